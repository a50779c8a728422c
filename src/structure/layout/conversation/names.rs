//! Names of speakers, and labels that look like them.

use crate::lexicon::lowered;
use crate::word_lists::PhraseList;

/// Longest name of a speaker, in words.
const MAX_SPEAKER_WORDS: usize = 4;
/// Longest name that a program writes, in words and in bytes: people name themselves as they like.
const MAX_HANDLE_WORDS: usize = 5;
const MAX_HANDLE: usize = 50;
/// Digits of a name such as "Speaker 12".
const MAX_NAME_DIGITS: usize = 3;

/// At most four words, all of them with a capital (or a digit, as in "Speaker 1") except short ones ("van").
pub(super) fn is_name(name: &str) -> bool {
    let is_part = |word: &str| {
        let first = word.chars().find(|c| c.is_alphanumeric());
        first.is_some_and(|c| !c.is_lowercase()) || word.len() <= 3
    };
    let mut words = name.split_whitespace();
    words.clone().count() <= MAX_SPEAKER_WORDS && words.all(is_part)
}

/// A name on a line of its own, or before a clock: a capital or a digit at either end, no mark, and no word in
/// lower case of more than three letters.
pub(super) fn is_lone_name(name: &str) -> bool {
    // Most lines are longer, or begin otherwise.
    if name.len() > MAX_HANDLE
        || !name.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
    {
        return false;
    }
    let digits = name.bytes().filter(u8::is_ascii_digit).count();
    let is_mark = |c: char| {
        !(c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '\'' | '’' | ',' | '_' | '(' | ')'))
    };
    let last = name.split_whitespace().next_back().unwrap_or_default();
    digits <= MAX_NAME_DIGITS
        && is_name(name)
        && last.starts_with(|c: char| c.is_alphanumeric() && !c.is_lowercase() || c == '(')
        && !name.ends_with(['.', ','])
        && !name.contains(is_mark)
}

/// What people call themselves where a program puts a mark after it: "nquill", "~ Raj", "+44 7700 900123".
pub(super) fn is_handle(name: &str) -> bool {
    let words = name.split_whitespace().count();
    let is_common = |word: &&str| word.len() > 3 && word.starts_with(char::is_lowercase);
    // "Mira changed the subject to" is none.
    let is_phrase = words > 3 && name.split_whitespace().filter(is_common).count() > 1;
    (1..=MAX_HANDLE_WORDS).contains(&words)
        && !is_phrase
        && name.len() <= MAX_HANDLE
        && !name.contains(['"', '“', '„', '«', '?', '!', '/', '<', '>'])
        && name.contains(char::is_alphanumeric)
}

/// Whether a word or two before a colon are a label of the text rather than the name of a speaker.
pub(super) fn is_label(name: &str) -> bool {
    let name = lowered(name.trim());
    let last = name.rsplit(' ').next().unwrap_or_default();
    let singular = last.strip_suffix('s').unwrap_or(last);
    let first = name.split(' ').next().unwrap_or_default();
    LABELS.has(singular) || LABELS.has(last) || LABELS.has(first)
}

/// Words that labels begin or end with, in lower case, in the languages that pages are most often in.
static LABELS: PhraseList = PhraseList::of(
    "note|source|photo|image|picture|credit|caption|read|related|update|tip|warning|caution|important|example|figure|\
     fig|table|see|email|mail|phone|tel|fax|address|date|time|day|price|cost|author|published|tag|tagged|category|\
     topic|from|to|cc|bcc|subject|sent|posted|ingredient|method|step|serve|yield|prep|cook|total|website|web|url|\
     link|download|file|version|license|licence|location|venue|place|summary|conclusion|result|answers|background|\
     introduction|abstract|keyword|reference|isbn|issn|doi|copyright|contact|about|hours|open|rating|score|pro|con|\
     verdict|disclosure|editor|correction|watch|listen|more|also|part|chapter|section|appendix|input|output|return|\
     parameter|default|type|size|weight|colour|color|material|language|platform|genre|director|cast|release|status|\
     level|difficulty|remember|translation|spoiler|todo|fixme|bug|fix|error|info|debug|reminder|hint|fact|myth|\
     problem|solution|reason|advantage|disadvantage|objective|goal|purpose|scope|definition|theorem|proof|lemma|\
     remark|hinweis|anmerkung|quelle|foto|bild|achtung|tipp|beispiel|zutaten|zubereitung|adresse|telefon|preis|datum|\
     remarque|attention|exemple|ingrédient|prix|téléphone|lire|voir|nota|fuente|ejemplo|ingrediente|precio|fonte|\
     exemplo|preço|leia|esempio|prezzo|bron|let|voorbeeld|prijs|注|注意|来源|图|例|例如|出典|写真|注記",
);
