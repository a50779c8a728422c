//! Lines that are a notice whatever stands around them: what announces an advertisement, who worked on a report, what a
//! program says of itself, and what asks for consent.

use crate::block::Boilerplate;
use crate::chars::{ends_with_mark, is_longer};
use crate::lexicon::lowered;
use crate::word_lists::PhraseList;

/// Longest line that announces an advertisement, in bytes.
const MAX_ADVERTISEMENT: usize = 80;
/// Longest notice about cookies, in characters; what is longer is an article about them.
const MAX_CONSENT: usize = 2_000;
/// Signs of which a notice about cookies has so many.
const MIN_CONSENT_SIGNS: usize = 2;

/// Words that name an advertisement.
static ADVERTISEMENT: PhraseList = PhraseList::of(
    "\
    ad|ads|advertisement|advertisements|advertising|sponsored|sponsored content|anzeige|\
    werbung|publicité|publicidad|anuncio|publicidade|anúncio|pubblicità|advertentie|annons|\
    annonse|annonce|reklam|reklama|реклама|mainos|広告|广告|廣告|광고|quảng cáo|iklan|إعلان|विज्ञापन",
);

/// Beginnings of lines that say that the text goes on behind an advertisement.
static CONTINUED_BELOW: PhraseList = PhraseList::of(
    "\
    advertisement continue reading|advertisement scroll to continue|advertisement - |\
    story continues below|story continues after|article continues below|\
    article continues after|continue reading below|content continues below|scroll to continue|\
    nach der anzeige|weiterlesen nach der anzeige|artikel wird nach der anzeige|\
    weiter nach der werbung|la suite après|la suite après cette publicité|\
    l'article continue après|continúa después de la publicidad|\
    continua después de la publicidad|continua após a publicidade|continua dopo la pubblicità|\
    l'articolo continua|artikel gaat verder|artikeln fortsätter|artikkelen fortsetter|\
    artiklen fortsætter|ciąg dalszy pod reklamą|продолжение после рекламы",
);

/// Whether a line only announces that what follows is paid for.
pub(super) fn is_advertisement(line: &str) -> bool {
    if line.len() > MAX_ADVERTISEMENT {
        return false;
    }
    let line = lowered(line.trim()).replace('’', "'");
    let line = line.trim_matches(|c: char| !c.is_alphanumeric());
    ADVERTISEMENT.has(line) || CONTINUED_BELOW.start(line)
}

/// Longest notice, and the bytes of it that tell, in bytes.
const MAX_LINE_BYTES: usize = 400;
const MAX_NOTICE_START: usize = 40;

/// How lines begin that say who worked on a report, in lower case.
static CREDITS: PhraseList = PhraseList::of(
    "\
    (reporting by |(additional reporting|(writing by |(editing by |(compiled by |\
    (bericht von |(redaktion: |(geschrieben von |(reportage |(rédigé par |(édité par |\
    (reporte de |(información de |(editado por |(reportagem de |(edição de |\
    (a cura di |(servizio di ",
);
/// How lines begin that label what a site files a text under, in lower case.
static FILED: PhraseList = PhraseList::of(
    "\
    topics:|tags:|tagged:|filed under|categories:|related topics:|themen:|schlagwörter:|\
    mots-clés:|etiquetas:|temas:|argomenti:|our standards:|next story",
);
/// Labels of a shop around what customers write, whole or at the beginning, in lower case.
static SHOP_LABELS: PhraseList = PhraseList::of(
    "helpful|report|report abuse|customer reviews|product information|kundenrezensionen|hilfreich|melden|utile|útil",
);
static SHOP_STAMPS: PhraseList = PhraseList::of(
    "\
    verified purchase|reviewed in |top reviews from |customers who viewed|customers who bought|\
    customers also |frequently bought together|verifizierter kauf|rezension aus |achat vérifié|\
    commenté en |compra verificada|calificado en |avaliado em |acquisto verificato|recensito in ",
);

/// How lines begin that say what a program may get wrong, or under what licence a site stands, in lower case.
static STATEMENTS: PhraseList = PhraseList::of(
    "\
    chatgpt can make mistakes|chatgpt kann fehler|chatgpt peut faire|chatgpt puede cometer|\
    was this page helpful|copyright ©|\
    claude can make mistakes|gemini can make mistakes|copilot can make mistakes|\
    the original content of this|this work is licensed|this article is licensed|\
    content on this site is licensed|except where otherwise noted|\
    this article is republished from",
);
/// What programs say that write in forums.
static OF_BOTS: PhraseList = PhraseList::of("I am a bot|I'm a bot|I’m a bot");

/// What a block is that can be nothing else.
pub(super) fn of(line: &str) -> Option<Boilerplate> {
    if line.len() > MAX_LINE_BYTES {
        return None;
    }
    let start = lowered(&line[..line.floor_char_boundary(MAX_NOTICE_START)]);
    if line.ends_with(')') && CREDITS.start(&start) {
        Some(Boilerplate::Byline)
    } else if FILED.start(&start) && (!ends_with_mark(line) || start.starts_with("our standards")) {
        Some(Boilerplate::Navigation)
    } else if !ends_with_mark(line)
        && (SHOP_STAMPS.start(&start)
            || SHOP_LABELS.has(&start)
            || is_rating(&start)
            || is_price(line))
    {
        Some(Boilerplate::Comments)
    } else if STATEMENTS.start(&start) {
        Some(Boilerplate::Footer)
    } else {
        None
    }
}

