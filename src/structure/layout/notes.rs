//! Footnotes and lists of references.

use crate::block::{Kind, Role};
use crate::structure::lines::{Line, LineStart};

/// Headings of a list of references, in lower case.
const HEADINGS: &[&str] = &[
    "references",
    "bibliography",
    "works cited",
    "notes",
    "footnotes",
    "endnotes",
    "sources",
    "further reading",
    "literatur",
    "literaturverzeichnis",
    "quellen",
    "einzelnachweise",
    "anmerkungen",
    "références",
    "bibliographie",
    "notes et références",
    "referencias",
    "bibliografía",
    "referências",
    "bibliografia",
    "riferimenti",
    "literatuur",
    "bronnen",
    "literatura",
    "bibliografia",
    "przypisy",
    "литература",
    "примечания",
    "источники",
    "kaynakça",
    "参考文献",
    "参考資料",
    "المراجع",
    "संदर्भ",
];

pub(super) fn mark(text: &str, lines: &mut [Line]) {
    let mut in_list = false;
    for at in 0..lines.len() {
        let slice = lines[at].text(text);
        let is_free = lines[at].role.is_none();
        if is_free && is_heading(slice) {
            lines[at].role = Some(Role::Block(Kind::Heading));
            lines[at].joins = Some(false);
            in_list = true;
            continue;
        }
        let is_note = is_numbered(slice);
        if in_list && !is_note && lines[at].start != LineStart::Bullet && !is_entry(slice) {
            // A wrapped line of the entry before, or the end of the list.
            let continues = !lines[at].after_blank && at > 0 && is_marked(&lines[at - 1]);
            in_list = continues || !is_free;
            if continues {
                lines[at].role = Some(Role::Block(Kind::Note));
                lines[at].joins = Some(true);
            }
            continue;
        }
        if is_free && (in_list || is_note) {
            lines[at].role = Some(Role::Block(Kind::Note));
            lines[at].joins = Some(false);
        }
    }
}

fn is_marked(line: &Line) -> bool {
    line.role == Some(Role::Block(Kind::Note))
}

fn is_heading(line: &str) -> bool {
    let name =
        line.trim_start_matches(|c: char| matches!(c, '#' | ' ' | '.') || c.is_ascii_digit());
    let name = name.trim_end_matches(':');
    name.len() <= 40 && HEADINGS.contains(&name.to_lowercase().as_str())
}

/// `[12] Smith, J.`, `¹ See above.`, `^ a b`, `† Corresponding author`.
fn is_numbered(line: &str) -> bool {
    let inner = line.strip_prefix('[').map(|rest| {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        (1..=3).contains(&digits) && rest[digits..].starts_with("] ")
    });
    inner.unwrap_or(false)
        || line.starts_with(['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '†', '‡', '↑'])
}

/// A line with a year in it, as entries have: `Smith, J. (2019)`.
fn is_entry(line: &str) -> bool {
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
