//! What may be typed.

use std::path::{Path, PathBuf};

use clap::{Parser, ValueEnum};
use epitome::{Avoid, Boilerplate, Options, OptionsError, Span};

const AFTER_HELP: &str = "\
JSON: {\"id\",\"lang\",\"headline\"?,\"summary\":[{\"text\",\"start\",\"end\",\"score\",\"display\"?,\"reasons\":[{\"kind\",\"count\"?}]}],\
\"keyTerms\":[{\"text\",\"score\",\"kind\"?,\"acronym\"?,\"occurrences\":[{\"start\",\"end\"}]}],\
\"coverage\":{\"share\",\"terms\":[{\"covered\",\"best\"?}],\"sections\":[{\"title\",\"start\",\"end\",\"covered\",\"best\"?}]},\
\"ignored\":[{\"start\",\"end\",\"kind\"}],\"summarizability\":{\"good\",\"reasons\"},\"stats\":{…}}
  start, end   UTF-8 byte offsets into the text as decoded; text is always that exact slice
  display      how to show a sentence whose slice holds line breaks or hyphens of the layout
  reasons      why a sentence was chosen, the most important first: pinned, focus (it was asked for), supports
               (another one refers to it), opens, opensSection, early, keyTerms, ties (sentences that share key
               terms with it), title, numbers
  kind         of a key term: person, place, organization; where a word beside or in it tells
  acronym      what the text abbreviates the term to
  coverage     what the summary has of the text: share of its weight in terms (0 to 1); of each key term and of each
               heading with text below, whether the summary has it, and the best sentence that would add it
  ignored      what stands around the text: navigation, consent, share, byline, caption, teaser, related,
               comments, footer, advertisement, mailHeader, signature, disclaimer, timeCode, separator
  reasons      why a summary may disappoint: tooShort, mostlyLists, severalStories,
               severalLanguages
  stats        characters, words, sentences, blocks, readingSeconds of the text;
               summarySentences, summaryWords, summaryReadingSeconds, share (of the words, 0 to 1)
  --headline   adds \"headline\":{\"text\",\"spans\":[{\"start\",\"end\"}],\"sentence\":{\"start\",\"end\"},\"words\",\"score\",
               \"isShortened\",\"isTitle\"}, or null if no sentence can be brought to so few words
  --explain    adds \"sentences\":[{\"start\",\"end\",\"kind\",\"ignored\"?,\"score\",\"parts\":{…}}], all of them in
               order, and \"blocks\":[{\"start\",\"end\",\"kind\",\"ignored\"?}]; the parts of a score sum to it.
               Kinds: paragraph, listItem, turn, quote, verse; never chosen: heading, code, table, note
