//! Answers → the same with their spans in another unit: code units of UTF-16, or characters.

use super::{
    BoilerplateSpan, Coverage, Explanation, Headline, KeyTerm, ScoredSentence, SectionCoverage,
    Summary, SummarySentence, TermCoverage,
};

impl<S> Summary<S> {
    /// The same with its spans in another unit.
    #[must_use]
    pub fn map_spans<T>(self, unit: &impl Fn(S) -> T) -> Summary<T> {
        Summary {
            language: self.language,
            title: self.title.map(unit),
            ask: self.ask,
            sentences: self.sentences.into_iter().map(|one| one.map_spans(unit)).collect(),
            key_terms: self.key_terms.into_iter().map(|one| one.map_spans(unit)).collect(),
            coverage: self.coverage.map_spans(unit),
            boilerplate: self.boilerplate.into_iter().map(|one| one.map_spans(unit)).collect(),
            summarizability: self.summarizability,
            stats: self.stats,
        }
    }
}

impl<S> SummarySentence<S> {
    /// The same with its span in another unit.
    #[must_use]
    pub fn map_spans<T>(self, unit: &impl Fn(S) -> T) -> SummarySentence<T> {
        let Self { text, span, score, display, reasons, relevance, matches } = self;
        let matches = matches.into_iter().map(unit).collect();
        SummarySentence { text, span: unit(span), score, display, reasons, relevance, matches }
    }
}

impl<S> Headline<S> {
    /// The same with its spans in another unit.
    #[must_use]
    pub fn map_spans<T>(self, unit: &impl Fn(S) -> T) -> Headline<T> {
        let Self { text, spans, sentence, words, score, is_shortened, is_title } = self;
        let spans = spans.into_iter().map(unit).collect();
        Headline { text, spans, sentence: unit(sentence), words, score, is_shortened, is_title }
    }
}

impl<S> KeyTerm<S> {
    /// The same with its spans in another unit.
    #[must_use]
    pub fn map_spans<T>(self, unit: &impl Fn(S) -> T) -> KeyTerm<T> {
        let Self { text, score, kind, acronym, occurrences } = self;
        let occurrences = occurrences.into_iter().map(unit).collect();
        KeyTerm { text, score, kind, acronym, occurrences }
    }
}

impl<S> Coverage<S> {
    /// The same with its spans in another unit.
    #[must_use]
    pub fn map_spans<T>(self, unit: &impl Fn(S) -> T) -> Coverage<T> {
        let terms = self.terms.into_iter().map(|TermCoverage { is_covered, best }| TermCoverage {
            is_covered,
            best: best.map(unit),
        });
        let sections = self.sections.into_iter().map(|section| {
            let SectionCoverage { span, title, is_covered, best } = section;
            SectionCoverage { span: unit(span), title, is_covered, best: best.map(unit) }
        });
        Coverage { share: self.share, terms: terms.collect(), sections: sections.collect() }
    }
}

impl<S> BoilerplateSpan<S> {
    /// The same with its span in another unit.
    #[must_use]
    pub fn map_spans<T>(self, unit: &impl Fn(S) -> T) -> BoilerplateSpan<T> {
        BoilerplateSpan { span: unit(self.span), kind: self.kind }
    }
}

impl<S> Explanation<S> {
    /// The same with its spans in another unit.
    #[must_use]
    pub fn map_spans<T>(self, unit: &impl Fn(S) -> T) -> Explanation<T> {
        let sentences = self.sentences.into_iter().map(|sentence| {
            let ScoredSentence { span, kind, boilerplate, score, contributions } = sentence;
            ScoredSentence { span: unit(span), kind, boilerplate, score, contributions }
        });
        let blocks = self.blocks.into_iter().map(|block| block.map_spans(unit));
        Explanation { sentences: sentences.collect(), blocks: blocks.collect() }
    }
}
