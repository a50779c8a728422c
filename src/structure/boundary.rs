//! Where a sentence may end: an end mark, with what belongs to it and what stands around it. The splitter finds these
//! places, and the rules look at them.

pub(super) mod marks;

use super::items;
use crate::chars::{has_word, is_closer, is_full_stop, is_opener, is_unspaced, starts};
use crate::language::{self, Abbreviation, Language, is_function_word};
use marks::{skip_citations, skip_closers, skip_marks, skip_smileys, skip_space};

/// Longest token that is looked at, in bytes.
const MAX_TOKEN: usize = 64;
/// How far the rules look either way, in bytes: without a limit, marks close to each other would each look at the whole
/// block. Longer than any bracket or quotation that they take for one.
const MAX_LOOK: usize = 512;

/// An end mark, or a run of them, that may end a sentence.
#[derive(Debug)]
pub(super) struct Boundary<'t> {
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
    /// The blank-separated token before the mark, without opening quotes and brackets.
    pub(super) token: &'t str,
    /// What comes next, opening quotes, brackets and dashes skipped.
    pub(super) next_text: &'t str,
    pub(super) language: Language,
    /// What the mark may stand in.
    pub(super) open: Open,
}

/// Where the bracket and the quotation that are open at some place began.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Open {
    pub(super) bracket: Option<usize>,
    pub(super) quote: Option<usize>,
}

impl<'t> Boundary<'t> {
    /// The boundary at the end mark at byte `mark`, of a sentence that began at `start`.
    pub(super) fn at(
        block: &'t str,
        start: usize,
        mark: usize,
        language: Language,
        open: Open,
    ) -> Self {
        let after_marks = skip_marks(block, mark);
        let mut end = after_marks;
        // Mostly a space and a letter follow, and there is nothing to skip.
        let plain = matches!(block.as_bytes()[end..], [b' ', b, ..] if b.is_ascii_alphanumeric());
        if !plain {
            end = skip_closers(block, mark, end);
            // "（…。）。": the sentence around a bracket has a mark of its own.
            if end > after_marks && starts(&block[end..], is_full_stop) {
                end = skip_closers(block, mark, skip_marks(block, end));
            }
            end = skip_citations(block, start, mark, end);
            end = skip_smileys(block, end);
        }
        let next = if plain { end + 1 } else { skip_space(block, end) };
        Self {
            block,
            start,
            mark,
            run: &block[mark..after_marks],
            after_marks,
            end,
            next,
            token: last_token(&block[start..mark]),
            next_text: after_openers(look_ahead(block, next)),
            language,
            open,
        }
    }

    /// What kind of abbreviation a token without its last full stop is, if any.
    pub(super) fn abbreviation(&self, token: &str) -> Option<Abbreviation> {
        language::abbreviation(self.language, token)
    }

    /// Whether the mark is a single full stop.
    pub(super) fn is_full_stop(&self) -> bool {
        self.run == "."
    }

    /// Whether closing quotes or brackets stand after the mark.
    pub(super) fn is_closed(&self) -> bool {
        self.closers().contains(is_closer)
    }

