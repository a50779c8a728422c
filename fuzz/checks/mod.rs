//! What must hold for any bytes: asked by the fuzzer, and by `tests/smoke.rs` on every run.

pub(crate) mod input;
pub(crate) mod read;
pub(crate) mod summarize;
