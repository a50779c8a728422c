//! What separates two words, and the flags that it gives to the second.

use super::tokens::Flag;
use crate::span::Span;
use crate::structure::Word;
use crate::structure::words::Shape;

/// What separates two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Separation {
    Blank,
    /// One mark that joins the words around it.
    Joint,
    /// A full stop and a space, as after an initial: "Ruth O. Amadi".
    Dot,
    Opening,
    Other,
}

impl Separation {
    #[inline]
    pub(super) fn between(text: &str, word: &Word, next: &Word) -> Self {
        let gap = Span::new(word.span().end, next.span().start);
        // Most gaps of a text.
        match gap.len() == 1 && text.as_bytes().get(gap.start) == Some(&b' ') || gap.is_empty() {
            true => Separation::Blank,
            false if joins(&text[gap.range()], word.shape(), next.shape()) => Separation::Joint,
            false if is_of_many(&text[word.span().start..gap.end]) => Separation::Blank,
            false => Self::of(text, gap),
        }
    }

    #[inline(never)]
    pub(super) fn of(text: &str, gap: Span) -> Self {
        match &text[gap.range()] {
            "" => Separation::Blank,
            "-" | "&" | "." | "+" | "_" | "‐" => Separation::Joint,
            ". " => Separation::Dot,
            gap if gap.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '\t' | '\n' | '\r')) => {
                Separation::Blank
            }
            gap if gap.ends_with(['(', '[', '"', '“', '«', '„', '‘', '「', '『', '（']) => {
                Separation::Opening
            }
            _ => Separation::Other,
        }
    }

    /// The flags of the word after it.
    pub(super) const fn flags(self) -> u16 {
        match self {
            Separation::Blank => 0,
            Separation::Opening => Flag::Breaks as u16 | Flag::Opened as u16,
            Separation::Joint | Separation::Dot | Separation::Other => Flag::Breaks as u16,
        }
    }
}

/// Whether a word with the gap behind it is the possessive of a plural: "Governors' Association".
fn is_of_many(word: &str) -> bool {
    word.ends_with("s' ") || word.ends_with("s’ ")
}

/// Whether a gap joins words of their shapes: "Marks & Spencer", "12,500", "HTTP/2".
fn joins(gap: &str, word: Shape, next: Shape) -> bool {
    let both = |shape| word.has(shape) && next.has(shape);
    let is_number = |shape: Shape| shape.has(Shape::DIGIT) && !shape.has(Shape::LETTER);
    let is_version = word.has(Shape::ALL_CAPS) && (next.has(Shape::ALL_CAPS) || is_number(next));
    gap == " & " && both(Shape::CAPITALIZED)
        || gap == "," && is_number(word) && is_number(next)
        || gap == "/" && is_version
}
