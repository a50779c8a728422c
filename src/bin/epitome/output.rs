//! Answers for people: plain text and Markdown.

use std::io::{self, Write};

use epitome::{Document, Explanation, Summary};

use crate::arguments::{Arguments, Format};
use crate::markdown::escaped;

/// What is said of one text.
#[derive(Debug, Default)]
pub(crate) struct Report {
    /// What the text is called, when there are several.
    pub(crate) name: Option<String>,
    headline: Option<String>,
    description: Option<String>,
    sentences: Vec<String>,
    key_terms: Vec<String>,
    /// A line for each sentence of the text.
    explanation: Option<Vec<String>>,
}

impl Report {
    pub(crate) fn of(document: &Document, summary: Summary, arguments: &Arguments) -> Self {
        let sentences = summary.sentences.into_iter();
        Self {
            name: None,
            headline: arguments
                .headline()
                .and_then(|words| document.headline(words))
                .map(|headline| headline.text),
            description: arguments
                .describe()
                .and_then(|letters| document.describe(letters))
                .map(|description| description.text),
            sentences: sentences.map(|it| it.display.unwrap_or(it.text)).collect(),
            key_terms: summary.key_terms.into_iter().map(|term| term.text).collect(),
            explanation: arguments.explain.then(|| lines(document, document.explain())),
        }
    }

    pub(crate) fn write(&self, out: &mut impl Write, format: Format) -> io::Result<()> {
        if format == Format::Markdown { self.write_markdown(out) } else { self.write_text(out) }
    }

    fn write_text(&self, out: &mut impl Write) -> io::Result<()> {
        for line in [&self.name, &self.headline, &self.description].into_iter().flatten() {
            writeln!(out, "{line}\n")?;
        }
        for sentence in &self.sentences {
            writeln!(out, "{sentence}")?;
        }
        if !self.key_terms.is_empty() {
            writeln!(out, "\nKey terms: {}", self.key_terms.join(", "))?;
        }
        if let Some(lines) = &self.explanation {
            writeln!(out)?;
            lines.iter().try_for_each(|line| writeln!(out, "{line}"))?;
        }
        Ok(())
    }

    fn write_markdown(&self, out: &mut impl Write) -> io::Result<()> {
        if let Some(name) = &self.name {
            writeln!(out, "## {}\n", escaped(name))?;
        }
        if let Some(headline) = &self.headline {
            writeln!(out, "**{}**\n", escaped(headline))?;
        }
        if let Some(description) = &self.description {
            writeln!(out, "{}\n", escaped(description))?;
        }
        for sentence in &self.sentences {
            writeln!(out, "- {}", escaped(sentence))?;
        }
        if !self.key_terms.is_empty() {
            let terms: Vec<String> = self.key_terms.iter().map(|term| escaped(term)).collect();
            writeln!(out, "\n**Key terms:** {}", terms.join(", "))?;
        }
        if let Some(lines) = &self.explanation {
            // Each line begins with a score, so that none ends the fence.
            writeln!(out, "\n```")?;
            lines.iter().try_for_each(|line| writeln!(out, "{line}"))?;
            writeln!(out, "```")?;
        }
        Ok(())
    }
}

