//! x

pub(super) const TITLE_BIAS: f64 = -3.2;

/// By the name of the feature.
pub(super) const TITLE_WEIGHTS: [(&str, f64); 14] = [
    ("known", 1.6),
    ("known_words", 0.23),
    ("words", 0.07),
    ("rep", 0.17),
    ("byline", 1.0),
    ("above", -0.47),
    ("cue", -1.6),
    ("c_by", -3.5),
    ("inner", -0.35),
    ("below", -1.6),
    ("in_core", -2.2),
    ("date", -0.85),
    ("term", -1.2),
    ("short", -1.3),
];
