//! A text is read alike however its letters are spelled: as one character each (NFC), or as a letter and its marks (NFD),
//! as file names, PDFs and some keyboards give them.

use epitome::{Document, KeyTerm, Length, Options, Request, Summary};
use unicode_normalization::UnicodeNormalization;

/// A short text in each language whose letters can be spelled in parts, its tag, and a word of one of its sentences.
const TEXTS: [(&str, &str, &str); 25] = [
    (
        "fr",
        "Le conseil municipal s’est réuni lundi. La passerelle fermée en mai dernier sera réparée dès l’été. \
         M. Élie Béranger, l’ingénieur, a présenté un délai très serré. À Évreux, la même société a déjà réparé deux \
         écluses. « Où passeront les élèves ? » a demandé une mère. La passerelle date de 1911.",
        "écluses",
    ),
    (
        "de",
        "Der Rat beriet am Montag über die Brücke. Die Fußgänger müssen ab dem 3. März über die Mühlstraße gehen. Für \
         die Schüler fährt ein zusätzlicher Bus. Die Brücke wurde 1911 für die Straßenbahn gebaut. Prüfer fanden Rost an \
         den Trägern. Die Kosten trägt größtenteils das Land.",
        "Träger",
    ),
    (
        "es",
        "El pleno se reunió el lunes para hablar del puente. ¿Quién pagará la reparación? La ingeniera Núñez explicó que \
         el óxido dañó las vigas. El año pasado también cerró la estación. Mañana llegará el autobús de los niños. La \
         región dará más dinero en otoño.",
        "óxido",
    ),
    (
        "pt",
        "A câmara reuniu-se na segunda-feira para falar da ponte. A reparação não começará antes de março. O engenheiro \
         João Conceição disse que há ferrugem nas vigas. As crianças irão de autocarro até à estação. A ponte é de 1911.",
        "crianças",
    ),
    (
        "cs",
        "Rada se sešla v pondělí a mluvila o mostě. Most bude zavřený až do května. Inženýr Dvořák řekl, že nosníky \
         jsou rezavé. Děti budou jezdit autobusem k nádraží. Stará lávka přes řeku je příliš úzká. Kraj zaplatí větší část.",
        "nádraží",
    ),
    (
        "sk",
        "Rada sa zišla v pondelok a hovorila o moste. Most bude zatvorený až do mája. Inžinier Kováč povedal, že nosníky \
         sú hrdzavé. Deti budú jazdiť autobusom k stanici. Stará lávka cez rieku je príliš úzka. Kraj zaplatí väčšiu časť.",
        "hrdzavé",
    ),
    (
        "pl",
        "Rada zebrała się w poniedziałek, aby mówić o moście. Będzie on zamknięty do maja. Inżynier Wójcik powiedział, że \
         dźwigary są zardzewiałe. Dzieci będą jeździć autobusem. Stara kładka jest za wąska. Województwo zapłaci większość.",
        "kładka",
    ),
    (
        "hu",
        "A tanács hétfőn ülésezett a hídról. A hidat májusig lezárják. A mérnök szerint a gerendák rozsdásak. A gyerekek \
         busszal járnak majd az iskolába. Az öreg gyaloghíd túl szűk. A megye fizeti a költségek nagyobb részét.",
        "gerendák",
    ),
    (
        "ro",
        "Consiliul s-a întrunit luni pentru a vorbi despre pod. Podul va fi închis până în mai. Inginerul Ștefănescu a spus că \
         grinzile sunt ruginite. Copiii vor merge la școală cu autobuzul. Puntea veche este prea îngustă. Județul plătește \
         jumătate.",
        "grinzile",
    ),
    (
        "tr",
        "Meclis pazartesi günü köprü için toplandı. Köprü mayıs ayına kadar kapalı olacak. Mühendis Çağlar kirişlerin \
         paslandığını söyledi. Çocuklar okula otobüsle gidecek. Eski köprü çok dar. Giderlerin yarısını il ödeyecek.",
        "otobüs",
    ),
    (
        "hr",
        "Vijeće se sastalo u ponedjeljak zbog mosta. Most će biti zatvoren do svibnja. Inženjer Šarić rekao je da su grede \
         zahrđale. Djeca će u školu ići autobusom. Stari pješački most preuzak je. Županija plaća veći dio.",
        "grede",
    ),
    (
        "sr",
        "Veće se sastalo u ponedeljak zbog mosta. Most će biti zatvoren do maja. Inženjer Šarić je rekao da su grede \
         zarđale. Deca će u školu ići autobusom. Stari pešački most je suviše uzan. Okrug plaća veći deo.",
        "grede",
    ),
    (
        "lt",
        "Taryba pirmadienį susirinko dėl tilto. Tiltas bus uždarytas iki gegužės. Inžinierius Žukas sakė, kad sijos \
         surūdijo. Vaikai į mokyklą važiuos autobusu. Senasis lieptas per siauras. Apskritis mokės didžiąją dalį.",
        "lieptas",
    ),
    (
        "lv",
        "Padome pirmdien sanāca tilta dēļ. Tilts būs slēgts līdz maijam. Inženieris Bērziņš teica, ka sijas ir sarūsējušas. \
         Bērni uz skolu brauks ar autobusu. Vecā laipa ir pārāk šaura. Novads maksās lielāko daļu.",
        "laipa",
    ),
    (
        "et",
        "Volikogu kogunes esmaspäeval silla pärast. Sild on kuni maini suletud. Insener Põder ütles, et talad on roostes. \
         Lapsed sõidavad kooli bussiga. Vana purre on liiga kitsas. Vald maksab suurema osa.",
        "purre",
    ),
    (
        "sv",
        "Rådet träffades i måndags för att tala om bron. Bron är stängd till och med maj. Ingenjören Åkerström sade att \
         balkarna rostar. Barnen får åka buss till skolan. Den gamla spången är för smal. Länet betalar över hälften.",
        "spången",
    ),
    (
        "vi",
        "Hội đồng đã họp vào thứ hai để bàn về cây cầu. Cầu sẽ đóng cửa đến tháng năm. Kỹ sư Nguyễn Văn Hòa nói rằng các \
         dầm đã gỉ. Trẻ em sẽ đi học bằng xe buýt. Cây cầu cũ quá hẹp. Tỉnh sẽ trả phần lớn chi phí.",
        "dầm",
    ),
    (
        "el",
        "Το συμβούλιο συνεδρίασε τη Δευτέρα για τη γέφυρα. Η γέφυρα θα μείνει κλειστή ως τον Μάιο. Ο μηχανικός είπε ότι οι \
         δοκοί σκούριασαν. Τα παιδιά θα πηγαίνουν στο σχολείο με λεωφορείο. Η παλιά γέφυρα είναι πολύ στενή.",
        "λεωφορείο",
    ),
    (
        "ru",
        "Совет собрался в понедельник из-за моста. Мост закрыт до мая. Инженер Алексей Зайцев сказал, что балки ещё \
         ржавеют. Дети поедут в школу на автобусе. Старый мостик слишком узкий. Край оплатит большую часть.",
        "мостик",
    ),
    (
        "uk",
        "Рада зібралася в понеділок через міст. Міст закритий до травня. Інженер Кравець сказав, що її балки іржавіють. \
         Діти їздитимуть до школи автобусом. Старий місток надто вузький. Область оплатить більшу частину.",
        "балки",
    ),
    (
        "ar",
        "اجتمع المجلس يوم الاثنين لأن الجسر قديم. أغلق الجسر إلى شهر مايو. قال المهندس أحمد إن الصدأ أصاب الأعمدة. سيذهب \
         الأطفال إلى المدرسة بالحافلة. تدفع المحافظة أكثر من نصف المال.",
        "الأعمدة",
    ),
    (
        "bn",
        "সোমবার সেতু নিয়ে পরিষদের বৈঠক হয়েছে। মে মাস পর্যন্ত সেতুটি বন্ধ থাকবে। প্রকৌশলী বলেছেন লোহার খুঁটিগুলো ক্ষয়ে গেছে। শিশুরা বাসে \
         করে স্কুলে যাবে। পুরোনো সাঁকোটি খুব সরু।",
        "লোহার",
    ),
    (
        "ta",
        "பாலத்தைப் பற்றிப் பேச சபை திங்களன்று கூடியது. பாலம் மே மாதம் வரை மூடப்படும். கோபுரத்தின் தூண்கள் துருப்பிடித்தன என்று பொறியாளர் கூறினார். \
         குழந்தைகள் பேருந்தில் பள்ளிக்குச் செல்வார்கள்.",
        "பேருந்தில்",
    ),
    (
        "ko",
        "의회는 월요일에 다리 문제를 논의했다. 다리는 오월까지 폐쇄된다. 기술자는 기둥이 녹슬었다고 말했다. 아이들은 버스를 타고 학교에 \
         간다. 옛 다리는 너무 좁다. 도청이 비용의 절반을 낸다.",
        "버스를",
    ),
    (
        "ja",
        "市議会は月曜日に橋について話し合った。橋は五月まで通れない。技師はさびがひどいと説明した。子どもたちはバスで学校へ通う。\
         古い橋はとてもせまい。県が費用の半分を出す。ガードレールも直す。",
        "バス",
    ),
];

