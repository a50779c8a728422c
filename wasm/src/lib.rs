//! Epitome for JavaScript. The document stays in here; a change of length sends one number.
//!
//! No decision is taken in this crate: it converts options, runs the library, and converts answers.
//! Offsets become UTF-16 (`utf16.rs`), and the text of a sentence is sliced from the caller's own string,
//! so that `text.slice(start, end) === sentence.text` even where the string holds lone surrogates, which
//! no Rust string can.

mod clock;
mod utf16;
mod wire;

use epitome::document::Reading;
use epitome::{Boilerplate, Length, Markup, Options, Role, Span};
use js_sys::{JsString, Object, RangeError, Reflect, TypeError};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;
use web_sys::AbortSignal;

use utf16::{Utf16, Utf16Span};
use wire::{ReadOptions, Wanted};

/// The version of the library.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Reads a text stage by stage, so that a host can breathe, and abort, in between.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Reader {
    reading: Reading<'static>,
    text: JsString,
    signal: Option<AbortSignal>,
    timing: Object,
}

#[wasm_bindgen]
impl Reader {
    /// Takes a text; nothing is read yet. Throws a `TypeError` or `RangeError` if the options are not
    /// `{ lang?, title?, keyTerms?, clean?, keep?, restore?, markup? }`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        text: JsString,
        #[wasm_bindgen(unchecked_param_type = "ReadOptions | undefined")] options: JsValue,
        signal: Option<AbortSignal>,
    ) -> Result<Reader, JsValue> {
        const ADVICE: &str = "read with { lang, title, keyTerms, clean, keep, restore, markup }";
        let options: ReadOptions = wanted(options, ReadOptions::FIELDS, ADVICE)?;
        let string = String::from(&text);
        let options = options.build(&string)?;
        let reading = Reading::new(string, &options);
        Ok(Self { reading, text, signal, timing: Object::new() })
    }

    /// Runs the next stage. Whether there is another one. Throws the signal's reason once it is aborted.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        if let Some(signal) = self.signal.as_ref().filter(|signal| signal.aborted()) {
            return Err(signal.reason());
        }
        let Some(stage) = self.reading.next_stage() else { return Ok(false) };
        let start = clock::now();
        let more = self.reading.step();
        let took = JsValue::from_f64(clock::now() - start);
        Reflect::set(&self.timing, &JsValue::from_str(stage), &took)?;
        Ok(more)
    }

    /// The document; what is left to read is read. The reader is used up.
    pub fn finish(mut self) -> Result<Document, JsValue> {
        while self.step()? {}
        let document = self.reading.finish();
        let utf16 = Utf16::of(document.text());
        Ok(Document { document, utf16, text: self.text, timing: self.timing })
    }
}

/// A text that has been read and scored.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Document {
    document: epitome::Document<'static>,
    utf16: Utf16,
    text: JsString,
    timing: Object,
}

#[wasm_bindgen]
impl Document {
    /// What does not depend on the length: language, key terms, blocks, counts, what was ignored.
    #[wasm_bindgen(unchecked_return_type = "Overview")]
    pub fn overview(&self) -> Result<JsValue, JsValue> {
        let overview = wire::Overview::of(&self.document, &|span| self.at(span));
        let overview = serde_wasm_bindgen::to_value(&overview)?;
        Reflect::set(&overview, &JsValue::from_str("timing"), &self.timing)?;
        Ok(overview)
    }

    /// The summary of some length: `{ sentences: 3 }`, `{ words: 100 }` or `{ ratio: 0.2 }`.
    #[wasm_bindgen(unchecked_return_type = "Summary")]
    pub fn summarize(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Length")] length: JsValue,
    ) -> Result<JsValue, JsValue> {
        const ADVICE: &str =
            "summarize to one of { sentences: 3 }, { words: 100 } or { ratio: 0.2 }";
        let length: Wanted = wanted(length, &["sentences", "words", "ratio"], ADVICE)?;
        let length: Length =
            length.length().ok_or_else(|| type_error(ADVICE))?.map_err(range_error)?;
        let chosen = self.document.choose(length);
        let summary = wire::Summary::of(&self.document, &chosen, &|span| self.at(span), |span| {
            self.text.slice(span.start, span.end).into()
        });
        Ok(serde_wasm_bindgen::to_value(&summary)?)
    }

    /// Every sentence with its kind, its score and the parts that sum to it.
    #[wasm_bindgen(unchecked_return_type = "Explanation")]
    pub fn explain(&self) -> Result<JsValue, JsValue> {
        let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
        let explanation = wire::Explanation::of(&self.document, &|span| self.at(span));
        Ok(serde::Serialize::serialize(&explanation, &serializer)?)
    }
}

impl Document {
    /// A span of the text as JavaScript counts.
    fn at(&self, span: Span) -> Utf16Span {
        self.utf16.span(self.document.text(), span)
    }
}

/// Converts an options object with no fields but those `known`; `undefined` and `null` stand for an empty
/// one. (A misspelt option must not pass for one left out, and serde looks at the known fields only.)
fn wanted<T: DeserializeOwned>(value: JsValue, known: &[&str], advice: &str) -> Result<T, JsValue> {
    let value = if value.is_null_or_undefined() { Object::new().into() } else { value };
    let Some(object) = value.dyn_ref::<Object>() else { return Err(type_error(advice)) };
    for key in Object::keys(object).iter().filter_map(|key| key.as_string()) {
        if !known.contains(&key.as_str()) {
            return Err(type_error(&format!("{advice}; there is no option {key:?}")));
        }
    }
    serde_wasm_bindgen::from_value(value).map_err(|error| type_error(&format!("{advice}: {error}")))
}

fn type_error(message: &str) -> JsValue {
    TypeError::new(message).into()
}

fn range_error(error: epitome::OptionsError) -> JsValue {
    RangeError::new(&error.to_string()).into()
}

impl ReadOptions {
    fn build(&self, text: &str) -> Result<Options, JsValue> {
        let mut builder = Options::builder().clean(self.clean.unwrap_or(true));
        if let Some(count) = self.key_terms {
            builder = builder.key_terms(count as usize);
        }
        if let Some(tag) = &self.lang {
            builder = builder.language(tag);
        }
        if let Some(title) = &self.title {
            builder = builder.title(title);
        }
        for name in &self.keep {
            let known = Boilerplate::from_name(name);
            builder = builder.keep(known.ok_or_else(|| unknown("keep", name))?);
        }
        // Most texts come without either, and need no table.
        if !self.restore.is_empty() || !self.markup.is_empty() {
            let utf16 = Utf16::of(text);
            for &span in &self.restore {
                builder = builder.restore(utf16.bytes(text, span));
            }
            let markup = self.markup.iter().map(|one| {
                let role =
                    Role::from_name(&one.role).ok_or_else(|| unknown("markup", &one.role))?;
                let span = utf16.bytes(text, Utf16Span { start: one.start, end: one.end });
                Ok(Markup { span, role })
            });
            builder = builder.markup(markup.collect::<Result<Vec<Markup>, JsValue>>()?);
        }
        builder.build().map_err(range_error)
    }
}

fn unknown(option: &str, name: &str) -> JsValue {
    RangeError::new(&format!("{option} knows no {name:?}; see the type ReadOptions")).into()
}
