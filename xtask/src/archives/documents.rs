//! Documents for the engines: texts of our own, repeated and varied, the same on every run.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::files;

/// Paragraphs in many languages, one below the other.
const PARAGRAPHS: &str = include_str!("texts.txt");

/// Whole articles, for length.
const ARTICLES: [&str; 2] = ["tests/fixtures/article.txt", "tests/fixtures/articles.txt"];

/// What stands between paragraphs.
const BREAKS: [&str; 4] = ["\n\n", "\r\n\r\n", "\n", " "];

/// What some documents have in the middle, because an offset may go wrong there: a character beyond the basic plane, one of
/// several code points, a letter with its mark apart, ends of lines that JSON does not escape, directions and joiners.
const ODDITIES: [&str; 8] =
    ["😀", "👩🏽‍🔧", "Ko\u{308}ln", "\u{2028}", "\u{85}", "\u{202e}abc\u{202c}", "\u{a0}", "𠮷野家"];

/// One of so many documents has no text.
const WITHOUT_TEXT: usize = 4000;

/// Writes so many documents as JSON lines.
pub(super) fn write(path: &Path, count: usize) -> Result<()> {
    let mut texts: Vec<String> = Vec::new();
    for file in ARTICLES {
        let article = fs::read_to_string(crate::root().join(file));
        let article = article.with_context(|| format!("cannot read {file}"))?;
        texts.extend(article.split("\n=== ").map(str::to_owned));
    }
    texts.extend(PARAGRAPHS.split("\n\n").map(|paragraph| paragraph.trim().to_owned()));
    let mut numbers = Numbers(1);
    let mut lines = String::new();
    for at in 0..count {
        let text = match at % WITHOUT_TEXT {
            1 => Value::Null,
            2 => "".into(),
            3 => " \r\n\t".into(),
            _ => text(&texts, at, &mut numbers).into(),
        };
        // Of one length, so that their order is that of the alphabet.
        writeln!(lines, "{}", json!({ "id": format!("{at:06}"), "text": text }))?;
    }
    files::write(path, lines.as_bytes())?;
    Ok(())
}

/// One to four texts in a row, with a sentence that no other document has, and an oddity.
fn text(texts: &[String], at: usize, numbers: &mut Numbers) -> String {
    let count = 1 + numbers.below(4);
    let mut text = String::new();
    for place in 0..count {
        text += &texts[numbers.below(texts.len())];
        if place == 0 {
            let oddity = ODDITIES[numbers.below(ODDITIES.len())];
            text += &format!(" Number {at} {oddity} is of {}.", 1900 + numbers.below(130));
        }
        if place + 1 < count {
            text += BREAKS[numbers.below(BREAKS.len())];
        }
    }
    text
}

/// A linear congruential generator (constants of Numerical Recipes).
struct Numbers(u32);

impl Numbers {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as usize % count
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::tests::Scratch;

    #[test]
    fn documents_differ_and_are_the_same_on_every_run() {
        let scratch = Scratch::new("documents");
        let written = ["a", "b"].map(|name| {
            let path = scratch.0.join(name);
            write(&path, 50).expect("documents");
            fs::read_to_string(path).expect("a text")
        });
        assert_eq!(written[0], written[1]);
        let mut lines: Vec<&str> = written[0].lines().map(|line| &line[12..]).collect();
        assert_eq!(lines.len(), 50);
        lines.sort_unstable();
        lines.dedup();
        assert_eq!(lines.len(), 50);
    }
}
