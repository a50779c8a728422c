//! Questions to a text: it answers with its own sentences, or says that it cannot.

use epitome::{Document, Length, Options, Request};

/// A language, a text in it, and questions with a part of the sentence that answers each.
type Asked = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const TEXTS: &[Asked] = &[
    (
        "en",
        "The harbour board of Port Ansel has ordered two battery ferries. They will be built in Norden and cost eleven million \
         pounds. The old ferry broke down eleven times this year. Olive Birch, who chairs the board, called it a relief for \
         the islanders. The first boat is expected in the spring of 2027. Until then a rented ship carries the cars.",
        &[
            ("How much do the ferries cost?", "eleven million"),
            ("When will the first boat come?", "2027"),
            ("Who is the chair of the board?", "Olive Birch"),
            ("broken ferry", "broke down"),
        ],
    ),
    (
        "de",
        "Der Hafenrat von Altmühlen hat zwei Fähren mit Batterien bestellt. Sie werden in Norden gebaut und kosten elf Millionen \
         Euro. Die alte Fähre ist in diesem Jahr elfmal ausgefallen. Die Vorsitzende Ida Holm sprach von einer Erleichterung \
         für die Insel. Das erste Schiff soll im Frühling 2027 kommen. Bis dahin fährt ein gemietetes Schiff.",
        &[
            ("Wann kommt das erste Schiff?", "2027"),
            ("Wie viel kosten die Fähren?", "elf Millionen"),
        ],
    ),
    (
        "es",
        "La junta del puerto ha encargado dos transbordadores eléctricos. Se construirán en Norden y costarán once millones de \
         euros. El barco viejo se averió once veces este año. La presidenta Olga Ríos habló de un alivio para la isla. El \
         primer barco llegará en la primavera de 2027. Hasta entonces navega un barco alquilado.",
        &[("¿Cuándo llegará el primer barco?", "2027"), ("¿Quién es la presidenta?", "Olga Ríos")],
    ),
    (
        "ru",
        "Совет порта заказал два электрических парома. Их построят в Нордене, и они обойдутся в одиннадцать миллионов. \
         Старый паром в этом году ломался одиннадцать раз. Председатель Ольга Бирч назвала это облегчением для острова. \
         Первое судно ожидается весной 2027 года. До тех пор ходит арендованный корабль.",
        &[("Когда ожидается первое судно?", "2027"), ("Как зовут председателя?", "Ольга Бирч")],
    ),
    (
        "ro",
        "Consiliul portului a comandat două feriboturi electrice. Ele vor fi construite la Norden și vor costa unsprezece \
         milioane. Feribotul vechi s-a defectat de unsprezece ori anul acesta. Președinta Olga Rusu a vorbit despre o ușurare \
         pentru insulă. Primul vas este așteptat în primăvara lui 2027. Până atunci circulă un vas închiriat.",
        &[("Când este așteptat primul vas?", "2027")],
    ),
    (
        "tr",
        "Liman kurulu iki elektrikli feribot sipariş etti. Feribotlar Norden'de yapılacak ve on bir milyona mal olacak. Eski \
         feribot bu yıl on bir kez bozuldu. Başkan Olga Birch bunun ada için bir rahatlama olduğunu söyledi. İlk geminin 2027 \
         baharında gelmesi bekleniyor. O zamana kadar kiralık bir gemi çalışıyor.",
        &[("İlk gemi ne zaman gelecek?", "2027"), ("Eski feribot kaç kez bozuldu?", "bozuldu")],
    ),
    (
        "el",
        "Το συμβούλιο του λιμανιού παρήγγειλε δύο ηλεκτρικά πορθμεία. Θα κατασκευαστούν στο Νόρντεν και θα κοστίσουν έντεκα \
         εκατομμύρια. Το παλιό πορθμείο χάλασε έντεκα φορές φέτος. Η πρόεδρος Όλγα Μπιρτς μίλησε για ανακούφιση του νησιού. Το \
         πρώτο πλοίο αναμένεται την άνοιξη του 2027. Ως τότε ταξιδεύει ένα νοικιασμένο πλοίο.",
        &[("Πότε αναμένεται το πρώτο πλοίο;", "2027")],
    ),
    (
        "ar",
        "طلب مجلس الميناء عبّارتين كهربائيتين جديدتين. ستُبنى العبّارتان في نوردن وتكلفان أحد عشر مليونا. تعطلت العبّارة القديمة \
         إحدى عشرة مرة هذا العام. وصفت الرئيسة أولغا بيرش القرار بأنه راحة للجزيرة. من المتوقع وصول السفينة الأولى في ربيع 2027. \
         وحتى ذلك الحين تعمل سفينة مستأجرة.",
        &[("متى وصول السفينة الأولى؟", "2027")],
    ),
    (
        "hi",
        "बंदरगाह परिषद ने दो बिजली की नौकाएँ मँगवाई हैं। वे नॉर्डेन में बनेंगी और उन पर ग्यारह लाख खर्च होंगे। पुरानी नौका इस साल ग्यारह बार खराब हुई। अध्यक्ष ओल्गा \
         बिर्च ने इसे द्वीप के लिए राहत बताया। पहला जहाज़ 2027 के वसंत में आएगा। तब तक किराये का जहाज़ चलता है।",
        &[("पहला जहाज़ कब आएगा?", "2027")],
    ),
    (
        "vi",
        "Ban quản lý cảng đã đặt mua hai chiếc phà chạy điện. Chúng sẽ được đóng ở Norden với giá mười một triệu. Chiếc phà cũ \
         đã hỏng mười một lần trong năm nay. Chủ tịch Olga Birch gọi đó là niềm vui cho hòn đảo. Con tàu đầu tiên sẽ đến vào \
         mùa xuân năm 2027. Cho đến lúc đó một con tàu thuê chở khách.",
        &[("Khi nào con tàu đầu tiên sẽ đến?", "2027")],
    ),
    (
        "zh",
        "港务局订购了两艘电动渡轮。新渡轮将在诺登建造，造价一千一百万。旧渡轮今年发生了十一次故障。主席奥尔加说这是岛民的福音。第一艘船预计2027年春天到达。\
         在此之前由租来的船运送车辆。",
        &[("第一艘船什么时候到达？", "2027"), ("旧渡轮发生了多少次故障？", "十一次故障")],
    ),
    (
        "th",
        "คณะกรรมการท่าเรือสั่งซื้อเรือข้ามฟากไฟฟ้าสองลำ เรือจะสร้างที่นอร์เดนในราคาสิบเอ็ดล้าน เรือลำเก่าเสียสิบเอ็ดครั้งในปีนี้ ประธานโอลกากล่าวว่าเป็นความโล่งใจของชาวเกาะ \
         เรือลำแรกจะมาถึงในฤดูใบไม้ผลิปี 2027 จนถึงเวลานั้นเรือเช่าจะขนส่งรถ",
        &[("เรือลำแรกจะมาถึงเมื่อไร", "2027")],
    ),
];

