//! The arrow is real: no module of the library uses one that comes after it, in whatever form; what ARCHITECTURE.md
//! draws is what the code does; files are short, and nothing is declared twice.

#[path = "tidy/arrow.rs"]
mod arrow;
#[path = "tidy/drawing.rs"]
mod drawing;
#[path = "tidy/library.rs"]
mod library;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use library::Library;

/// The modules of each folder from the first to the last: one may use those before it, and what its own parents declare.
/// Those of a folder that is not listed do not use each other.
const ORDER: arrow::Order = &[
    (
        "",
        &[
            "error",
            "given",
            "named_enum",
            "named_features",
            "order",
            "chars",
            "lexicon",
            "word_lists",
            "language",
            "small_float",
            "logarithms",
            "span",
            "block",
            "html",
            "options",
            "request",
            "summary",
            "structure",
            "terms",
            "segments",
            "dependency",
            "key_terms",
            "features",
            "scores",
            "query",
            "selection",
            "summarizability",
            "headline",
            "coverage",
            "reasons",
            "document",
        ],
    ),
    ("html", &["nesting", "tree", "patterns", "context", "names", "elements", "lines"]),
    ("language", &["word_maps", "function_words", "abbreviations", "detection"]),
    ("language::detection", &["evidence", "neighbours", "profiles"]),
    (
        "structure",
        &[
            "lines",
            "wrap",
            "layout",
            "blocks",
            "display",
            "tally",
            "words",
            "boilerplate",
            "headings",
            "items",
            "boundary",
            "rules",
            "sentences",
        ],
    ),
    (
        "structure::layout",
        &[
            "page_breaks",
            "html_source",
            "editions",
            "captions",
            "subtitles",
            "code",
            "mail",
            "tables",
            "notes",
            "counts",
            "conversation",
            "verse",
            "markdown",
            "markup",
        ],
    ),
    ("lexicon", &["casing", "composition", "commonness"]),
    ("query", &["index", "units", "evidence", "mentions", "relevance"]),
    ("structure::layout::mail", &["phrases", "notices", "glued"]),
    ("structure::layout::conversation", &["names", "notices", "log", "messages"]),
    (
        "structure::boilerplate",
        &[
            "cues",
            "notices",
            "profile",
            "look",
            "repeats",
            "prose",
            "running",
            "features",
            "model",
            "title",
            "parts",
            "kept",
            "classification",
        ],
    ),
    ("dependency", &["lists", "enclosures", "openings", "definite"]),
    (
        "key_terms",
        &[
            "phrases",
            "tokens",
            "folding",
            "lists",
            "kinds",
            "separations",
            "adjectives",
            "syllables",
            "reader",
            "tallies",
            "form",
            "shortlist",
            "candidates",
            "features",
            "unspaced",
            "model",
            "acronyms",
            "overlap",
            "pick",
        ],
    ),
    ("key_terms::tallies", &["compounds"]),
    ("key_terms::lists", &["stops", "words", "names"]),
    ("key_terms::unspaced", &["hiragana", "chunks", "ngrams"]),
    (
        "features",
        &[
            "centrality",
            "place",
            "headings",
            "context",
            "content",
            "key_terms",
            "cues",
            "surface",
            "wording",
        ],
    ),
    ("scores", &["weights", "trees"]),
    ("selection", &["labels", "candidates", "constraints", "ranking"]),
    ("headline", &["words", "sentence_view", "standalone", "rules", "trim", "description"]),
    ("document", &["brief", "counts", "reading", "together", "training"]),
];

/// Longest file. A longer one is a question, not a rule to be bent.
const MAX_LINES: usize = 400;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn library() -> Library {
    Library::read(&|file| fs::read_to_string(root().join(file)).ok())
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            sources(&path, found)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    Ok(())
}

#[test]
fn data_flows_one_way() {
    let wrong = arrow::wrong_uses(&library(), ORDER);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_has_a_place() {
    let misplaced = arrow::misplaced(&library(), ORDER);
    assert!(misplaced.is_empty(), "{}", misplaced.join("\n"));
}

/// The modules of the root.
fn roots() -> &'static [&'static str] {
    ORDER[0].1
}

fn architecture() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md");
    fs::read_to_string(path).expect("the document can be read")
}

fn source(file: &str) -> String {
    fs::read_to_string(root().join(file)).expect("a text file")
}

#[test]
fn the_architecture_draws_and_maps_all_modules_in_order() {
    let text = architecture();
    assert_eq!(drawing::drawn(drawing::drawings(&text)[0], roots()), roots());
    assert_eq!(drawing::mapped(&text), roots());
}

#[test]
fn a_reading_runs_the_stages_in_order() {
    let library = library();
    let own = ["document", "reading"].map(str::to_owned);
    let paths = drawing::paths_in(&source("document/reading.rs"), &["step"]);
    let used = paths.iter().filter_map(|path| library.resolved(&own, path));
    let place = |path: Vec<String>| roots().iter().position(|name| *name == path[0]);
    let stages: Vec<usize> = used.filter(|path| path[0] != "document").filter_map(place).collect();
    assert!(stages.len() > 10, "{stages:?}");
    let names: Vec<&str> = stages.iter().map(|&place| roots()[place]).collect();
    assert!(stages.is_sorted(), "{names:?}");
}

#[test]
fn the_architecture_draws_the_steps_of_structure() {
    let library = library();
    let steps = library.children(&["structure".to_owned()]);
    let paths = drawing::paths_in(&source("structure.rs"), &["of", "split"]);
    // `lines::lines` is a step, `lines` a variable.
    let calls = paths.iter().filter(|path| path.len() > 1).map(|path| path[0].as_str());
    let mut run: Vec<&str> = calls.filter(|name| steps.iter().any(|step| step == name)).collect();
    run.dedup();
    let text = architecture();
    assert_eq!(drawing::drawn(drawing::drawings(&text)[1], steps), run);
}

#[test]
fn nothing_is_declared_twice() {
    let library = library();
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (path, module) in &library.modules {
        for name in &module.declared {
            places.entry(name).or_default().push(path.join("::"));
        }
    }
    places.retain(|_, modules| modules.len() > 1);
    assert!(places.is_empty(), "{places:#?}");
}

#[test]
fn every_file_says_what_it_is_for_and_stays_short() {
    let mut files = Vec::new();
    sources(&root(), &mut files).expect("src can be read");
    for path in files {
        let source = fs::read_to_string(&path).expect("a text file");
        assert!(source.starts_with("//!") || source.starts_with("#![doc"), "{}", path.display());
        let lines = source.lines().count();
        assert!(lines < MAX_LINES, "{}: {lines} lines", path.display());
    }
}

/// Whoever adds a language to the library adds it to those that a reader of the page can choose.
#[test]
fn the_element_offers_every_language() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/engine/languages.js");
    let source = fs::read_to_string(path).expect("the list can be read");
    let code = source.lines().filter(|line| !line.starts_with("//")).collect::<String>();
    let list = code.split('\'').nth(1).expect("the list is the first string");
    let known: Vec<&str> = epitome::Language::ALL.iter().map(|language| language.tag()).collect();
    assert_eq!(list.split(' ').collect::<Vec<_>>(), known);
}
