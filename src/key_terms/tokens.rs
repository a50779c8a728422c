//! Words → tokens: what phrases are made of.
//!
//! A token is a word, or several joined by a hyphen and the like ("state-of-the-art", "AT&T"). Its key
//! folds case, plural and possessive, so that forms of one term meet.

use super::Source;
use crate::case::lowered;
use crate::language::{Language, function_word};
use crate::lexicon::{FormId, Lexicon};
use crate::span::Span;
use crate::structure::Word;

/// The shortest word whose plural is folded, in letters.
const MIN_PLURAL: usize = 4;
/// In an unknown language, words this short in lower case pass for function words.
const UNKNOWN_FUNCTION_WORD: usize = 3;
/// The longest token, in words.
const MAX_JOINED: usize = 6;

/// A unit of phrases.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    // In 32 bits, as words have them: there are as many tokens as words.
    start: u32,
    end: u32,
    /// Index of the folded form in [`Tokens::keys`].
    pub(super) key: u32,
    pub(super) sentence: u32,
    /// A function word: it ends a phrase on either side.
    pub(super) is_stop: bool,
    /// Punctuation, or the start of a sentence, stands before it.
    pub(super) breaks: bool,
    /// It opens a sentence, so a capital says nothing.
    pub(super) is_initial: bool,
    pub(super) is_capitalized: bool,
    pub(super) is_all_caps: bool,
    pub(super) has_digit: bool,
    pub(super) has_letter: bool,
    /// Letters of its key, as far as they matter: at most three.
    pub(super) letters: u8,
    pub(super) is_joined: bool,
    pub(super) is_possessive: bool,
    pub(super) is_unspaced: bool,
    /// It stands in a heading, where every word may have a capital.
    pub(super) in_heading: bool,
    /// It stands in a heading, or in the title given.
    pub(super) in_title: bool,
}

impl Token {
    pub(super) const fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }
}

/// The tokens of a text.
#[derive(Debug)]
pub(super) struct Tokens {
    pub(super) tokens: Vec<Token>,
    /// Folded forms.
    pub(super) keys: Lexicon,
    pub(super) language: Language,
    /// The keys of the tokens, side by side: phrases are compared often.
    sequence: Vec<u32>,
    /// How often each key occurs.
    pub(super) frequency: Vec<u32>,
}

impl Tokens {
    pub(super) fn of(source: &Source) -> Self {
        let mut reader = Reader {
            source,
            title: lowered(source.title.unwrap_or_default()),
            keys: Lexicon::default(),
            folded: vec![None; source.terms.lexicon.len()],
            extra: Lexicon::of(extra(source.language).split(' ')),
        };
        let mut tokens = Vec::with_capacity(source.structure.words.len());
        for index in 0..source.structure.sentences.len() {
            reader.read(index, &mut tokens);
        }
        let mut frequency = vec![0; reader.keys.len()];
        for token in &tokens {
            frequency[token.key as usize] += 1;
        }
        let sequence = tokens.iter().map(|token| token.key).collect();
        Self { tokens, keys: reader.keys, language: source.language, sequence, frequency }
    }

    /// The slice of the text that a phrase of `len` tokens from `first` on stands for.
    pub(super) fn text_of<'t>(&self, text: &'t str, (first, len): (usize, usize)) -> &'t str {
        &text[self.span_of(first, len).range()]
    }

    /// Where a phrase of `len` tokens from `first` on stands.
    pub(super) fn span_of(&self, first: usize, len: usize) -> Span {
        Span::new(self.tokens[first].span().start, self.tokens[first + len - 1].span().end)
    }

    /// The keys of a phrase.
    pub(super) fn keys_of(&self, first: usize, len: usize) -> &[u32] {
        &self.sequence[first..first + len]
    }
}

struct Reader<'a> {
    source: &'a Source<'a>,
    title: String,
    keys: Lexicon,
    /// Key and "is a function word" of each form seen.
    folded: Vec<Option<(u32, bool)>>,
    extra: Lexicon,
}

