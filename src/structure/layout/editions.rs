//! What publishers put around a text: the licence of an e-book, the notices and links of an encyclopedia, tables of
//! contents.

use crate::block::{BlockKind, Boilerplate, MarkupRole};
use crate::lexicon::lowered;
use crate::span::Span;
use crate::structure::lines::Line;
use crate::word_lists::PhraseList;

/// How far the signs of an encyclopedia are looked for, in bytes.
const MAX_SIGN_LOOK: usize = 20_000;
/// Bytes of a line that show what it is.
const MAX_START: usize = 60;
/// Longest entry of a table of contents, in bytes, and fewest of them.
const MAX_ENTRY: usize = 100;
const MIN_ENTRIES: usize = 3;

/// What pages of encyclopedias have in their first lines or behind their headings.
static SIGNS: PhraseList = PhraseList::of("ikipedi|ikipédi|икипеди|[edit]");
/// The links behind headings.
static EDIT_LINKS: PhraseList = PhraseList::of(
    "\
    [edit|[Bearbeiten|[modifier|[editar|[modifica|[bewerken|[edytuj|[править|[redigera|\
    [düzenle",
);
/// How notices and links of encyclopedias begin, in lower case.
static NOTICES: PhraseList = PhraseList::of(
    "\
    from wikipedia|this article needs|this article includes a list|this article relies|\
    this section needs|please help improve|find sources:|learn how and when to|\
    wikimedia commons has|categories:|hidden categories:|retrieved from \"http|\
    this page was last edited|text is available under the creative|jump to |for other uses|\
    not to be confused with|main article:|main articles:|see also:|further information:|\
    toggle |aus wikipedia|kategorien:|kategorie:|diese seite wurde zuletzt|commons:|\
    hauptartikel:|siehe auch:|quelltext bearbeiten|versionsgeschichte|un article de wikip|\
    article détaillé|catégories|catégorie|pour les articles homonymes|\
    la dernière modification|de wikipedia|categorías:|categoría:|artículo principal:|\
    véase también:|esta página se editó|da wikipedia|categorie:|categoria:|\
    lo stesso argomento|questa pagina è stata|origem: wikip|categorias:|ver artigo principal|\
    esta página foi editada|uit wikipedia|categorieën:|categorie:|deze pagina is voor|\
    z wikipedii|osobny artykuł:|tę stronę ostatnio|материал из википедии|категории:|\
    категория:|основная статья:|эта страница в последний",
);
/// Their tabs and menus, in lower case.
static TABS: PhraseList = PhraseList::of(
    "\
    article|talk|read|edit|view source|view history|tools|artikel|diskussion|lesen|bearbeiten|\
    werkzeuge|discussion|lire|modifier|voir l’historique|outils|artículo|discusión|leer|\
    editar|ver historial|herramientas|cronologia",
);
/// Headings of tables of contents, in lower case.
static CONTENTS: PhraseList = PhraseList::of(
    "\
    contents|table of contents|inhaltsverzeichnis|inhalt|sommaire|índice|indice|inhoud|\
    spis treści|содержание",
);

/// Gives lines their role, and finds the links behind the headings.
pub(super) fn mark(text: &str, lines: &mut [Line]) -> Vec<Span> {
    licences(text, lines);
    contents(text, lines);
    let head = &text[..text.floor_char_boundary(MAX_SIGN_LOOK)];
    let is_encyclopedia = SIGNS.occur_in(head);
    if is_encyclopedia { encyclopedia(text, lines) } else { Vec::new() }
}

/// `*** START OF THE PROJECT GUTENBERG EBOOK …`: what stands before the first such line and after the last.
fn licences(text: &str, lines: &mut [Line]) {
    let is_mark = |line: &Line, word: &str| {
        let line = line.text(text);
        line.starts_with("***") && line.contains(word) && line.contains("GUTENBERG")
    };
    let start = lines.iter().position(|line| is_mark(line, "START OF"));
    let end = lines.iter().position(|line| is_mark(line, "END OF"));
    let (before, after) = (start.map_or(0, |at| at + 1), end.unwrap_or(lines.len()));
    for at in (0..before).chain(after..lines.len()) {
        lines[at].set_aside(Boilerplate::Footer);
    }
}