/// `£32.00`.
fn is_price(line: &str) -> bool {
    let number = line.trim_matches(['$', '£', '€', ' ', '\u{a0}']);
    number.len() < line.len()
        && number.starts_with(|c: char| c.is_ascii_digit())
        && number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

/// `4.4 out of 5`, `12 people found this helpful`.
fn is_rating(start: &str) -> bool {
    start.starts_with(|c: char| c.is_ascii_digit())
        && (start.ends_with("out of 5") || start.ends_with("found this helpful"))
}

/// Whether a message is that of a program.
pub(super) fn is_of_bot(message: &str) -> bool {
    OF_BOTS.occur_in(message)
}

/// What cookies are called, without the letter that may be a capital.
const COOKIES: &[&str] = &["ookie", "raceurs", "クッキー"];

/// What notices about cookies say, in words that readers are spoken to with.
static CONSENT: PhraseList = PhraseList::of(
    "\
    we use cookie|we and our|we also use|we process|uses cookies to|site uses|website uses|\
    page uses|use of cookies|our use of|our partners|our vendors|your consent|you consent|\
    you agree|you accept|to consent|by clicking|by continuing|click accept|accept all|\
    reject all|your preferences|your choices|your settings|your device|your browser|\
    personal data|privacy policy|cookie policy|cookie policies|cookie notice|your visit|\
    your experience|our site|our website|this site|this website|cookie settings|\
    personalised ad|personalized ad|personalise content|personalize content|\
    legitimate interest|withdraw|wir verwenden|wir nutzen|wir und unsere|unsere partner|\
    ihre einwilligung|einwilligung|zustimm|stimmen sie|datenschutzerklärung|\
    personenbezogene daten|einstellungen|nous utilisons|nos partenaires|votre consentement|\
    vous acceptez|en cliquant|données personnelles|votre appareil|utilizamos|usamos|\
    nuestros socios|su consentimiento|aceptas|acepta|datos personales|nossos parceiros|\
    seu consentimento|você concorda|dados pessoais|utilizziamo|nostri partner|tuo consenso|\
    dati personali|wij gebruiken|we gebruiken|onze partners|toestemming|vi bruger|vi bruker|\
    vi använder|samtykke|samtycke|używamy|zgod|мы используем|соглас|kullanıyoruz|同意",
);

/// Whether a text names cookies: others need not be asked paragraph by paragraph.
pub(super) fn names_cookies(text: &str) -> bool {
    COOKIES.iter().any(|name| text.contains(name))
}

/// Whether a paragraph asks for consent to cookies: it names them, and says two things that such notices say.
pub(super) fn is_consent(paragraph: &str) -> bool {
    if !names_cookies(paragraph) || is_longer(paragraph, MAX_CONSENT) {
        return false;
    }
    let text = lowered(paragraph);
    CONSENT.count_in(&text) >= MIN_CONSENT_SIGNS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn advertisements_are_announced() {
        for line in [
            "Advertisement",
            "– Anzeige –",
            "ADVERTISEMENT",
            "Story continues below advertisement",
            "La suite après cette publicité",
            "广告",
        ] {
            assert!(is_advertisement(line), "{line}");
        }
        for line in ["Advertising pays for the ferry.", "Story of a bridge", "Werbung hilft"] {
            assert!(!is_advertisement(line), "{line}");
        }
    }

    #[test]
    fn lines_that_can_be_nothing_else() {
        let check =
            |line: &str, expected: Option<Boilerplate>| assert_eq!(of(line), expected, "{line}");
        check("(Reporting by Ida Holm in Norden; Editing by Ann Lee)", Some(Boilerplate::Byline));
        check("Topics: Ferries, Islands", Some(Boilerplate::Navigation));
        check("ChatGPT can make mistakes. Check important info.", Some(Boilerplate::Footer));
        check("Topics: the board spoke of ferries and of islands.", None);
        check("Reporting by the paper showed how the money was spent.", None);
    }

    #[test]
    fn notices_ask_for_consent() {
        for notice in [
            "We and our 842 partners use cookies to store information on your device, and you may withdraw your consent \
             at any time.",
            "Wir verwenden Cookies, um Inhalte zu zeigen. Mit einem Klick auf „Alle annehmen“ stimmen Sie dem zu.",
            "Nous utilisons des cookies avec nos partenaires pour mesurer l'audience.",
        ] {
            assert!(is_consent(notice), "{notice}");
        }
        for plain in [
            "The baker sold two hundred cookies before the market closed, and gave the rest to the school.",
            "Regulators fined the company because its cookies were set before anybody had agreed to them.",
        ] {
            assert!(!is_consent(plain), "{plain}");
        }
    }
}
