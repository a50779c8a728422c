//! What a stretch of text is: its kind by layout, and whether it is part of the text at all.

#[cfg(feature = "serde")]
use std::ops::Range;
use std::str::FromStr;

use crate::error::OptionsError;
use crate::span::Span;

named_enum! {
    /// What a block, and each sentence in it, is by its layout.
    BlockKind {
        /// Running text.
        Paragraph "paragraph",
        /// The title, or a heading of the text after it. Read, but never chosen.
        Heading "heading",
        /// An item of a list.
        ListItem "listItem",
        /// A turn of a conversation, which begins with the speaker's name or the time.
        Turn "turn",
        /// Quoted mail or a block quotation: lines that begin with `>`.
        Quote "quote",
        /// Lines of a program, of commands or of configuration. Never chosen.
        Code "code",
        /// A row of a table. Never chosen.
        Table "table",
        /// A stanza.
        Verse "verse",
        /// A footnote or an entry of a list of references. Never chosen.
        Note "note",
    }
}

impl BlockKind {
    /// Whether text of this kind may be chosen for a summary.
    #[must_use]
    pub const fn is_selectable(self) -> bool {
        matches!(
            self,
            BlockKind::Paragraph
                | BlockKind::ListItem
                | BlockKind::Turn
                | BlockKind::Quote
                | BlockKind::Verse
        )
    }
}

named_enum! {
    /// The kinds of boilerplate: text around the article rather than in it. It influences neither scores nor
    /// terms. [`Options`](crate::Options) can keep or restore it.
    Boilerplate {
        /// Menus, breadcrumbs, search, sign in, lists of languages and of tags.
        Navigation "navigation",
        /// Cookies and privacy.
        Consent "consent",
        /// Sharing, following, newsletters, subscriptions.
        Share "share",
        /// Authors, dates, places and reading times on lines of their own.
        Byline "byline",
        /// Captions and credits of pictures.
        Caption "caption",
        /// The headline of another story between the paragraphs, or the text's own headline again.
        Teaser "teaser",
        /// Related, recommended and most read stories.
        Related "related",
        /// What readers wrote below the text.
        Comments "comments",
        /// Copyright, legal notices, contact, careers; page numbers, running heads and feet.
        Footer "footer",
        /// Advertisements.
        Advertisement "advertisement",
        /// `From:`, `To:`, `Subject:`, `On … wrote:`.
        MailHeader "mailHeader",
        /// Sign-off, name and address at the end of a mail.
        Signature "signature",
        /// The notice of confidentiality below a mail, "Sent from my phone".
        Disclaimer "disclaimer",
        /// Counters and time codes of subtitles, time stamps on lines of their own.
        TimeCode "timeCode",
        /// Text without a letter or digit, such as `* * *`. It has nothing to say even when restored.
        Separator "separator",
    }
}

/// A paragraph, heading, list item or other unit of the layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Block<S = Span> {
    /// Where it stands, without white space around it.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub span: S,
    /// What it is.
    pub kind: BlockKind,
    /// What kind of boilerplate it is, if it is any.
    #[cfg_attr(feature = "serde", serde(skip_serializing_if = "Option::is_none"))]
    pub boilerplate: Option<Boilerplate>,
}

impl<S> Block<S> {
    /// The same with its span in another unit.
    #[must_use]
    pub fn map_spans<T>(self, unit: &impl Fn(S) -> T) -> Block<T> {
        let Self { span, kind, boilerplate } = self;
        Block { span: unit(span), kind, boilerplate }
    }
}

/// What a caller knows about a stretch of the text that the text alone does not show, such as the markup
/// of the page that it was copied from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    feature = "serde",
    derive(serde::Deserialize),
    serde(from = "fields::MarkupFields", bound = "S: From<Range<usize>>")
)]
pub struct Markup<S = Span> {
    /// The stretch. Lines that it covers in part count as covered, except for [`MarkupRole::Link`].
    pub span: S,
    /// What it is.
    pub role: MarkupRole,
}

/// Markup as JSON has it.
#[cfg(feature = "serde")]
mod fields {
    use super::{Markup, MarkupRole, Range};

    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct MarkupFields {
        start: usize,
        end: usize,
        role: MarkupRole,
    }

    impl<S: From<Range<usize>>> From<MarkupFields> for Markup<S> {
        fn from(MarkupFields { start, end, role }: MarkupFields) -> Self {
            Self { span: S::from(start..end), role }
        }
    }
}

/// What [`Markup`] says of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MarkupRole {
    /// The heading of the first level, if there is only one: most likely the title of the article.
    Title,
    /// A block of this kind. A paragraph, code and verse may have several lines; other lines stay apart.
    Block(BlockKind),
    /// Not part of the text: `<nav>`, `<footer>`, `<figcaption>`.
    Boilerplate(Boilerplate),
    /// A link: lines that consist of links are more likely to be navigation.
    Link,
}

impl MarkupRole {
    /// The name, as JSON has it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            MarkupRole::Title => "title",
            MarkupRole::Block(kind) => kind.name(),
            MarkupRole::Boilerplate(boilerplate) => boilerplate.name(),
            MarkupRole::Link => "link",
        }
    }
}

impl FromStr for MarkupRole {
    type Err = OptionsError;

    /// The role of a name: that of a [`BlockKind`], of a [`Boilerplate`], `link` or `title`.
    ///
    /// # Errors
    ///
    /// There is no role of that name; the error lists those that there are.
    fn from_str(name: &str) -> Result<Self, OptionsError> {
        if name == "link" {
            return Ok(MarkupRole::Link);
        }
        if name == "title" {
            return Ok(MarkupRole::Title);
        }
        if let Ok(kind) = name.parse() {
            return Ok(MarkupRole::Block(kind));
        }
        name.parse().map(MarkupRole::Boilerplate).map_err(|error: OptionsError| {
            let kinds: Vec<&str> = BlockKind::ALL.iter().map(|kind| kind.name()).collect();
            OptionsError::new(format!("{error}, link, title, {}", kinds.join(", ")))
        })
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for MarkupRole {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        crate::given::named(input)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_means_one_thing() {
        for &kind in BlockKind::ALL {
            assert_eq!(kind.name().parse(), Ok(MarkupRole::Block(kind)));
            assert_eq!(MarkupRole::Block(kind).name(), kind.name());
        }
        for &boilerplate in Boilerplate::ALL {
            assert_eq!(boilerplate.name().parse(), Ok(MarkupRole::Boilerplate(boilerplate)));
        }
        assert_eq!("link".parse(), Ok(MarkupRole::Link));
        assert_eq!("title".parse(), Ok(MarkupRole::Title));
        let error = "Paragraph".parse::<MarkupRole>().expect_err("names are lower case");
        assert!(error.to_string().contains("paragraph"), "{error}");
    }
}
