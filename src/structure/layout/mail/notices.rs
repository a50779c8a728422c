//! Lines that mail servers and companies add: the banner above a mail from outside, the footer of a mailing list, the request
//! not to print.

use crate::lexicon::lowered;
use crate::structure::lines::{Line, LineStart};
use crate::word_lists::PhraseList;

/// Longest such line, in bytes.
const MAX_MAIL_NOTICE: usize = 400;
/// Bytes that show how a banner begins.
const MAX_ALERT: usize = 40;
/// Longest name of a list, in bytes.
const MAX_LIST_NAME: usize = 80;
/// Most lines that a notice goes on for.
const MAX_CONTINUED: usize = 4;

/// How the banner of a mail from outside begins, in lower case.
static ALERTS: PhraseList = PhraseList::of(
    "\
    caution|external|[external|[ext]|[caution|warning|attention|alert|***|this email|\
    this e-mail|this message|be careful|you don't often get|you don’t often get|achtung|\
    vorsicht|extern|diese e-mail|diese nachricht|avertissement|prudence|ce courriel|\
    cet e-mail|ce message|atención|precaución|este correo|attenzione|questa mail|\
    questa e-mail|atenção|cuidado|este e-mail|let op|deze e-mail|uwaga|ta wiadomość|внимание|\
    осторожно",
);
/// What such a banner says, in lower case: that the sender is a stranger.
static OUTSIDE: PhraseList = PhraseList::of(
    "\
    outside|external|often get|außerhalb|extern|extérieur|fuera de|exterior|esterno|esterna|\
    fora da|de fora|buiten|z zewnątrz|zewnętrz|извне|внешн",
);
/// What stands in lines that programs, list servers and law put below a mail, in lower case.
static FOOTERS: PhraseList = PhraseList::of(
    "\
    consider the environment before|think before you print|an die umwelt|umwelt zuliebe|\
    avant d'imprimer|avant d’imprimer|antes de imprimir|prima di stampare|denk aan het milieu|\
    zanim wydrukujesz|об окружающей среде|\
    you received this message because you are subscribed|you are receiving this because you|\
    to unsubscribe from this group|to unsubscribe from this list|to unsubscribe send|\
    to unsubscribe, send|to view this discussion|for more options, visit|\
    reply to this email directly|view/reply online|group owner:|mute this topic|message id: <|\
    to change your list options|to manage your subscription|registered in england|\
    registered in scotland|registered office:|registergericht|amtsgericht|\
    sitz der gesellschaft|capital social",
);
/// What the name of a list is followed by, in the line above its addresses, in lower case.
static LISTS: PhraseList =
    PhraseList::of("mailing list|mailinglist|liste de diffusion|lista de correo|lista dyskusyjna");

/// How many lines from here on are such a notice. Those below a mail need one before; `words` make a banner one of mail.
pub(super) fn lines(
    text: &str,
    lines: &[Line],
    is_mail: bool,
    words: &PhraseList,
) -> Option<usize> {
    let first = lines.first()?;
    let slice = first.text(text);
    if slice.len() > MAX_MAIL_NOTICE {
        return None;
    }
    let start = lowered(&slice[..slice.floor_char_boundary(MAX_ALERT)]);
    let is_alert = ALERTS.start(&start);
    // Most lines need no search for the phrases.
    if !is_mail && !is_alert && !slice.ends_with("list") {
        return None;
    }
    let lower = lowered(slice);
    let is_list = lower.len() <= MAX_LIST_NAME
        && LISTS.iter().any(|list| lower.ends_with(list))
        && lines.get(1).is_some_and(|line| is_address(line.text(text)));
    let is_notice =
        is_mail && FOOTERS.occur_in(&lower) || is_list || is_alert && is_banner(&lower, words);
    is_notice.then(|| 1 + continued(text, lines))
}

/// `CAUTION: This email originated from outside of the organization.`
fn is_banner(lower: &str, words: &PhraseList) -> bool {
    OUTSIDE.occur_in(lower) && (words.occur_in(lower) || lower.starts_with("[ext"))
}

/// The lines after the first that belong to it: addresses, and the rest of its sentences.
fn continued(text: &str, lines: &[Line]) -> usize {
    let goes_on = |pair: &[Line]| {
        let is_rest = pair[1].start == LineStart::Lower && !pair[0].has_end_mark;
        !pair[1].after_blank
            && pair[0].quote_depth == pair[1].quote_depth
            && (is_rest || is_address(pair[1].text(text)))
    };
    lines.windows(2).take(MAX_CONTINUED).take_while(|pair| goes_on(pair)).count()
}

/// An address alone on a line.
fn is_address(line: &str) -> bool {
    !line.contains(char::is_whitespace) && (line.contains('@') || line.contains("://"))
}

#[cfg(test)]
mod tests {
    use crate::structure::layout::check;

    #[test]
    fn what_servers_add_is_ignored() {
        check(
            "CAUTION: This email originated from outside of the organization. Do not click links unless you\n\
             know the sender.\n\nFrom: Ann\nTo: Bob\n\nWe meet at nine.\n\nAnn\n\n\
             Please consider the environment before printing this email.\n\n\
             Tide mailing list\ntide@example.org\nhttps://lists.example.org/tide",
            &[
                "x:disclaimer CAUTION: This email originated from outside of the organization. Do not click \
                 links unless you",
                "x:disclaimer know the sender.",
                "x:mailHeader From: Ann",
                "x:mailHeader To: Bob",
                "paragraph We meet at nine.",
                "x:signature Ann",
                "x:disclaimer Please consider the environment before printing this email.",
                "x:disclaimer Tide mailing list",
                "x:disclaimer tide@example.org",
                "x:disclaimer https://lists.example.org/tide",
            ],
        );
    }

    #[test]
    fn a_warning_in_a_text_is_none() {
        let text = "Warning: the bridge is closed to traffic from outside the town.";
        check(text, &[&format!("paragraph {text}")]);
    }
}