JSON lines in (--jsonl): {\"id\",\"text\",\"title\"?,\"lang\"?,\"focus\"?:[…]}. A line that is not so gives
{\"id\",\"line\",\"error\"} in its place; the rest goes on, and the exit status is 1 at the end.

Examples:
  epitome article.txt
  pbpaste | epitome --words 100 --format markdown
  epitome --jsonl --sentences 5 < documents.jsonl > summaries.jsonl";

/// Picks the best sentences of a text, word for word, and its key terms.
#[derive(Debug, Parser)]
#[command(name = "epitome", version, after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// Plain text to summarize; none or "-" for standard input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// Length in sentences [default: 3]
    #[arg(short = 'n', long, value_name = "N", group = "length")]
    sentences: Option<usize>,

    /// Length in words, as near as whole sentences come
    #[arg(short, long, value_name = "N", group = "length")]
    words: Option<usize>,

    /// Length as a share of the words, such as 0.2
    #[arg(short, long, value_name = "F", group = "length")]
    ratio: Option<f64>,

    /// What you care about: a term or a question; may be given several times
    #[arg(long, value_name = "TEXT")]
    focus: Vec<String>,

    /// Choose the sentence with this byte of the text; may be given several times
    #[arg(long, value_name = "OFFSET")]
    pin: Vec<usize>,

    /// Leave out the sentence with this byte of the text; may be given several times
    #[arg(long, value_name = "OFFSET")]
    exclude: Vec<usize>,

    /// Leave out quotes or questions; may be given twice
    #[arg(long, value_name = "KIND", value_parser = avoid)]
    avoid: Vec<Avoid>,

    /// Also one sentence of at most N words, shortened by deletion only
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    headline: Option<u32>,

    /// Number of key terms, 0 for none
    #[arg(short, long, value_name = "K", default_value_t = 10)]
    key_terms: usize,

    /// Keep what stands around the text: menus, captions, signatures …
    #[arg(long)]
    no_clean: bool,

    /// Keep one kind of it, such as byline; may be given several times
    #[arg(long, value_name = "KIND", value_parser = boilerplate)]
    keep: Vec<Boilerplate>,

    /// What to print
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    pub(crate) format: Format,

    /// One JSON object a line in, one a line out, in the same order, on all cores
    #[arg(long)]
    pub(crate) jsonl: bool,

    /// Every sentence with its kind, its score and the parts of the score
    #[arg(long)]
    pub(crate) explain: bool,

    /// Key term candidates with their features, for `training/` (with --jsonl)
    #[arg(long, hide = true)]
    pub(crate) candidates: bool,

    /// Sentences with their features and terms, for `training/` (with --jsonl)
    #[arg(long, hide = true)]
    pub(crate) features: bool,

    /// Sentences with what they need to be understood (with --jsonl)
    #[arg(long, hide = true)]
    pub(crate) dependence: bool,

    /// Blocks with the signs of boilerplate, for `training/` (with --jsonl)
    #[arg(long, hide = true)]
    pub(crate) signs: bool,

    /// Language of the text as a BCP 47 tag, such as de or pt-BR [default: detected]
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,

    /// What the text is called
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
}

fn boilerplate(name: &str) -> Result<Boilerplate, String> {
    let names = || Boilerplate::ALL.iter().map(|one| one.name()).collect::<Vec<_>>().join(", ");
    Boilerplate::from_name(name).ok_or_else(|| format!("one of {} is needed", names()))
}

fn avoid(name: &str) -> Result<Avoid, String> {
    Avoid::from_name(name).ok_or_else(|| "quotes or questions is needed".to_owned())
}

/// What a text says of itself, beside the arguments.
#[derive(Debug, Default)]
pub(crate) struct Own<'a> {
    pub(crate) language: Option<&'a str>,
    pub(crate) title: Option<&'a str>,
    pub(crate) focus: Vec<&'a str>,
}

/// The form of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Sentences, then key terms.
    Text,
    /// A list of sentences, then key terms.
    Markdown,
    /// One object a text.
    Json,
}

impl Arguments {
    /// The inputs, in order.
    pub(crate) fn paths(&self) -> impl Iterator<Item = &Path> {
        let standard_input = self.files.is_empty().then_some(Path::new("-"));
        self.files.iter().map(PathBuf::as_path).chain(standard_input)
    }

    /// Words of the headline that is wanted, if one is.
    pub(crate) fn headline(&self) -> Option<usize> {
        self.headline.map(|words| words as usize)
    }

    /// The options for the library.
    pub(crate) fn options(&self) -> Result<Options, OptionsError> {
        self.options_for(&Own::default())
    }

    /// The same for a text that has some of its own.
    pub(crate) fn options_for(&self, own: &Own) -> Result<Options, OptionsError> {
        let mut builder = Options::builder().key_terms(self.key_terms).clean(!self.no_clean);
        for &boilerplate in &self.keep {
            builder = builder.keep(boilerplate);
        }
        if let Some(count) = self.sentences {
            builder = builder.sentences(count);
        }
        if let Some(count) = self.words {
            builder = builder.words(count);
        }
        if let Some(share) = self.ratio {
            builder = builder.ratio(share);
        }
        if let Some(tag) = own.language.or(self.lang.as_deref()) {
            builder = builder.language(tag);
        }
        if let Some(title) = own.title.or(self.title.as_deref()) {
            builder = builder.title(title);
        }
        for on in self.focus.iter().map(String::as_str).chain(own.focus.iter().copied()) {
            builder = builder.focus(on);
        }
        for &offset in &self.pin {
            builder = builder.pin(Span::new(offset, offset.saturating_add(1)));
        }
        for &offset in &self.exclude {
            builder = builder.exclude(Span::new(offset, offset.saturating_add(1)));
        }
        for &kind in &self.avoid {
            builder = builder.avoid(kind);
        }
        builder.build()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_are_consistent() {
        Arguments::command().debug_assert();
    }
}
