//! Answers for people: plain text and Markdown.

use std::io::{self, Write};
use std::path::Path;

use epitome::{Document, Request};

use crate::arguments::{Arguments, Format};

/// Writes the summary of one text; `name` is given when there are several.
pub(crate) fn write(
    out: &mut impl Write,
    index: usize,
    name: Option<&Path>,
    document: &Document,
    request: &Request,
    arguments: &Arguments,
) -> io::Result<()> {
    let markdown = arguments.format == Format::Markdown;
    if index > 0 {
        writeln!(out)?;
    }
    if let Some(name) = name {
        let mark = if markdown { "## " } else { "" };
        writeln!(out, "{mark}{}\n", name.display())?;
    }
    if let Some(headline) = arguments.headline().and_then(|words| document.headline(words)) {
        let mark = if markdown { "**" } else { "" };
        writeln!(out, "{mark}{}{mark}\n", headline.text)?;
    }
    let summary = document.summarize(request.clone());
    for sentence in &summary.sentences {
        let shown = sentence.display.as_deref().unwrap_or(&sentence.text);
        writeln!(out, "{}{shown}", if markdown { "- " } else { "" })?;
    }
    if !summary.key_terms.is_empty() {
        let terms: Vec<&str> = summary.key_terms.iter().map(|term| term.text.as_str()).collect();
        let label = if markdown { "**Key terms:**" } else { "Key terms:" };
        writeln!(out, "\n{label} {}", terms.join(", "))?;
    }
    if arguments.explain {
        writeln!(out)?;
        explain(out, document)?;
    }
    Ok(())
}

/// One line a sentence: score, kind, the three strongest parts, the beginning of its text.
fn explain(out: &mut impl Write, document: &Document) -> io::Result<()> {
    const SHOWN_PARTS: usize = 3;
    const SHOWN_CHARS: usize = 60;
    for sentence in document.explain().sentences {
        let mut parts = sentence.contributions;
        parts.sort_by(|a, b| b.value.abs().total_cmp(&a.value.abs()));
        let strongest: Vec<String> = parts
            .iter()
            .take(SHOWN_PARTS)
            .map(|part| format!("{} {:+.2}", part.name, part.value))
            .collect();
        let text = document[sentence.span].replace(['\n', '\r'], " ");
        let start: String = text.chars().take(SHOWN_CHARS).collect();
        writeln!(
            out,
            "{:+6.2}  {:9}  {:42}  {start}",
            sentence.score,
            sentence.kind.name(),
            strongest.join(", "),
        )?;
    }
    Ok(())
}