/// A heading and numbered entries: `1.2 The river`.
fn contents(text: &str, lines: &mut [Line]) {
    let is_entry = |line: &Line| {
        let line = line.text(text);
        let number = line.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
        (1..MAX_START).contains(&number)
            && line.len() <= MAX_ENTRY
            && line.starts_with(|c: char| c.is_ascii_digit())
            && line[number..].starts_with([' ', '\t'])
    };
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at].text(text);
        let is_heading = line.len() < MAX_START && CONTENTS.has_any_case(line);
        let entries = if is_heading {
            lines[at + 1..].iter().take_while(|line| is_entry(line)).count()
        } else {
            0
        };
        if entries >= MIN_ENTRIES {
            let contents = lines[at..=at + entries].iter_mut();
            contents.for_each(|line| line.set_aside(Boilerplate::Navigation));
        }
        at += entries + 1;
    }
}

fn encyclopedia(text: &str, lines: &mut [Line]) -> Vec<Span> {
    let mut links = Vec::new();
    for line in lines.iter_mut() {
        let slice = line.text(text);
        let start = lowered(&slice[..slice.floor_char_boundary(MAX_START)]);
        let is_tab = || TABS.has(&start);
        if NOTICES.start(&start) || is_tab() {
            line.set_aside(Boilerplate::Navigation);
            continue;
        }
        let link =
            (slice.len() <= MAX_ENTRY && slice.ends_with(']')).then(|| slice.rfind('[')).flatten();
        if let Some(at) = link
            && EDIT_LINKS.start(&slice[at..])
        {
            links.push(Span::new(line.content.start + at, line.content.end));
            if line.role.is_none() {
                (line.role, line.joins) =
                    (Some(MarkupRole::Block(BlockKind::Heading)), Some(false));
            }
        }
    }
    links
}

#[cfg(test)]
mod tests {
    use super::super::check;

    #[test]
    fn a_licence_of_an_e_book_is_ignored() {
        check(
            "The Project Gutenberg eBook of Rain\n\n*** START OF THE PROJECT GUTENBERG EBOOK RAIN ***\n\n\
             It rained all night.\n\n*** END OF THE PROJECT GUTENBERG EBOOK RAIN ***\n\nYou may copy it.",
            &[
                "x:footer The Project Gutenberg eBook of Rain",
                "x:footer *** START OF THE PROJECT GUTENBERG EBOOK RAIN ***",
                "paragraph It rained all night.",
                "x:footer *** END OF THE PROJECT GUTENBERG EBOOK RAIN ***",
                "x:footer You may copy it.",
            ],
        );
    }

    #[test]
    fn contents_are_navigation() {
        check(
            "Contents\n1\tHistory\n1.1\tPlans\n2\tToday\n\nIt rained all night.",
            &[
                "x:navigation Contents",
                "x:navigation 1\tHistory",
                "x:navigation 1.1\tPlans",
                "x:navigation 2\tToday",
                "paragraph It rained all night.",
            ],
        );
    }

    #[test]
    fn an_encyclopedia_puts_notices_around_its_articles() {
        check(
            "From Wikipedia, the free encyclopedia\n\nA tide is a rise of the sea that comes twice a day on most coasts, and once on some.\n\n\
             Talk\n\nCauses[edit]\n\nMain article: Moon\n\nThe moon pulls the sea towards itself, and the water on the far side of the earth stays behind.\n\nReferences[edit]\n\n\
             ^ Lee, A. (1999). Tides. Hill Press.\n^ a b Moss, B. The Moon, p. 4.",
            &[
                "x:navigation From Wikipedia, the free encyclopedia",
                "paragraph A tide is a rise of the sea that comes twice a day on most coasts, and once on some.",
                "x:navigation Talk",
                "heading Causes",
                "x:navigation Main article: Moon",
                "paragraph The moon pulls the sea towards itself, and the water on the far side of the earth stays behind.",
                "heading References",
                "note ^ Lee, A. (1999). Tides. Hill Press.",
                "note ^ a b Moss, B. The Moon, p. 4.",
            ],
        );
    }
}
