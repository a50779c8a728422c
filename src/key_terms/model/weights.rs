//! The weights of the model of key terms. Written by `training/key_terms.py`, not by hand.
//!
//! Logistic regression on inspec, semeval2017, duc2001, semeval2010, fr_wikinews, ar_logmani, es_semeval2017_mt, pt_bnkp110, ru_russiatoday, kpcrowd500n.

pub(super) const BIAS: f64 = -3.3862;

pub(super) const WEIGHTS: [(&str, f64); 35] = [
    ("ltf", 0.8408),
    ("rtf", 0.9378),
    ("whole", 0.7220),
    ("lfpos", 0.0672),
    ("rank_first", 0.0589),
    ("lsent", 0.9710),
    ("n", 0.0621),
    ("chars", 0.0570),
    ("lsuf", 0.0305),
    ("cap", 1.5919),
    ("acronym", 0.8230),
    ("held", -0.7054),
    ("wmean", 0.5253),
    ("wmin", 0.0689),
    ("wmax", 0.1301),
    ("digit", -0.1767),
    ("hyphen", 0.1562),
    ("connector", -0.4612),
    ("possessive", -1.5422),
    ("title", -0.1840),
    ("after_stop", 0.0944),
    ("adverb", -1.4443),
    ("verbal", -0.3503),
    ("n1", -0.2286),
    ("n2", 0.1473),
    ("n3", 0.2885),
    ("n5", -0.6503),
    ("ltf_n1", -1.0070),
    ("whole_n1", -0.3085),
    ("cap_n1", 0.3283),
    ("ltf_doc", -0.1071),
    ("n_doc", -0.1266),
    ("n1_doc", 0.1096),
    ("lfpos_doc", -0.0551),
    ("cap_doc", -0.1857),
];
