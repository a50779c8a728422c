//! Whether any construction makes the core slow: every short unit of what its rules look at, repeated to 1, 2, 4 and 8
//! times a size, and the work that it takes to read the text and to answer everything about it.
//!
//!     epitome-growth WASM [--every N] [--threes N]
//!
//! Work is what an interpreter executes of the core as WebAssembly. `--every` takes each so many of the pairs of tokens,
//! `--threes` adds so many threes. It fails if the work of a unit grows faster than its length, or
//! is far above that of the other units.

mod growth;
mod meter;
mod units;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};

use growth::Growth;

/// The first sizes, in bytes: what is slow or grows between them is looked at again.
const FIRST: [usize; 2] = [2_048, 4_096];
/// The sizes that decide, in bytes.
const SIZES: [usize; 4] = [4_096, 8_192, 16_384, 32_768];
/// How fast the work may grow: the exponent of the length.
const MAX_EXPONENT: f64 = 1.1;
/// How much more work a byte of the slowest unit may take than one of the median unit.
const MAX_SLOWNESS: f64 = 20.0;
/// The exponent between the first two sizes from which on a unit is looked at again: what does not grow hides some.
const SUSPICIOUS_EXPONENT: f64 = 1.02;
/// How many of the slowest are looked at again, whatever their exponents.
const SLOWEST: usize = 20;
/// How many are shown.
const SHOWN: usize = 10;

struct Arguments {
    wasm: PathBuf,
    every: usize,
    threes: usize,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match parse(&arguments).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("epitome-growth: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn parse(words: &[String]) -> Result<Arguments> {
    let [wasm, options @ ..] = words else { bail!("it takes the core as WebAssembly") };
    let mut arguments = Arguments { wasm: wasm.into(), every: 1, threes: 0 };
    for option in options.chunks(2) {
        let [flag, value] = option else { bail!("'{}' takes a number", option[0]) };
        let wrong = || format!("{flag} takes a number, not '{value}'");
        let number = value.parse().with_context(wrong)?;
        match &flag[..] {
            "--every" => arguments.every = number,
            "--threes" => arguments.threes = number,
            _ => bail!("there is no '{flag}': it may be --every or --threes"),
        }
    }
    ensure!(arguments.every > 0, "--every takes 1 or more");
    Ok(arguments)
}

fn run(Arguments { wasm, every, threes }: Arguments) -> Result<()> {
    let units = units::all(every, threes);
    let first = growth::measure(&wasm, &units, &FIRST)?;
    let again = suspicious(&first);
    let mut last = growth::measure(&wasm, &again, &SIZES)?;
    last.sort_by(|one, other| other.work.total_cmp(&one.work));

    let median = growth::median(&first);
    let is_bad = |one: &Growth| one.exponent > MAX_EXPONENT || one.work > MAX_SLOWNESS * median;
    println!("{} units; of the median one, a byte takes {median:.0} steps.\n", units.len());
    println!("| unit | steps a byte | times the median | exponent | ns a byte |");
    println!("|---|--:|--:|--:|--:|");
    let shown = last.iter().enumerate().filter(|(rank, one)| *rank < SHOWN || is_bad(one));
    for (_, one @ Growth { unit, work, exponent }) in shown {
        let bad = if is_bad(one) { " **too much**" } else { "" };
        let nanoseconds = meter::nanoseconds(&units::repeated(unit, SIZES[SIZES.len() - 1]));
        let slowness = work / median;
        println!(
            "| `{unit:?}` | {work:.0} | {slowness:.1} | {exponent:.2}{bad} | {nanoseconds:.0} |"
        );
    }
    let bad = last.iter().filter(|one| is_bad(one)).count();
    ensure!(
        bad == 0,
        "{bad} units take more than {MAX_SLOWNESS} times the median, or grow faster than {MAX_EXPONENT}"
    );
    Ok(())
}

/// The slowest units, and those that may grow too fast.
fn suspicious(first: &[Growth]) -> Vec<String> {
    let mut slow: Vec<&Growth> = first.iter().collect();
    slow.sort_by(|one, other| other.work.total_cmp(&one.work));
    let ranked = slow.into_iter().enumerate();
    let again = ranked.filter(|(rank, one)| *rank < SLOWEST || one.exponent > SUSPICIOUS_EXPONENT);
    again.map(|(_, one)| one.unit.clone()).collect()
}
