//! What the core asks of the platform that it runs on: memory and a clock.

#[cfg(target_arch = "wasm32")]
use rlsf::SmallGlobalTlsf;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Performance;

/// Takes and gives back memory in constant time (TLSF, Masmano et al. 2004), with half the code of the standard library's
/// allocator.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: SmallGlobalTlsf = SmallGlobalTlsf::new();

thread_local! {
    /// The clock of the window, the worker or Node; a platform without one takes no time.
    static CLOCK: Option<Performance> = {
        let clock = js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str("performance"));
        clock.ok().filter(JsValue::is_object).map(JsCast::unchecked_into)
    };
}

/// Milliseconds since some moment.
pub(crate) fn now() -> f64 {
    CLOCK.with(|clock| clock.as_ref().map_or(0.0, Performance::now))
}
