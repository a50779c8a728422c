//! Does a sentence end at this mark? One judgement a file, asked in the order of [`RULES`]; the first
//! that is sure decides. A mark that no rule speaks up about ends the sentence.

mod abbreviations;
mod continuations;
mod initials;
mod inner_marks;
mod ordinals;
mod unambiguous;

use crate::language::{Abbreviations, Language, function_word};
use crate::structure::chars::is_opener;

/// An end mark, or a run of them, that may end a sentence.
#[derive(Debug)]
pub(super) struct Candidate<'t> {
    /// The text of the block.
    pub(super) block: &'t str,
    /// Where the sentence began.
    pub(super) start: usize,
    /// Where the first mark stands.
    pub(super) mark: usize,
    /// The marks: `.`, `?!`, `. . .`.
    pub(super) run: &'t str,
    /// After the marks, before closing quotes and brackets.
    pub(super) after_marks: usize,
    /// After closing quotes, brackets and reference numbers: where the sentence would end.
    pub(super) end: usize,
    /// Where the next sentence would begin, white space skipped.
    pub(super) next: usize,
    pub(super) language: Language,
    pub(super) abbreviations: &'t Abbreviations,
}

/// What a rule says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The sentence ends here.
    Break,
    /// It goes on.
    Join,
}

type Rule = fn(&Candidate) -> Option<Verdict>;

const RULES: &[Rule] = &[
    unambiguous::rule,
    inner_marks::rule,
    continuations::rule,
    initials::rule,
    abbreviations::rule,
    ordinals::rule,
];

pub(super) fn judge(candidate: &Candidate) -> Verdict {
    RULES.iter().find_map(|rule| rule(candidate)).unwrap_or(Verdict::Break)
}

impl Candidate<'_> {
    /// Whether the mark is a single full stop.
    fn is_full_stop(&self) -> bool {
        self.run == "."
    }

    /// The blank-separated token before the mark, without opening quotes and brackets.
    fn token(&self) -> &str {
        let before = &self.block[self.start..self.mark];
        let token = before.rsplit(char::is_whitespace).next().unwrap_or(before);
        token.trim_start_matches(is_opener)
    }

    /// Whether nothing of the sentence stands before [`token`](Self::token).
    fn token_is_first(&self) -> bool {
        self.block[self.start..self.mark].trim_start().len() == self.token().len()
    }

    /// What comes next, opening quotes and brackets skipped.
    fn next_text(&self) -> &str {
        self.block[self.next..].trim_start_matches(is_opener)
    }

    /// The first character of what comes next.
    fn next_char(&self) -> Option<char> {
        self.next_text().chars().next()
    }

    /// The first word of what comes next.
    fn next_word(&self) -> &str {
        let text = self.next_text();
        let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
        &text[..end]
    }

    /// Whether the next word is a function word with a capital, as sentences begin with: "The", "Er".
    fn starter_follows(&self) -> bool {
        let word = self.next_word();
        // A capital with a full stop of its own is an initial: in Russian, "С" is a word as well.
        let is_initial = self.next_text()[word.len()..].starts_with('.');
        word.starts_with(char::is_uppercase)
            && !is_initial
            && function_word(self.language, &word.to_lowercase())
    }

    /// Whether white space stands between the mark and what follows.
    fn space_follows(&self) -> bool {
        self.next > self.end
    }
}

/// For the tests of the rules and of the splitter: `|` in a text marks where sentences are expected to end.
#[cfg(test)]
#[track_caller]
pub(super) fn check(language: Language, marked: &str) {
    let text = marked.replace('|', "");
    let structure = crate::structure::Structure::of(&text, language, &crate::Options::default());
    let found: Vec<&str> =
        structure.sentences.iter().map(|sentence| &text[sentence.span.range()]).collect();
    let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
    assert_eq!(found, expected);
}
