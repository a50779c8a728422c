//! The arrow is real: no module of the library uses one that comes after it.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The modules from the first to the last; a file may use those before its own.
const ORDER: &[&str] = &[
    "request",
    "named_enum",
    "named_features",
    "order",
    "chars",
    "lexicon",
    "language",
    "word_lists",
    "span",
    "block",
    "options",
    "summary",
    "structure",
    "terms",
    "segments",
    "dependency",
    "features",
    "scores",
    "query",
    "selection",
    "summarizability",
    "headline",
    "key_terms",
    "coverage",
    "reasons",
    "document",
];
/// Longest file. A longer one is a question, not a rule to be bent.
const MAX_LINES: usize = 420;

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

fn library() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    sources(&root, &mut found).expect("src can be read");
    let relative = |path: &Path| path.strip_prefix(&root).expect("inside").to_path_buf();
    found
        .iter()
        .map(|path| (relative(path), fs::read_to_string(path).expect("a text file")))
        .filter(|(path, _)| !path.starts_with("bin"))
        .collect()
}

#[test]
fn data_flows_one_way() {
    for (path, source) in library() {
        let first = path.iter().next().and_then(|name| name.to_str()).expect("a name");
        let module = first.trim_end_matches(".rs");
        let Some(own) = ORDER.iter().position(|name| *name == module) else {
            assert_eq!(module, "lib", "{module} has no place in the arrow");
            continue;
        };
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        for (later, name) in ORDER.iter().enumerate().skip(own + 1) {
            for (at, _) in code.match_indices("crate::") {
                let used = &code[at + "crate::".len()..];
                let names_it = used.strip_prefix(name).is_some_and(|rest| rest.starts_with("::"));
                assert!(!names_it, "{} uses {name} ({later})", path.display());
            }
        }
    }
}

#[test]
fn every_file_says_what_it_is_for_and_stays_short() {
    for (path, source) in library() {
        assert!(source.starts_with("//!") || source.starts_with("#![doc"), "{}", path.display());
        let lines = source.lines().count();
        assert!(lines <= MAX_LINES, "{}: {lines} lines", path.display());
    }
}

/// Whoever adds a language to the library adds it to those that a reader of the page can choose.
#[test]
fn the_element_offers_every_language() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/element/i18n/text-languages.js");
    let source = fs::read_to_string(path).expect("the list can be read");
    let list = source.lines().find_map(|line| line.trim().strip_prefix('\'')?.strip_suffix('\''));
    let list = list.expect("the list is a string on a line of its own");
    let known: Vec<&str> = epitome::Language::ALL.iter().map(|language| language.tag()).collect();
    assert_eq!(list.split(' ').collect::<Vec<_>>(), known);
}
