//! Words → tokens.

use super::Source;
use super::folding::{fold, length_of_last};
use super::lists;
use super::tokens::{Flag, Role, Token, Tokens, letters};
use crate::case::{lower, lowered};
use crate::language::{Language, function_word};
use crate::lexicon::{FormId, Lexicon, folded};
use crate::span::Span;
use crate::structure::Word;
use crate::structure::words::Shape;

/// In an unknown language, words this short in lower case pass for function words.
const UNKNOWN_FUNCTION_WORD: usize = 3;
/// The longest token, in words, …
const MAX_JOINED: usize = 6;
/// … and the letters in which such a token still may be a word.
const MAX_LETTERS: usize = 34;

/// The tokens of a text.
pub(super) fn read(source: &Source) -> Tokens {
    let mut reader = Reader::new(source);
    for index in 0..source.structure.sentences.len() {
        reader.read(index);
    }
    reader.out
}

/// What is known of a form.
#[derive(Clone, Copy, Debug)]
struct Entry {
    key: u32,
    role: Role,
    /// Letters that are no part of the word at either end.
    front: u8,
    back: u8,
    in_title: bool,
}

struct Reader<'a> {
    source: &'a Source<'a>,
    out: Tokens,
    /// Whether the last token ends its phrase by a particle.
    closed: bool,
    title: String,
    entries: Vec<Option<Entry>>,
    /// The words of the lists, and the role of each.
    listed: Lexicon,
    roles: Vec<Role>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a Source<'a>) -> Self {
        let language = source.language;
        let (mut listed, mut roles) = (Lexicon::default(), Vec::new());
        // The later ones are more telling.
        let lists = [
            (lists::stops(language), Role::Stop),
            (lists::connectors(language), Role::Connector),
            (lists::determiners(language), Role::Determiner),
            (lists::subjects(language), Role::Subject),
            (lists::auxiliaries(language), Role::Auxiliary),
        ];
        for (list, role) in lists {
            for word in list.split(' ').filter(|word| !word.is_empty()) {
                let id = listed.intern_exact(word) as usize;
                roles.resize(roles.len().max(id + 1), role);
                roles[id] = role;
            }
        }
        let out = Tokens {
            tokens: Vec::with_capacity(source.structure.words.len()),
            keys: Lexicon::default(),
            language,
            frequency: Vec::new(),
            capitals: Vec::new(),
            has_unspaced: false,
        };
        Self {
            source,
            out,
            closed: false,
            title: lowered(source.title.unwrap_or_default()),
            entries: vec![None; source.terms.lexicon.len()],
            listed,
            roles,
        }
    }

    fn read(&mut self, index: usize) {
        let Source { text, structure, terms, .. } = *self.source;
        let sentence = &structure.sentences[index];
        let range = structure.word_range(sentence);
        let words = &structure.words[range.clone()];
        let forms = &terms.forms[range];
        let in_heading = sentence.kind == crate::block::Kind::Heading;
        let ends_with_verb = lists::puts_verbs_last(self.source.language) && !in_heading;
        let mut end_before = sentence.span.start;
        let mut at = 0;
        while at < words.len() {
            let word = &words[at];
            let joined = joined(text, &words[at..]);
            let whole = Span::new(word.span().start, words[at + joined - 1].span().end);
            let gap = Gap::of(text, Span::new(end_before, whole.start));
            let goes_on = || gap == Gap::Blank || gap == Gap::Dot && is_initial(&words[at - 1]);
            let entry = match joined {
                1 if word.shape.is_all_caps || is_initial_of_name(text, &words[at..]) => {
                    self.capitals(forms[at], &text[whole.range()], words)
                }
                1 => self.entry(forms[at]),
                _ => {
                    let dots = text[whole.range()].bytes().filter(|&byte| byte == b'.').count();
                    self.join(&forms[at..at + joined], !word.shape.is_capitalized, dots)
                }
            };
            let shape = if joined == 1 { word.shape } else { shape_of(&words[at..at + joined]) };
            let flags = Flag::Breaks.when(at == 0 || self.closed || !goes_on())
                | Flag::Initial.when(at == 0)
                | Flag::Opened.when(gap == Gap::Opening)
                | Flag::InHeading.when(in_heading)
                | Flag::InSection.when(in_heading && index > 0)
                | Flag::InTitle.when(in_heading || entry.in_title)
                | Flag::Capitalized.when(shape.is_capitalized)
                | Flag::AllCaps.when(shape.is_all_caps)
                | Flag::HasDigit.when(shape.has_digit)
                | Flag::HasLetter.when(shape.has_letter)
                | Flag::Unspaced.when(shape.is_unspaced)
                | Flag::Joined.when(joined > 1);
            let (start, end) = (whole.start as u32, whole.end as u32);
            let is_verb = ends_with_verb
                && at + joined == words.len()
                && !shape.is_capitalized
                && ends_sentence(&text[whole.end..sentence.span.end]);
            let role = if is_verb { Role::Stop } else { entry.role };
            let mut token = Token { start, end, key: entry.key, flags, role };
            self.closed = entry.back > 0 && self.source.language == Language::Korean;
            if joined > 1 {
                token.end = with_last_dot(text, whole) as u32;
            } else if entry.front != 0 || entry.back != 0 {
                self.trim(&mut token, entry);
            }
            self.push(token);
            end_before = whole.end;
            at += joined;
        }
    }

    /// Leaves only the word itself; a small word before it becomes a token of its own.
    fn trim(&mut self, token: &mut Token, entry: Entry) {
        let form = &self.source.text[token.span().range()];
        let front = form.char_indices().nth(usize::from(entry.front)).map_or(0, |(at, _)| at);
        let back = length_of_last(form, usize::from(entry.back));
        // In lower case, which the letters were counted in, a form can be longer.
        if front + back >= form.len() {
            return;
        }
        token.set(Flag::Possessive, back > 0);
        if front > 0 {
            let small = Token {
                end: token.start + front as u32,
                key: self.out.keys.intern_exact(&folded(&form[..front])),
                role: Role::Determiner,
                ..*token
            };
            self.push(small);
            let capital = form[front..].chars().next().is_some_and(|c| lower(c) != c);
            token.set(Flag::Capitalized, capital);
            token.set(Flag::Breaks, false);
            token.set(Flag::Initial, false);
        }
        token.start += front as u32;
        token.end -= back as u32;
    }

    fn push(&mut self, token: Token) {
        let Tokens { tokens, frequency, capitals, has_unspaced, .. } = &mut self.out;
        if frequency.len() <= token.key as usize {
            frequency.resize(token.key as usize + 1, 0);
        }
        frequency[token.key as usize] += 1;
        if token.is(Flag::AllCaps) {
            capitals.push(tokens.len() as u32);
        }
        *has_unspaced |= token.is(Flag::Unspaced);
        tokens.push(token);
    }

    #[inline]
    fn entry(&mut self, form: FormId) -> Entry {
        match self.entries[form as usize] {
            Some(entry) => entry,
            None => self.look_up(form),
        }
    }

    fn look_up(&mut self, form: FormId) -> Entry {
        let Source { terms, language, .. } = *self.source;
        let word = terms.lexicon.form(form);
        let role = self.role(word);
        let in_title = !self.title.is_empty() && self.title.contains(word);
        let entry = if role == Role::Content {
            let folded = fold(language, word, &|other| terms.lexicon.find(other).is_some());
            // Behind a small word may stand another one: "d'une".
            let role = if folded.front > 0 { self.role(&folded.bare) } else { role };
            let key = self.out.keys.intern_exact(&folded.key);
            Entry { key, role, front: folded.front as u8, back: folded.back as u8, in_title }
        } else {
            Entry { key: self.out.keys.intern_exact(word), role, front: 0, back: 0, in_title }
        };
        self.entries[form as usize] = Some(entry);
        entry
    }

    /// A word in capitals: "US" is not "us", unless the whole sentence is in capitals.
    fn capitals(&mut self, form: FormId, name: &str, sentence: &[Word]) -> Entry {
        let entry = self.entry(form);
        let shouts =
            || sentence.iter().all(|word| word.shape.is_all_caps || !word.shape.has_letter);
        if entry.role == Role::Content || shouts() {
            return entry;
        }
        Entry { key: self.out.keys.intern_exact(name), role: Role::Content, ..entry }
    }

    fn role(&self, word: &str) -> Role {
        let language = self.source.language;
        if let Some(id) = self.listed.find(word) {
            return self.roles[id as usize];
        }
        let stem = word.split('\'').next().unwrap_or(word);
        let is_stop = match language {
            _ if lists::stop_endings(language).split(' ').any(|end| ends(word, end)) => true,
            Language::Unknown => word.chars().count() <= UNKNOWN_FUNCTION_WORD,
            _ => function_word(language, word) || function_word(language, stem) && stem.len() > 2,
        };
        if is_stop { Role::Stop } else { Role::Content }
    }

    fn join(&mut self, forms: &[FormId], is_lower: bool, dots: usize) -> Entry {
        let Source { terms, language, .. } = *self.source;
        let mut key = String::new();
        for (at, &form) in forms.iter().enumerate() {
            let form = terms.lexicon.form(form);
            if at + 1 < forms.len() {
                key.push_str(form);
                key.push('-');
            } else {
                key.push_str(&fold(language, form, &|_| false).key);
            }
        }
        let key = self.out.keys.intern_exact(&key);
        // "i.e.", "z.B.", addresses of pages, and what programs write.
        let form = |&form: &FormId| terms.lexicon.form(form);
        let is_abbreviation = || forms.iter().all(|part| form(part).chars().count() == 1);
        let is_address = || dots > 1;
        let is_stop = is_lower && (is_abbreviation() || is_address())
            || forms.iter().map(|part| letters(form(part))).sum::<usize>() > MAX_LETTERS;
        let role = if is_stop { Role::Stop } else { Role::Content };
        Entry { key, role, front: 0, back: 0, in_title: false }
    }
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    Blank,
    /// A full stop and a space, as after an initial: "Ruth O. Amadi".
    Dot,
    Opening,
    Other,
}

