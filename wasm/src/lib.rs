//! Epitome for JavaScript. The document stays in here; a change of length sends one number.
//!
//! No decision is taken in this crate: it reads options (`options.rs`), runs the library, and gives its answers
//! (`answers.rs`). Offsets become UTF-16 (`utf16.rs`), and the text of a sentence is sliced from the caller's own string, so
//! that `text.slice(start, end) === sentence.text` even where the string holds lone surrogates, which no Rust string can.

mod answers;
mod options;
mod platform;
mod utf16;

use std::cell::LazyCell;
use std::rc::Rc;

use epitome::document::Reading;
use epitome::{Headline, Options, Request};
use js_sys::{Array, JsString, RangeError};
use wasm_bindgen::prelude::*;
use web_sys::AbortSignal;

use answers::{Chosen, Overview, Timing};
use utf16::{Utf16, Utf16Span};

/// Kept by hand, so that the declarations read as documentation; `tests/wasm` compares them with what comes out.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

/// Reads a text stage by stage, so that a host can breathe, and abort, in between.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Reader {
    reading: Reading<'static>,
    text: JsString,
    signal: Option<AbortSignal>,
    timing: Timing,
}

#[wasm_bindgen]
impl Reader {
    /// Takes a text; nothing is read yet. Throws a `TypeError` if the options are not as they should be.
    #[wasm_bindgen(constructor)]
    pub fn new(
        text: JsString,
        #[wasm_bindgen(unchecked_param_type = "ReadOptions | undefined")] options: JsValue,
        signal: Option<AbortSignal>,
    ) -> Result<Reader, JsValue> {
        let string = String::from(&text);
        let options: Options<_> = options::read(&options, "options")?;
        // Most options have no spans.
        let utf16 = LazyCell::new(|| Utf16::of(&string));
        let options = options.map_spans(&|span| utf16.bytes(&string, span));
        let reading = Reading::new(string, &options);
        Ok(Self { reading, text, signal, timing: Timing::default() })
    }

    /// Runs the next stage and says whether there is another one. Throws the signal's reason once it is aborted.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        if let Some(signal) = self.signal.as_ref().filter(|signal| signal.aborted()) {
            return Err(signal.reason());
        }
        Ok(self.run_stage())
    }

    /// The document; what is left to read is read. The reader is used up.
    pub fn finish(mut self) -> Document {
        while self.run_stage() {}
        let document = self.reading.finish();
        let utf16 = Utf16::of(document.text());
        Document(Rc::new(ReadText { document, utf16, text: self.text, timing: self.timing }))
    }
}

impl Reader {
    /// Runs the next stage and takes its time; says whether there is another one.
    fn run_stage(&mut self) -> bool {
        let Some(stage) = self.reading.next_stage() else { return false };
        let start = platform::now();
        let goes_on = self.reading.step();
        self.timing.0.push((stage, platform::now() - start));
        goes_on
    }
}

/// A text that has been read and scored.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Document(Rc<ReadText>);

/// The same, as a document and a collection hold it.
#[derive(Debug)]
struct ReadText {
    document: epitome::Document<'static>,
    utf16: Utf16,
    text: JsString,
    timing: Timing,
}

#[wasm_bindgen]
impl Document {
    /// What does not depend on the length: language, key terms, blocks, counts, boilerplate.
    #[wasm_bindgen(unchecked_return_type = "Overview")]
    pub fn overview(&self) -> Result<JsValue, JsValue> {
        answers::value(&Overview::of(&self.0))
    }

    /// The summary of some length, `{ sentences: 3 }`, `{ words: 100 }` or `{ ratio: 0.2 }`, under constraints and with a
    /// query: `{ sentences: 3, focus: ["trams"], pin: [span], exclude: [span], avoid: ["quotes"] }`. Throws a `TypeError` if
    /// the request is not as it should be.
    #[wasm_bindgen(unchecked_return_type = "Summary")]
    pub fn summarize(
        &self,
        #[wasm_bindgen(unchecked_param_type = "SummaryRequest")] request: JsValue,
    ) -> Result<JsValue, JsValue> {
        let ReadText { document, utf16, .. } = &*self.0;
        let request: Request<_> = options::read(&request, "request")?;
        let request = request.map_spans(&|span| utf16.bytes(document.text(), span));
        Chosen::of(&self.0, &request, document.answer(&request)).value(&self.0)
    }

    /// One sentence that stands alone, of so many words at most, shortened by deletion only; the title where there is
    /// none, and `undefined` where that is too long. Throws a `RangeError` if the number is not 1 or more.
    #[wasm_bindgen(unchecked_return_type = "Headline | undefined")]
    pub fn headline(&self, words: f64) -> Result<JsValue, JsValue> {
        let advice = "headline takes a number of words, 1 or more, such as 12";
        self.limited(words, advice, epitome::Document::headline)
    }

    /// The best sentence in so many characters at most, for a `<meta name="description">`: shortened by deletion, or cut
    /// after a clause or word, with "…" in the place of the rest; `undefined` where there is none. Throws a `RangeError` if
    /// the number is not 1 or more.
    #[wasm_bindgen(unchecked_return_type = "Headline | undefined")]
    pub fn describe(&self, letters: f64) -> Result<JsValue, JsValue> {
        let advice = "describe takes a number of letters, 1 or more, such as 160";
        self.limited(letters, advice, epitome::Document::describe)
    }

    /// Every sentence with its score and the contributions to it, and every block.
    #[wasm_bindgen(unchecked_return_type = "Explanation")]
    pub fn explain(&self) -> Result<JsValue, JsValue> {
        answers::value(&self.0.document.explain().map_spans(&self.0.unit()))
    }
}

impl Document {
    /// What the library makes of a text in so many words or letters.
    fn limited(
        &self,
        count: f64,
        advice: &str,
        make: fn(&epitome::Document<'static>, usize) -> Option<Headline>,
    ) -> Result<JsValue, JsValue> {
        if count.is_nan() || count < 1.0 {
            return Err(RangeError::new(advice).into());
        }
        make(&self.0.document, count as usize).map_or(Ok(JsValue::UNDEFINED), |found| {
            answers::value(&found.map_spans(&self.0.unit()))
        })
    }
}

/// Texts that are ranked together.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Collection(Vec<Rc<ReadText>>);

#[wasm_bindgen]
impl Collection {
    /// Without a text.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text, which stays a document of its own.
    pub fn add(&mut self, document: &Document) {
        self.0.push(Rc::clone(&document.0));
    }

    /// One summary of all texts: the part of each, in the order in which they were added. Spans to pin or exclude belong to
    /// one text, and are not looked at. Throws a `TypeError` if the request is not as it should be.
    #[wasm_bindgen(unchecked_return_type = "Summary[]")]
    pub fn summarize(
        &self,
        #[wasm_bindgen(unchecked_param_type = "SummaryRequest")] request: JsValue,
    ) -> Result<Array, JsValue> {
        let request: Request<Utf16Span> = options::read(&request, "request")?;
        let request = request.without_spans();
        let documents: Vec<&epitome::Document> = self.0.iter().map(|read| &read.document).collect();
        let parts = epitome::document::answer_together(&documents, &request).into_iter();
        parts
            .zip(&self.0)
            .map(|(part, read)| Chosen::of(read, &request, part).value(read))
            .collect()
    }
}
