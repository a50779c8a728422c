//! The weights of the ranker. Written by `cargo xtask train` from `training/ranking.json`, not by
//! hand.
//!
//! A mixture of 8 linear rankers: the means of a text's features say how much of each kind it is.
//! Fitted to soft labels (membership in sampled summaries weighted by their ROUGE against human
//! ones), then to ROUGE itself by policy gradient. Features are cut off at 4.0 deviations, their
//! means over a text at 2.5; scores meet a redundancy penalty of 0.3. `training/README.md` says
//! more.
//!
//! Fitted on 3660 documents: aclsum (128), billsum (46), bnlpc_bn (96), cnndm_test (300),
//! cnndm_trainval (299), convosumm_email (259), dialogsum (266), ectsum (100), freelance_writers
//! (49), gum (138), indosum_id (300), inshorts (219), klexikon_de (80), orangesum_fr (300),
//! qmsum_general (40), scinews_ko (24), scitldr_a (300), squality_plot (60), summeval (49),
//! vcsum_zh (80), vietnews_vi (227), xsum (300).

use super::Scale;

/// How many kinds of text are told apart.
pub(super) const KINDS: usize = 8;

/// Of each feature: name, mean and deviation over sentences, mean and deviation of its mean over texts.
pub(super) const FEATURES: [Scale; 40] = [
    Scale {
        name: "pos_inv",
        mean: 0.199814,
        deviation: 0.245311,
        text_mean: 0.199958,
        text_deviation: 0.112139,
    },
    Scale {
        name: "pos_log",
        mean: 2.23418,
        deviation: 1.2022,
        text_mean: 2.23594,
        text_deviation: 0.911919,
    },
    Scale {
        name: "pos_endlog",
        mean: 2.24861,
        deviation: 1.1938,
        text_mean: 2.23594,
        text_deviation: 0.911919,
    },
    Scale {
        name: "opening",
        mean: 0.160516,
        deviation: 0.276285,
        text_mean: 0.160776,
        text_deviation: 0.120525,
    },
    Scale {
        name: "in_par",
        mean: 1.24324,
        deviation: 1.08415,
        text_mean: 1.23985,
        text_deviation: 0.874545,
    },
    Scale {
        name: "par_log",
        mean: 0.919322,
        deviation: 1.28835,
        text_mean: 0.920284,
        text_deviation: 1.19129,
    },
    Scale {
        name: "par_size",
        mean: 1.84562,
        deviation: 1.20179,
        text_mean: 1.84125,
        text_deviation: 1.15984,
    },
    Scale {
        name: "sec_inv",
        mean: 0.00929027,
        deviation: 0.0720536,
        text_mean: 0.0113017,
        text_deviation: 0.0642684,
    },
    Scale {
        name: "len",
        mean: 21.3028,
        deviation: 12.1416,
        text_mean: 20.2921,
        text_deviation: 6.79288,
    },
    Scale {
        name: "len_rel",
        mean: 1.07081,
        deviation: 0.512868,
        text_mean: 0.999045,
        text_deviation: 0.00698942,
    },
    Scale {
        name: "len_log",
        mean: 2.90554,
        deviation: 0.569217,
        text_mean: 2.78726,
        text_deviation: 0.419622,
    },
    Scale {
        name: "pc_len",
        mean: 0.538379,
        deviation: 0.296538,
        text_mean: 0.5,
        text_deviation: 1.0,
    },
    Scale {
        name: "cen",
        mean: 0.320625,
        deviation: 0.099227,
        text_mean: 0.317544,
        text_deviation: 0.0826584,
    },
    Scale {
        name: "pc_cen",
        mean: 0.515963,
        deviation: 0.30276,
        text_mean: 0.5,
        text_deviation: 1.0,
    },
    Scale { name: "lex", mean: 1.00468, deviation: 0.129703, text_mean: 1.0, text_deviation: 1.0 },
    Scale {
        name: "pc_lex",
        mean: 0.511548,
        deviation: 0.307953,
        text_mean: 0.5,
        text_deviation: 1.0,
    },
    Scale {
        name: "pc_start",
        mean: 0.511435,
        deviation: 0.303333,
        text_mean: 0.5,
        text_deviation: 1.0,
    },
    Scale {
        name: "locb",
        mean: 0.102054,
        deviation: 0.0863635,
        text_mean: 0.0991373,
        text_deviation: 0.0375031,
    },
    Scale {
        name: "title",
        mean: 0.0352444,
        deviation: 0.084062,
        text_mean: 0.0352591,
        text_deviation: 0.0464778,
    },
    Scale {
        name: "intro",
        mean: 3.98256,
        deviation: 5.93129,
        text_mean: 3.797,
        text_deviation: 1.48839,
    },
    Scale {
        name: "rep",
        mean: 1.03929,
        deviation: 0.60223,
        text_mean: 1.04314,
        text_deviation: 0.560608,
    },
    Scale {
        name: "pc_rep",
        mean: 0.532491,
        deviation: 0.299668,
        text_mean: 0.5,
        text_deviation: 1.0,
    },
    Scale {
        name: "new",
        mean: 0.550895,
        deviation: 0.250304,
        text_mean: 0.549522,
        text_deviation: 0.14674,
    },
    Scale {
        name: "idf_mean",
        mean: 0.611096,
        deviation: 0.0822061,
        text_mean: 0.609724,
        text_deviation: 0.0590371,
    },
    Scale {
        name: "idf_max",
        mean: 2.71236,
        deviation: 0.910656,
        text_mean: 2.68253,
        text_deviation: 0.851599,
    },
    Scale {
        name: "names",
        mean: 1.25475,
        deviation: 2.23864,
        text_mean: 1.20521,
        text_deviation: 0.87451,
    },
    Scale {
        name: "caps",
        mean: 0.112187,
        deviation: 0.13642,
        text_mean: 0.117747,
        text_deviation: 0.0785617,
    },
    Scale {
        name: "word_length",
        mean: 4.84835,
        deviation: 1.09559,
        text_mean: 4.84901,
        text_deviation: 0.823627,
    },
    Scale {
        name: "numbers",
        mean: 0.589644,
        deviation: 1.18439,
        text_mean: 0.570473,
        text_deviation: 0.536497,
    },
    Scale {
        name: "digits",
        mean: 0.030052,
        deviation: 0.0647113,
        text_mean: 0.0353103,
        text_deviation: 0.0412467,
    },
    Scale {
        name: "unit",
        mean: 0.0299141,
        deviation: 0.17035,
        text_mean: 0.0291718,
        text_deviation: 0.0809623,
    },
    Scale {
        name: "punct",
        mean: 0.0387727,
        deviation: 0.0352804,
        text_mean: 0.0465674,
        text_deviation: 0.0322975,
    },
    Scale {
        name: "commas",
        mean: 0.0493409,
        deviation: 0.0565235,
        text_mean: 0.048288,
        text_deviation: 0.0210696,
    },
    Scale {
        name: "question",
        mean: 0.0654205,
        deviation: 0.247266,
        text_mean: 0.0629249,
        text_deviation: 0.131284,
    },
    Scale {
        name: "excl",
        mean: 0.0089472,
        deviation: 0.0941655,
        text_mean: 0.0109928,
        text_deviation: 0.0426027,
    },
    Scale {
        name: "quotestart",
        mean: 0.0751091,
        deviation: 0.263567,
        text_mean: 0.0743918,
        text_deviation: 0.118226,
    },
    Scale {
        name: "noterm",
        mean: 0.0232935,
        deviation: 0.150834,
        text_mean: 0.0365951,
        text_deviation: 0.081065,
    },
    Scale {
        name: "turn",
        mean: 0.154498,
        deviation: 0.361426,
        text_mean: 0.154593,
        text_deviation: 0.360595,
    },
    Scale {
        name: "turn_size",
        mean: 0.238297,
        deviation: 0.613603,
        text_mean: 0.238209,
        text_deviation: 0.59588,
    },
    Scale {
        name: "item",
        mean: 0.00835947,
        deviation: 0.0910472,
        text_mean: 0.00718046,
        text_deviation: 0.0646325,
    },
];

