//! Words → tokens.

use std::ops::Range;

use super::KeyTermInput;
use super::folding::{fold, length_of_last};
use super::separations::Separation;
use super::tokens::{Flag, Keys, Token, Tokens, WordRole, letters};
use super::{adjectives, kinds, lists, syllables};
use crate::language::{Language, is_listed_function_word};
use crate::lexicon::{Composition, FormId, folded, lower, lowered};
use crate::span::Span;
use crate::structure::Word;
use crate::structure::words::Shape;

/// In an unknown language, words this short in lower case pass for function words.
const UNKNOWN_FUNCTION_WORD: usize = 3;
/// Bytes of the longest word that is looked for in the title.
const MAX_TITLE_WORD_BYTES: usize = 100;
/// The longest token, in words, …
const MAX_JOINED_WORDS: usize = 6;
/// … and the letters in which such a token still may be a word.
const MAX_JOINED_LETTERS: usize = 34;

/// The tokens of a text.
pub(super) fn read<'a>(input: &'a KeyTermInput) -> Tokens<'a> {
    let mut reader = TokenReader::new(input);
    reader.look_up_all();
    for index in 0..input.structure.sentences.len() {
        reader.read(index);
    }
    reader.finish()
}

/// What is known of a form.
#[derive(Clone, Copy, Debug)]
struct Entry {
    key: u32,
    role: WordRole,
    /// Letters that are no part of the word at either end.
    front: u8,
    back: u8,
    /// Whether there are none of these: needed for every word, and slower to derive.
    is_bare: bool,
    in_title: bool,
}

struct TokenReader<'a> {
    input: &'a KeyTermInput<'a>,
    out: Tokens<'a>,
    title: String,
    /// Of each form.
    entries: Vec<Entry>,
    /// Those of the words of a sentence. Looked up in a loop of its own, where one look-up need not wait for another.
    of_words: Vec<Entry>,
    /// Whether the sentence is in capitals as a whole.
    shouts: bool,
}

impl<'a> TokenReader<'a> {
    fn new(input: &'a KeyTermInput<'a>) -> Self {
        let out = Tokens {
            tokens: Vec::with_capacity(input.structure.words.len()),
            keys: Keys::new(&input.terms.lexicon),
            language: input.language,
            frequency: Vec::new(),
            capitals: Vec::new(),
            has_unspaced: false,
        };
        Self {
            input,
            out,
            title: lowered(input.title.unwrap_or_default()).into_owned(),
            entries: Vec::new(),
            of_words: Vec::new(),
            shouts: false,
        }
    }

