//! The weights of the model of boilerplate. Written by `cargo xtask train boilerplate` from
//! `training/boilerplate.json`, not by hand.
//!
//! A logistic regression on the blocks of 88 pages of 73 sites. On sites that were left out,
//! precision is 0.925, recall 0.931 and F1 0.928, over words.

/// Log-odds where all features are 0.
pub(super) const BLOCK_BIAS: f64 = -0.9590;

/// By the name of the feature.
#[rustfmt::skip]
pub(super) const BLOCK_WEIGHTS: [(&str, f64); 48] = [
    ("lw", 0.1331),
    ("lw_term", 0.1001),
    ("term", 0.1557),
    ("lowr", 0.6410),
    ("inner", 0.3030),
    ("comma", 3.1494),
    ("cue", -1.2525),
    ("c_legal", -0.3216),
    ("c_rel", -2.4631),
    ("c_com", -1.5377),
    ("c_by", 0.9806),
    ("c_ui", -1.3045),
    ("date", -0.7624),
    ("first", -0.0114),
    ("rep", 0.9195),
    ("before", 0.1189),
    ("after", 0.1225),
    ("in_core", 0.7718),
    ("s0", 1.5069),
    ("sp1", 0.1960),
    ("sn1", 0.7731),
    ("m3", 0.0522),
    ("m6p", 1.0143),
    ("m6n", -0.4271),
    ("run", -0.0155),
    ("w_cue", -4.9201),
    ("w_date", -3.3483),
    ("w_com", -5.9770),
    ("w_short", -1.8383),
    ("wpos", 0.6991),
    ("endc", -1.6220),
    ("since", 0.1156),
    ("p_rel", -1.3447),
    ("p_date", 0.2261),
    ("comreg", -1.4807),
    ("dshort", -0.0292),
    ("links", 0.0000),
    ("digits", 3.3388),
    ("prose_before", -0.2538),
    ("standfirst", -1.9739),
    ("led", 0.1362),
    ("gap_next", -0.1918),
    ("gap_prev", -0.5107),
    ("by_near", 0.1147),
    ("caption", -0.7472),
    ("bracketed", 0.1977),
    ("capitals", -0.9322),
    ("known", 1.1621),
];