/// Offset of each kind, thousandths.
pub(super) const OFFSETS: [i16; KINDS] = [-2128, -767, 1560, 572, 495, -1124, -2110, 406];

/// How each feature's mean speaks for each kind, thousandths.
pub(super) const GATE: [[i16; 40]; KINDS] = [
    [
        11, -7, -7, 9, 6, -10, 7, 0, 1, -2, 0, 0, 8, 0, 0, 0, 0, -9, 3, -2, -3, 0, 3, -7, -8, 6, 9,
        5, -3, 2, -2, 3, 7, 7, 6, 3, 0, 7, 6, 2,
    ],
    [
        -113, 171, 171, -87, -140, 228, -159, 21, 89, 7, 103, 0, -137, 0, 0, 0, 0, 57, -78, 65,
        211, 0, -161, -91, 195, -103, -156, 38, 80, -73, 272, -87, 79, -23, 47, -28, -75, -76, -76,
        -41,
    ],
    [
        -6, -87, -87, -37, -146, 53, -150, 33, -136, 101, -91, 0, 14, 0, 0, 0, 0, 74, -305, -72,
        -84, 0, 19, 57, -53, 288, 342, 223, 66, 133, -109, -108, 124, 84, -86, 166, 103, -5, -32,
        -27,
    ],
    [
        31, -22, -22, 38, 104, -90, 102, 23, 162, 25, 141, 0, 25, 0, 0, 0, 0, -6, 114, 192, -25, 0,
        10, -42, -13, 10, -65, -108, -73, -113, 7, -21, 56, -9, -6, -32, -3, -36, -33, 15,
    ],
    [
        72, -78, -78, 61, 125, -156, 144, -58, -54, -22, -11, 0, -8, 0, 0, 0, 0, -219, 129, -98,
        -208, 0, 253, 281, -78, -247, -333, -127, -193, -117, -96, -66, -199, -105, 7, 5, -237,
        -66, -62, -33,
    ],
    [
        16, -9, -9, 14, 6, -12, 7, 4, 2, -5, -3, 0, 16, 0, 0, 0, 0, -11, 7, 0, -4, 0, 4, -13, -11,
        14, 17, -5, -2, -2, -9, 11, 3, 10, 14, 3, 5, 17, 14, 1,
    ],
    [
        11, -8, -8, 10, 6, -10, 7, 0, -2, -2, 1, 0, 8, 0, 0, 0, 0, -8, 3, -3, -4, 0, 3, -7, -8, 6,
        11, 2, -3, 2, -3, 2, 8, 7, 6, 3, 1, 8, 7, 1,
    ],
    [
        -8, 33, 33, -3, 39, -15, 47, -17, -58, -100, -121, 0, 83, 0, 0, 0, 0, 125, 61, -70, 111, 0,
        -124, -194, -27, 54, 175, -32, 135, 163, -29, 246, -33, 25, 16, -94, 215, 133, 139, 104,
    ],
];

