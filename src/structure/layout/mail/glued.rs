//! Headers that stand on one line with the beginning of the mail: `From: … To: … Subject: "…" Dear Ann, …`.

use super::phrases::FIELDS;
use crate::lexicon::lowered;

/// Bytes in which a header ends.
const MAX_HEADER: usize = 800;
/// Fewest fields of it.
const MIN_GLUED_FIELDS: usize = 3;
/// Fields that exports of archives add.
const ARCHIVED: [&str; 2] = ["name", "email"];
/// The field that comes last, or has only copies behind it.
const SUBJECT_FIELDS: [&str; 7] =
    ["subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp"];

/// Where the mail begins on a line that begins with its header, the subject of which is in quotation marks.
pub(super) fn header(line: &str) -> Option<usize> {
    let head = &line[..line.floor_char_boundary(MAX_HEADER)];
    field(head)?;
    let mut count = 1;
    let mut at = 0;
    // The name of the subject, behind those of other fields.
    let start = loop {
        at += head[at..].find(' ')? + 1;
        if let Some(name) = field(&head[at..]) {
            count += 1;
            if SUBJECT_FIELDS.contains(&name.as_str()) {
                break at + name.len() + 1;
            }
        }
    };
    let value = head[start..].trim_start().strip_prefix('"')?;
    let from = head.len() - value.len();
    let ends =
        |&(at, _): &(usize, &str)| value[at + 1..].chars().next().is_none_or(char::is_whitespace);
    let mut end = from + value.match_indices('"').find(ends)?.0 + 1;
    // Copies: the addresses behind their name.
    while field(head[end..].trim_start()).is_some() {
        let address = end + head[end..].find('@')?;
        end = address + head[address..].find(char::is_whitespace)?;
    }
    (count >= MIN_GLUED_FIELDS).then(|| head.len() - head[end..].trim_start().len())
}

/// The name of the field that a text begins with, in lower case.
fn field(text: &str) -> Option<String> {
    let name = lowered(&text[..text.find([':', ' '])?]).into_owned();
    let is_field = FIELDS.has(&name) || ARCHIVED.contains(&name.as_str());
    (is_field && text[name.len()..].starts_with(':')).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mail_begins_behind_its_header() {
        for head in [
            r#"Name: "Ann Lee" Email: "ann@hill.example" To: bob@hill.example Subject: "The bridge" "#,
            r#"From: "Ann Lee"<ann@hill.example> To: "Bob"<bob@hill.example>,cy@hill.example Subject: "RE: "old"bridge" "#,
            r#"From: "Ann Lee" To: bob@hill.example Subject: "The bridge" cc:"Cy Moss"<cy@hill.example> "#,
        ] {
            let line = format!("{head}It opens on Monday.");
            assert_eq!(header(&line).map(|at| &line[at..]), Some("It opens on Monday."), "{line}");
        }
        for line in [
            "To: Ann Lee, with love.",
            "Name: \"Ann\" Email: \"ann@hill.example\" is what the form asks for.",
            "From: here To: there Subject: The bridge opens on Monday.",
            "From: \"here\" Subject: \"The bridge\" opens on Monday.",
        ] {
            assert_eq!(header(line), None, "{line}");
        }
    }
}