impl Reader<'_> {
    fn read(&mut self, index: usize, out: &mut Vec<Token>) {
        let Source { text, structure, terms, .. } = *self.source;
        let sentence = &structure.sentences[index];
        let range = structure.word_range(sentence);
        let words = &structure.words[range.clone()];
        let forms = &terms.forms[range];
        let in_heading = sentence.kind == crate::block::Kind::Heading;
        let mut end_before = sentence.span.start;
        let mut at = 0;
        while at < words.len() {
            let joined = joined(text, &words[at..]);
            let (word, shape) = (&words[at], words[at].shape);
            let last = &words[at + joined - 1];
            let (key, is_stop) =
                if joined == 1 { self.fold(forms[at]) } else { self.join(&forms[at..at + joined]) };
            let whole = Span::new(word.span().start, last.span().end);
            let span = without_possessive(text, whole, self.source.language);
            let span = with_last_dot(text, span);
            let gap = &text[end_before..word.span().start];
            out.push(Token {
                start: span.start as u32,
                end: span.end as u32,
                key,
                sentence: index as u32,
                is_stop,
                breaks: at == 0 || !(is_blank(gap) || is_initial_gap(&words[at - 1], gap)),
                is_initial: at == 0,
                is_capitalized: shape.is_capitalized,
                is_all_caps: words[at..at + joined].iter().any(|word| word.shape.is_all_caps),
                has_digit: words[at..at + joined].iter().any(|word| word.shape.has_digit),
                has_letter: words[at..at + joined].iter().any(|word| word.shape.has_letter),
                letters: text[span.range()].chars().take(3).count() as u8,
                is_joined: joined > 1,
                is_possessive: span.end < whole.end,
                is_unspaced: shape.is_unspaced,
                in_heading,
                in_title: in_heading
                    || (!self.title.is_empty()
                        && self.title.contains(terms.lexicon.form(forms[at]))),
            });
            end_before = whole.end;
            at += joined;
        }
    }

    fn fold(&mut self, form: FormId) -> (u32, bool) {
        let Self { source, keys, folded, extra, .. } = self;
        *folded[form as usize].get_or_insert_with(|| {
            let word = source.terms.lexicon.form(form);
            let stop = is_stop(source.language, word) || extra.find(word).is_some();
            (keys.intern_exact(&folded_form(source.language, word)), stop)
        })
    }

    fn join(&mut self, forms: &[FormId]) -> (u32, bool) {
        let lexicon = &self.source.terms.lexicon;
        let (last, init) = forms.split_last().expect("joined tokens have several words");
        let mut key: String = init.iter().flat_map(|&form| [lexicon.form(form), "-"]).collect();
        key.push_str(&folded_form(self.source.language, lexicon.form(*last)));
        (self.keys.intern_exact(&key), false)
    }
}

/// How many words make one token: those with nothing but one joining mark between them.
fn joined(text: &str, words: &[Word]) -> usize {
    let joins = |pair: &[Word]| {
        let gap = pair[0].span().end..pair[1].span().start;
        !pair[0].shape.is_unspaced
            && matches!(text.as_bytes()[gap], [b'-' | b'&' | b'.' | b'+'] | [0xe2, 0x80, 0x90])
    };
    1 + words.windows(2).take(MAX_JOINED - 1).take_while(|pair| joins(pair)).count()
}

fn without_possessive(text: &str, span: Span, language: Language) -> Span {
    if language != Language::English {
        return span;
    }
    let slice = &text[span.range()];
    let stem = slice.strip_suffix("'s").or_else(|| slice.strip_suffix("’s"));
    Span::new(span.start, span.start + stem.map_or(slice.len(), str::len))
}

fn is_blank(gap: &str) -> bool {
    gap == " " || gap.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '\t' | '\n' | '\r'))
}

/// The full stop of an initial does not end a name: "Ruth O. Amadi".
fn is_initial_gap(before: &Word, gap: &str) -> bool {
    gap == ". " && before.shape.is_capitalized && before.span().len() == 1
}

/// "U.S" → "U.S.": the last full stop of an acronym belongs to it.
fn with_last_dot(text: &str, span: Span) -> Span {
    let is_acronym = text[span.range()].split('.').all(|part| part.len() == 1);
    let has_dot = span.len() > 1 && text[span.end..].starts_with('.');
    Span::new(span.start, span.end + usize::from(is_acronym && has_dot))
}

fn is_stop(language: Language, word: &str) -> bool {
    let stem = word.split('\'').next().unwrap_or(word);
    match language {
        Language::Unknown => word.chars().count() <= UNKNOWN_FUNCTION_WORD,
        _ => function_word(language, word) || function_word(language, stem) && stem.len() > 1,
    }
}