    // Most of the time is spent here: alone, it gets all registers.
    #[inline(never)]
    fn read(&mut self, index: usize) {
        let KeyTermInput { text, structure, terms, .. } = *self.input;
        let sentence = &structure.sentences[index];
        let range = structure.word_range(sentence);
        let words = &structure.words[range.clone()];
        let forms = &terms.forms[range];
        let Some((opening, closing)) = words.first().zip(words.last()) else { return };
        let in_heading = sentence.kind == crate::block::BlockKind::Heading;
        let of_sentence = Flag::InHeading.when(in_heading)
            | Flag::InTitle.when(in_heading)
            | Flag::InSection.when(in_heading && index > 0);
        self.shouts = words
            .iter()
            .all(|word| word.shape().has(Shape::ALL_CAPS) || !word.shape().has(Shape::LETTER));
        self.of_words.clear();
        self.of_words.extend(forms.iter().map(|&form| self.entries[form as usize]));

        let start = self.out.tokens.len();
        let (mut first, mut of_gap) = (0, 0);
        for (at, word) in words.iter().enumerate() {
            let gap = match words.get(at + 1) {
                Some(next) => Separation::between(text, word, next),
                None => Separation::Other,
            };
            let is_joined = gap == Separation::Joint && !word.shape().has(Shape::UNSPACED);
            if is_joined && at - first + 1 < MAX_JOINED_WORDS {
                continue;
            }
            // "Oct. 14", "No. 5": inside a sentence, a full stop before a number ends an abbreviation.
            if gap == Separation::Dot && words[at + 1].shape().has(Shape::DIGIT) {
                self.of_words[at].role = WordRole::Stop;
            }
            let (entry, flags) = (self.of_words[at], of_sentence | of_gap);
            let is_plain = entry.is_bare && !is_capital(word) && !may_name(entry, word);
            of_gap = if first == at && is_plain {
                let flags =
                    flags | u16::from(word.shape().traits()) | Flag::InTitle.when(entry.in_title);
                let (start, end) = (word.span().start as u32, word.span().end as u32);
                self.push(Token { start, end, key: entry.key, flags, role: entry.role });
                gap.flags()
            } else {
                self.read_special(words, forms, first..at + 1, gap, flags)
            };
            first = at + 1;
        }

        let Tokens { tokens, keys, frequency, .. } = &mut self.out;
        let before = Separation::of(text, Span::new(sentence.span.start, opening.span().start));
        tokens[start].flags |= Flag::Breaks as u16 | Flag::Initial as u16 | before.flags();
        let rest = &text[closing.span().end..sentence.span.end];
        let ends_with_verb =
            lists::puts_verbs_last(self.input.language) && !in_heading && ends_sentence(rest);
        let verb = tokens.last_mut().filter(|_| ends_with_verb);
        if let Some(verb) = verb.filter(|verb| !verb.is(Flag::Capitalized))
            && lists::may_be_verb(self.input.language, &text[verb.span().range()])
        {
            verb.role = WordRole::Stop;
        }
        frequency.resize(keys.len(), 0);
        for token in &tokens[start..] {
            frequency[token.key as usize] += 1;
        }
    }

    /// Reads anything but a plain word: several joined ones, one in capitals, an initial, one with a small
    /// word or an ending that is no part of it. Returns the flags of the next token.
    #[inline(never)]
    fn read_special(
        &mut self,
        words: &[Word],
        forms: &[FormId],
        group: Range<usize>,
        gap: Separation,
        flags: u16,
    ) -> u16 {
        let text = self.input.text;
        let (first, last) = (group.start, group.end - 1);
        let (word, is_joined) = (&words[first], first < last);
        let whole = Span::new(word.span().start, words[last].span().end);
        let is_named = |next: &Word| next.shape().has(Shape::CAPITALIZED);
        let (entry, traits) = if is_joined {
            let dots = text[whole.range()].bytes().filter(|&byte| byte == b'.').count();
            let is_lower = !word.shape().has(Shape::CAPITALIZED);
            (self.join(&forms[group.clone()], is_lower, dots), traits_of(&words[group]))
        } else if word.shape().has(Shape::ALL_CAPS)
            // "O. Amadi", "New York"
            || (gap == Separation::Dot && is_initial(word)
                || gap == Separation::Blank
                    && first > 0
                    && flags & Flag::InHeading as u16 == 0
                    && may_name(self.of_words[first], word)
                    && !kinds::is_title(self.input.language, self.input.terms.lexicon.form(forms[first])))
                && words.get(last + 1).is_some_and(is_named)
        {
            (self.capitals(forms[first], &text[whole.range()]), word.shape().traits())
        } else {
            (self.of_words[first], word.shape().traits())
        };
        let mut token = Token {
            start: whole.start as u32,
            end: if is_joined { with_last_dot(text, whole) } else { whole.end } as u32,
            key: entry.key,
            flags: flags
                | u16::from(traits)
                | Flag::InTitle.when(entry.in_title)
                | Flag::Joined.when(is_joined),
            role: entry.role,
        };
        if !is_joined && !entry.is_bare {
            self.trim(&mut token, entry);
        }
        if !is_joined && word.shape().has(Shape::CAPITALIZED) {
            self.name_with_marks(&mut token);
        }
        self.push(token);
        // The full stop of an initial does not end a name.
        let goes_on = gap == Separation::Dot && is_initial(&words[last]);
        // A particle ends a phrase.
        let is_closed = entry.back > 0 && self.input.language == Language::Korean;
        let of_gap = if goes_on { 0 } else { gap.flags() };
        of_gap | Flag::Breaks.when(is_closed)
    }

