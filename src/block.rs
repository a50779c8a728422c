//! What a stretch of text is: its kind by layout, and whether it is part of the text at all.

use crate::span::Span;

/// An enum whose variants have the names used in JSON.
macro_rules! named {
    ($(#[$about:meta])* $type:ident { $($(#[$doc:meta])* $variant:ident $name:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$doc])* $variant,)*
        }

        impl $type {
            /// All of them.
            pub const ALL: &'static [$type] = &[$($type::$variant),*];

            /// The name used in JSON.
            pub const fn name(self) -> &'static str {
                match self {
                    $($type::$variant => $name,)*
                }
            }

            /// The one with a name; `None` if there is none of that name.
            pub fn from_name(name: &str) -> Option<$type> {
                $type::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

named! {
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

named! {
    /// The kinds of boilerplate: text that stands around the article rather than in it. It
    /// counts neither for scores nor for terms, and [`Options`](crate::Options) can restore it.
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
        /// Copyright, legal notices, contact, careers.
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
#[non_exhaustive]
pub struct Block {
    /// Where it stands, without white space around it.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// What kind of boilerplate it is, if it is any.
    pub boilerplate: Option<Boilerplate>,
}

/// What a caller knows about a stretch of the text that the text alone does not show, such as the markup
/// of the page that it was copied from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Markup {
    /// The stretch. Lines that it covers in part count as covered, except for [`Role::Link`].
    pub span: Span,
    /// What it is.
    pub role: MarkupRole,
}

/// What [`Markup`] says of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MarkupRole {
    /// Blocks of this kind. Lines stay apart: markup has paragraphs, it does not wrap.
    Block(BlockKind),
    /// Not part of the text: `<nav>`, `<footer>`, `<figcaption>`.
    Boilerplate(Boilerplate),
    /// A link: lines that consist of links are more likely to be navigation.
    Link,
}

impl MarkupRole {
    /// The role of a name: that of a [`Kind`], of a [`Boilerplate`], or `link`.
    pub fn from_name(name: &str) -> Option<MarkupRole> {
        if name == "link" {
            return Some(MarkupRole::Link);
        }
        let boilerplate = || Boilerplate::from_name(name).map(MarkupRole::Boilerplate);
        BlockKind::from_name(name).map(MarkupRole::Block).or_else(boilerplate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_means_one_thing() {
        for &kind in BlockKind::ALL {
            assert_eq!(MarkupRole::from_name(kind.name()), Some(MarkupRole::Block(kind)));
        }
        for &boilerplate in Boilerplate::ALL {
            assert_eq!(
                MarkupRole::from_name(boilerplate.name()),
                Some(MarkupRole::Boilerplate(boilerplate))
            );
        }
        assert_eq!(MarkupRole::from_name("link"), Some(MarkupRole::Link));
        assert_eq!(MarkupRole::from_name("Paragraph"), None);
    }
}