/// Case, possessive and plural folded away. English plurals as Harman's "S stemmer" (1991) has them;
/// the other languages lose a final plural letter where one letter is the rule.
fn folded_form(language: Language, word: &str) -> String {
    let long = word.chars().count() >= MIN_PLURAL;
    let cut = |suffix: &str| word.strip_suffix(suffix).filter(|_| long);
    match language {
        Language::English => {
            let word = word.strip_suffix("'s").unwrap_or(word);
            let cut = |suffix: &str| word.strip_suffix(suffix).filter(|_| long);
            if let Some(stem) = cut("ies").filter(|stem| !stem.ends_with(['e', 'a'])) {
                return format!("{stem}y");
            }
            if let Some(stem) = cut("es").filter(|stem| stem.ends_with(['s', 'x', 'z'])) {
                return stem.to_owned();
            }
            cut("s").filter(|stem| !stem.ends_with(['s', 'u', 'i'])).unwrap_or(word).to_owned()
        }
        Language::Spanish | Language::Portuguese => {
            cut("s").filter(|stem| stem.ends_with(['a', 'o', 'e'])).unwrap_or(word).to_owned()
        }
        Language::French => {
            let word = word.split_once('\'').map_or(word, |(_, noun)| noun);
            let stem = word.strip_suffix(['s', 'x']).filter(|_| long);
            stem.filter(|stem| !stem.ends_with('s')).unwrap_or(word).to_owned()
        }
        Language::Arabic => {
            let bare: String =
                word.chars().filter(|c| !matches!(c, '\u{64b}'..='\u{65f}' | 'ـ')).collect();
            bare.replace(['أ', 'إ', 'آ'], "ا")
        }
        _ => word.to_owned(),
    }
}

/// Words that the lists of function words lack but no key term begins or ends with: adverbs, vague
/// quantities, and the verbs by which texts report and announce.
const fn extra(language: Language) -> &'static str {
    match language {
        Language::English => {
            "said says say saying told tell tells added adds according reported reports announced \
             called call calls known called found find finds made make makes making used use uses using \
             given give gives go goes going went gone get gets getting got take takes taking took taken \
             come comes coming came become becomes became becoming need needs needed want wants wanted \
             think thinks thought believe believes believed expect expected expects know knows show \
             shows showed shown present presents presented propose proposes proposed describe describes \
             described provide provides provided include includes included including based would could \
             may might must shall also however still yet already even ever never always often perhaps \
             although though since without within among upon around across along every many much several \
             one two three another other others another us etc via per eg ie mr mrs ms dr new first last \
             later later today yesterday tomorrow monday tuesday wednesday thursday friday saturday \
             sunday least less lot really rather quite well back away let lets put like likely due thus \
             therefore hence whether either neither toward towards whose whom upon unless until despite \
             keep kept says seem seems seemed look looks looked began begin begins asked ask asks"
        }
        Language::German => {
            "sagte sagt sagten laut dass wurde wurden worden wegen bereits sowie etwa dabei immer mehr \
             heute gestern jedoch zudem beim schon zwei drei neue neuen gibt geht kommt macht worden \
             könnte könnten müssen möchte sollen sollte rund deren dessen"
        }
        Language::French => {
            "a dit selon après avant plus moins aussi ainsi alors entre deux trois être fait faire peut \
             très tout tous toute toutes comme cette ces celui celle ceux dont où si depuis lors afin \
             déjà encore sous sans chez vers jusque hier aujourd hui car donc notamment"
        }
        Language::Spanish => {
            "dijo según tras así además dos tres ser hacer puede pueden cada después antes menos hoy \
             ayer mientras aunque luego sólo solo entonces aquí allí mediante presenta propone través"
        }
        Language::Portuguese => {
            "disse segundo após assim além dois três ser fazer pode podem cada depois antes menos hoje \
             ontem enquanto embora ainda apenas aqui onde muito muitos vai vão há ter"
        }
        Language::Russian => {
            "это который которые которая которого которых также своей своих свой сказал заявил сообщил \
             сообщает словам однако поэтому уже ещё еще лишь около между после этого этой этом тому \
             году года время могут может будет были было является"
        }
        Language::Italian => {
            "detto secondo dopo prima ancora già due tre essere fare può ogni oggi ieri"
        }
        Language::Dutch => {
            "zei zegt volgens ook wel twee drie maken gaat komt moet moeten alle sinds"
        }
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_are_folded() {
        for (plural, singular) in
            [("bridges", "bridge"), ("cities", "city"), ("boxes", "box"), ("buses", "bus")]
        {
            assert_eq!(
                folded_form(Language::English, plural),
                folded_form(Language::English, singular)
            );
        }
        assert_eq!(folded_form(Language::English, "glass"), "glass");
        assert_eq!(folded_form(Language::Spanish, "puentes"), "puente");
        assert_eq!(folded_form(Language::French, "l'eau"), "eau");
    }
}
