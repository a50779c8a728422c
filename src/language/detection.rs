//! Which language is this? First the script; then, where a script serves several languages, how often each letter stands in
//! the text, and how many of its words are function words of each language; last, between close neighbours, a few words.
//!
//! Only a sample is read, so the cost does not depend on the length of the text.

mod evidence;
mod neighbours;
mod profiles;

use super::Language;
use crate::chars::Script;
pub(crate) use evidence::LanguageTally;
use profiles::PROFILES;

/// Share of kana among kana and Han characters above which a text is Japanese. Japanese prose has
/// 40–60 %; Chinese has none but in quoted names.
const MIN_KANA: f64 = 0.1;
/// One letter in this many may be one that no language of the profiles has. More show a language that is not among them.
const MIN_LETTERS_TO_ONE_FOREIGN: u32 = 20;
/// By how many steps the best language that is listed must be ahead of the next, and may be behind one that is not.
const MIN_LEAD: i64 = 3;
const MAX_BEHIND: i64 = 5;
/// Letters that tell a language without a single function word of it.
const MIN_LETTERS: u32 = 30;
/// What English is ahead by before anything is read: where little tells, it is the likeliest.
const ENGLISH_LEAD: i64 = 10;
/// What stands for a weight of 0 in a row of a profile.
const ZERO: u8 = b'B';

/// The languages of a script. Weights are in steps of a tenth of a nat (the natural unit of log-odds): the higher the
/// sum over a text, the likelier the language. `training/languages.py` fits them.
struct Profile {
    script: Script,
    letters: &'static str,
    rows: &'static [ProfileRow],
}

/// A language; languages that the library does not list have rows as well, so that they are not taken for a neighbour.
struct ProfileRow {
    language: Language,
    /// A letter for each weight ([`ZERO`] and so many more or less): of a word, of a word that is a function word of the
    /// language, of each letter of the profile.
    weights: &'static str,
}

/// The row of the language that a tag stands for.
const fn row(tag: &str, weights: &'static str) -> ProfileRow {
    let mut language = Language::Unknown;
    let mut at = 0;
    while at < Language::ALL.len() {
        if is_same(Language::ALL[at].tag(), tag) {
            language = Language::ALL[at];
        }
        at += 1;
    }
    ProfileRow { language, weights }
}

/// Whether two tags are the same, where `==` cannot be asked.
const fn is_same(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    while let ([a, one_rest @ ..], [b, other_rest @ ..]) = (one, other) {
        if *a != *b {
            return false;
        }
        (one, other) = (one_rest, other_rest);
    }
    one.is_empty() && other.is_empty()
}

pub(super) fn detect(text: &str) -> Language {
    neighbours::tell(LanguageTally::of(text).verdict(), evidence::sample(text))
}

impl LanguageTally {
    fn verdict(&self) -> Language {
        let letters = |script: Script| f64::from(self.scripts[script as usize]);
        let kana = letters(Script::Kana);
        let han = letters(Script::Han);
        // A Han character carries about as much text as two letters of an alphabet.
        let weight = |script: Script| match script {
            Script::Han => 2.0 * (han + kana),
            Script::Kana => 0.0,
            other => letters(other),
        };
        let total: f64 = Script::ALL.iter().map(|&script| weight(script)).sum();
        let dominant = Script::ALL
            .iter()
            .copied()
            .max_by(|&a, &b| weight(a).total_cmp(&weight(b)))
            .filter(|&script| weight(script) * 2.0 > total);
        use Language::*;
        match dominant {
            Some(Script::Han) if kana > MIN_KANA * (kana + han) => Japanese,
            Some(Script::Han) => Chinese,
            Some(Script::Hangul) => Korean,
            Some(Script::Thai) => Thai,
            Some(Script::Hebrew) => Hebrew,
            Some(Script::Greek) => Greek,
            Some(Script::Armenian) => Armenian,
            Some(Script::Tamil) => Tamil,
            Some(Script::Telugu) => Telugu,
            Some(Script::Bengali) => Bengali,
            Some(Script::Kana | Script::OtherUnspaced) | None => Unknown,
            Some(script) => {
                let profile = PROFILES.iter().find(|profile| profile.script == script);
                profile.map_or(Unknown, |profile| self.likeliest(profile))
            }
        }
    }

