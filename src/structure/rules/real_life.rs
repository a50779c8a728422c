//! Text as it is pasted: no rule alone decides here.

use super::check;
use crate::language::Language::*;

#[test]
fn news() {
    check(
        English,
        "The U.S. Senate met Mr. Gray at 5 p.m. on Jan. 6.| “We’ll see,” he said.| “It’s not over.” \
         | Shares of Acme Inc. fell 3.5 percent.| Why?| Nobody at Yahoo! knew.",
    );
    check(
        German,
        "„Die Brücke bleibt zu“, sagte er am 3. Mai.| „Wie lange? Das weiß niemand“, rief sie.| Die \
         Kosten lagen bei ca. 2,5 Mio. Euro, d. h. bei 30 Euro pro Kopf.| Ob das 1. Quartal hilft?| Wohl kaum.",
    );
    check(
        French,
        "« Le pont est fermé ! » a dit M. Petit.| « Jusqu’à quand ? »| Personne ne sait.| Voir p. 12.",
    );
    check(
        Spanish,
        "«No abrirá», dijo el Sr. Ruiz.| ¿Hasta cuándo?| ¡Nadie lo sabe!| Costó 1.500,50 euros.",
    );
    check(
        Russian,
        "«Мост закрыт», — сказал г-н Иванов.| «Надолго?» — спросили его.| Он стоил 3 млн руб. в 2019 г.",
    );
    check(
        Polish,
        "„Most jest zamknięty” – powiedział p. Nowak.| „Do kiedy?” – pytano.| Nie wiadomo.",
    );
    check(Chinese, "他说：“桥关了。”|我们等了一天……|太久了！|票价是3.5元。|好吗？");
    check(Japanese, "「橋は閉鎖だ。」と彼は言った。|『本当？』|料金は３．５円です。");
    check(Hindi, "डॉ. मेहता ने कहा कि पुल बंद है।| कब तक?| कोई नहीं जानता।");
    check(Arabic, "قال د. أحمد إن الجسر مغلق.| إلى متى؟| لا أحد يعرف!");
}

#[test]
fn mail_and_chat() {
    check(English, "Hi Ann, thx for the file notes.v2.txt!! :)| I’ll read it tmrw.| Ok?");
    check(English, "lol that bridge.| i was there yesterday!| were you?| no idea");
    check(
        English,
        "See https://example.com/a.b?c=d.| It says v2.0.1 is out!| Mail me@example.com.",
    );
    check(English, "What a great day 🌞🌊| Next time you come along.| Promise? 😀| Yes.");
}

#[test]
fn transcripts() {
    check(
        English,
        "[00:01:24] Interviewer: So it fell?!| And then …| Well, uh . . . it just fell.",
    );
    check(English, "Q. Who was there?| A. Mr. J. Gray and I.| Nobody else.");
}

#[test]
fn papers() {
    check(
        English,
        "As shown in Fig. 2 (cf. Gray et al. 2019; see Eq. 7), it was 20 °C.[12, 13]| Earlier work [3] \
         (Lee et al., 2018) had failed.| It cost approx. $1.5 million, i.e. too much.² | Why?",
    );
    check(English, "In the 19th century Henry VIII. was long dead.| World War II.| Nobody won.");
}

#[test]
fn a_wrong_or_unknown_language_does_little_harm() {
    for language in [Unknown, Danish, Turkish, Armenian] {
        check(language, "Dr. Gray came at noon.| Was it late?| The bus had left.| It rained.");
        check(language, "Der Bus war weg.| Es regnete den ganzen Tag.| Dr. Lange kam zu Fuß.");
    }
}
