//! Which language is this? First the script, then, where a script serves several languages, a vote
//! of the function words.
//!
//! Only a sample is read, so the cost does not depend on the length of the text.

use super::{Language, function_words::languages_of};
use crate::chars::{Script, is_word_char, script};
use crate::lexicon::lower;

/// Pieces that the sample is made of, spread evenly over the text: a foreign quotation or menu at
/// the top does not decide.
const SAMPLE_PIECES: usize = 8;
/// Bytes of each piece.
const PIECE_BYTES: usize = 1500;
/// A word listed by many languages is weak evidence: its one vote is divided among them. Below this share
/// of the words, the votes for the winner are chance (measured on languages that are not listed).
const MIN_VOTE: f64 = 0.06;
/// A single word that only one language lists is chance as well.
const MIN_VOTES: f64 = 1.0;
/// Share of kana among kana and Han characters above which a text is Japanese. Japanese prose has
/// 40–60 %; Chinese has none but in quoted names.
const MIN_KANA: f64 = 0.1;
/// One letter in this many is of the kind that distinguishes two languages of a script.
const TELLTALE: u32 = 50;
/// Words that Croatian and Bosnian write and Serbian does not.
const IJEKAVIAN: &[&str] = &[
    "gdje", "tko", "dvije", "prije", "vrijeme", "također", "uvijek", "ovdje", "svijet", "tijekom",
];

pub(super) fn detect(text: &str) -> Language {
    let mut tally = Votes { votes: vec![0.0; Language::ALL.len()], ..Votes::default() };
    for piece in sample(text) {
        tally.read(piece);
    }
    tally.verdict()
}

fn sample(text: &str) -> impl Iterator<Item = &str> {
    let step = (text.len() / SAMPLE_PIECES).max(PIECE_BYTES);
    (0..text.len()).step_by(step).map(move |start| {
        let start = text.ceil_char_boundary(start);
        let end = text.floor_char_boundary((start + PIECE_BYTES).min(text.len()));
        &text[start..end.max(start)]
    })
}

#[derive(Default)]
struct Votes {
    letters: [u32; Script::COUNT],
    words: u32,
    /// By language, in the order of [`Language::ALL`].
    votes: Vec<f64>,
    /// Letters that Persian has and Arabic lacks, and that Urdu has and both lack.
    persian: u32,
    urdu: u32,
    /// Letters that Ukrainian, Kazakh and Serbian have and Russian lacks.
    ukrainian: u32,
    kazakh: u32,
    serbian: u32,
    ijekavian: u32,
}

impl Votes {
    fn read(&mut self, piece: &str) {
        let mut word = String::new();
        for c in piece.chars() {
            if !is_word_char(c) && !matches!(c, '\'' | '\u{2019}') {
                self.vote(&mut word);
                continue;
            }
            if let Some(script) = script(c) {
                self.letters[script as usize] += 1;
            }
            match c {
                'پ' | 'چ' | 'ژ' | 'گ' | 'ک' | 'ی' => self.persian += 1,
                'ٹ' | 'ڈ' | 'ڑ' | 'ں' | 'ے' | 'ہ' | 'ھ' => self.urdu += 1,
                'і' | 'ї' | 'є' | 'ґ' | 'І' | 'Ї' | 'Є' | 'Ґ' => self.ukrainian += 1,
                'ә' | 'ғ' | 'қ' | 'ң' | 'ұ' | 'Ә' | 'Ғ' | 'Қ' | 'Ң' | 'Ұ' => {
                    self.kazakh += 1
                }
                'ј' | 'љ' | 'њ' | 'ћ' | 'ђ' | 'џ' => self.serbian += 1,
                _ => {}
            }
            match c {
                '\u{2019}' => word.push('\''),
                _ => word.push(lower(c)),
            }
        }
        self.vote(&mut word);
    }

    fn vote(&mut self, word: &mut String) {
        let trimmed = word.trim_matches('\'');
        if !trimmed.is_empty() {
            self.words += 1;
            self.ijekavian += u32::from(IJEKAVIAN.contains(&trimmed));
            // "l'eau", "dell'arte", "don't": the part before the apostrophe is the function word.
            let stem = trimmed.split('\'').next().unwrap_or(trimmed);
            let languages = match languages_of(trimmed) {
                0 => languages_of(stem),
                some => some,
            };
            let share = 1.0 / f64::from(languages.count_ones());
            let mut left = languages;
            while left != 0 {
                self.votes[left.trailing_zeros() as usize] += share;
                left &= left - 1;
            }
        }
        word.clear();
    }

    fn verdict(&self) -> Language {
        let letters = |script: Script| f64::from(self.letters[script as usize]);
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
            Some(Script::Devanagari) => self.winner(&[Hindi, Marathi]),
            Some(Script::Bengali) => Bengali,
            Some(Script::Arabic) if self.tells(self.urdu, Script::Arabic) => self.winner(&[Urdu]),
            Some(Script::Arabic) if self.tells(self.persian / 2, Script::Arabic) => {
                self.winner(&[Persian])
            }
            Some(Script::Arabic) => self.winner(&[Arabic]),
            Some(Script::Cyrillic) if self.tells(self.kazakh, Script::Cyrillic) => {
                self.winner(&[Kazakh])
            }
            Some(Script::Cyrillic) if self.tells(self.ukrainian, Script::Cyrillic) => {
                self.winner(&[Ukrainian])
            }
            Some(Script::Cyrillic) if self.tells(self.serbian, Script::Cyrillic) => {
                self.winner(&[Serbian])
            }
            Some(Script::Cyrillic) => self.winner(&[Russian, Bulgarian]),
            Some(Script::Latin) => {
                let best = self.winner(&[
                    English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish,
                    Norwegian, Finnish, Polish, Czech, Turkish, Indonesian, Vietnamese, Slovak,
                    Romanian, Serbian,
                ]);
                if best == Serbian && self.ijekavian > 0 { Unknown } else { best }
            }
            Some(Script::Kana | Script::OtherUnspaced) | None => Unknown,
        }
    }

    fn tells(&self, telltales: u32, script: Script) -> bool {
        telltales * TELLTALE > self.letters[script as usize]
    }

    fn winner(&self, candidates: &[Language]) -> Language {
        let votes = |language: Language| self.votes[language as usize];
        candidates
            .iter()
            .copied()
            // On a tie the first candidate wins, hence the reversal.
            .rev()
            .max_by(|&a, &b| votes(a).total_cmp(&votes(b)))
            .filter(|&best| votes(best) > MIN_VOTES.max(MIN_VOTE * f64::from(self.words)))
            .unwrap_or(Language::Unknown)
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
        check("ko", "의회는 월요일에 다리에 대해 논의했다. 다리는 5월에 폐쇄된다.");
        check("zh", "市议会星期一开会讨论大桥问题。大桥将于五月关闭。");
        check("ja", "市議会は月曜日に橋について話し合った。橋は五月に閉鎖される。");
    }

    #[test]
    fn too_little_or_another_language_is_unknown() {
        check("und", "");
        check("und", "😀😀 12345 !!!");
        check("und", "Xyzzy");
        check("und", "Baraza lilikutana Jumatatu kuzungumza kuhusu daraja. Litafungwa mwezi Mei.");
    }

    #[test]
    fn a_foreign_headline_does_not_decide() {
        let german = "Der Rat sprach am Montag über die Brücke und über das Geld. ".repeat(40);
        check("de", &format!("The Washington Post and the New York Times were here. {german}"));
    }
}