/// Weight of each feature for each kind, thousandths.
pub(super) const WEIGHTS: [[i16; 40]; KINDS] = [
    [
        44, -444, 161, 224, -317, -588, -187, -76, -259, 178, 373, 48, -25, 250, 354, 115, 267,
        -390, 730, 236, 536, 174, 123, -610, 219, 275, 140, 125, -193, 512, 267, -546, 4, -271,
        311, -454, -239, -490, 199, -551,
    ],
    [
        -7, -316, 75, 199, -323, -476, -199, -139, -438, -13, 246, -113, -16, 295, 375, 144, 218,
        -488, 817, 239, 650, 91, 54, -722, 224, 239, 142, 0, 286, 1062, 604, -397, -45, -259, 295,
        -446, -244, -479, 231, -573,
    ],
    [
        236, -958, 434, 604, -383, -1026, -185, -47, -547, -115, 184, -234, -108, 188, 382, 0, 756,
        -652, 1005, 555, 618, 31, 302, -763, 223, 388, 59, 111, -300, 509, 203, -669, -11, -252,
        322, -836, -195, -492, 193, -577,
    ],
    [
        -50, -462, 194, 180, -299, -583, -231, -78, -368, 73, 299, -44, 41, 402, 488, 240, 238,
        -351, 1188, 350, 656, 241, 99, -806, 218, 425, 223, 145, -253, 490, 227, -560, 101, -239,
        333, -464, -227, -488, 200, -557,
    ],
    [
        -153, -306, -31, 69, -241, -495, -153, -77, 87, 694, 822, 544, 124, 435, 650, 246, 113,
        -271, 989, 221, 590, 469, 114, -682, 213, 507, 228, 290, -182, 440, 135, -425, 60, -262,
        303, -470, -251, -490, 197, -548,
    ],
    [
        39, -441, 167, 229, -324, -588, -192, -77, -268, 174, 367, 40, -15, 262, 366, 125, 265,
        -389, 753, 255, 545, 180, 117, -623, 219, 281, 146, 126, -192, 516, 270, -553, 8, -268,
        316, -458, -238, -490, 199, -552,
    ],
    [
        44, -444, 161, 224, -316, -588, -187, -76, -259, 178, 373, 48, -24, 250, 353, 115, 267,
        -390, 731, 236, 535, 174, 124, -610, 218, 276, 140, 126, -193, 512, 267, -545, 4, -272,
        311, -454, -239, -490, 199, -551,
    ],
    [
        97, -544, 196, 346, -317, -600, -155, -101, -286, 171, 350, -26, -144, 214, 313, 76, 334,
        -544, 864, 288, 513, 130, 274, -576, 269, 316, 14, 87, -528, 298, 224, -817, -50, -235,
        297, -466, -271, -489, 241, -667,
    ],
];
