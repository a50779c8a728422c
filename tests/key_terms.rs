//! The key terms that a person would expect, in `tests/key_terms/`: by kind of fault, and in languages that no set of
//! texts with key terms was at hand for.
//!
//! A case is `=== name [language]`, the text, `--->`, and one line a term: `+` before one that must be among
//! the ten key terms, in any inflection that the text has for it, `-` before what must not be.

use std::fs;
use std::path::Path;

use epitome::{Length, Options, summarize};

#[derive(Default)]
struct Case {
    name: String,
    language: String,
    text: String,
    expected: Vec<String>,
    never: Vec<String>,
}

fn cases(source: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut in_expectation = false;
    for line in source.lines() {
        if let Some((name, language)) =
            line.strip_prefix("=== ").and_then(|head| head.strip_suffix(']')?.split_once(" ["))
        {
            let (name, language) = (name.to_owned(), language.to_owned());
            cases.push(Case { name, language, ..Case::default() });
            in_expectation = false;
        } else if line == "--->" {
            in_expectation = true;
        } else if let Some(case) = cases.last_mut() {
            match (in_expectation, line.split_once(' ')) {
                (false, _) => case.text += &format!("{line}\n"),
                (true, Some(("+", term))) => case.expected.push(term.to_lowercase()),
                (true, Some(("-", term))) => case.never.push(term.to_lowercase()),
                (true, _) => panic!("no term: {line:?}"),
            }
        }
    }
    cases
}

/// What is wrong with the key terms of a text.
fn complaints(case: &Case) -> Vec<String> {
    let options =
        Options { language: Some(case.language.parse().expect("a tag")), ..Options::default() };
    let summary = summarize(&case.text, &options, Length::default());
    // A term in all the forms that it occurs in, without the short form of a name, which is not listed by itself.
    let forms = |term: &epitome::KeyTerm| {
        let words = |form: &str| form.split_whitespace().count();
        let is_short = |form: &&str| words(form) < words(&term.text);
        let occurrences = term.occurrences.iter().map(|span| &case.text[span.range()]);
        let is_acronym = |form: &&str| term.acronym.as_deref() == Some(*form);
        let occurrences = occurrences.filter(|form| !is_short(form) || is_acronym(form));
        let forms: Vec<String> =
            occurrences.chain([term.text.as_str()]).map(str::to_lowercase).collect();
        forms
    };
    let all: Vec<Vec<String>> = summary.key_terms.iter().map(forms).collect();
    let shown: Vec<&str> = summary.key_terms.iter().map(|term| term.text.as_str()).collect();
    let has = |wanted: &String| all.iter().any(|forms| forms.contains(wanted));
    let missing = case.expected.iter().filter(|term| !has(term)).map(|t| format!("no {t:?}"));
    let wrong = case.never.iter().filter(|term| has(term)).map(|t| format!("there is {t:?}"));
    missing.chain(wrong).map(|what| format!("{}: {what} in {shown:?}", case.name)).collect()
}

#[test]
fn key_terms_are_those_that_a_person_expects() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/key_terms");
    let mut found = Vec::new();
    let mut count = 0;
    for file in fs::read_dir(folder).expect("a folder") {
        let source = fs::read_to_string(file.expect("a file").path()).expect("a text");
        for case in cases(&source) {
            assert!(!case.expected.is_empty(), "{} expects nothing", case.name);
            count += 1;
            found.extend(complaints(&case));
        }
    }
    assert!(count >= 40, "{count} cases");
    assert!(found.is_empty(), "{}", found.join("\n"));
}
