//! Words → tokens: what phrases are made of.
//!
//! A token is a word, or several joined by a hyphen and the like ("state-of-the-art", "AT&T"). Its key
//! folds case, possessive and endings, so that forms of one term meet; its role says whether it may be part
//! of a phrase, or what kind of small word it is.

use hashbrown::HashMap;

use super::Source;
use super::folding::{fold, length_of_last};
use super::lists;
use crate::hashing::BuildHasher;
use crate::language::{Language, function_word};
use crate::span::Span;
use crate::structure::Word;
use crate::structure::words::Shape;
use crate::terms::{FormId, Lexicon};

/// In an unknown language, words this short in lower case pass for function words.
const UNKNOWN_FUNCTION_WORD: usize = 3;
/// The longest token, in words.
const MAX_JOINED: usize = 6;
/// Letters of a key are counted up to this.
pub(super) const MAX_LETTERS: usize = 40;

/// What a token is to the phrases around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Role {
    /// It may be part of a phrase.
    Content,
    /// A small word: it ends a phrase on either side.
    Stop,
    /// A small word that nouns follow.
    Determiner,
    /// A small word that verbs follow.
    Subject,
    /// A verb that a noun stands before.
    Auxiliary,
    /// A small word that links nouns.
    Connector,
    /// Nothing: punctuation, or the end of the sentence.
    Break,
}

/// How many roles there are.
pub(super) const ROLES: usize = 7;

/// What a token looks like and where it stands.
#[derive(Clone, Copy, Debug)]
#[repr(u16)]
pub(super) enum Flag {
    /// Punctuation, or the start of a sentence, stands before it.
    Breaks = 1,
    /// It opens a sentence, so a capital says nothing.
    Initial = 1 << 1,
    /// An opening bracket or quotation mark stands before it.
    Opened = 1 << 2,
    /// It stands in a heading, where every word may have a capital.
    InHeading = 1 << 3,
    /// It stands in a heading, or in the title given.
    InTitle = 1 << 4,
    Capitalized = 1 << 5,
    AllCaps = 1 << 6,
    HasDigit = 1 << 7,
    HasLetter = 1 << 8,
    /// It is a letter of a script without spaces.
    Unspaced = 1 << 9,
    /// Several words make it.
    Joined = 1 << 10,
    Possessive = 1 << 11,
}

impl Flag {
    /// Its bit, if it is set.
    const fn when(self, yes: bool) -> u16 {
        self as u16 * yes as u16
    }
}

/// A unit of phrases. There are as many as words, so it is kept small.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    start: u32,
    end: u32,
    /// Index of the folded form in [`Tokens::keys`].
    pub(super) key: u32,
    flags: u16,
    pub(super) role: Role,
}

impl Token {
    pub(super) const fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    pub(super) const fn is(&self, flag: Flag) -> bool {
        self.flags & flag as u16 != 0
    }

    fn set(&mut self, flag: Flag, yes: bool) {
        self.flags = self.flags & !(flag as u16) | flag.when(yes);
    }

    /// A small word, which ends a phrase on either side.
    pub(super) fn is_stop(&self) -> bool {
        self.role != Role::Content
    }

    /// It may be part of a phrase that is divided by spaces.
    pub(super) fn is_content(&self) -> bool {
        self.role == Role::Content && !self.is(Flag::Unspaced)
    }

    pub(super) fn is_number(&self) -> bool {
        self.is(Flag::HasDigit) && !self.is(Flag::HasLetter)
    }
}

/// The tokens of a text.
#[derive(Debug)]
pub(super) struct Tokens {
    pub(super) tokens: Vec<Token>,
    /// Folded forms.
    pub(super) keys: Lexicon,
    pub(super) language: Language,
    /// How often each key occurs.
    pub(super) frequency: Vec<u32>,
    /// The tokens in capitals.
    pub(super) capitals: Vec<u32>,
    /// Whether there are letters of a script without spaces.
    pub(super) has_unspaced: bool,
}

