//! Stub.
use super::Model;
pub(in crate::key_terms) static PHRASES: Model = Model { bias: 0, weights: &[0; 50], trees: &[] };
pub(in crate::key_terms) static STRINGS: Model = Model { bias: 0, weights: &[0; 24], trees: &[] };
#[cfg(test)]
pub(super) static PHRASES_FEATURES: [&str; 50] = ["ltf", "rtf", "whole", "lfpos", "spread", "rank_first", "lsent", "n", "chars", "lsuf", "lpre", "cap", "capn", "acronym", "held", "holders", "wmean", "wmin", "wmax", "wlast", "cohesion", "cohesion_min", "possessive", "title", "after_stop", "after_det", "after_conn", "after_break", "before_det", "before_aux", "before_break", "before_subject", "before_stop", "before_content", "after_content", "closes", "opens", "last_opens", "first_closes", "last_cap", "verbal", "vague_last", "vague_any", "n1", "n3", "ltf_n1", "n_doc", "n1_doc", "lfpos_doc", "cap_doc"];
#[cfg(test)]
pub(super) static STRINGS_FEATURES: [&str; 24] = ["lcount", "single", "letters", "l2", "l3", "whole", "begins", "ends", "before", "after", "least", "held", "cohesion", "title", "lfpos", "fpos", "ldoc", "katakana", "latin", "opens", "closes", "alphabet", "japanese", "lcount_letters"];
