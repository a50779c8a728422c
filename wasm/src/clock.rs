//! The time in milliseconds, from `performance` where the host has it: in pages, workers and Node.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
}

/// Milliseconds since some moment.
pub(crate) fn now() -> f64 {
    performance_now()
}
