//! Whether a sentence is fit to stand alone, whatever it says.

use super::sentence_view::{SentenceView, holds};
use super::words::{FILLERS, SUBJECTS, is_finite, is_one_of, is_predicate};
use crate::chars::{all, ends, is_closer, is_end_mark, is_opener, is_quote, last, starts};
use crate::language::Language;

/// A question states nothing: it is taken only if there is nothing else, as no two scores differ by so much.
const QUESTION_COST: f64 = 100.0;
/// It may or may not be clear whose plan "His plan" is, and who said what is in quotation marks.
const UNCLEAR_COST: f64 = 3.0;
/// Words that begin or mark a sentence addressed to someone.
const REPORTED_SPEECH: &str = "that how what why to about of he she they it there we i is are was were will would has have had";
/// What shows that something is left out.
const OMISSIONS: [&str; 2] = ["...", "…"];
/// What does not occur in running text.
const SLIPS: [&str; 20] = [
    "@", "|", "{", "}", "<", ">", "=", "\\", "\t", "_", "://", ".com/", "www.", ",?", " ?", "? ",
    "! ", "&gt", "&lt", "&amp",
];
/// Share of the characters that may be marks in prose.
const MAX_SYMBOLS: f64 = 0.15;

/// What a sentence loses by its form, in units of scores; `None` if it cannot be a headline.
pub(super) fn cost(view: &SentenceView) -> Option<f64> {
    let is_english = view.language == Language::English;
    let is_fit =
        is_whole(view) && is_prose(view) && (!is_english || is_clean(view) && !is_aside(view));
    let is_unclear = is_english && is_unclear(view);
    is_fit.then(|| {
        (if is_question(view) { QUESTION_COST } else { 0.0 })
            + (if is_unclear { UNCLEAR_COST } else { 0.0 })
    })
}

/// Whether it begins and ends as sentences do, and closes what it opens.
fn is_whole(view: &SentenceView) -> bool {
    let sentence = view.slice(view.span);
    // Thai sentences have no end mark.
    let has_end = view.has_end_mark || view.tally.unspaced > 0;
    let begins = starts(sentence, |c| c.is_alphanumeric() || is_opener(c)) || view.first_word() > 0;
    has_end
        && begins
        && !view.word(view.first_word()).starts_with(char::is_lowercase)
        && !OMISSIONS.iter().any(|mark| sentence.contains(*mark))
        && view.is_balanced(view.span)
}

/// Whether it is running text: no address, no formula, no line in capitals, no marks that were lost when the text was
/// copied, no two sentences without a space.
fn is_prose(view: &SentenceView) -> bool {
    let sentence = view.slice(view.span);
    let has_upper = holds(sentence, char::is_uppercase);
    let has_lower = holds(sentence, char::is_lowercase);
    view.tally.symbols as f64 <= MAX_SYMBOLS * view.tally.chars as f64
        && has_upper <= has_lower
        && !SLIPS.iter().any(|slip| sentence.contains(*slip))
        && !(2..view.len()).any(|at| is_run_on(view, at))
}

/// Whether it may be unclear whom it speaks of, or who speaks. Asked of English.
pub(super) fn is_unclear(view: &SentenceView) -> bool {
    let sentence = view.slice(view.span);
    let is_mark = |c| matches!(c, '"' | '“' | '”');
    let is_quotation = starts(sentence, is_mark) && ends(sentence, is_mark);
    is_quotation
        || is_one_of(view.word(view.first_word()), "his her its their these those he she they")
}

/// Whether it asks, with its mark or, in English, without.
fn is_question(view: &SentenceView) -> bool {
    let is_mark = |c| matches!(c, '?' | '？' | '؟');
    let sentence = view.slice(view.span);
    let first = view.first_word();
    let is_inverted = view.language == Language::English
        && is_one_of(
            view.word(first),
            "are am do does did can could will would have has should may",
        )
        && is_one_of(view.word(first + 1), SUBJECTS);
    let asks = view.language == Language::English
        && is_one_of(view.word(first), "what which who whose how why whether");
    is_inverted || asks || ends(sentence.trim_end_matches(is_closer), is_mark)
}