/// One line a sentence: score, kind, the three strongest parts, the beginning of its text.
fn lines(document: &Document, explanation: Explanation) -> Vec<String> {
    const SHOWN_PARTS: usize = 3;
    const SHOWN_CHARS: usize = 60;
    let sentences = explanation.sentences.into_iter();
    sentences
        .map(|sentence| {
            let mut parts = sentence.contributions;
            parts.sort_by(|a, b| b.value.abs().total_cmp(&a.value.abs()));
            let strongest: Vec<String> = parts
                .iter()
                .take(SHOWN_PARTS)
                .map(|part| format!("{} {:+.2}", part.name, part.value))
                .collect();
            let text = document[sentence.span].replace(['\n', '\r'], " ");
            let start: String = text.chars().take(SHOWN_CHARS).collect();
            let (kind, strongest) = (sentence.kind.name(), strongest.join(", "));
            format!("{:+6.2}  {kind:9}  {strongest:42}  {start}", sentence.score)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::*;

    /// What a reader sees, block by block: its tags, then its text.
    fn rendered(markdown: &str) -> Vec<(String, String)> {
        let mut blocks = Vec::new();
        let (mut tags, mut text) = (String::new(), String::new());
        let options = Options::ENABLE_GFM
            | Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_FOOTNOTES;
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Start(Tag::List(None)) | Event::End(TagEnd::List(_)) => {}
                Event::Start(Tag::Item) => tags += "item",
                Event::Start(Tag::Paragraph) => tags += "paragraph",
                Event::Start(Tag::Heading { .. }) => tags += "heading",
                Event::Start(Tag::CodeBlock(_)) => tags += "code",
                Event::Start(Tag::Strong) => text += "<strong>",
                Event::End(TagEnd::Strong) => text += "</strong>",
                Event::End(_) => {
                    blocks.push((std::mem::take(&mut tags), std::mem::take(&mut text)));
                }
                Event::Text(part) => text += &part,
                other => panic!("{other:?} in {markdown:?}"),
            }
        }
        blocks
    }

    fn block(tag: &str, text: impl Into<String>) -> (String, String) {
        (tag.to_owned(), text.into())
    }

    fn check(report: &Report) {
        let mut out = Vec::new();
        report.write(&mut out, Format::Markdown).expect("a vector takes all");
        let shown = |text: &str| text.replace(['\0', '\u{b}', '\u{85}'], "\u{fffd}");
        let mut expected: Vec<_> =
            report.name.iter().map(|name| block("heading", shown(name))).collect();
        if let Some(headline) = &report.headline {
            expected.push(block("paragraph", format!("<strong>{}</strong>", shown(headline))));
        }
        expected.extend(report.description.iter().map(|it| block("paragraph", shown(it))));
        expected.extend(report.sentences.iter().map(|sentence| block("item", shown(sentence))));
        if !report.key_terms.is_empty() {
            let terms = shown(&report.key_terms.join(", "));
            expected.push(block("paragraph", format!("<strong>Key terms:</strong> {terms}")));
        }
        if let Some(lines) = &report.explanation {
            expected.push(block("code", shown(&format!("{}\n", lines.join("\n")))));
        }
        let markdown = String::from_utf8(out).expect("UTF-8");
        assert_eq!(rendered(&markdown), expected, "{markdown}");
    }

    /// What Markdown and HTML are made of, and what they lose.
    fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            6 => prop::sample::select(r##"!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"##.chars().collect::<Vec<_>>())
                .prop_map(String::from),
            4 => prop::sample::select(
                " \t\n\r\0\u{b}\u{c}\u{1b}\u{85}\u{9b}\u{a0}\u{2009}\u{2028}\u{200b}\u{202e}\u{3000}\u{feff}aBé大1"
                    .chars()
                    .collect::<Vec<_>>()
            )
            .prop_map(String::from),
            2 => prop::sample::select(vec![
                "```", "~~~", "~~", "---", "***", "- ", "1. ", "23) ", "# ", "> ", "&lt;", "&#60;", "&#x3c;", "&amp",
                "[a](javascript:b)", "![a](//b)", "<b>", "<!--", "</", "<?", "https://", "www.", "a@b.de", "[ ] ",
                "[x]: /y", "[^1]", "|-|-|", "| a |", "\n\n", "\r\n", "    ", "==", "the harbour",
            ])
            .prop_map(str::to_owned),
        ];
        prop::collection::vec(piece, 1..14).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2500, failure_persistence: None, ..ProptestConfig::default() })]

        /// Four sentences a report: ten thousand.
        #[test]
        fn hostile_sentences_render_to_themselves(
            (name, headline, description) in (hostile(), hostile(), hostile()),
            sentences in prop::collection::vec(hostile(), 4),
            key_terms in prop::collection::vec(hostile(), 2),
        ) {
            let (name, headline, description) = (Some(name), Some(headline), Some(description));
            check(&Report { name, headline, description, sentences, key_terms, explanation: None });
        }
    }

    #[test]
    fn an_explanation_is_code() {
        let explanation = Some(vec!["+0.5 ```".to_owned(), "-1.2 <b>*x*</b> \u{1b}".to_owned()]);
        check(&Report { explanation, sentences: vec!["~~~ a".to_owned()], ..Report::default() });
        check(&Report { explanation: Some(vec!["+0.1 - a".to_owned()]), ..Report::default() });
    }
}
