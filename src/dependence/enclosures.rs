//! Quotation marks and brackets that reach over several sentences of a block.
//!
//! Marks are paired from left to right. One that is never closed encloses nothing: it may be a slip, or the custom
//! of opening every paragraph of a long quotation anew. Single marks are left out, for they are apostrophes as well.

use crate::structure::Structure;

/// Sentences that a quotation or bracket may reach over; beyond, a mark is missing.
const MAX_SENTENCES: usize = 20;
/// Marks that may be open at the same time.
const MAX_DEPTH: usize = 8;

/// What is said of each sentence.
pub(super) struct Enclosures {
    /// It lies inside a pair of marks that an earlier sentence opens, in part at least.
    pub(super) is_inside: Vec<bool>,
    /// A mark is open at its end: it opens it, or lies inside.
    pub(super) is_open: Vec<bool>,
}

impl Enclosures {
    pub(super) fn of(text: &str, structure: &Structure) -> Self {
        let count = structure.sentences.len();
        let mut found = Self { is_inside: vec![false; count], is_open: vec![false; count] };
        // The marks that are open, with their sentences.
        let mut open: Vec<(char, usize)> = Vec::new();
        let mut block = 0;
        for (i, sentence) in structure.sentences.iter().enumerate() {
            if sentence.block != block {
                open.drain(..).for_each(|(_, from)| found.is_open[from] = true);
                block = sentence.block;
            }
            let slice = &text[sentence.span.range()];
            let mut at = 0;
            while let Some(next) =
                slice.as_bytes()[at..].iter().position(|&b| MAY_BE[usize::from(b)])
            {
                at += next;
                // The first byte of a character always, of the list.
                let Some(mark) = slice.get(at..).and_then(|rest| rest.chars().next()) else {
                    at += 1;
                    continue;
                };
                let before = text[..sentence.span.start + at].chars().next_back();
                at += mark.len_utf8();
                let after = text[sentence.span.start + at..].chars().next();
                match side(mark, before, after, &open) {
                    Side::Opens => {
                        // A second one of its kind: the first was never closed.
                        if is_double(mark)
                            && let Some(same) = open.iter().position(|o| o.0 == mark)
                        {
                            open.drain(same..).for_each(|(_, from)| found.is_open[from] = true);
                        }
                        if open.len() < MAX_DEPTH {
                            open.push((mark, i));
                        }
                    }
                    Side::Closes(nth) => {
                        let from = open[nth].1;
                        for (_, inner) in open.drain(nth..).skip(1) {
                            found.is_open[inner] |= inner < i;
                        }
                        if i - from <= MAX_SENTENCES {
                            found.is_open[from..i].fill(true);
                            found.is_inside[from + 1..=i].fill(true);
                        }
                    }
                    Side::Neither => {}
                }
            }
        }
        open.drain(..).for_each(|(_, from)| found.is_open[from] = true);
        found
    }
}

/// What a mark does.
enum Side {
    Opens,
    /// It closes the open mark of this index.
    Closes(usize),
    Neither,
}

/// First bytes of the marks.
static MAY_BE: [bool; 256] = {
    let mut table = [false; 256];
    let firsts = b"\"()[]\xc2\xe2\xe3\xef";
    let mut i = 0;
    while i < firsts.len() {
        table[firsts[i] as usize] = true;
        i += 1;
    }
    table
};

/// Whether a mark stands at both ends of a quotation in some language.
const fn is_double(mark: char) -> bool {
    matches!(mark, '"' | '“' | '”' | '„' | '«' | '»')
}

/// The marks that a mark may close.
const fn opened_by(mark: char) -> &'static [char] {
    match mark {
        '"' => &['"'],
        '“' => &['„'],
        '”' => &['“', '„', '”'],
        '»' => &['«', '»'],
        '«' => &['»'],
        ')' => &['('],
        ']' => &['['],
        '」' => &['「'],
        '』' => &['『'],
        '）' => &['（', '('],
        '】' => &['【'],
        '》' => &['《'],
        _ => &[],
    }
}

fn side(mark: char, before: Option<char>, after: Option<char>, open: &[(char, usize)]) -> Side {
    let is_free = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '['));
    let opens = match mark {
        '(' | '[' => return if is_smiley(before) { Side::Neither } else { Side::Opens },
        '「' | '『' | '（' | '【' | '《' | '„' => return Side::Opens,
        '"' | '”' | '»' => is_free(before) && !is_free(after),
        '“' | '«' => true,
        _ => false,
    };
    let nth = open.iter().rposition(|(other, _)| opened_by(mark).contains(other));
    let closes = !is_free(before) || is_free(after) || matches!(mark, '“' | '«');
    match nth {
        Some(nth) if closes && !(opens && mark == '"') => Side::Closes(nth),
        _ if opens => Side::Opens,
        // Where the marks of a text stand apart on both sides, or on none, they take turns: but six feet are 6".
        None if mark == '"' && is_free(before) == is_free(after) => Side::Opens,
        _ => Side::Neither,
    }
}

/// Whether a bracket is the mouth of a smiley.
fn is_smiley(before: Option<char>) -> bool {
    matches!(before, Some(':' | ';' | '=' | '-'))
}
