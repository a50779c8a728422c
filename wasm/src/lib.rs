//! Epitome for JavaScript. The document stays in here; a change of length sends one number.
//!
//! No decision is taken in this crate: it converts options, runs the library, and converts answers.
//! Offsets become UTF-16 (`utf16.rs`), and the text of a sentence is sliced from the caller's own string,
//! so that `text.slice(start, end) === sentence.text` even where the string holds lone surrogates, which
//! no Rust string can.

mod input;
mod utf16;
mod wire;

use epitome::Span;
use epitome::document::Reading;
use js_sys::JsString;
use wasm_bindgen::prelude::*;

use utf16::{Utf16, Utf16Span};

/// Reads a text stage by stage, so that a host can breathe, and abort, in between.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Reader {
    reading: Reading<'static>,
    text: JsString,
}

#[wasm_bindgen]
impl Reader {
    /// Takes a text; nothing is read yet. Throws a `TypeError` or `RangeError` if the options are not
    /// `{ lang?, title?, keyTerms?, clean?, keep?, restore?, markup? }`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        text: JsString,
        #[wasm_bindgen(unchecked_param_type = "ReadOptions | undefined")] options: JsValue,
    ) -> Result<Reader, JsValue> {
        let string = String::from(&text);
        let options = input::read_options(&options, &string)?;
        let reading = Reading::new(string, &options);
        Ok(Self { reading, text })
    }

    /// Runs the next stage and says its name; `undefined` when all are done.
    #[wasm_bindgen(unchecked_return_type = "string | undefined")]
    pub fn step(&mut self) -> JsValue {
        let stage = self.reading.next_stage();
        self.reading.step();
        wire::name(stage)
    }

    /// The document; what is left to read is read. The reader is used up.
    pub fn finish(self) -> Document {
        let document = self.reading.finish();
        let utf16 = Utf16::of(document.text());
        Document { document, utf16, text: self.text }
    }
}

/// A text that has been read and scored.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Document {
    document: epitome::Document<'static>,
    utf16: Utf16,
    text: JsString,
}

#[wasm_bindgen]
impl Document {
    /// What does not depend on the length: language, key terms, blocks, counts, what was ignored.
    #[wasm_bindgen(unchecked_return_type = "Overview")]
    pub fn overview(&self) -> Result<JsValue, JsValue> {
        wire::overview(&self.document, &|span| self.at(span))
    }

    /// The summary of some length, `{ sentences: 3 }`, `{ words: 100 }` or `{ ratio: 0.2 }`, and with wishes:
    /// `{ sentences: 3, focus: ["trams"], pin: [span], exclude: [span], avoid: ["quotes"] }`.
    #[wasm_bindgen(unchecked_return_type = "Summary")]
    pub fn summarize(
        &self,
        #[wasm_bindgen(unchecked_param_type = "SummaryRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let request = input::request(&request, self.document.text(), &self.utf16)?;
        let chosen = self.document.choose(request.clone());
        let coverage = self.document.coverage(&request, &chosen);
        wire::summary(&self.document, &chosen, &coverage, &|span| self.at(span), |span| {
            self.text.slice(span.start, span.end).into()
        })
    }

    /// One sentence that stands alone, of so many words at most, shortened by deletion only; the title where there is
    /// none, and `undefined` where that is too long. Throws a `RangeError` if the number is not 1 or more.
    #[wasm_bindgen(unchecked_return_type = "Headline | undefined")]
    pub fn headline(&self, words: f64) -> Result<JsValue, JsValue> {
        let headline = self.document.headline(input::word_limit(words)?);
        headline
            .map_or(Ok(JsValue::UNDEFINED), |found| wire::headline(&found, &|span| self.at(span)))
    }
}

impl Document {
    /// A span of the text as JavaScript counts.
    fn at(&self, span: Span) -> Utf16Span {
        self.utf16.span(self.document.text(), span)
    }
}