/// Whether a sentence ended before a word without a space, "a vote.The mayor", or a list begins: "can 1. vote".
fn is_run_on(view: &SentenceView, at: usize) -> bool {
    let between = view.between(at);
    let is_label = between.starts_with(". ")
        && view.word(at - 1).len() < 3
        && all(view.word(at - 1), |c| c.is_ascii_digit());
    is_label
        || holds(between, is_end_mark)
            && !holds(between, char::is_whitespace)
            && last(view.word(at - 1)).is_some_and(char::is_lowercase)
            && view.is_name(at)
}

/// Whether it is an English sentence with a predicate, and not speech as it is spoken.
fn is_clean(view: &SentenceView) -> bool {
    let all = || 0..view.len();
    let is_predicate = |at: usize| {
        is_predicate(if at > 1 { view.word(at - 1) } else { "" }, view.word(at), view.word(at + 1))
    };
    // "Passed in May 2031", "Includes a map", "Not the old bridge": the subject is missing.
    let first = view.word(0);
    let is_participle = first.ends_with("ed") && view.next_comma(1, view.len()).is_none();
    let is_verb = first.len() > 3 && first.ends_with('s') && is_finite(first);
    let lacks_subject = is_participle || is_verb || is_one_of(first, "not asked");
    !lacks_subject && all().any(is_predicate) && !all().any(|at| is_slip(view, at)) && !is_tag(view)
}

/// Whether a word fills a pause or is begun, or said, twice: "uh", "S so", "the the".
fn is_slip(view: &SentenceView, at: usize) -> bool {
    let (word, next) = (view.word(at), view.word(at + 1));
    let is_apart = view.between(at + 1).trim().len() < 2;
    let is_repeated = next.eq_ignore_ascii_case(word)
        && starts(word, char::is_alphabetic)
        && !is_one_of(word, "had that very");
    let lower = word.to_ascii_lowercase();
    let is_begun = word == "i"
        || word.len() == 1
            && lower != "a"
            && word != "I"
            && next.len() > 1
            && next.starts_with(&lower);
    let is_doubled = is_one_of(word, SUBJECTS)
        && (is_one_of(next, SUBJECTS)
            || word.eq_ignore_ascii_case(view.word(at + 2)) && next == view.word(at + 3)
            || at > 0 && view.word(at - 1) == next);
    is_apart && (is_repeated || is_doubled || is_begun && view.between(at + 1).starts_with(' '))
        || is_one_of(word, FILLERS)
}

/// Whether it names who spoke and not what was said: "Ann Bell said in a statement about the bridge."
fn is_tag(view: &SentenceView) -> bool {
    let is_said = |at: &usize| is_one_of(view.word(*at), "said says added told");
    let Some(said) = (0..view.len()).find(is_said) else { return false };
    let next = view.word(said + 1);
    let is_first = view.next_comma(1, said + 1).is_none() && view.comma(said + 1).is_some();
    let is_last = view.len() <= said + 2;
    if is_last && view.comma(said).is_some() {
        return true;
    }
    let is_told = view.word(said) == "told" && !view.has(said + 1, view.len(), REPORTED_SPEECH);
    let sentence = view.slice(view.span);
    let has_quote = holds(sentence, is_quote);
    let is_said_before = has_quote || holds(sentence, |c| matches!(c, ',' | ':'));
    is_first && !has_quote
        || !is_said_before
            && (is_told
                || next.is_empty()
                || is_one_of(next, "in on at during of about when by after"))
}

/// Whether it is about the text itself: "Ann Bell contributed to this report."
fn is_aside(view: &SentenceView) -> bool {
    let last = view.len().wrapping_sub(1);
    is_one_of(view.word(last), "report article story page video device site website window")
        && is_one_of(view.word(last.wrapping_sub(1)), "this new")
}

/// Whether a heading names what the text is about: no date, no line in capitals, no word such as "Introduction".
pub(super) fn is_name(view: &SentenceView) -> bool {
    let digits = (0..view.len())
        .filter(|&at| view.word(at).starts_with(|c: char| c.is_ascii_digit()))
        .count();
    view.len() > 1 && is_prose(view) && 2 * digits <= view.len()
}