fn apart(text: &str) -> String {
    text.nfd().collect()
}

fn together(text: &str) -> String {
    text.nfc().collect()
}

fn texts(summary: &Summary) -> Vec<String> {
    summary.sentences.iter().map(|sentence| together(&sentence.text)).collect()
}

fn names(terms: &[KeyTerm]) -> Vec<String> {
    terms.iter().map(|term| together(&term.text)).collect()
}

#[test]
fn the_answers_do_not_depend_on_how_letters_are_spelled() {
    for (tag, text, _) in TEXTS {
        let (given, other) = (together(text), apart(text));
        assert_ne!(given, other, "{tag}: nothing to spell in parts");
        let read = |text: String| Document::read(text, &Options::default());
        let (one, two) = (read(given), read(other));
        assert_eq!((one.language().tag(), two.language().tag()), (tag, tag));
        assert_eq!(one.stats().sentences, two.stats().sentences, "{tag}");
        assert_eq!(one.stats().words, two.stats().words, "{tag}");
        assert_eq!(names(one.key_terms()), names(two.key_terms()), "{tag}");
        let length = Length::sentences(2).expect("a length");
        assert_eq!(texts(&one.summarize(length)), texts(&two.summarize(length)), "{tag}");
        let scores = |document: &Document| document.selectable_scores().collect::<Vec<f64>>();
        assert_eq!(scores(&one), scores(&two), "{tag}");
    }
}