    fn likeliest(&self, profile: &Profile) -> Language {
        let letters: Vec<u32> =
            profile.letters.chars().map(|letter| self.letters.of(letter)).collect();
        // Most letters do not occur.
        let occurring: Vec<(usize, i64)> = (0..)
            .zip(&letters)
            .filter(|&(_, &count)| count > 0)
            .map(|(at, &count)| (at, i64::from(count)))
            .collect();
        let all = self.scripts[profile.script as usize];
        let foreign = all - letters.iter().sum::<u32>();
        if foreign * MIN_LETTERS_TO_ONE_FOREIGN > all {
            return Language::Unknown;
        }
        let scores: Vec<(i64, Language)> = profile
            .rows
            .iter()
            .map(|row| {
                let language = row.language;
                let weight = |at: usize| i64::from(row.weights.as_bytes()[at]) - i64::from(ZERO);
                let of_words = i64::from(self.words) * weight(0)
                    + i64::from(self.listed[language as usize]) * weight(1);
                let of_letters =
                    occurring.iter().map(|&(at, count)| count * weight(2 + at)).sum::<i64>();
                let lead = if language == Language::English { ENGLISH_LEAD } else { 0 };
                let score = of_words + of_letters;
                (score + lead, language)
            })
            .collect();
        let is_listed = |(_, language): &&(i64, Language)| *language != Language::Unknown;
        let best = scores.iter().filter(is_listed).max_by_key(|(score, _)| score);
        let Some(&(most, best)) = best else { return Language::Unknown };
        let is_doubt = |&(score, other): &(i64, Language)| match other {
            Language::Unknown => score > most + MAX_BEHIND,
            // Between neighbours, their words decide.
            other => other != best && score > most - MIN_LEAD && !neighbours::are(best, other),
        };
        let is_little = self.listed[best as usize] == 0 && all < MIN_LETTERS;
        if is_little || scores.iter().any(is_doubt) { Language::Unknown } else { best }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(tag: &str, text: &str) {
        assert_eq!(Language::detect(text).tag(), tag, "{text}");
    }

    #[test]
    fn two_sentences_are_enough() {
        check("en", "The council met on Monday to talk about the bridge. It will close in May.");
        check(
            "de",
            "Der Rat traf sich am Montag und sprach über die Brücke. Sie wird im Mai gesperrt.",
        );
        check(
            "fr",
            "Le conseil s’est réuni lundi pour parler du pont. Il sera fermé au mois de mai.",
        );
        check(
            "es",
            "El consejo se reunió el lunes para hablar del puente. Estará cerrado en mayo.",
        );
        check(
            "pt",
            "O conselho reuniu-se na segunda-feira para falar da ponte. Ela não abrirá em maio.",
        );
        check(
            "it",
            "Il consiglio si è riunito lunedì per parlare del ponte. Sarà chiuso nel mese di maggio.",
        );
        check(
            "nl",
            "De raad kwam maandag bijeen om over de brug te praten. Die gaat in mei dicht.",
        );
        check(
            "sv",
            "Rådet träffades i måndags för att tala om bron. Den ska stängas i maj och inte öppnas.",
        );
        check(
            "da",
            "Rådet mødtes mandag for at tale om broen. Den bliver lukket i maj, og hvad så?",
        );
        check("no", "Rådet møttes mandag for å snakke om broen. Den blir stengt i mai, og hva så?");
        check(
            "fi",
            "Neuvosto kokoontui maanantaina puhumaan sillasta. Se suljetaan toukokuussa, mutta ei heti.",
        );
        check(
            "pl",
            "Rada spotkała się w poniedziałek, aby rozmawiać o moście. Będzie on zamknięty w maju.",
        );
        check(
            "cs",
            "Rada se sešla v pondělí, aby mluvila o mostu. Ten bude v květnu uzavřen, ale jen na týden.",
        );
        check(
            "ru",
            "Совет собрался в понедельник, чтобы поговорить о мосте. Он будет закрыт в мае.",
        );
        check(
            "uk",
            "Рада зібралася в понеділок, щоб поговорити про міст. Він буде закритий у травні.",
        );
        check(
            "tr",
            "Meclis pazartesi günü köprü için toplandı. Köprü mayıs ayında kapanacak ve bu çok uzun sürecek.",
        );
        check("el", "Το συμβούλιο συνεδρίασε τη Δευτέρα για τη γέφυρα. Θα κλείσει τον Μάιο.");
        check("ar", "اجتمع المجلس يوم الاثنين للحديث عن الجسر. سوف يغلق في شهر مايو.");
        check("he", "המועצה נפגשה ביום שני כדי לדבר על הגשר. הוא ייסגר במאי.");
        check(
            "fa",
            "شورا روز دوشنبه برای گفتگو درباره پل تشکیل جلسه داد. پل در ماه مه بسته می‌شود.",
        );
        check("hi", "परिषद की बैठक सोमवार को पुल के बारे में हुई। वह मई में बंद रहेगा।");
        check("bn", "সোমবার সেতু নিয়ে পরিষদের বৈঠক হয়েছে। মে মাসে এটি বন্ধ থাকবে।");
        check(
            "id",
            "Dewan bertemu pada hari Senin untuk membahas jembatan itu. Jembatan akan ditutup pada bulan Mei.",
        );
        check("vi", "Hội đồng họp vào thứ hai để bàn về cây cầu. Cầu sẽ đóng vào tháng năm.");
        check("th", "สภาประชุมเมื่อวันจันทร์เพื่อหารือเรื่องสะพาน สะพานจะปิดในเดือนพฤษภาคม");
        check("hy", "Խորհուրդը հանդիպեց երկուշաբթի օրը՝ կամրջի մասին խոսելու համար։ Այն կփակվի։");
        check(
            "kk",
            "Кеңес дүйсенбі күні көпір туралы сөйлесу үшін жиналды. Ол мамырда жабылады және ұзақ.",
        );
        check(
            "sk",
            "Rada sa zišla v pondelok, aby hovorila o moste. Ten bude v máji uzavretý, ale len na týždeň.",
        );
        check(
            "ro",
            "Consiliul s-a întrunit luni pentru a vorbi despre pod. Acesta va fi închis în luna mai.",
        );
        check(
            "bg",
            "Съветът се събра в понеделник, за да говори за моста. Той ще бъде затворен през май.",
        );
        check(
            "sr",
            "Савет се састао у понедељак да би говорио о мосту. Он ће бити затворен у мају.",
        );
        check(
            "sr",
            "Savet se sastao u ponedeljak da bi govorio o mostu. On će biti zatvoren u maju, ali ne dugo.",
        );
        check("mr", "परिषदेची बैठक सोमवारी पुलाबद्दल झाली. तो मे महिन्यात बंद राहील आणि नंतर उघडेल.");
        check("ta", "பாலத்தைப் பற்றி பேச சபை திங்களன்று கூடியது. அது மே மாதத்தில் மூடப்படும்.");
        check("te", "వంతెన గురించి మాట్లాడటానికి మండలి సోమవారం సమావేశమైంది. అది మేలో మూసివేయబడుతుంది.");
        check("ur", "کونسل کا اجلاس پیر کے روز پل کے بارے میں ہوا۔ یہ مئی میں بند ہو جائے گا۔");
        check(
            "hr",
            "Vijeće se sastalo u ponedjeljak kako bi razgovaralo o mostu. Bit će zatvoren u svibnju, ali ne dugo.",
        );
        check(
            "hr",
            "Vijeće se sastalo u ponedjeljak da bi govorilo o mostu. On će biti zatvoren u maju, ali ne dugo.",
        );
        check(
            "ca",
            "El consell es va reunir dilluns per parlar del pont. Estarà tancat al maig, però no gaire temps.",
        );
        check(
            "ms",
            "Majlis bermesyuarat pada hari Isnin kerana jambatan itu sudah tua. Ia akan ditutup pada bulan Mei.",
        );
        check(
            "af",
            "Die raad het Maandag vergader om oor die brug te praat. Dit sal in Mei gesluit word, maar nie lank nie.",
        );
        check(
            "lt",
            "Taryba pirmadienį susirinko kalbėti apie tiltą. Jis bus uždarytas gegužę, bet ne ilgam.",
        );
        check(
            "lv",
            "Padome pirmdien sanāca, lai runātu par tiltu. To slēgs maijā, bet ne uz ilgu laiku.",
        );
        check(
            "et",
            "Volikogu kogunes esmaspäeval, et rääkida sillast. See suletakse mais, aga mitte kauaks.",
        );
        check(
            "sl",
            "Svet se je sestal v ponedeljek, da bi govoril o mostu. Maja bo zaprt, vendar ne za dolgo.",
        );
        check(
            "hu",
            "A tanács hétfőn ülésezett, hogy a hídról beszéljen. Májusban lezárják, de nem sokáig.",
        );
        check("ko", "의회는 월요일에 다리에 대해 논의했다. 다리는 5월에 폐쇄된다.");
        check("zh", "市议会星期一开会讨论大桥问题。大桥将于五月关闭。");
        check("ja", "市議会は月曜日に橋について話し合った。橋は五月に閉鎖される。");
    }

    #[test]
    fn too_little_or_another_language_is_unknown() {
        check("und", "");
        check("und", "😀😀 12345 !!!");
        check("und", "Xyzzy");
        check(
            "und",
            "Ráðið kom saman á mánudag til að ræða um brúna. Henni verður lokað í maí, en ekki lengi.",
        );
        check(
            "und",
            "Këshilli u mblodh të hënën për të folur për urën. Ajo do të mbyllet në maj, por jo gjatë.",
        );
        check(
            "und",
            "Udalbatza astelehenean bildu zen zubiaz hitz egiteko. Maiatzean itxiko dute, baina ez luzaroan.",
        );
        check(
            "und",
            "Советот се состана во понеделник за да зборува за мостот. Тој ќе биде затворен во мај, но не долго.",
        );
        check(
            "und",
            "Рада сабралася ў панядзелак, каб пагаварыць пра мост. Ён будзе закрыты ў траўні, але ненадоўга.",
        );
        check(
            "und",
            "ئەنجومەن ڕۆژی دووشەممە کۆبوونەوە بۆ قسەکردن لەسەر پردەکە. لە مانگی ئایار دادەخرێت.",
        );
        check("und", "Baraza lilikutana Jumatatu kuzungumza kuhusu daraja. Litafungwa mwezi Mei.");
    }

    #[test]
    fn a_foreign_headline_does_not_decide() {
        let german = "Der Rat sprach am Montag über die Brücke und über das Geld. ".repeat(40);
        check("de", &format!("The Washington Post and the New York Times were here. {german}"));
    }
}
