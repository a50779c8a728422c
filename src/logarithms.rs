//! Logarithms of counts and places, which are small and asked for again and again.

use std::sync::LazyLock;

/// How many are kept: those of the places in an article.
const KEPT: usize = 2048;

/// The natural logarithms of the first whole numbers.
static LOGARITHMS: LazyLock<Vec<f64>> =
    LazyLock::new(|| (0..KEPT).map(|number| libm::log(number as f64)).collect());

/// The natural logarithm of a whole number.
pub(crate) fn log(number: usize) -> f64 {
    LOGARITHMS.get(number).copied().unwrap_or_else(|| libm::log(number as f64))
}
