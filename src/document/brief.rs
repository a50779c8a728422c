//! What a text is in one line: its title, a headline, a description.

use super::Document;
use crate::headline::{self, HeadlineInput, description};
use crate::span::Span;
use crate::summary::Headline;

impl Document<'_> {
    /// One sentence that stands alone, of so many words at most: the best one whose length fits, or can be made to by
    /// leaving out what is safe to leave out (in English brackets, asides, openings, trailing clauses; in other
    /// languages brackets and what stands between dashes). Of a sentence nothing but deletions is changed, and
    /// [`Headline`] says which. A limit of 8 to 15 words makes a headline, one of 20 to 30 a teaser.
    ///
    /// If no such sentence exists it is the title, and `None` if that is too long or there is none; so it is for most
    /// limits below five words.
    ///
    /// ```
    /// use epitome::{Document, Options};
    ///
    /// let text = "The old bridge (built in 1911) was closed in May, which angered many people in the town. \
    ///             Engineers had warned of rust.";
    /// let document = Document::read(text, &Options::default());
    /// let headline = document.headline(8).expect("a sentence fits");
    /// assert_eq!(headline.text, "The old bridge was closed in May.");
    /// assert!(headline.is_shortened);
    /// ```
    #[must_use]
    pub fn headline(&self, words: usize) -> Option<Headline> {
        headline::find(&self.headline_input(), words)
    }

    /// A description of so many characters at most, for `<meta name="description">`, feeds and cards: the best sentence, or
    /// what is left of it after deletions, or its beginning up to the end of a clause or word and "…". `None` if the text
    /// has no sentence, or none with a word that short.
    ///
    /// ```
    /// # use epitome::{Document, Options};
    /// let text = "The old bridge was closed in May, because its arches had cracked. Nobody was hurt.";
    /// let document = Document::read(text, &Options::default());
    /// let description = document.describe(40).expect("a word fits");
    /// assert_eq!(description.text, "The old bridge was closed in May…");
    /// ```
    #[must_use]
    pub fn describe(&self, letters: usize) -> Option<Headline> {
        let foremost = self.selection.foremost(description::FOREMOST_SENTENCES, &self.terms);
        let found = description::describe(&self.headline_input(), foremost, letters)?;
        let score = self.index(found.sentence).map_or(0.0, |at| self.scores.totals[at]);
        Some(Headline { score, ..found })
    }

    fn headline_input(&self) -> HeadlineInput<'_> {
        let Self { text, structure, dependencies, selection, .. } = self;
        HeadlineInput { text, language: self.language, structure, dependencies, selection }
    }

    /// The title, where the text begins with it, without the marks of Markdown before it.
    #[must_use]
    pub fn title(&self) -> Option<Span> {
        let Span { start, end } = headline::title(&self.structure)?.span;
        let marked = &self.text[start..end];
        let bare = marked.trim_start_matches('#').trim_start();
        Some(Span { start: end - bare.len(), end }).filter(|title| title.start < title.end)
    }
}
