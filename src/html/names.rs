//! What the names of elements say: tags, roles, classes.

use crate::block::{BlockKind, Boilerplate};

use super::context::Edge;

/// Whether what an element has in it is text of the document. Alternative texts of images are not, either.
pub(super) fn is_text(name: &str) -> bool {
    !matches!(
        name,
        "annotation"
            | "audio"
            | "button"
            | "canvas"
            | "datalist"
            | "embed"
            | "head"
            | "iframe"
            | "img"
            | "input"
            | "map"
            | "meter"
            | "noembed"
            | "noframes"
            | "noscript"
            | "object"
            | "option"
            | "picture"
            | "progress"
            | "rp"
            | "rt"
            | "script"
            | "select"
            | "style"
            | "svg"
            | "template"
            | "textarea"
            | "title"
            | "video"
    )
}

pub(super) fn edge_of(name: &str) -> Option<Edge> {
    match name {
        "address" | "article" | "aside" | "blockquote" | "caption" | "dl" | "details"
        | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "h1" | "h2" | "h3" | "h4"
        | "h5" | "h6" | "header" | "hr" | "main" | "menu" | "nav" | "ol" | "p" | "pre"
        | "section" | "table" | "ul" => Some(Edge::BlankLine),
        "body" | "center" | "dd" | "dir" | "div" | "dt" | "html" | "legend" | "li" | "optgroup"
        | "summary" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" => Some(Edge::Line),
        _ => None,
    }
}

pub(super) fn boilerplate_of_role(role: &str) -> Option<Boilerplate> {
    match role {
        "directory" | "menu" | "menubar" | "navigation" | "search" | "tablist" | "toolbar" => {
            Some(Boilerplate::Navigation)
        }
        "contentinfo" => Some(Boilerplate::Footer),
        "complementary" => Some(Boilerplate::Related),
        _ => None,
    }
}

pub(super) fn boilerplate_of_element(name: &str) -> Option<Boilerplate> {
    match name {
        "nav" => Some(Boilerplate::Navigation),
        "footer" => Some(Boilerplate::Footer),
        "aside" => Some(Boilerplate::Related),
        "figcaption" | "caption" => Some(Boilerplate::Caption),
        _ => None,
    }
}

/// By classes and ids of mail programs and word processors.
pub(super) fn boilerplate_of_class(name: &str) -> Option<Boilerplate> {
    match name {
        "gmail_signature" | "moz-signature" | "Signature" => Some(Boilerplate::Signature),
        "gmail_attr" | "moz-cite-prefix" | "divRplyFwdMsg" => Some(Boilerplate::MailHeader),
        "MsoCaption" | "wp-caption-text" | "caption" | "credit" | "imageCaption"
        | "image-caption" | "image-credit" | "photo-caption" | "photo-credit" | "photocredit" => {
            Some(Boilerplate::Caption)
        }
        _ => None,
    }
}

pub(super) fn kind_of_class(name: &str) -> Option<BlockKind> {
    match name {
        "MsoTitle" | "MsoSubtitle" => Some(BlockKind::Heading),
        "MsoQuote" | "MsoIntenseQuote" | "gmail_quote" => Some(BlockKind::Quote),
        "MsoFootnoteText" | "MsoEndnoteText" => Some(BlockKind::Note),
        _ => None,
    }
}

/// Images of these classes are formulas, whatever their alternative text is.
pub(super) fn is_formula_class(name: &str) -> bool {
    matches!(
        name,
        "latex" | "tex" | "mwe-math-fallback-image-inline" | "mwe-math-fallback-image-display"
    )
}

pub(super) fn names_byline(property: &str) -> bool {
    matches!(property, "author" | "datePublished" | "dateModified" | "dateCreated")
}
