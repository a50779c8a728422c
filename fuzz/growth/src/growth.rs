//! Units, counter → how the work of each unit grows with the length of its text.

use std::path::Path;
use std::thread;

use anyhow::{Context, Result};

use crate::meter::Counter;
use crate::units;

/// Parts of the work, each with a core of its own, so that no count depends on how many threads a machine has.
const PARTS: usize = 2;

/// What was measured of a unit.
#[derive(Clone, Debug)]
pub(crate) struct Growth {
    pub(crate) unit: String,
    /// Work for each byte of the longest text.
    pub(crate) work: f64,
    /// Of the length, in the power law that fits the work best: 1 is linear.
    pub(crate) exponent: f64,
}

/// Measures every unit at some sizes, in bytes.
pub(crate) fn measure(wasm: &Path, units: &[String], sizes: &[usize]) -> Result<Vec<Growth>> {
    let size = units.len().div_ceil(PARTS).max(1);
    thread::scope(|scope| {
        let part = |units| scope.spawn(move || measure_part(wasm, units, sizes));
        let parts: Vec<_> = units.chunks(size).map(part).collect();
        let mut all = Vec::new();
        for part in parts {
            all.extend(part.join().ok().context("a thread ended")??);
        }
        Ok(all)
    })
}

fn measure_part(wasm: &Path, units: &[String], sizes: &[usize]) -> Result<Vec<Growth>> {
    let mut counter = Counter::new(wasm)?;
    let mut all = Vec::new();
    for unit in units {
        let mut points = Vec::new();
        for &size in sizes {
            let text = units::repeated(unit, size);
            let work = counter.work(&text)?;
            points.push((text.len() as f64, work));
            if work.is_infinite() {
                counter = Counter::new(wasm)?;
                break;
            }
        }
        let (bytes, work) = points.last().copied().context("no sizes")?;
        let exponent = if work.is_finite() { exponent(&points) } else { work };
        all.push(Growth { unit: unit.clone(), work: work / bytes, exponent });
    }
    Ok(all)
}

/// The slope of the work by the length, both as logarithms: least squares.
fn exponent(points: &[(f64, f64)]) -> f64 {
    let logs: Vec<(f64, f64)> = points.iter().map(|(x, y)| (x.ln(), y.ln())).collect();
    let count = logs.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| logs.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let rise: f64 = logs.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
    let run: f64 = logs.iter().map(|point| (point.0 - x).powi(2)).sum();
    rise / run
}

/// The work a byte of the unit in the middle.
pub(crate) fn median(all: &[Growth]) -> f64 {
    let mut works: Vec<f64> = all.iter().map(|growth| growth.work).collect();
    works.sort_by(f64::total_cmp);
    works.get(works.len() / 2).copied().unwrap_or_default()
}
