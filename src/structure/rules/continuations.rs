//! A sentence that goes on in lower case has not ended: `“It works.” she said`, `Yahoo! shares fell`,
//! `Well … maybe`. Writers who use no capitals are understood as well: after a full stop an ordinary word
//! is enough, and in a block that begins in lower case, any mark.

use super::Verdict;
use crate::chars::{all, ends, first, is_longer, last, starts};
use crate::language::Language;
use crate::structure::boundary::Boundary;
use crate::structure::lines::is_turn;
use crate::word_lists::PhraseList;

/// Forms of companies that stand after names.
static COMPANIES: PhraseList = PhraseList::of("Inc|Ltd|Corp|LLC|GmbH|AG");
/// Names that end in a mark.
static BRANDS: PhraseList = PhraseList::of("Yahoo|Jeopardy|Yum|Joomla|Ahoy");
/// How many characters at the start of a block may be neither letters nor digits.
const MAX_BLOCK_ORNAMENT: usize = 40;
/// Longest time stamp and name before what is said in a turn, in bytes.
const MAX_LABEL: usize = 60;
/// Shortest word before a full stop that is taken for no abbreviation, in characters.
const MIN_KNOWN_WORD: usize = 4;
/// The same where no list of abbreviations is known.
const MIN_UNKNOWN_WORD: usize = 7;

pub(super) fn rule(boundary: &Boundary) -> Option<Verdict> {
    let next = boundary.next_char()?;
    if next.is_lowercase() && !begins_in_lower_case(boundary) {
        let ends =
            boundary.item_follows() || (!boundary.is_closed() && ends_before_lower(boundary));
        return Some(if ends { Verdict::Break } else { Verdict::Join });
    }
    // "Yahoo! Inc. bought": nor can the form of a company.
    if matches!(last(boundary.run), Some('!' | '?')) && COMPANIES.has(boundary.next_word()) {
        return Some(Verdict::Join);
    }
    // "Yahoo! Finance", "Yum! Brands"
    let is_named = boundary.run == "!" && BRANDS.has(boundary.token) && !boundary.is_closed();
    if is_named && starts(boundary.upcoming(), char::is_uppercase) && !boundary.starter_follows() {
        return Some(Verdict::Join);
    }
    // Punctuation that cannot begin a sentence: `"Really?", he asked`; `etc.; then`.
    let rest = boundary.upcoming();
    if matches!(next, ',' | ';' | ':' | ')' | ']' | '،' | '，' | '、' | '/' | '=' | '%' | '&') {
        return Some(Verdict::Join);
    }
    // "1.–3. Mai": a range.
    let is_range = next.is_numeric()
        && boundary.is_full_stop()
        && ends(boundary.before(), char::is_numeric)
        && matches!(first(rest), Some('-' | '–'))
        && !rest.starts_with("- ")
        && !rest.starts_with("– ");
    // Hashtags at the end of a post.
    let are_tags = next == '#' && rest.split_whitespace().all(|word| word.starts_with('#'));
    (is_range || are_tags).then_some(Verdict::Join)
}

/// Words that sentences begin with though their first letter is a small one: names such as "iPhone" and,
/// in Dutch, "'s Avonds".
fn begins_in_lower_case(boundary: &Boundary) -> bool {
    let word = boundary.next_word();
    let rest = &boundary.next_text[word.len()..];
    let is_clitic = boundary.language == Language::Dutch
        && matches!(word, "s" | "t" | "n")
        && boundary.upcoming().starts_with(['\'', '’', '‘'])
        && starts(rest.trim_start(), char::is_uppercase);
    is_clitic || word.chars().nth(1).is_some_and(char::is_uppercase)
}

fn ends_before_lower(boundary: &Boundary) -> bool {
    // What is said in a turn begins after the name of the speaker.
    let block = boundary.block;
    let limit = block.floor_char_boundary(MAX_LABEL.min(block.len()));
    // Not `rfind`, whose search backwards for a string is large code, used nowhere else.
    let colon = block.as_bytes()[..limit].windows(2).rposition(|pair| pair == b": ");
    let label = colon.filter(|_| is_turn(block)).map_or(0, |at| at + 2);
    let is_casual = block[label..]
        .chars()
        .take(MAX_BLOCK_ORNAMENT)
        .find(|c| c.is_alphanumeric())
        .is_some_and(char::is_lowercase);
    if matches!(last(boundary.run), Some('?' | '!')) {
        return is_casual && boundary.next_char() == first(boundary.upcoming());
    }
    if !boundary.is_full_stop() {
        return false;
    }
    let token = boundary.token;
    let pronoun = boundary.language == Language::English && boundary.next_word() == "i";
    let least = match boundary.language {
        Language::Unknown => MIN_UNKNOWN_WORD,
        _ if is_casual || pronoun => 2,
        _ => MIN_KNOWN_WORD,
    };
    // Tokenised text has a space before its full stops.
    let is_detached = token.is_empty() && is_casual;
    let is_word = is_longer(token, least - 1) && all(token, char::is_lowercase);
    is_detached || is_word && boundary.abbreviation(token).is_none()
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use crate::language::Language::*;

    #[test]
    fn quotations_with_attribution() {
        check(English, "“It works!” she said.| “I know.”| He left.");
        check(English, "“Why?”, he asked.| Nobody knew.");
        check(German, "„Es geht.“, sagte er.| „Gut!“ rief sie.| Er ging.");
        check(French, "« Viens ! » dit-il.| « Non. »| Elle partit.");
        check(Spanish, "—¿Vienes? —preguntó ella.| «No lo sé», dijo.| Se fue.");
        check(Polish, "– Dokąd idziesz? – zapytała mama.| Nie odpowiedział.");
        check(Russian, "— Куда ты? — спросила она.| Он молчал.");
    }

    #[test]
    fn marks_in_the_middle() {
        check(English, "Shares of Yahoo! fell.| So what?");
        check(
            English,
            "He reads Yahoo! Finance and eats at Yum! Brands.| He left Yahoo!| The rest stayed.",
        );
        check(English, "Turn left at Com. & Adm. and wait.| The door is blue.");
        check(English, "Yahoo! Inc. bought it.| The quiz Guess Who? was on.| We watched.");
        check(English, "Well . . . maybe it is.| Or not…| Nobody knows.");
        check(Russian, "Ну... может быть.| Или нет...| Никто не знает.");
        check(English, "Mix it, bake it, and -- voila! -- eat it.| Done.");
        check(German, "Im 1.–3. Jahrhundert stand hier ein Turm.| Er fiel.");
    }

    #[test]
    fn capitals_left_out() {
        check(English, "[18:02] Raj: no way!!| pics pls");
        check(English, "It came out in May.| “eBrook” is next.| iLumo sells it.");
        check(Dutch, "Hij komt om ca. 8 uur.| 's Avonds is het stil.");
        check(English, "the bus was late.| we walked.| why not?| it was fun.");
        check(English, "They live near approx. five bridges.| The bus was late.| i walked.");
        check(Unknown, "Bilo prib. pet mostova.| Onda kiša.");
    }

    #[test]
    fn tags_belong_to_what_they_tag() {
        check(English, "The bridge is open. #bridge #river");
    }
}
