//! What leaves: the library's answers as JavaScript objects.

use epitome::{
    Asked, Block, BoilerplateSpan, Coverage, KeyTerm, Language, Request, Span, Stats,
    Summarizability, SummarySentence,
};
use js_sys::{Array, Float64Array, JsString, Reflect, Uint32Array};
use serde::{Serialize, Serializer};
use wasm_bindgen::{JsCast, JsValue};

use crate::ReadText;
use crate::utf16::Utf16Span;

/// What does not depend on the length.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Overview<'a> {
    lang: Language,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Utf16Span>,
    key_terms: Vec<KeyTerm<Utf16Span>>,
    boilerplate: Vec<BoilerplateSpan<Utf16Span>>,
    summarizability: &'a Summarizability,
    stats: Stats,
    blocks: Vec<Block<Utf16Span>>,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    selectable_spans: Uint32Array,
    #[serde(with = "serde_wasm_bindgen::preserve")]
    selectable_scores: Float64Array,
    timing: &'a Timing,
}

impl<'a> Overview<'a> {
    pub(crate) fn of(read: &'a ReadText) -> Self {
        let (document, unit) = (&read.document, read.unit());
        let spans = document.selectable_spans().map(&unit).flat_map(|span| [span.start, span.end]);
        let scores: Vec<f64> = document.selectable_scores().collect();
        Self {
            lang: document.language(),
            title: document.title().map(&unit),
            key_terms: document
                .key_terms()
                .iter()
                .map(|term| term.clone().map_spans(&unit))
                .collect(),
            boilerplate: document
                .boilerplate()
                .into_iter()
                .map(|one| one.map_spans(&unit))
                .collect(),
            summarizability: document.summarizability(),
            stats: document.stats(),
            blocks: document.blocks().iter().map(|block| block.map_spans(&unit)).collect(),
            selectable_spans: Uint32Array::from(spans.collect::<Vec<_>>().as_slice()),
            selectable_scores: Float64Array::from(scores.as_slice()),
            timing: &read.timing,
        }
    }
}

/// The chosen sentences and what they cover.
#[derive(Serialize)]
pub(crate) struct Chosen {
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<Asked>,
    summary: Vec<SummarySentence<Utf16Span>>,
    coverage: Coverage<Utf16Span>,
    stats: Stats,
}

impl Chosen {
    pub(crate) fn of(
        read: &ReadText,
        request: &Request,
        (sentences, ask): (Vec<SummarySentence>, Option<Asked>),
    ) -> Self {
        let (document, unit) = (&read.document, read.unit());
        Self {
            ask,
            coverage: document.coverage(request, &sentences).map_spans(&unit),
            stats: document.stats_with(&sentences),
            summary: sentences.into_iter().map(|sentence| sentence.map_spans(&unit)).collect(),
        }
    }

    /// As an object whose sentences are slices of the caller's own string.
    pub(crate) fn value(&self, read: &ReadText) -> Result<JsValue, JsValue> {
        let chosen = value(self)?;
        slice_texts(&chosen, &read.text)?;
        Ok(chosen)
    }
}

/// Milliseconds of each stage of reading, by name.
#[derive(Debug, Default)]
pub(crate) struct Timing(pub(crate) Vec<(&'static str, f64)>);

impl Serialize for Timing {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

impl ReadText {
    /// How JavaScript counts.
    pub(crate) fn unit(&self) -> impl Fn(Span) -> Utf16Span + '_ {
        |span| self.utf16.span(self.document.text(), span)
    }
}

/// An answer as a plain object.
pub(crate) fn value(answer: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    answer.serialize(&serializer).map_err(JsValue::from)
}

/// Makes the texts of a summary's sentences slices of the caller's own string.
fn slice_texts(chosen: &JsValue, text: &JsString) -> Result<(), JsValue> {
    let sentences: Array = Reflect::get(chosen, &JsValue::from_str("summary"))?.unchecked_into();
    for sentence in sentences.iter() {
        let offset = |name: &str| -> Result<u32, JsValue> {
            Ok(Reflect::get(&sentence, &JsValue::from_str(name))?.as_f64().unwrap_or_default()
                as u32)
        };
        let slice = text.slice(offset("start")?, offset("end")?);
        Reflect::set(&sentence, &JsValue::from_str("text"), &slice)?;
    }
    Ok(())
}
