//! What comes in: JavaScript objects → the library's options, with errors that name the field that is wrong.

use js_sys::TypeError;
use serde::de::{DeserializeOwned, Deserializer, Visitor};
use serde::forward_to_deserialize_any;
use wasm_bindgen::JsValue;

/// Reads an object of options; `undefined` and `null` stand for an empty one. `name` is what an error calls it.
pub(crate) fn read<T: DeserializeOwned>(value: JsValue, name: &str) -> Result<T, JsValue> {
    let object = if value.is_null_or_undefined() { js_sys::Object::new().into() } else { value };
    let input = AllFields(serde_wasm_bindgen::Deserializer::from(object));
    serde_path_to_error::deserialize(input).map_err(|error| {
        let at = error.path().to_string();
        let place = if at == "." { name.to_owned() } else { format!("{name}.{at}") };
        TypeError::new(&format!("{place}: {}", message(error.into_inner()))).into()
    })
}

/// The message alone: as a string, a JavaScript error begins with its name.
fn message(error: serde_wasm_bindgen::Error) -> String {
    js_sys::Error::from(JsValue::from(error)).message().into()
}

/// Hands all fields of an object on, not those alone that its type asks for: a misspelt option must not pass for one
/// that was left out.
struct AllFields<D>(D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for AllFields<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}
