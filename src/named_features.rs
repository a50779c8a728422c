//! A struct of named numbers, each documented where it is declared: the input of a linear model.

/// The weights of a model without the names of its features, which only a test needs to know.
pub(crate) const fn unnamed<const N: usize>(named: &[(&str, f64); N]) -> [f32; N] {
    let mut weights = [0.0; N];
    let mut at = 0;
    while at < N {
        weights[at] = named[at].1 as f32;
        at += 1;
    }
    weights
}

/// The sum of the values of features, each times its weight.
pub(crate) fn weighted_sum<const N: usize>(values: [f64; N], weights: &[f32; N]) -> f64 {
    values.into_iter().zip(weights).map(|(value, &weight)| value * f64::from(weight)).sum()
}

/// Declares the struct with its names and values in order, so that weights can be checked against names.
macro_rules! named_features {
    ($(#[$attribute:meta])* $name:ident: $($field:ident $doc:literal,)*) => {
        $(#[$attribute])*
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        pub(crate) struct $name {
            $(#[doc = $doc] pub(crate) $field: f64,)*
        }

        impl $name {
            /// How many there are.
            pub(crate) const COUNT: usize = Self::NAMES.len();
            /// Their names.
            pub(crate) const NAMES: &'static [&'static str] = &[$(stringify!($field)),*];

            /// Their values, in the order of the names.
            #[inline(never)]
            pub(crate) fn values(&self) -> [f64; Self::COUNT] {
                [$(self.$field),*]
            }
        }
    };
}