impl Tokens {
    pub(super) fn of(source: &Source) -> Self {
        let mut reader = Reader::new(source);
        for index in 0..source.structure.sentences.len() {
            reader.read(index);
        }
        reader.out
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
    pub(super) fn keys_of(&self, first: usize, len: usize) -> impl DoubleEndedIterator<Item = u32> + Clone {
        self.tokens[first..first + len].iter().map(|token| token.key)
    }

    /// The role of what stands before a token.
    pub(super) fn before(&self, at: usize) -> Role {
        match at.checked_sub(1) {
            Some(before) if !self.tokens[at].is(Flag::Breaks) => self.tokens[before].role,
            _ => Role::Break,
        }
    }

    /// The role of what stands at `at`, seen from the token before it.
    pub(super) fn after(&self, at: usize) -> Role {
        match self.tokens.get(at) {
            Some(token) if !token.is(Flag::Breaks) => token.role,
            _ => Role::Break,
        }
    }
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
    roles: HashMap<&'static str, Role, BuildHasher>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a Source<'a>) -> Self {
        let language = source.language;
        let mut roles = HashMap::default();
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
                roles.insert(word, role);
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
            title: source.title.unwrap_or_default().to_lowercase(),
            entries: vec![None; source.terms.lexicon.len()],
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
            let group = &words[at..at + joined];
            let whole = Span::new(word.span().start, group[joined - 1].span().end);
            let gap = Gap::of(&text[end_before..whole.start]);
            let goes_on = || gap == Gap::Blank || gap == Gap::Dot && is_initial(&words[at - 1]);
            let entry = match joined {
                1 if word.shape.is_all_caps => self.capitals(forms[at], words),
                1 => self.entry(forms[at]),
                _ => self.join(&forms[at..at + joined], !word.shape.is_capitalized),
            };
            let shape = if joined == 1 { word.shape } else { shape_of(group) };
            let flags = Flag::Breaks.when(at == 0 || self.closed || !goes_on())
                | Flag::Initial.when(at == 0)
                | Flag::Opened.when(gap == Gap::Opening)
                | Flag::InHeading.when(in_heading)
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
        token.set(Flag::Possessive, back > 0);
        if front > 0 {
            let small = Token {
                end: token.start + front as u32,
                key: self.out.keys.intern_exact(&form[..front].to_lowercase().replace('\u{2019}', "'")),
                role: Role::Determiner,
                ..*token
            };
            self.push(small);
            let capital = form[front..].chars().next().is_some_and(char::is_uppercase);
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
    fn capitals(&mut self, form: FormId, sentence: &[Word]) -> Entry {
        let entry = self.entry(form);
        let shouts = || sentence.iter().all(|word| word.shape.is_all_caps || !word.shape.has_letter);
        if entry.role == Role::Content || shouts() {
            return entry;
        }
        let name = self.source.terms.lexicon.form(form).to_uppercase();
        Entry { key: self.out.keys.intern_exact(&name), role: Role::Content, ..entry }
    }

    fn role(&self, word: &str) -> Role {
        let language = self.source.language;
        if let Some(&role) = self.roles.get(word) {
            return role;
        }
        let stem = word.split('\'').next().unwrap_or(word);
        let is_stop = match language {
            _ if lists::stop_endings(language).split(' ').any(|end| ends(word, end)) => true,
            Language::Unknown => word.chars().count() <= UNKNOWN_FUNCTION_WORD,
            _ => {
                function_word(language, word) || function_word(language, stem) && stem.len() > 2
            }
        };
        if is_stop { Role::Stop } else { Role::Content }
    }

    fn join(&mut self, forms: &[FormId], is_lower: bool) -> Entry {
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
        // "i.e.", "z.B."
        let is_letter = |&form: &FormId| terms.lexicon.form(form).chars().count() == 1;
        let role = if is_lower && forms.iter().all(is_letter) { Role::Stop } else { Role::Content };
        Entry { key, role, front: 0, back: 0, in_title: false }
    }
}

/// Letters of a key, as far as they are counted.
pub(super) fn letters(key: &str) -> usize {
    key.chars().take(MAX_LETTERS).count()
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
    fn of(gap: &str) -> Self {
        match gap {
            // Most gaps of a text.
            " " => Gap::Blank,
            ". " => Gap::Dot,
            _ if gap.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '\t' | '\n' | '\r')) => Gap::Blank,
            _ if gap.ends_with(['(', '[', '"', '“', '«', '„', '‘', '「', '『', '（']) => Gap::Opening,
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
        let gap = pair[0].span().end..pair[1].span().start;
        let is_mark = match &text.as_bytes()[gap] {
            [mark] => matches!(mark, b'-' | b'&' | b'.' | b'+'),
            mark => mark == "‐".as_bytes(),
        };
        is_mark && !pair[0].shape.is_unspaced
    };
    1 + words.windows(2).take(MAX_JOINED - 1).take_while(|pair| joins(pair)).count()
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
