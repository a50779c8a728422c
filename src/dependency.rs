//! Structure → dependencies: which sentences cannot stand on their own.
//!
//! A summary takes sentences out of context. "He denied it." or "However, the plan failed." is of little use
//! without the sentence before it. In: a [`Structure`] and its language. Out: for each sentence the one that a reader
//! must have seen before it, and whether it promises one that follows. How a sentence begins is looked up in lists
//! written by hand (`openings.rs`); quotation marks, brackets and lists need no language.

mod definite;
mod enclosures;
mod lists;
mod openings;

use crate::block::BlockKind;
use crate::chars::ends;
use crate::language::Language;
use crate::structure::{Structure, lines};
use definite::Introductions;
use enclosures::Enclosures;
use openings::OpeningReader;

/// Why a sentence depends on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DependencyKind {
    /// It begins with a linking word or phrase: "But", "For example".
    Linker,
    /// It begins with a pronoun or demonstrative: "He said", "This means".
    Pronoun,
    /// One of its first words is a pronoun, and nothing before that can be meant: "When she left".
    EarlyPronoun,
    /// It lies inside quotation marks or brackets that an earlier sentence of its block opens, or closes them.
    Enclosed,
    /// It is an item of a list that a sentence with a colon introduces.
    ListItem,
    /// Its subject is a noun that an earlier sentence introduces: "The town is", behind "a town".
    DefiniteNoun,
}

impl DependencyKind {
    /// The name used in JSON.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            DependencyKind::Linker => "linker",
            DependencyKind::Pronoun => "pronoun",
            DependencyKind::EarlyPronoun => "earlyPronoun",
            DependencyKind::Enclosed => "enclosed",
            DependencyKind::ListItem => "listItem",
            DependencyKind::DefiniteNoun => "definiteNoun",
        }
    }
}

/// What a sentence depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Antecedent {
    /// The sentence that a reader must have seen, an earlier one; `None` if what stands there is boilerplate, so that
    /// this one can never be chosen safely.
    pub(crate) sentence: Option<u32>,
    pub(crate) kind: DependencyKind,
}

/// What each sentence needs to be understood.
#[derive(Debug, Default)]
pub(crate) struct Dependencies {
    antecedents: Vec<Option<Antecedent>>,
    is_open: Vec<bool>,
}

impl Dependencies {
    pub(crate) fn of(text: &str, language: Language, structure: &Structure) -> Self {
        let Enclosures { is_inside, mut is_open } = Enclosures::of(text, structure);
        let mut reader = OpeningReader::new(text, language, structure);
        let mut leads = ListIntroductions::default();
        let mut introductions = Introductions::default();
        let sentences = &structure.sentences;
        let mut antecedents = Vec::with_capacity(sentences.len());
        for (i, sentence) in sentences.iter().enumerate() {
            let slice = &text[sentence.span.range()];
            is_open[i] |= ends(slice, is_colon);
            let lead = leads.read(text, structure, i);
            let introduced = (language == Language::English)
                .then(|| introductions.read(text, structure, i))
                .flatten();
            let reason = reader.reason(sentence);
            let reason = reason.or_else(|| is_inside[i].then_some(DependencyKind::Enclosed));
            let antecedent = match reason {
                Some(reason) => {
                    before(text, structure, i).map(|sentence| Antecedent { sentence, kind: reason })
                }
                None => {
                    let lead = lead.map(|lead| (lead as u32, DependencyKind::ListItem));
                    let noun = introduced.map(|noun| (noun, DependencyKind::DefiniteNoun));
                    lead.or(noun)
                        .map(|(sentence, kind)| Antecedent { sentence: Some(sentence), kind })
                }
            };
            antecedents.push(antecedent);
        }
        Self { antecedents, is_open }
    }

    /// The sentence that a reader must have seen before this one, and why; `None` if it stands on its own, as the
    /// first of a text always does.
    pub(crate) fn antecedent(&self, sentence: usize) -> Option<Antecedent> {
        self.antecedents.get(sentence).copied().flatten()
    }

    /// Whether it promises something that follows: it ends with a colon, or opens a quotation or a bracket that is
    /// still open at its end, or lies inside one.
    pub(crate) fn is_open(&self, sentence: usize) -> bool {
        self.is_open.get(sentence).copied().unwrap_or_default()
    }
}

/// Colons, with which a sentence leads over to what follows.
fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：')
}

/// What stands right before a sentence: a sentence, or something else with words (`Some(None)`), or nothing at all. What
/// stands around an article is nothing that its first sentence could mean; but an answer may mean what it quotes.
#[inline(never)]
fn before(text: &str, structure: &Structure, i: usize) -> Option<Option<u32>> {
    let sentences = &structure.sentences;
    let is_page = !structure.certainty.is_empty();
    let previous = i.checked_sub(1);
    let from = previous.map_or(0, |previous| sentences[previous].span.end);
    let has_words = has_words(&text[from..sentences[i].span.start]);
    match previous {
        None if is_page || !has_words => None,
        previous => Some(previous.filter(|_| !has_words).map(|previous| previous as u32)),
    }
}

/// Whether there is more in a stretch between sentences than marks. A line drawn of underscores counts: it separates them.
#[inline(never)]
fn has_words(between: &str) -> bool {
    between.chars().any(|c| c.is_alphanumeric() || c == '_')
}

/// Finds the sentence that introduces each item of a list.
#[derive(Default)]
struct ListIntroductions {
    lead: Option<usize>,
}

impl ListIntroductions {
    /// The sentence that introduces the next one, if it begins an item of a list.
    fn read(&mut self, text: &str, structure: &Structure, i: usize) -> Option<usize> {
        let sentence = &structure.sentences[i];
        let previous = i.checked_sub(1).map(|previous| (previous, &structure.sentences[previous]));
        let (at, before) = previous?;
        let is_same_block = before.block == sentence.block;
        let is_in_list = sentence.kind == BlockKind::ListItem;
        if ends(&text[before.span.range()], is_colon)
            && (before.kind != BlockKind::ListItem || is_same_block)
            && !has_words(&text[before.span.end..sentence.span.start])
        {
            self.lead = Some(at);
        }
        self.lead?;
        // Lists on one line: "Three points: 1. Cut waste. 2. Raise prices."
        let is_item = if is_same_block {
            lines::bullet(&text[sentence.span.range()]).is_some()
        } else {
            is_in_list
        };
        if is_item {
            return self.lead;
        }
        // A second sentence of an item does not end the list.
        self.lead = self.lead.filter(|_| is_same_block && is_in_list);
        None
    }
}

#[cfg(test)]
mod tests;
