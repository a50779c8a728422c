//! What comes in: JavaScript objects → options, with errors that say what to write instead.
//!
//! The few fields are read one by one. Generic deserialisation would double the size of the glue, and could
//! not name the field that is wrong.

use epitome::{Avoid, Boilerplate, Length, Markup, MarkupRole, Options, OptionsError, Request};
use js_sys::{Array, Object, RangeError, Reflect, TypeError};
use wasm_bindgen::prelude::*;

use crate::utf16::{Utf16, Utf16Span};

/// The options of a `Reader` for a text.
pub(crate) fn read_options(value: &JsValue, text: &str) -> Result<Options, JsValue> {
    const ADVICE: &str = "read with { lang, title, keyTerms, clean, keep, restore, markup }";
    const KNOWN: &[&str] = &["lang", "title", "keyTerms", "clean", "keep", "restore", "markup"];
    let fields = Fields::of(value, KNOWN, ADVICE)?;
    let mut builder = Options::builder();
    if let Some(clean) = fields.given("clean")? {
        builder = builder.clean(clean.as_bool().ok_or_else(|| fields.error("clean", "a boolean"))?);
    }
    if let Some(count) = fields.number("keyTerms")? {
        builder = builder.key_terms(count as usize);
    }
    if let Some(tag) = fields.string("lang")? {
        builder = builder.language(&tag);
    }
    if let Some(title) = fields.string("title")? {
        builder = builder.title(title);
    }
    for name in fields.strings("keep")? {
        let known = Boilerplate::from_name(&name);
        builder = builder.keep(known.ok_or_else(|| unknown("keep", &name))?);
    }
    let (restore, markup) = (fields.items("restore")?, fields.items("markup")?);
    // Most texts come without either, and need no table.
    if !restore.is_empty() || !markup.is_empty() {
        let utf16 = Utf16::of(text);
        for value in restore {
            let span = stretch(&value, "restore { start, end }")?;
            builder = builder.restore(utf16.bytes(text, span));
        }
        let markup = markup.iter().map(|value| {
            let fields =
                Fields::of(value, &["start", "end", "role"], "markup { start, end, role }")?;
            let span = utf16.bytes(text, span(&fields)?);
            let name = fields.string("role")?.ok_or_else(|| fields.error("role", "a string"))?;
            let role = MarkupRole::from_name(&name).ok_or_else(|| unknown("markup", &name))?;
            Ok(Markup { span, role })
        });
        builder = builder.markup(markup.collect::<Result<Vec<Markup>, JsValue>>()?);
    }
    builder.build().map_err(range_error)
}

/// What is asked of a text: a length, which is exactly one of its fields, and wishes. Fractions of a sentence or word are
/// dropped.
pub(crate) fn request(value: &JsValue, text: &str, utf16: &Utf16) -> Result<Request, JsValue> {
    const ADVICE: &str = "summarize to one of { sentences: 3 }, { words: 100 } or { ratio: 0.2 }";
    const KNOWN: &[&str] = &["sentences", "words", "ratio", "focus", "pin", "exclude", "avoid"];
    let fields = Fields::of(value, KNOWN, ADVICE)?;
    let (sentences, words) = (fields.number("sentences")?, fields.number("words")?);
    let length = match (sentences, words, fields.number("ratio")?) {
        (Some(count), None, None) => Length::sentences(count as usize),
        (None, Some(count), None) => Length::words(count as usize),
        (None, None, Some(share)) => Length::ratio(share),
        _ => return Err(type_error(ADVICE)),
    };
    let mut request = Request::new(length.map_err(range_error)?);
    for on in fields.strings("focus")? {
        request = request.focus(on);
    }
    for span in fields.items("pin")? {
        request = request.pin(utf16.bytes(text, stretch(&span, "pin { start, end }")?));
    }
    for span in fields.items("exclude")? {
        request = request.exclude(utf16.bytes(text, stretch(&span, "exclude { start, end }")?));
    }
    for name in fields.strings("avoid")? {
        let kind = Avoid::from_name(&name);
        request = request.avoid(kind.ok_or_else(|| unknown("avoid", &name))?);
    }
    Ok(request)
}

/// The most words that a headline may have.
pub(crate) fn word_limit(words: f64) -> Result<usize, JsValue> {
    if words >= 1.0 {
        Ok(words as usize)
    } else {
        Err(RangeError::new("headline takes a number of words, 1 or more, such as 12").into())
    }
}

fn stretch(value: &JsValue, advice: &str) -> Result<Utf16Span, JsValue> {
    span(&Fields::of(value, &["start", "end"], advice)?)
}

fn span(fields: &Fields) -> Result<Utf16Span, JsValue> {
    let offset = |name| -> Result<u32, JsValue> {
        Ok(fields.number(name)?.ok_or_else(|| fields.error(name, "a number"))? as u32)
    };
    Ok(Utf16Span { start: offset("start")?, end: offset("end")? })
}

/// The fields of an options object.
struct Fields<'a> {
    object: Object,
    advice: &'a str,
}

impl<'a> Fields<'a> {
    /// An object with no fields but those `known`: a misspelt option must not pass for one left out.
    /// `undefined` and `null` stand for an empty object.
    fn of(value: &JsValue, known: &[&str], advice: &'a str) -> Result<Self, JsValue> {
        let object = match value.dyn_ref::<Object>() {
            Some(object) => object.clone(),
            None if value.is_null_or_undefined() => Object::new(),
            None => return Err(type_error(advice)),
        };
        for key in Object::keys(&object).iter().filter_map(|key| key.as_string()) {
            if !known.contains(&key.as_str()) {
                return Err(type_error(&[advice, "; there is no option \"", &key, "\""].concat()));
            }
        }
        Ok(Self { object, advice })
    }

    fn given(&self, name: &str) -> Result<Option<JsValue>, JsValue> {
        let value = Reflect::get(&self.object, &JsValue::from_str(name))?;
        Ok(if value.is_null_or_undefined() { None } else { Some(value) })
    }

    fn number(&self, name: &str) -> Result<Option<f64>, JsValue> {
        let number = |value: JsValue| value.as_f64().ok_or_else(|| self.error(name, "a number"));
        self.given(name)?.map(number).transpose()
    }

    fn string(&self, name: &str) -> Result<Option<String>, JsValue> {
        let string = |value: JsValue| value.as_string().ok_or_else(|| self.error(name, "a string"));
        self.given(name)?.map(string).transpose()
    }

    fn items(&self, name: &str) -> Result<Vec<JsValue>, JsValue> {
        let Some(value) = self.given(name)? else { return Ok(Vec::new()) };
        let array: &Array = value.dyn_ref().ok_or_else(|| self.error(name, "an array"))?;
        Ok(array.iter().collect())
    }

    fn strings(&self, name: &str) -> Result<Vec<String>, JsValue> {
        let string = |value: &JsValue| value.as_string();
        let strings: Option<_> = self.items(name)?.iter().map(string).collect();
        strings.ok_or_else(|| self.error(name, "an array of strings"))
    }

    fn error(&self, name: &str, wanted: &str) -> JsValue {
        type_error(&[self.advice, ": ", name, " must be ", wanted].concat())
    }
}

fn type_error(message: &str) -> JsValue {
    TypeError::new(message).into()
}

fn range_error(error: OptionsError) -> JsValue {
    RangeError::new(error.message()).into()
}

fn unknown(option: &str, name: &str) -> JsValue {
    let advice = "\"; see the types ReadOptions and SummaryRequest";
    RangeError::new(&[option, " knows no \"", name, advice].concat()).into()
}
