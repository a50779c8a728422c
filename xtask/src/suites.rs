//! Which tests of JavaScript run where.
//!
//! A file runs in every engine unless it is listed here. A listed one tests what cannot differ between engines, or differs
//! only in what another file tests in each of them; the reason stands beside it.

use std::path::PathBuf;

use anyhow::{Result, ensure};

use crate::files;

/// Where the tests of a file run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Place {
    /// In Node, without a browser.
    Node,
    /// In the first browser alone: Chromium, or one like it.
    OneEngine,
    /// In each.
    EveryEngine,
}

/// What does not run in every engine, and why.
const LISTED: [(&str, Place, &str); 20] = [
    ("tests/browser/folders.test.js", Place::Node, "reads imports"),
    ("tests/browser/markdown.test.js", Place::Node, "compares text"),
    ("tests/browser/messages.test.js", Place::Node, "reads tables"),
    ("tests/browser/pdf-lines.test.js", Place::Node, "computes text from places"),
    ("tests/package/contents.test.js", Place::Node, "reads the package"),
    ("tests/package/notices.test.js", Place::Node, "reads licences"),
    ("tests/package/node.test.js", Place::Node, "uses the package in Node"),
    ("tests/package/types.test.js", Place::Node, "compiles types"),
    (
        "tests/browser/hostile.test.js",
        Place::OneEngine,
        "endurance; failures.test.js has workers and traps",
    ),
    (
        "tests/browser/html-text.test.js",
        Place::OneEngine,
        "HTML is parsed by the standard; html-paste.test.js has pastes",
    ),
    (
        "tests/browser/boilerplate.test.js",
        Place::OneEngine,
        "what is boilerplate is the core's to say",
    ),
    ("tests/browser/languages.test.js", Place::OneEngine, "words of the interface"),
    (
        "tests/browser/page-accessibility.test.js",
        Place::OneEngine,
        "axe judges the same document; the keyboard is in accessibility.test.js",
    ),
    ("tests/browser/page-budget.test.js", Place::OneEngine, "only Chromium tells of it"),
    ("tests/browser/page-language.test.js", Place::OneEngine, "words of the page"),
    (
        "tests/browser/save.test.js",
        Place::OneEngine,
        "text that is made; the clipboard is in page.test.js",
    ),
    (
        "tests/browser/steering.test.js",
        Place::OneEngine,
        "the element's own logic; pointer and keyboard are in page.test.js",
    ),
    ("tests/browser/units.test.js", Place::OneEngine, "arithmetic"),
    (
        "tests/package/bundlers.test.js",
        Place::OneEngine,
        "what bundlers make; the engine in a page is in places.test.js",
    ),
    ("tests/package/examples.test.js", Place::OneEngine, "pages that use what other files test"),
];

/// What says soonest that something is broken: the engine in its two places, and the page as a person uses it.
const SMOKE: [&str; 2] = ["tests/browser/engine.test.js", "tests/browser/page.test.js"];

/// The folders with tests of the page and of the package.
const FOLDERS: [&str; 2] = ["tests/browser", "tests/package"];

/// The tests that run in a place. One that runs in every engine is not among those of one engine.
pub(crate) fn tests(place: Place) -> Result<Vec<PathBuf>> {
    let root = crate::root();
    let mut all: Vec<PathBuf> = Vec::new();
    for folder in FOLDERS {
        all.extend(files::list(&root.join(folder), ".test.js"));
    }
    for (file, ..) in LISTED {
        ensure!(all.contains(&root.join(file)), "{file} is listed in {}, and not there", file!());
    }
    let place_of = |path: &PathBuf| {
        let listed = LISTED.iter().find(|(file, ..)| root.join(file) == *path);
        listed.map_or(Place::EveryEngine, |(_, place, _)| *place)
    };
    Ok(all.into_iter().filter(|path| place_of(path) == place).collect())
}

/// The tests of the bindings, in Node.
pub(crate) fn bindings() -> Vec<PathBuf> {
    files::list(&crate::root().join("tests/wasm"), ".test.js")
}

/// Those of `--quick`.
pub(crate) fn smoke() -> Vec<PathBuf> {
    SMOKE.iter().map(|file| crate::root().join(file)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_listed_file_is_there_and_runs_once() {
        let places = [Place::Node, Place::OneEngine, Place::EveryEngine];
        let counts = places.map(|place| tests(place).expect("every file is there").len());
        assert_eq!(counts[0] + counts[1], LISTED.len());
        assert!(counts[2] > 0);
        assert!(smoke().iter().chain(&bindings()).all(|path| path.is_file()));
    }
}