    /// Gives a name the marks that belong to it: "C++", "F#", ".NET".
    fn name_with_marks(&mut self, token: &mut Token) {
        let text = self.input.text;
        let Span { start, end } = token.span();
        let mark = ["++", "#"].into_iter().find(|mark| text[end..].starts_with(mark));
        let behind = mark.filter(|_| end - start == 1).map_or(0, str::len);
        let is_dotted = text[..start].ends_with('.')
            && text[..start - 1].chars().next_back().is_none_or(char::is_whitespace);
        if behind > 0 {
            token.end += behind as u32;
            token.set(Flag::AllCaps, true);
        } else if is_dotted && token.is(Flag::AllCaps) {
            token.start -= 1;
        } else {
            return;
        }
        token.key = self.out.keys.intern(&lowered(&text[token.span().range()]));
        token.role = WordRole::Content;
    }

    /// Leaves only the word itself; a small word before it becomes a token of its own.
    fn trim(&mut self, token: &mut Token, entry: Entry) {
        let form = &self.input.text[token.span().range()];
        let composition = Composition::of(form);
        let place = |at| composition.as_ref().map_or(at, |composition| composition.given(at));
        let word = composition.as_ref().map_or(form, |composition| &composition.text);
        let front = word.char_indices().nth(usize::from(entry.front)).map_or(0, |(at, _)| at);
        let back = length_of_last(word, usize::from(entry.back));
        // In lower case, which the letters were counted in, a form can be longer.
        if front + back >= word.len() {
            return;
        }
        let (front, back) = (place(front), form.len() - place(word.len() - back));
        token.set(Flag::Possessive, back > 0);
        if front > 0 {
            let small = Token {
                end: token.start + front as u32,
                key: self.out.keys.intern(&folded(&form[..front])),
                role: WordRole::Determiner,
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

    #[inline]
    fn push(&mut self, token: Token) {
        let Tokens { tokens, capitals, has_unspaced, .. } = &mut self.out;
        if token.is(Flag::AllCaps) {
            capitals.push(tokens.len() as u32);
        }
        *has_unspaced |= token.is(Flag::Unspaced);
        tokens.push(token);
    }

    /// The tokens, once all is read.
    fn finish(mut self) -> Tokens<'a> {
        adjectives::admit(&mut self.out);
        syllables::admit(&mut self.out);
        self.out.frequency.resize(self.out.keys.len(), 0);
        self.out
    }

    fn look_up_all(&mut self) {
        let KeyTermInput { terms, language, .. } = *self.input;
        let forms = 0..terms.lexicon.len() as FormId;
        self.entries = forms.map(|form| self.look_up(form)).collect();
        let connectors = lists::connectors(language).split(' ');
        for form in connectors.filter_map(|word| terms.lexicon.find(word)) {
            let entry = &mut self.entries[form as usize];
            if matches!(entry.role, WordRole::Content | WordRole::Stop) {
                let role = WordRole::Connector;
                *entry = Entry { key: form, role, front: 0, back: 0, is_bare: true, ..*entry };
            }
        }
    }

    fn look_up(&mut self, form: FormId) -> Entry {
        let KeyTermInput { terms, language, .. } = *self.input;
        let word = terms.lexicon.form(form);
        let role = self.role(word);
        let in_title = word.len() <= MAX_TITLE_WORD_BYTES && self.title.contains(word);
        if role == WordRole::Content {
            let folded = fold(language, word, &|other| terms.lexicon.find(other).is_some());
            // A small word may be followed by another, or have an ending: "d'une", "Monday's".
            let is_cut = folded.front + folded.back > 0;
            let role = if is_cut { self.role(folded.bare) } else { role };
            let key = match folded.key == word {
                true => form,
                false => self.out.keys.intern(&folded.key),
            };
            let (front, back) = (folded.front as u8, folded.back as u8);
            Entry { key, role, front, back, is_bare: front == 0 && back == 0, in_title }
        } else {
            Entry { key: form, role, front: 0, back: 0, is_bare: true, in_title }
        }
    }

    /// A word in capitals: "US" is not "us", unless the whole sentence is in capitals.
    fn capitals(&mut self, form: FormId, name: &str) -> Entry {
        let entry = self.entries[form as usize];
        if entry.role == WordRole::Content || self.shouts {
            return entry;
        }
        let key = self.out.keys.intern(name);
        Entry { key, role: WordRole::Content, ..entry }
    }

    fn role(&self, word: &str) -> WordRole {
        let language = self.input.language;
        if let Some(role) = lists::role(language, word) {
            return role;
        }
        let stem = word.split('\'').next().unwrap_or(word);
        let is_stop = match language {
            _ if lists::is_speaker(word) => true,
            _ if lists::stop_endings(language).split(' ').any(|end| ends(word, end)) => true,
            Language::Unknown => word.chars().count() <= UNKNOWN_FUNCTION_WORD,
            _ => {
                let is_contracted = stem.len() < word.len() && stem.len() > 2;
                is_listed_function_word(language, word)
                    || is_contracted && is_listed_function_word(language, stem)
            }
        };
        if is_stop { WordRole::Stop } else { WordRole::Content }
    }

    fn join(&mut self, forms: &[FormId], is_lower: bool, dots: usize) -> Entry {
        let KeyTermInput { terms, language, .. } = *self.input;
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
        let key = self.out.keys.intern(&key);
        // "i.e.", "z.B.", addresses of pages, and what programs write.
        let form = |&form: &FormId| terms.lexicon.form(form);
        let is_abbreviation = || forms.iter().all(|part| form(part).chars().count() == 1);
        let is_address = || dots > 1;
        let has_letters = || forms.iter().any(|part| form(part).contains(char::is_alphabetic));
        let is_stop = is_lower && has_letters() && (is_abbreviation() || is_address())
            || forms.iter().map(|part| letters(form(part))).sum::<usize>() > MAX_JOINED_LETTERS;
        let role = if is_stop { WordRole::Stop } else { WordRole::Content };
        Entry { key, role, front: 0, back: 0, is_bare: true, in_title: false }
    }
}

fn ends(word: &str, ending: &str) -> bool {
    !ending.is_empty() && word.ends_with(ending)
}

fn ends_sentence(rest: &str) -> bool {
    rest.contains(['.', '!', '?', '।'])
}

/// What several words look like as one: like the first, with the capitals, digits and letters of any.
fn traits_of(group: &[Word]) -> u8 {
    let of_any = Shape::ALL_CAPS | Shape::DIGIT | Shape::LETTER;
    let any = group.iter().fold(0, |any, word| any | word.shape().traits());
    group[0].shape().traits() | any & of_any
}

/// Whether a word is a small one with a capital, as in a name.
fn may_name(entry: Entry, word: &Word) -> bool {
    entry.role == WordRole::Stop && word.shape().has(Shape::CAPITALIZED)
}

/// Whether a word is a single capital.
fn is_initial(word: &Word) -> bool {
    word.shape().has(Shape::CAPITALIZED) && word.span().len() == 1
}

/// Whether a word has nothing but capitals.
fn is_capital(word: &Word) -> bool {
    word.shape().has(Shape::ALL_CAPS) || is_initial(word)
}

/// "U.S" → "U.S.": the last full stop of an acronym belongs to it.
fn with_last_dot(text: &str, span: Span) -> usize {
    let is_acronym = text[span.range()].split('.').all(|part| part.len() == 1);
    let has_dot = span.len() > 1 && text[span.end..].starts_with('.');
    span.end + usize::from(is_acronym && has_dot)
}
