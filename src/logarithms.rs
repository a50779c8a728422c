//! Logarithms of counts and places, which are small and asked for again and again.

/// Knows the natural logarithms of the first whole numbers.
pub(crate) struct Logarithms(Vec<f64>);

impl Logarithms {
    /// Knows those below some limit.
    pub(crate) fn below(limit: usize) -> Self {
        Self((0..limit).map(|number| libm::log(number as f64)).collect())
    }

    /// The logarithm of any whole number.
    pub(crate) fn of(&self, number: usize) -> f64 {
        self.0.get(number).copied().unwrap_or_else(|| libm::log(number as f64))
    }
}
