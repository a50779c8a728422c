//! Lines that are a notice whatever stands around them: what announces an advertisement, and what asks for consent.

use crate::chars::is_longer;
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
