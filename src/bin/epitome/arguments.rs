//! What may be typed.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};
use epitome::{Avoid, Boilerplate, Language, Length, Options, OptionsError, Request, Span};
use serde::Serialize;

const AFTER_HELP: &str = "\
JSON: {\"id\",\"lang\",\"title\":{\"start\",\"end\"}?,\"headline\"?,\"summary\":[{\"text\",\"start\",\"end\",\"score\",\"display\"?,\"reasons\":[{\"kind\",\"count\"?}]}],\
\"keyTerms\":[{\"text\",\"score\",\"kind\"?,\"acronym\"?,\"occurrences\":[{\"start\",\"end\"}]}],\
\"coverage\":{\"share\",\"terms\":[{\"covered\",\"best\"?}],\"sections\":[{\"title\",\"start\",\"end\",\"covered\",\"best\"?}]},\
\"boilerplate\":[{\"start\",\"end\",\"kind\"}],\"summarizability\":{\"good\",\"cautions\"},\"stats\":{…}}
  start, end   UTF-8 byte offsets into the text as decoded; text is always that exact slice
  display      how to show a sentence whose slice holds line breaks or hyphens of the layout
  ask          whether the text speaks of what was asked (found); if not, no sentence is chosen. Sentences then have
               relevance (0 to 1, the best has 1) and matches, the places of the words that did
  reasons      why a sentence was chosen, the most important first: pinned, focus (it was asked for), supports
               (another one refers to it), opens, opensSection, early, keyTerms, ties (sentences that share key
               terms with it), title, numbers
  kind         of a key term: person, place, organization; where a word beside or in it tells
  acronym      what the text abbreviates the term to
  coverage     what the summary has of the text: share of its weight in terms (0 to 1); of each key term and of each
               heading with text below, whether the summary has it, and the best sentence that would add it
  boilerplate  what stands around the article: navigation, consent, share, byline, caption, teaser, related,
               comments, footer, advertisement, mailHeader, signature, disclaimer, timeCode, separator
  cautions     why a summary may disappoint: tooShort, mostlyLists, severalStories,
               severalLanguages, noSentences
  stats        characters, words, sentences, blocks, selectableSentences, readingSeconds of the text;
               summarySentences, summaryWords, summaryReadingSeconds, share (of the words, 0 to 1)
  --headline   adds \"headline\":{\"text\",\"spans\":[{\"start\",\"end\"}],\"sentence\":{\"start\",\"end\"},\"words\",\"score\",
               \"shortened\",\"title\"}, or null if no sentence can be brought to so few words
  --describe   adds \"description\", which is the same of a sentence that may also end in \"…\" after a clause or word
  --explain    adds \"sentences\":[{\"start\",\"end\",\"kind\",\"boilerplate\"?,\"score\",\"contributions\":{…}}], all of them in
               order, and \"blocks\":[{\"start\",\"end\",\"kind\",\"boilerplate\"?}]; the contributions sum to the score.
               Kinds: paragraph, listItem, turn, quote, verse; never chosen: heading, code, table, note
