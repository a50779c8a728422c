//! The weights of the model of titles. Written by `cargo xtask train title` from
//! `training/title.json`, not by hand.
//!
//! A logistic regression on the lines around the beginning of the article, of 79 pages of 66 sites.
//! On 61 of these, the best line is the title.

/// Log-odds where all features are 0.
pub(super) const TITLE_BIAS: f64 = -3.2000;

/// By the name of the feature.
#[rustfmt::skip]
pub(super) const TITLE_WEIGHTS: [(&str, f64); 14] = [
    ("known", 1.6000),
    ("known_words", 0.2300),
    ("words", 0.0700),
    ("rep", 0.1700),
    ("byline", 1.0000),
    ("above", -0.4700),
    ("cue", -1.6000),
    ("c_by", -3.5000),
    ("inner", -0.3500),
    ("below", -1.6000),
    ("in_core", -2.2000),
    ("date", -0.8500),
    ("term", -1.2000),
    ("short", -1.3000),
];
