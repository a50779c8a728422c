//! What people paste: texts with the reading that a person would expect of them, in `tests/pasted/`.
//!
//! A case is `=== name [language]`, the text, `--->`, and one line a sentence: a kind and the sentence as
//! displayed; `+` instead of a kind goes on in the same block. Kinds: `p` paragraph, `h` heading, `li` list
//! item, `turn`, `quote`, `code`, `table`, `verse`, `note`, and `x` for what is ignored, `x:why` where the
//! reason matters.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use epitome::{BlockKind, Boilerplate, Document, Options};

struct Case {
    name: String,
    language: Option<String>,
    text: String,
    expected: Vec<Line>,
}

/// A sentence with its kind: `+` for one that goes on in the block of the one before.
#[derive(Debug, PartialEq)]
struct Line {
    kind: String,
    sentence: String,
}

fn cases(source: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut in_expectation = false;
    for line in source.lines() {
        if let Some(head) = line.strip_prefix("=== ") {
            let (name, language) = match head.strip_suffix(']').and_then(|h| h.rsplit_once(" [")) {
                Some((name, language)) => (name, Some(language.to_owned())),
                None => (head, None),
            };
            let (text, expected) = (String::new(), Vec::new());
            cases.push(Case { name: name.to_owned(), language, text, expected });
            in_expectation = false;
        } else if line == "--->" {
            in_expectation = true;
        } else if let Some(case) = cases.last_mut() {
            if !in_expectation {
                case.text.push_str(line);
                case.text.push('\n');
            } else if let Some((kind, sentence)) = line.split_once("  ") {
                let sentence = sentence.trim().to_owned();
                case.expected.push(Line { kind: kind.to_owned(), sentence });
            }
        }
    }
    cases
}

fn kind(kind: BlockKind, ignored: Option<Boilerplate>) -> String {
    if let Some(why) = ignored {
        return format!("x:{}", why.name());
    }
    match kind {
        BlockKind::Paragraph => "p",
        BlockKind::Heading => "h",
        BlockKind::ListItem => "li",
        other => other.name(),
    }
    .to_owned()
}

fn read(case: &Case) -> Vec<Line> {
    let language = case.language.as_ref().map(|tag| tag.parse().expect("a tag"));
    let options = Options { language, ..Options::default() };
    let document = Document::read(case.text.as_str(), &options);
    let explanation = document.explain();
    let mut lines = Vec::new();
    let mut spans: Vec<_> = explanation
        .sentences
        .iter()
        .map(|sentence| {
            let is_in = |block: &&epitome::Block| {
                block.span.start <= sentence.span.start && sentence.span.end <= block.span.end
            };
            let block = explanation.blocks.iter().position(|block| is_in(&block));
            (sentence.span, block, kind(sentence.kind, sentence.boilerplate))
        })
        .collect();
    // Time codes between the halves of a sentence are in no block of their own.
    let is_listed = |span| spans.iter().any(|(other, ..)| *other == span);
    let gaps: Vec<_> = document.boilerplate().into_iter().filter(|i| !is_listed(i.span)).collect();
    for gap in gaps {
        let is_block = explanation.blocks.iter().any(|block| block.span == gap.span);
        if !is_block {
            spans.push((gap.span, None, kind(BlockKind::Paragraph, Some(gap.kind))));
        }
    }
    spans.sort_by_key(|(span, ..)| *span);
    let mut last = None;
    for (span, block, kind) in spans {
        let mut shown = document.display(span).unwrap_or_else(|| document[span].to_owned());
        if shown.is_empty() {
            document[span].clone_into(&mut shown);
        }
        if shown.chars().all(|c| c == '>') {
            continue;
        }
        let goes_on = block.is_some() && block == last && !kind.starts_with('x');
        lines.push(Line { kind: if goes_on { "+".to_owned() } else { kind }, sentence: shown });
        last = block.or(last);
    }
    lines
}

fn matches(expected: &Line, found: &Line) -> bool {
    let kinds = match (expected.kind.as_str(), found.kind.as_str()) {
        ("x", found) => found.starts_with("x:"),
        ("x:timestamp", "x:timeCode") | ("x:header", "x:mailHeader") => true,
        (a, b) => a == b,
    };
    kinds && expected.sentence.split_whitespace().eq(found.sentence.split_whitespace())
}

#[test]
fn texts_are_read_as_people_read_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pasted");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the cases are there")
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    files.sort();
    let only = env::var("CASE").unwrap_or_default();
    let (mut count, mut failed, mut report) = (0, 0, String::new());
    for file in files {
        let topic = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let source = fs::read_to_string(&file).expect("UTF-8");
        for case in cases(&source) {
            if !format!("{topic}: {}", case.name).contains(&only) {
                continue;
            }
            count += 1;
            let found = read(&case);
            let length = case.expected.len().max(found.len());
            let differs = |i: usize| match (case.expected.get(i), found.get(i)) {
                (Some(expected), Some(found)) => !matches(expected, found),
                _ => true,
            };
            if let Some(at) = (0..length).find(|&i| differs(i)) {
                failed += 1;
                let _ = writeln!(report, "{topic}: {}, sentence {}", case.name, at + 1);
                for i in at..length.min(at + 3) {
                    let show = |line: Option<&Line>| match line {
                        Some(line) => format!("{:8} {}", line.kind, line.sentence),
                        None => "nothing".to_owned(),
                    };
                    let _ = writeln!(report, "    expected {}", show(case.expected.get(i)));
                    let _ = writeln!(report, "    found    {}", show(found.get(i)));
                }
            }
        }
    }
    assert!(count > 0, "no case is called {only:?}");
    assert_eq!(failed, 0, "{failed} of {count} cases:\n{report}");
}
