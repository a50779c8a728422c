//! What phrases are made of. A token is a word, or several joined by a hyphen and the like
//! ("state-of-the-art", "AT&T"). Its key folds case, possessive and endings, so that forms of one term meet;
//! its role says whether it may be part of a phrase, or what kind of small word it is.

use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::span::Span;

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
    /// It stands in a heading that is not the title of the text.
    InSection = 1 << 12,
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
    pub(super) role: Role,
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

/// Letters of a key, as far as they are counted.
pub(super) fn letters(key: &str) -> usize {
    key.chars().take(MAX_LETTERS).count()
}
