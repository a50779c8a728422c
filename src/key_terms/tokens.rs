//! What phrases are made of. A token is a word, or several joined by a hyphen and the like
//! ("state-of-the-art", "AT&T"). Its key folds case, possessive and endings, so that forms of one term meet;
//! its role is whether it may be part of a phrase, or what kind of small word it is.

use crate::language::Language;
use crate::lexicon::{FormId, Lexicon};
use crate::span::Span;
use crate::structure::words::Shape;

/// Letters of a key are counted up to this.
pub(super) const MAX_KEY_LETTERS: usize = 40;

/// What a token is to the phrases around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum WordRole {
    /// It may be part of a phrase.
    Content,
    /// A small word: it ends a phrase on either side.
    Stop,
    /// A small word that nouns follow.
    Determiner,
    /// A small word that verbs follow.
    Subject,
    /// A verb that follows a noun.
    Auxiliary,
    /// A small word that links nouns.
    Connector,
    /// Nothing: punctuation, or the end of the sentence.
    Break,
}

/// How many roles there are.
pub(super) const ROLES: usize = 7;

/// What a token looks like, as in the [`Shape`] of a word, and where it is.
#[derive(Clone, Copy, Debug)]
#[repr(u16)]
pub(super) enum Flag {
    Capitalized = Shape::CAPITALIZED as u16,
    AllCaps = Shape::ALL_CAPS as u16,
    HasDigit = Shape::DIGIT as u16,
    HasLetter = Shape::LETTER as u16,
    /// It is a letter of a script without spaces.
    Unspaced = Shape::UNSPACED as u16,
    /// Punctuation, or the start of a sentence, stands before it.
    Breaks = 1 << 8,
    /// It opens a sentence, so a capital means nothing.
    Initial = 1 << 9,
    /// An opening bracket or quotation mark stands before it.
    Opened = 1 << 10,
    /// It stands in a heading, where every word may have a capital.
    InHeading = 1 << 11,
    /// It stands in a heading, or in the title given.
    InTitle = 1 << 12,
    /// It consists of several words.
    Joined = 1 << 13,
    Possessive = 1 << 14,
    /// It stands in a heading that is not the title of the text.
    InSection = 1 << 15,
}

impl Flag {
    /// Its bit, if it is set.
    pub(super) const fn when(self, yes: bool) -> u16 {
        self as u16 * yes as u16
    }
}

/// A unit of phrases. There are as many as words, so it is kept small.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) start: u32,
    pub(super) end: u32,
    /// Index of the folded form in [`Tokens::keys`].
    pub(super) key: u32,
    pub(super) flags: u16,
    pub(super) role: WordRole,
}

impl Token {
    pub(super) const fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    pub(super) const fn is(&self, flag: Flag) -> bool {
        self.flags & flag as u16 != 0
    }

    pub(super) fn set(&mut self, flag: Flag, yes: bool) {
        self.flags = self.flags & !(flag as u16) | flag.when(yes);
    }

    /// A small word, which ends a phrase on either side.
    pub(super) fn is_stop(&self) -> bool {
        self.role != WordRole::Content
    }

    /// It may be part of a phrase that is divided by spaces.
    pub(super) fn is_content(&self) -> bool {
        (self.role == WordRole::Content) & !self.is(Flag::Unspaced)
    }

    pub(super) fn is_number(&self) -> bool {
        self.is(Flag::HasDigit) && !self.is(Flag::HasLetter)
    }
}

/// Folded forms by number: the forms of the text, most of which are their own keys, then the other keys.
#[derive(Debug)]
pub(super) struct Keys<'a> {
    forms: &'a Lexicon,
    folded: Lexicon,
}

impl<'a> Keys<'a> {
    pub(super) fn new(forms: &'a Lexicon) -> Self {
        Self { forms, folded: Lexicon::default() }
    }

    /// The number of a string, if it has one.
    pub(super) fn find(&self, form: &str) -> Option<FormId> {
        let behind = || Some(self.forms.len() as FormId + self.folded.find(form)?);
        self.forms.find(form).or_else(behind)
    }

    /// The number of a string.
    pub(super) fn intern(&mut self, form: &str) -> FormId {
        let behind = || self.forms.len() as FormId + self.folded.intern_exact(form);
        self.forms.find(form).unwrap_or_else(behind)
    }

    /// The string of a number.
    pub(super) fn form(&self, id: FormId) -> &str {
        match id.checked_sub(self.forms.len() as FormId) {
            Some(id) => self.folded.form(id),
            None => self.forms.form(id),
        }
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.forms.len() + self.folded.len()
    }
}

/// The tokens of a text.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    pub(super) tokens: Vec<Token>,
    pub(super) keys: Keys<'a>,
    pub(super) language: Language,
    /// How often each key occurs.
    pub(super) frequency: Vec<u32>,
    /// The tokens in capitals.
    pub(super) capitals: Vec<u32>,
    /// Whether there are letters of a script without spaces.
    pub(super) has_unspaced: bool,
}

impl Tokens<'_> {
    /// The slice of the text that a phrase of `len` tokens from `first` on stands for.
    pub(super) fn text_of<'t>(&self, text: &'t str, (first, len): (usize, usize)) -> &'t str {
        &text[self.span_of(first, len).range()]
    }

    /// Where a phrase of `len` tokens from `first` on stands.
    pub(super) fn span_of(&self, first: usize, len: usize) -> Span {
        Span::new(self.tokens[first].span().start, self.tokens[first + len - 1].span().end)
    }

    /// The keys of a phrase.
    pub(super) fn keys_of(
        &self,
        first: usize,
        len: usize,
    ) -> impl DoubleEndedIterator<Item = u32> + Clone {
        self.tokens[first..first + len].iter().map(|token| token.key)
    }

    /// Whether the run of content words before `at` continues there.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_content() && !token.is(Flag::Breaks))
    }

    /// The role of what stands before a token.
    pub(super) fn before(&self, at: usize) -> WordRole {
        match at.checked_sub(1) {
            Some(before) if !self.tokens[at].is(Flag::Breaks) => self.tokens[before].role,
            _ => WordRole::Break,
        }
    }

    /// The role of what stands at `at`, seen from the token before it.
    pub(super) fn after(&self, at: usize) -> WordRole {
        match self.tokens.get(at) {
            Some(token) if !token.is(Flag::Breaks) => token.role,
            _ => WordRole::Break,
        }
    }
}

/// Letters of a key, as far as they are counted.
pub(super) fn letters(key: &str) -> usize {
    key.chars().take(MAX_KEY_LETTERS).count()
}
