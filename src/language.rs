//! Languages: their tags, how one is detected, and what is known of each.
//!
//! In: a piece of text. Out: a [`Language`], with its function words, abbreviations and habits. Text
//! in a language that is not listed is [`Language::Unknown`] and is summarized all the same:
//! nothing that ranks sentences depends on the language.

mod abbreviations;
mod detection;
mod function_words;
mod word_maps;

pub(crate) use abbreviations::{Abbreviation, LONGEST_WORD, abbreviation};
pub(crate) use detection::LanguageTally;
pub(crate) use function_words::{is_function_word, is_listed_function_word};
pub(crate) use word_maps::WordMaps;

use std::fmt;
use std::str::FromStr;

use crate::error::OptionsError;
use crate::lexicon::lower;

macro_rules! languages {
    ($($variant:ident $tag:literal $name:literal,)*) => {
        /// A language that Epitome knows something about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Language {
            $(#[doc = $name] $variant,)*
            /// None of the others, or too little text to decide.
            Unknown,
        }

        impl Language {
            /// Every language that can be detected; [`Language::Unknown`] is not among them.
            pub const ALL: &'static [Language] = &[$(Language::$variant),*];

            /// How many there are, [`Language::Unknown`] included.
            pub(crate) const COUNT: usize = Self::ALL.len() + 1;

            /// The language as a BCP 47 tag; `und` for [`Language::Unknown`].
            #[must_use]
            pub const fn tag(self) -> &'static str {
                match self {
                    $(Language::$variant => $tag,)*
                    Language::Unknown => "und",
                }
            }
        }
    };
}

// The order is that of the bits in the table of function words (`build.rs`).
languages! {
    English "en" "English",
    German "de" "German",
    French "fr" "French",
    Spanish "es" "Spanish",
    Portuguese "pt" "Portuguese",
    Italian "it" "Italian",
    Dutch "nl" "Dutch",
    Swedish "sv" "Swedish",
    Danish "da" "Danish",
    Norwegian "no" "Norwegian, both written forms",
    Finnish "fi" "Finnish",
    Polish "pl" "Polish",
    Czech "cs" "Czech",
    Russian "ru" "Russian",
    Ukrainian "uk" "Ukrainian",
    Turkish "tr" "Turkish",
    Greek "el" "Greek",
    Arabic "ar" "Arabic",
    Hebrew "he" "Hebrew",
    Persian "fa" "Persian",
    Hindi "hi" "Hindi",
    Bengali "bn" "Bengali",
    Indonesian "id" "Indonesian",
    Vietnamese "vi" "Vietnamese",
    Thai "th" "Thai",
    Korean "ko" "Korean",
    Chinese "zh" "Chinese, in any script",
    Japanese "ja" "Japanese",
    Armenian "hy" "Armenian",
    Kazakh "kk" "Kazakh, in Cyrillic letters",
    Slovak "sk" "Slovak",
    Romanian "ro" "Romanian",
    Bulgarian "bg" "Bulgarian",
    Serbian "sr" "Serbian, in Cyrillic or Latin letters",
    Marathi "mr" "Marathi",
    Tamil "ta" "Tamil",
    Telugu "te" "Telugu",
    Urdu "ur" "Urdu",
    Croatian "hr" "Croatian, and Bosnian",
    Catalan "ca" "Catalan",
    Malay "ms" "Malay",
    Afrikaans "af" "Afrikaans",
    Lithuanian "lt" "Lithuanian",
    Latvian "lv" "Latvian",
    Estonian "et" "Estonian",
    Slovenian "sl" "Slovenian",
    Hungarian "hu" "Hungarian",
}

impl Language {
    /// The language that a text is written in, judged by its script and its function words; [`Language::Unknown`] if neither
    /// tells.
    #[must_use]
    pub fn detect(text: &str) -> Language {
        detection::detect(text)
    }

    /// Whether an ordinal number is written with a full stop ("am 3. Oktober").
    pub(crate) const fn has_dotted_ordinals(self) -> bool {
        use Language::*;
        matches!(
            self,
            German
                | Danish
                | Norwegian
                | Finnish
                | Czech
                | Slovak
                | Polish
                | Serbian
                | Croatian
                | Slovenian
                | Hungarian
                | Estonian
                | Latvian
                | Lithuanian
                | Turkish
                | Unknown
        )
    }

    /// Whether it is written without spaces between words.
    pub(crate) const fn is_unspaced(self) -> bool {
        matches!(self, Language::Chinese | Language::Japanese | Language::Thai)
    }

    /// This language's bit in the table of function words; none for [`Language::Unknown`].
    const fn bit(self) -> u64 {
        match self {
            Language::Unknown => 0,
            known => 1 << known as u64,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = OptionsError;

    /// The language of a BCP 47 tag (RFC 5646), judged by its primary subtag: `de`, `pt-BR`, `zh-Hant-TW`.
    /// [`Language::Unknown`] if the tag names a language that is not listed.
    ///
    /// ```
    /// use epitome::Language;
    /// assert_eq!("pt-BR".parse(), Ok(Language::Portuguese));
    /// assert_eq!("sw".parse(), Ok(Language::Unknown));
    /// assert!("english!".parse::<Language>().is_err());
    /// ```
    ///
    /// # Errors
    ///
    /// The tag is not well formed.
    fn from_str(tag: &str) -> Result<Self, OptionsError> {
        let mut subtags = tag.split(['-', '_']);
        let primary = subtags.next().unwrap_or_default().to_ascii_lowercase();
        let is_primary = (2..=8).contains(&primary.len())
            && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
        let is_subtag =
            |s: &str| (1..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric());
        if !is_primary || !subtags.all(is_subtag) {
            return Err(OptionsError::new(format!(
                "language must be a BCP 47 tag such as en, de or pt-BR; got \"{tag}\""
            )));
        }
        // Other names of the same language: Norwegian's two forms, Bosnian, and withdrawn codes.
        let primary = match primary.as_str() {
            "nb" | "nn" => "no",
            "iw" => "he",
            "in" => "id",
            "bs" | "sh" => "hr",
            "cmn" | "yue" => "zh",
            other => other,
        };
        let known = Language::ALL.iter().copied().find(|language| language.tag() == primary);
        Ok(known.unwrap_or(Language::Unknown))
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Language {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Language {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        crate::given::named(input)
    }
}

/// Characters in lower case; `None` if they take more than some bytes.
pub(crate) fn lower_within(chars: impl Iterator<Item = char>, bytes: usize) -> Option<String> {
    let mut word = String::new();
    for c in chars.map(lower) {
        word.push(c);
        if word.len() > bytes {
            return None;
        }
    }
    Some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_own_tag() {
        for &language in Language::ALL {
            assert_eq!(language.tag().parse(), Ok(language));
        }
    }

    #[test]
    fn tags_with_regions_and_old_codes_are_understood() {
        assert_eq!("zh-Hant-TW".parse(), Ok(Language::Chinese));
        assert_eq!("NB".parse(), Ok(Language::Norwegian));
        assert_eq!("en_US".parse(), Ok(Language::English));
        assert_eq!("iw".parse(), Ok(Language::Hebrew));
        assert_eq!("bs-Latn-BA".parse(), Ok(Language::Croatian));
    }

    #[test]
    fn what_is_no_tag_is_refused() {
        for tag in ["", "e", "deutsch und mehr", "en-", "-en", "12"] {
            assert!(tag.parse::<Language>().is_err(), "{tag:?}");
        }
    }
}