#[test]
fn spans_are_those_of_the_text_as_given() {
    for (tag, text, _) in TEXTS {
        let document = Document::read(apart(text), &Options::default());
        let summary = document.summarize(Length::sentences(2).expect("a length"));
        for sentence in &summary.sentences {
            assert_eq!(sentence.text, document[sentence.span], "{tag}");
        }
        let whole: String = document.selectable_spans().map(|span| &document[span]).collect();
        let without_space = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(without_space(&whole), without_space(document.text()), "{tag}");
        for term in document.key_terms() {
            let name = together(&term.text).to_lowercase();
            for &span in &term.occurrences {
                let found = together(&document[span]).to_lowercase();
                assert!(found.chars().next() == name.chars().next(), "{tag}: {found} for {name}");
            }
        }
    }
}

#[test]
fn a_query_finds_a_word_however_either_is_spelled() {
    for (tag, text, word) in TEXTS {
        for (text, word) in [(apart(text), together(word)), (together(text), apart(word))] {
            let document = Document::read(text, &Options::default());
            let request = Request::new(Length::sentences(1).expect("a length")).focus(&word);
            let chosen = document.choose(request);
            let found = together(&chosen[0].text).to_lowercase();
            assert!(found.contains(&together(&word).to_lowercase()), "{tag}: {found}");
        }
    }
}

#[test]
fn markup_and_titles_are_understood_as_well() {
    let text = "Élèves à Évreux\n\nLa passerelle est fermée. Les élèves passent par l’écluse.";
    let read = |text: String, title: String| {
        let end = text.find('\n').expect("two paragraphs");
        let role = epitome::MarkupRole::Block(epitome::BlockKind::Heading);
        let options = Options {
            title: Some(title),
            markup: vec![epitome::Markup { span: (0..end).into(), role }],
            ..Options::default()
        };
        let document = Document::read(text, &options);
        let title = document.title().map(|span| together(&document[span]));
        let kinds: Vec<_> = document.blocks().iter().map(|block| block.kind).collect();
        (title, kinds, document.selectable_scores().collect::<Vec<f64>>())
    };
    let title = "Élèves à Évreux";
    let expected = read(together(text), together(title));
    assert_eq!(expected.0.as_deref(), Some(title));
    assert_eq!(read(apart(text), together(title)), expected);
    assert_eq!(read(together(text), apart(title)), expected);
}