    /// The closing quotes and brackets, and whatever else belongs to the marks.
    #[inline(never)]
    pub(super) fn closers(&self) -> &'t str {
        &self.block[self.after_marks..self.end]
    }

    /// What comes after the marks.
    #[inline(never)]
    pub(super) fn after_run(&self) -> &'t str {
        look_ahead(self.block, self.after_marks)
    }

    /// What comes after the sentence, if it ends here.
    #[inline(never)]
    pub(super) fn after_end(&self) -> &'t str {
        look_ahead(self.block, self.end)
    }

    /// What comes from where the next sentence would begin.
    #[inline(never)]
    pub(super) fn upcoming(&self) -> &'t str {
        look_ahead(self.block, self.next)
    }

    /// The sentence up to the mark, or the end of it.
    #[inline(never)]
    pub(super) fn before(&self) -> &'t str {
        let sentence = &self.block[self.start..self.mark];
        &sentence[sentence.ceil_char_boundary(sentence.len().saturating_sub(MAX_LOOK))..]
    }

    /// Whether nothing of the sentence stands before [`token`](Self::token).
    pub(super) fn token_is_first(&self) -> bool {
        self.words_before(self.token, 1) == 0
    }

    /// How many words stand before a token at the end of [`before`](Self::before), counted up to `most`.
    #[inline(never)]
    pub(super) fn words_before(&self, token: &str, most: usize) -> usize {
        let before = self.before();
        let before = before.get(..before.len() - token.len()).unwrap_or_default();
        before
            .trim_start()
            // Empty words count, so that a run of spaces costs little; those of "\r\n" as one.
            .split(|c: char| c.is_whitespace() && c != '\r')
            .take(most + 1)
            .filter(|word| has_word(word))
            .take(most)
            .count()
    }

    /// The token before `token`, which stands right before the mark.
    #[inline(never)]
    pub(super) fn previous_token(&self, token: &str) -> &'t str {
        let before = self.before();
        let before = before.get(..before.len() - token.len()).unwrap_or_default();
        last_token(before.trim_end())
    }

    /// The first character of what comes next.
    #[inline(never)]
    pub(super) fn next_char(&self) -> Option<char> {
        self.next_text.chars().next()
    }

    /// The first word of what comes next.
    #[inline(never)]
    pub(super) fn next_word(&self) -> &'t str {
        let text = self.next_text;
        let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
        &text[..end]
    }

    /// Whether the next word is a function word with a capital, as sentences begin with: "The", "Er".
    #[inline(never)]
    pub(super) fn starter_follows(&self) -> bool {
        let word = self.next_word();
        // "67 y.o. M": a letter, not the "m" of "I'm".
        if self.language == Language::English && word.len() == 1 && !matches!(word, "A" | "I") {
            return false;
        }
        // A capital with a full stop of its own is an initial: in Russian, "С" is a word as well.
        starts(word, char::is_uppercase)
            && !self.next_text[word.len()..].starts_with('.')
            && is_function_word(self.language, word)
    }

    /// Whether white space stands between the mark and what follows.
    pub(super) fn space_follows(&self) -> bool {
        self.next > self.end
    }

    /// Whether a list goes on, or begins, after the mark.
    pub(super) fn item_follows(&self) -> bool {
        let rest = self.upcoming();
        items::label(rest).is_some_and(|label| {
            items::following(self.block, self.next, &label, self.language).is_some()
        })
    }
}

/// What stands at `at` and after it, as far as the rules look.
fn look_ahead(block: &str, at: usize) -> &str {
    let rest = &block[at..];
    &rest[..rest.floor_char_boundary(MAX_LOOK)]
}

/// What stands after the last white space, without opening quotes and brackets, cut off if it is long.
#[inline(never)]
pub(super) fn last_token(text: &str) -> &str {
    let bytes = text.as_bytes();
    let least = bytes.len().saturating_sub(MAX_TOKEN);
    let is_space = |at: usize| {
        bytes[at].is_ascii_whitespace() || bytes[at] == 0xa0 && at > 0 && bytes[at - 1] == 0xc2
    };
    let start = (least..bytes.len()).rev().find(|&at| is_space(at)).map_or(least, |at| at + 1);
    text[text.ceil_char_boundary(start)..].trim_start_matches(is_opener)
}

/// The text without opening quotes, brackets and dashes.
#[inline(never)]
pub(super) fn after_openers(text: &str) -> &str {
    if text.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return text;
    }
    let text = text.strip_prefix(",,").unwrap_or(text);
    text.trim_start_matches(|c: char| is_opener(c) || c == ' ' || c == '\u{a0}')
}

/// Whether a text begins in a script without spaces.
pub(super) fn is_unspaced_next(rest: &str) -> bool {
    starts(rest, is_unspaced)
}
