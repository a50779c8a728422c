//! Footnotes and lists of references.

use crate::block::{BlockKind, MarkupRole};
use crate::chars::is_end_mark;
use crate::structure::lines::{Line, LineStart};
use crate::word_lists::PhraseList;

/// Longest heading of notes, in bytes.
const MAX_NOTES_HEADING: usize = 40;

/// Headings of a list of references, in lower case.
static HEADINGS: PhraseList = PhraseList::of(
    "\
    references|bibliography|works cited|notes|footnotes|endnotes|sources|further reading|\
    external links|weblinks|literatur|literaturverzeichnis|quellen|einzelnachweise|\
    anmerkungen|références|bibliographie|notes et références|referencias|bibliografía|\
    referências|bibliografia|riferimenti|literatuur|bronnen|literatura|bibliografia|przypisy|\
    литература|примечания|источники|kaynakça|参考文献|参考資料|المراجع|संदर्भ",
);

pub(super) fn mark(text: &str, lines: &mut [Line]) {
    let mut list = None;
    let star = starred_word(text);
    for at in 0..lines.len() {
        let slice = lines[at].text(text);
        let is_free = lines[at].role.is_none();
        let may_be_heading =
            is_free || lines[at].role == Some(MarkupRole::Block(BlockKind::Heading));
        if may_be_heading && is_heading(slice) {
            // A heading of that name alone is no list: entries must follow.
            let next = lines.get(at + 1).map(|line| line.text(text)).unwrap_or_default();
            list = if is_numbered(next) {
                Some(Entries::Numbered)
            } else {
                is_dated(next).then_some(Entries::Dated)
            };
            if list.is_some() {
                lines[at].role = Some(MarkupRole::Block(BlockKind::Heading));
                lines[at].joins = Some(false);
            }
            continue;
        }
        let follows = !lines[at].after_blank && at > 0 && is_marked(&lines[at - 1]);
        let role = Some(MarkupRole::Block(BlockKind::Note));
        let begins = match list {
            None => is_numbered(slice) || is_starred(text, lines, at, star),
            Some(Entries::Numbered) => is_numbered(slice),
            Some(Entries::Dated) => is_dated(slice) || lines[at].start == LineStart::Bullet,
        };
        if is_free && begins {
            (lines[at].role, lines[at].joins) = (role, Some(false));
        } else if is_free && follows && list.is_some() {
            (lines[at].role, lines[at].joins) = (role, Some(true));
        } else if is_free && follows && !lines[at - 1].has_end_mark {
            // The wrap decides whether a line continues the footnote.
            lines[at].role = if lines[at].start == LineStart::Lower { role } else { None };
        } else {
            list = None;
        }
    }
}

/// How the entries of a list of references begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entries {
    /// With a number; other lines continue the entry before.
    Numbered,
    /// With a name; they contain a year.
    Dated,
}

/// `* Counted twice.`: a note, if something before it has the star.
fn is_starred(text: &str, lines: &[Line], at: usize, star: Option<usize>) -> bool {
    let is_bullet = |line: &Line| line.text(text).starts_with("* ");
    let neighbour = at.checked_sub(1).is_some_and(|before| is_bullet(&lines[before]));
    let next = lines.get(at + 1).is_some_and(is_bullet);
    is_bullet(&lines[at])
        && !neighbour
        && !next
        && star.is_some_and(|star| star < lines[at].span.start)
}

/// The first star that follows a word or an end mark, as that of a note does: `the roof.* The rest`. One
/// that closes what another star opened is emphasis.
fn starred_word(text: &str) -> Option<usize> {
    let mut opened = None;
    text.match_indices('*').map(|(star, _)| star).find(|&star| {
        let before = text[..star].chars().next_back();
        let after = text[star + 1..].chars().next();
        let follows = before.is_some_and(|c| c.is_alphanumeric() || is_end_mark(c));
        let is_emphasis = opened.is_some_and(|open| !text[open..star].contains('\n'));
        opened = if follows { None } else { Some(star) };
        follows && !is_emphasis && after.is_none_or(|c| !c.is_alphanumeric() && c != '*')
    })
}

fn is_marked(line: &Line) -> bool {
    line.role == Some(MarkupRole::Block(BlockKind::Note))
}

fn is_heading(line: &str) -> bool {
    let name =
        line.trim_start_matches(|c: char| matches!(c, '#' | ' ' | '.') || c.is_ascii_digit());
    // An encyclopedia has a link behind each heading: "References[edit]".
    let name = if name.ends_with(']') { name.split('[').next().unwrap_or(name) } else { name };
    let name = name.trim_end_matches([':', ' ']);
    line.len() <= 2 * MAX_NOTES_HEADING
        && name.len() <= MAX_NOTES_HEADING
        && HEADINGS.has_any_case(name)
}

/// `[12] Smith, J.`, `[^1]: See above.`, `¹ See above.`, `† Corresponding author`.
fn is_numbered(line: &str) -> bool {
    let inner = line.strip_prefix('[').map(|rest| {
        let rest = rest.strip_prefix('^').unwrap_or(rest);
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        (1..=3).contains(&digits)
            && (rest[digits..].starts_with("] ") || rest[digits..].starts_with("]: "))
    });
    inner.unwrap_or(false)
        || line.starts_with("^ ")
        || line.starts_with(['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '†', '‡', '↑'])
}

/// A line with a year in it, as entries have: `Smith, J. (2019)`.
fn is_dated(line: &str) -> bool {
    let bytes = line.as_bytes();
    let is_year = |w: &[u8]| matches!(w[0], b'1' | b'2') && w.iter().all(u8::is_ascii_digit);
    bytes.windows(4).any(is_year)
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn notes_are_known_by_their_number_and_references_by_their_heading() {
        check(
            "It rained.[1]\n\n[1] See the record of the station.",
            &["paragraph It rained.[1]", "note [1] See the record of the station."],
        );
        check(
            "It rained.\n\nReferences\n\nLee, A. (2019). Rain. Hill Press.\nMoss, B. 2004. Snow.",
            &[
                "paragraph It rained.",
                "heading References",
                "note Lee, A. (2019). Rain. Hill Press.",
                "note Moss, B. 2004. Snow.",
            ],
        );
    }
}