impl Gap {
    fn of(text: &str, gap: Span) -> Self {
        // Most gaps of a text.
        if gap.len() == 1 && text.as_bytes()[gap.start] == b' ' {
            return Gap::Blank;
        }
        match &text[gap.range()] {
            ". " => Gap::Dot,
            gap if gap.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '\t' | '\n' | '\r')) => {
                Gap::Blank
            }
            gap if gap.ends_with(['(', '[', '"', '“', '«', '„', '‘', '「', '『', '（']) => {
                Gap::Opening
            }
            _ => Gap::Other,
        }
    }
}

fn ends(word: &str, ending: &str) -> bool {
    !ending.is_empty() && word.ends_with(ending)
}

fn ends_sentence(rest: &str) -> bool {
    rest.contains(['.', '!', '?', '।'])
}

/// What several words look like as one.
fn shape_of(group: &[Word]) -> Shape {
    let any = |has: fn(&Shape) -> bool| group.iter().any(|word| has(&word.shape));
    Shape {
        is_all_caps: any(|shape| shape.is_all_caps),
        has_digit: any(|shape| shape.has_digit),
        has_letter: any(|shape| shape.has_letter),
        ..group[0].shape
    }
}

/// How many words make one token: those with nothing but one joining mark between them.
fn joined(text: &str, words: &[Word]) -> usize {
    let joins = |pair: &[Word]| {
        let gap = Span::new(pair[0].span().end, pair[1].span().start);
        let is_mark = match gap.len() {
            1 => matches!(text.as_bytes()[gap.start], b'-' | b'&' | b'.' | b'+'),
            _ => &text.as_bytes()[gap.range()] == "‐".as_bytes(),
        };
        is_mark && !pair[0].shape.is_unspaced
    };
    1 + words.windows(2).take(MAX_JOINED - 1).take_while(|pair| joins(pair)).count()
}

/// Whether words begin with an initial: "O. Amadi".
fn is_initial_of_name(text: &str, words: &[Word]) -> bool {
    let [initial, name, ..] = words else { return false };
    is_initial(initial)
        && name.shape.is_capitalized
        && Gap::of(text, Span::new(initial.span().end, name.span().start)) == Gap::Dot
}

/// The full stop of an initial does not end a name.
fn is_initial(before: &Word) -> bool {
    before.shape.is_capitalized && before.span().len() == 1
}

/// "U.S" → "U.S.": the last full stop of an acronym belongs to it.
fn with_last_dot(text: &str, span: Span) -> usize {
    let is_acronym = text[span.range()].split('.').all(|part| part.len() == 1);
    let has_dot = span.len() > 1 && text[span.end..].starts_with('.');
    span.end + usize::from(is_acronym && has_dot)
}
