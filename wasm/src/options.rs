//! What comes in: JavaScript objects → the library's options, with errors that name the field that is wrong.

use js_sys::{Array, JsString, Object, TypeError};
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, IntoDeserializer, MapAccess};
use serde_wasm_bindgen::{Deserializer, Error};
use wasm_bindgen::{JsCast, JsValue};

/// Reads an object of options; `undefined` and `null` stand for an empty one. `name` is what an error calls it.
pub(crate) fn read<T: DeserializeOwned>(value: &JsValue, name: &str) -> Result<T, JsValue> {
    let entries = match value.dyn_ref::<Object>() {
        Some(object) => Object::entries(object),
        None if value.is_null_or_undefined() => Array::new(),
        None => return Err(TypeError::new(&format!("{name} must be an object")).into()),
    };
    let mut fields = Fields { entries, next: 0, path: name.to_owned(), name };
    T::deserialize(MapAccessDeserializer::new(&mut fields)).map_err(|error| {
        // As a string, a JavaScript error begins with its name.
        let message = String::from(js_sys::Error::from(JsValue::from(error)).message());
        TypeError::new(&format!("{}: {message}", fields.path)).into()
    })
}

/// All fields of an object, not those alone that a type asks for: a misspelt option must not pass for one that was left
/// out.
struct Fields<'a> {
    /// Pairs of names and values.
    entries: Array,
    next: u32,
    name: &'a str,
    /// The name of the object and of the field that is being read.
    path: String,
}

impl<'de> MapAccess<'de> for &mut Fields<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        if self.next == self.entries.length() {
            self.path = self.name.to_owned();
            return Ok(None);
        }
        let field = Array::from(&self.entries.get(self.next)).get(0).unchecked_into::<JsString>();
        let field = String::from(field);
        self.path = format!("{}.{field}", self.name);
        seed.deserialize(field.into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let value = Array::from(&self.entries.get(self.next)).get(1);
        self.next += 1;
        seed.deserialize(Deserializer::from(value))
    }
}
