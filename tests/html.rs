//! Pages of every origin → text and markup, the same as the web element's reader makes of them
//! (`tests/browser/html-text.test.js`).
#![cfg(feature = "html")]

use std::fs;
use std::path::Path;

use epitome::html;
use serde_json::{Value, json};

/// The text, and what each stretch of it is.
fn read(html: &str) -> Value {
    let page = html::read(html);
    let roles = page.markup.iter().map(|one| {
        let stretch = &page.text[one.span.range()];
        format!("{}: {stretch}", one.role.name())
    });
    json!({ "text": page.text, "markup": roles.collect::<Vec<String>>() })
}

#[test]
fn pages_are_read_as_the_web_element_reads_them() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/html");
    let mut count = 0;
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|extension| extension != "html") {
            continue;
        }
        let expected = fs::read_to_string(path.with_extension("json")).expect("what is expected");
        let expected: Value = serde_json::from_str(&expected).expect("JSON");
        let html = fs::read_to_string(&path).expect("a page");
        assert_eq!(read(&html), expected, "{}", path.display());
        count += 1;
    }
    assert!(count > 15, "{count}");
}

#[test]
fn what_is_no_page_is_text() {
    for (html, text) in [
        ("", ""),
        ("It rained.", "It rained."),
        ("a < b & c", "a < b & c"),
        ("\u{feff}<p hidden>", ""),
    ] {
        assert_eq!(read(html)["text"], text, "{html:?}");
    }
}

#[test]
fn lists_in_lists_are_indented_no_deeper_than_nine_levels() {
    let text = html::read(&"<ul><li>x".repeat(200)).text;
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "- x");
    assert_eq!(lines[8], format!("{}- x", " ".repeat(16)));
    assert_eq!(lines[150], lines[8]);
}

/// A megabyte of open tags, which once took the square of its length, and a page that is read to its end after them.
#[test]
fn elements_may_be_nested_as_deep_as_you_like() {
    for tag in ["<div>", "<div><p>", "<a><div>", "<ul><li>", "<b>", "<table><tr><td>"] {
        let page = format!("{}deep", tag.repeat(1_000_000 / tag.len()));
        assert!(html::read(&page).text.ends_with("deep"), "{tag}");
    }
    let deep = format!("{}deep{}", "<div>".repeat(10_000), "</div>".repeat(10_000));
    let page = format!("{deep}<h2>After</h2><p>It <a href=x>rained</a>.</p>");
    assert_eq!(
        read(&page),
        json!({ "text": "deep\n\nAfter\n\nIt rained.", "markup": ["heading: After", "link: rained"] })
    );
}