JSON lines in (--jsonl): {\"id\",\"text\",\"title\"?,\"lang\"?,\"ask\"?:[…]}. A line that is not so, or longer than --max-line,
gives {\"id\",\"line\",\"error\"} in its place (line is counted in its file); the rest goes on, and the exit status is 1 at
the end. Empty lines have no answer. Files of gzip and Zstandard are read as what they hold; whatever one holds, memory is
bounded by --max-line. A file that cannot be read, or only in part, ends the run: what stands before is answered.
--output FILE    holds the answers, compressed if it ends in .gz or .zst; FILE.epitome.json beside it says which version,
                 options and files they are from. A FILE that has answers is not written over.
--resume         goes on after the last whole answer in FILE, whatever stopped the run (Ctrl-C, a full disk, a damaged
                 input), and cuts off half an answer. It refuses another version, other options, other files (more of
                 them may follow), and an input shorter than what was answered. The exit status speaks of this run.
--html adds \"text\", the text of the page: offsets count in it. Of JSON lines, \"text\" holds HTML then. A page is read as UTF-8.
--together answers each text, in order, with its part of one summary of all; \"ask\" is whether any of them speaks of it.

Examples:
  epitome article.txt
  pbpaste | epitome --words 100 --format markdown
  curl https://example.org/ | epitome --html
  epitome --jsonl --sentences 5 < documents.jsonl > summaries.jsonl
  epitome --jsonl --output summaries.jsonl.gz --resume archive/*.jsonl.zst
  epitome --jsonl --together --words 500 --ask \"Who pays for the bridge?\" < results.jsonl";

/// Longest line of JSON unless `--max-line` says otherwise, in bytes.
const DEFAULT_MAX_LINE: &str = "64MB";

/// Picks the best sentences of a text, word for word, and its key terms. What shapes an answer is `Serialize`.
#[derive(Debug, Parser, Serialize)]
#[command(name = "epitome", version, about, after_help = AFTER_HELP)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Arguments {
    /// Plain text to summarize; none or "-" for standard input
    #[arg(value_name = "FILE")]
    #[serde(skip)]
    pub(crate) files: Vec<PathBuf>,

    /// Summarize the files that a list names, one a line; "-" for a list from standard input
    #[arg(long, value_name = "LIST", conflicts_with = "files")]
    #[serde(skip)]
    pub(crate) files_from: Option<PathBuf>,

    /// Length in sentences [default: 3]
    #[arg(short = 'n', long, value_name = "N", group = "length")]
    sentences: Option<usize>,

    /// Length in words, as near as whole sentences come
    #[arg(short, long, value_name = "N", group = "length")]
    words: Option<usize>,

    /// Length as a share of the words, such as 0.2
    #[arg(short, long, value_name = "F", group = "length")]
    ratio: Option<f64>,

    /// Ask the text: a question or a term; may be given several times
    #[arg(long, visible_alias = "focus", value_name = "TEXT")]
    ask: Vec<String>,

    /// Rank all texts together: the length is that of one summary of all, and no sentence comes from a text that has
    /// nothing to add
    #[arg(long, conflicts_with_all = ["pin", "exclude"])]
    pub(crate) together: bool,

    /// Choose the sentence with this byte of the text; may be given several times
    #[arg(long, value_name = "OFFSET")]
    pin: Vec<usize>,

    /// Leave out the sentence with this byte of the text; may be given several times
    #[arg(long, value_name = "OFFSET")]
    exclude: Vec<usize>,

    /// Leave out quotes or questions; may be given twice
    #[arg(long, value_name = "KIND")]
    avoid: Vec<Avoid>,

    /// Also one sentence of at most N words, shortened by deletion only
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    headline: Option<u32>,

    /// Also a description of at most N letters, for <meta name="description">, feeds and cards
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    describe: Option<u32>,

    /// Number of key terms, 0 for none
    #[arg(short, long, value_name = "K", default_value_t = 10)]
    key_terms: usize,

    /// Keep what stands around the text: menus, captions, signatures …
    #[arg(long)]
    no_clean: bool,

    /// Keep one kind of it, such as byline; may be given several times
    #[arg(long, value_name = "KIND")]
    keep: Vec<Boilerplate>,

    /// What to print
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    #[serde(skip)]
    pub(crate) format: Format,

    /// One JSON object a line in, one a line out, in the same order, on all cores
    #[arg(long)]
    #[serde(skip)]
    pub(crate) jsonl: bool,

    /// Longest line of --jsonl, in bytes, or with KB, MB or GB; a longer one is skipped and answered with an error
    #[arg(long, value_name = "BYTES", requires = "jsonl", default_value = DEFAULT_MAX_LINE, value_parser = bytes)]
    pub(crate) max_line: usize,

    /// Write the answers of --jsonl into a file, compressed if its name ends in .gz or .zst
    #[arg(short, long, value_name = "FILE", requires = "jsonl", conflicts_with = "together")]
    #[serde(skip)]
    pub(crate) output: Option<PathBuf>,

    /// Go on where --output ends, if a run was stopped
    #[arg(long, requires = "output")]
    #[serde(skip)]
    pub(crate) resume: bool,

    /// Every sentence with its kind, its score and the contributions to it
    #[arg(long)]
    pub(crate) explain: bool,

    /// Language of the text as a BCP 47 tag, such as de or pt-BR [default: detected]
    #[arg(long, value_name = "TAG")]
    lang: Option<Language>,

    /// Read HTML: the text of a page, with what its markup says of headings, lists, menus and so on
    #[arg(long)]
    pub(crate) html: bool,

    /// What the text is called
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
}

/// A number of bytes, such as `800` or `64MB`.
fn bytes(text: &str) -> Result<usize, String> {
    let units = [("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000)];
    let ends = |(unit, size)| text.strip_suffix(unit).map(|number| (number, size));
    let (number, size) = units.into_iter().find_map(ends).unwrap_or((text, 1));
    let count = number.parse::<usize>().ok().and_then(|number| number.checked_mul(size));
    count.filter(|&count| count > 0).ok_or_else(|| "write a number such as 800 or 64MB".to_owned())
}

/// The form of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Sentences, then key terms.
    Text,
    /// A list of sentences, then key terms; marks of Markdown in the text are escaped.
    Markdown,
    /// One object a text.
    Json,
}

impl Arguments {
    /// Words of the headline that is wanted, if one is.
    pub(crate) fn headline(&self) -> Option<usize> {
        self.headline.map(|words| words as usize)
    }

    /// Letters of the description that is wanted, if one is.
    pub(crate) fn describe(&self) -> Option<usize> {
        self.describe.map(|letters| letters as usize)
    }
}

/// What is asked of every text.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) options: Options,
    pub(crate) request: Request,
}

impl Asked {
    pub(crate) fn of(arguments: &Arguments) -> Result<Self, OptionsError> {
        let length = match (arguments.sentences, arguments.words, arguments.ratio) {
            (Some(count), ..) => Length::sentences(count)?,
            (_, Some(count), _) => Length::words(count)?,
            (.., Some(share)) => Length::ratio(share)?,
            _ => Length::default(),
        };
        let at = |&offset: &usize| Span::new(offset, offset.saturating_add(1));
        let mut request = Request::new(length);
        request.ask = arguments.ask.clone();
        request.pin = arguments.pin.iter().map(at).collect();
        request.exclude = arguments.exclude.iter().map(at).collect();
        request.avoid = arguments.avoid.clone();
        let options = Options {
            language: arguments.lang,
            title: arguments.title.clone(),
            key_terms: arguments.key_terms,
            clean: !arguments.no_clean,
            keep: arguments.keep.clone(),
            ..Options::default()
        };
        Ok(Self { options, request })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn bytes_may_have_a_unit() {
        let read = ["1", "2KB", "64MB", "3GB"].map(|text| bytes(text).ok());
        assert_eq!(read, [1, 2_000, 64_000_000, 3_000_000_000].map(Some));
        for wrong in
            ["", "0", "MB", "1.5MB", "-1", "9TB", "99999999999999999999", "99999999999999GB"]
        {
            assert!(bytes(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_arguments_are_consistent() {
        Arguments::command().debug_assert();
    }
}