fn one() -> Length {
    Length::sentences(1).expect("valid")
}

#[test]
fn a_text_answers_in_every_language() {
    for (tag, text, questions) in TEXTS {
        let language = Some(tag.parse().expect("a language"));
        let document = Document::read(*text, &Options { language, ..Options::default() });
        for (question, answer) in *questions {
            let summary = document.summarize(Request::new(one()).ask(*question));
            let [sentence] = &summary.sentences[..] else {
                panic!("{tag}: {question} {summary:?}")
            };
            assert!(sentence.text.contains(answer), "{tag}: {question} {}", sentence.text);
            assert!(summary.ask.is_some_and(|ask| ask.is_found));
            assert_eq!(sentence.relevance, Some(1.0));
            assert!(!sentence.matches.is_empty(), "{tag}: {question}");
            for span in &sentence.matches {
                assert!(sentence.span.start <= span.start && span.end <= sentence.span.end);
            }
        }
    }
}

#[test]
fn what_a_text_does_not_speak_of_is_not_found() {
    let questions = [
        ("en", "Which composer wrote the opera about the glass mountain?"),
        ("de", "Welcher Komponist schrieb die Oper über den gläsernen Berg?"),
        ("ru", "Какой композитор написал оперу о стеклянной горе?"),
        ("zh", "哪位作曲家写了关于玻璃山的歌剧？"),
        ("th", "นักประพันธ์คนใดแต่งโอเปร่าเกี่ยวกับภูเขาแก้ว"),
    ];
    for (tag, question) in questions {
        let (_, text, _) = TEXTS.iter().find(|(other, ..)| *other == tag).expect("a text");
        let language = Some(tag.parse().expect("a language"));
        let document = Document::read(*text, &Options { language, ..Options::default() });
        let summary = document.summarize(Request::new(one()).ask(question));
        assert!(summary.ask.is_some_and(|ask| !ask.is_found), "{tag}");
        assert!(summary.sentences.is_empty(), "{tag}: {:?}", summary.sentences);
    }
}

#[test]
fn asking_for_a_key_term_shows_a_sentence_that_has_it() {
    for (tag, text, _) in TEXTS {
        let document = Document::read(*text, &Options::default());
        for term in document.key_terms() {
            let chosen = document.choose(Request::new(one()).ask(&term.text));
            let has_it = chosen.iter().any(|sentence| {
                let span = sentence.span;
                term.occurrences.iter().any(|at| span.start <= at.start && at.end <= span.end)
            });
            assert!(has_it, "{tag}: {} {chosen:?}", term.text);
        }
    }
}

#[test]
fn nothing_asked_nothing_said() {
    let document = Document::read(TEXTS[0].1, &Options::default());
    let summary = document.summarize(one());
    assert!(summary.ask.is_none());
    assert!(summary.sentences.iter().all(|one| one.relevance.is_none() && one.matches.is_empty()));
}
