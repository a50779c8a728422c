//! What the models are fitted on: the scripts of `training/` ask for it.
//!
//!     cargo run --release --features serde --example features -- sentences < documents.jsonl
//!
//! Of each line `{"id", "text", "title"?, "lang"?}` a line of JSON, in the same order, with what one of the models sees:
//! `sentences` (with features, terms and antecedents), `candidates` (for key terms), `blocks` (of whole pages, nothing left
//! out) or `dependencies` (what sentences need to be understood).

use std::error::Error;
use std::io::{self, BufRead, BufWriter, Write};

use epitome::training::{
    dependencies, language_evidence, profiled_blocks, ranked_sentences, term_candidates,
};
use epitome::{Document, Options};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    let what = std::env::args().nth(1).unwrap_or_default();
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line: Value = serde_json::from_str(&line?)?;
        let string = |field: &str| line[field].as_str().map(str::to_owned);
        let options = Options {
            language: string("lang").map(|tag| tag.parse()).transpose()?,
            title: string("title"),
            clean: what != "blocks",
            ..Options::default()
        };
        let document = Document::read(string("text").ok_or("a line has no text")?, &options);
        let mut answer = match what.as_str() {
            "sentences" => json!(ranked_sentences(&document)),
            "candidates" => json!({ "models": term_candidates(&document, &options) }),
            "blocks" => json!(profiled_blocks(&document, &options)),
            "languages" => json!(language_evidence(document.text())),
            "dependencies" => json!({ "sentences": dependencies(&document) }),
            _ => {
                return Err(
                    "say one of sentences, candidates, blocks, dependencies, languages".into()
                );
            }
        };
        answer["id"] = line["id"].clone();
        writeln!(out, "{answer}")?;
    }
    Ok(out.flush()?)
}
