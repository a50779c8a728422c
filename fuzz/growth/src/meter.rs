//! How much work a text takes.

use std::hint::black_box;
use std::path::Path;

use anyhow::{Context, Result};
use cpu_time::ThreadTime;
use wasmi::{Config, Engine, Linker, Memory, Module, Store, TrapCode, TypedFunc};

/// Nanoseconds that the core takes for a byte of a text in this program, whatever else the machine does.
pub(crate) fn nanoseconds(text: &str) -> f64 {
    let start = ThreadTime::now();
    black_box(epitome_growth::ask(text));
    start.elapsed().as_nanos() as f64 / text.len() as f64
}

/// The most work that is counted for a byte, and for any text besides.
const MOST_WORK: u64 = 50_000;
const MOST_FIXED_WORK: u64 = 20_000_000;

/// The core as WebAssembly in an interpreter that counts what it executes: the same number on every machine.
pub(crate) struct Counter {
    store: Store<()>,
    memory: Memory,
    buffer: TypedFunc<u32, u32>,
    ask: TypedFunc<(), u32>,
}

impl Counter {
    /// A core on which everything has been made that is made on first use, and counts for no text.
    pub(crate) fn new(wasm: &Path) -> Result<Self> {
        let bytes =
            std::fs::read(wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
        let mut config = Config::default();
        // Copying costs by its length, as it does in a machine.
        config.consume_fuel(true);
        let engine = Engine::new(&config);
        let mut store = Store::new(&engine, ());
        store.set_fuel(u64::MAX)?;
        let module = Module::new(&engine, bytes)?;
        let instance = Linker::new(&engine).instantiate_and_start(&mut store, &module)?;
        let memory = instance.get_memory(&store, "memory").context("the core has no memory")?;
        let buffer = instance.get_typed_func(&store, "buffer")?;
        let ask = instance.get_typed_func(&store, "ask_written")?;
        let mut counter = Self { store, memory, buffer, ask };
        counter.work("The dog ran home. Всё в порядке. 你好。")?;
        Ok(counter)
    }

    /// The work that a text takes; infinite if it was stopped, after which the counter is of no more use.
    pub(crate) fn work(&mut self, text: &str) -> Result<f64> {
        let at = self.buffer.call(&mut self.store, text.len().try_into()?)?;
        self.memory.write(&mut self.store, at as usize, text.as_bytes())?;
        let most = MOST_WORK * text.len() as u64 + MOST_FIXED_WORK;
        self.store.set_fuel(most)?;
        match self.ask.call(&mut self.store, ()) {
            Ok(_) => Ok((most - self.store.get_fuel()?) as f64),
            Err(error) if error.as_trap_code() == Some(TrapCode::OutOfFuel) => Ok(f64::INFINITY),
            Err(error) => Err(error).with_context(|| format!("the core failed on {text:.80?}")),
        }
    }
}
