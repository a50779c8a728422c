//! The weights of the ranker. Written by `cargo xtask train` from `training/ranking.json`, not by
//! hand.
//!
//! A mixture of 8 linear rankers: the means of a text's features decide the share of each. Fitted
//! to soft labels (membership in sampled summaries weighted by their ROUGE against human ones),
//! then to ROUGE itself by policy gradient. Features are cut off at 4.0 deviations, their means
//! over a text at 2.5; scores meet a redundancy penalty of 0.3. `training/README.md` says more.
//!
//! Fitted on 3660 documents: aclsum (128), billsum (46), bnlpc_bn (96), cnndm_test (300),
//! cnndm_trainval (299), convosumm_email (259), dialogsum (266), ectsum (100), freelance_writers
//! (49), gum (138), indosum_id (300), inshorts (219), klexikon_de (80), orangesum_fr (300),
//! qmsum_general (40), scinews_ko (24), scitldr_a (300), squality_plot (60), summeval (49),
//! vcsum_zh (80), vietnews_vi (227), xsum (300).

use super::Scale;

/// Experts in the mixture.
pub(super) const EXPERTS: usize = 8;

/// Of each feature: name, mean and deviation over sentences, mean and deviation of its mean over texts.
pub(super) const FEATURES: [Scale; 40] = [
    Scale {
        name: "pos_inv",
        mean: 0.1998291,
        deviation: 0.2453003,
        text_mean: 0.19995117,
        text_deviation: 0.1121521,
    },
    Scale {
        name: "pos_log",
        mean: 2.234375,
        deviation: 1.2021484,
        text_mean: 2.2363281,
        text_deviation: 0.91186523,
    },
    Scale {
        name: "pos_endlog",
        mean: 2.2490234,
        deviation: 1.1938477,
        text_mean: 2.2363281,
        text_deviation: 0.91186523,
    },
    Scale {
        name: "opening",
        mean: 0.16052246,
        deviation: 0.27624512,
        text_mean: 0.1607666,
        text_deviation: 0.120513916,
    },
    Scale {
        name: "in_par",
        mean: 1.2431641,
        deviation: 1.0839844,
        text_mean: 1.2397461,
        text_deviation: 0.8745117,
    },
    Scale {
        name: "par_log",
        mean: 0.9194336,
        deviation: 1.2885742,
        text_mean: 0.920166,
        text_deviation: 1.1914063,
    },
    Scale {
        name: "par_size",
        mean: 1.8457031,
        deviation: 1.2016602,
        text_mean: 1.8413086,
        text_deviation: 1.159668,
    },
    Scale {
        name: "sec_inv",
        mean: 0.009288788,
        deviation: 0.072052,
        text_mean: 0.011302948,
        text_deviation: 0.06427002,
    },
    Scale {
        name: "len",
        mean: 21.304688,
        deviation: 12.140625,
        text_mean: 20.289063,
        text_deviation: 6.7929688,
    },
    Scale {
        name: "len_rel",
        mean: 1.0708008,
        deviation: 0.51293945,
        text_mean: 0.99902344,
        text_deviation: 0.0069885254,
    },
    Scale {
        name: "len_log",
        mean: 2.9052734,
        deviation: 0.56933594,
        text_mean: 2.7871094,
        text_deviation: 0.41967773,
    },
    Scale {
        name: "pc_len",
        mean: 0.5383301,
        deviation: 0.2965088,
        text_mean: 0.5,
        text_deviation: 1.0,
    },
    Scale {
        name: "cen",
        mean: 0.3206787,
        deviation: 0.09921265,
        text_mean: 0.31750488,
        text_deviation: 0.08267212,
    },
    Scale {
        name: "pc_cen",
        mean: 0.51586914,
        deviation: 0.30273438,
        text_mean: 0.5,
        text_deviation: 1.0,
    },
    Scale {
        name: "lex",
        mean: 1.0048828,
        deviation: 0.1296997,
        text_mean: 1.0,
        text_deviation: 1.0,
    },
    Scale {
        name: "pc_lex",
        mean: 0.5114746,
        deviation: 0.3079834,
        text_mean: 0.5,
        text_deviation: 1.0,
    },
    Scale {
        name: "pc_start",
        mean: 0.5114746,
        deviation: 0.30334473,
        text_mean: 0.5,
        text_deviation: 1.0,
    },
    Scale {
        name: "locb",
        mean: 0.10205078,
        deviation: 0.086364746,
        text_mean: 0.09915161,
        text_deviation: 0.037506104,
    },
    Scale {
        name: "title",
        mean: 0.035247803,
        deviation: 0.08407593,
        text_mean: 0.03526306,
        text_deviation: 0.04647827,
    },
    Scale {
        name: "intro",
        mean: 3.9824219,
        deviation: 5.9316406,
        text_mean: 3.796875,
        text_deviation: 1.4882813,
    },
    Scale {
        name: "rep",
        mean: 1.0390625,
        deviation: 0.6022949,
        text_mean: 1.0429688,
        text_deviation: 0.5605469,
    },
    Scale {
        name: "pc_rep",
        mean: 0.5324707,
        deviation: 0.29968262,
        text_mean: 0.5,
        text_deviation: 1.0,
    },
    Scale {
        name: "new",
        mean: 0.55078125,
        deviation: 0.25024414,
        text_mean: 0.54956055,
        text_deviation: 0.14672852,
    },
    Scale {
        name: "idf_mean",
        mean: 0.611084,
        deviation: 0.082214355,
        text_mean: 0.60961914,
        text_deviation: 0.059036255,
    },
    Scale {
        name: "idf_max",
        mean: 2.711914,
        deviation: 0.91064453,
        text_mean: 2.6826172,
        text_deviation: 0.8515625,
    },
    Scale {
        name: "names",
        mean: 1.2548828,
        deviation: 2.2382813,
        text_mean: 1.2050781,
        text_deviation: 0.8745117,
    },
    Scale {
        name: "caps",
        mean: 0.11218262,
        deviation: 0.13641357,
        text_mean: 0.11773682,
        text_deviation: 0.078552246,
    },
    Scale {
        name: "word_length",
        mean: 4.8476563,
        deviation: 1.0957031,
        text_mean: 4.8496094,
        text_deviation: 0.82373047,
    },
    Scale {
        name: "numbers",
        mean: 0.5895996,
        deviation: 1.1845703,
        text_mean: 0.57055664,
        text_deviation: 0.53637695,
    },
    Scale {
        name: "digits",
        mean: 0.030052185,
        deviation: 0.064697266,
        text_mean: 0.035308838,
        text_deviation: 0.041244507,
    },
    Scale {
        name: "unit",
        mean: 0.029914856,
        deviation: 0.17034912,
        text_mean: 0.029174805,
        text_deviation: 0.080963135,
    },
    Scale {
        name: "punct",
        mean: 0.038772583,
        deviation: 0.03527832,
        text_mean: 0.046569824,
        text_deviation: 0.032302856,
    },
    Scale {
        name: "commas",
        mean: 0.049346924,
        deviation: 0.056518555,
        text_mean: 0.048294067,
        text_deviation: 0.021072388,
    },
    Scale {
        name: "question",
        mean: 0.06542969,
        deviation: 0.24725342,
        text_mean: 0.062927246,
        text_deviation: 0.13128662,
    },
    Scale {
        name: "excl",
        mean: 0.008945465,
        deviation: 0.094177246,
        text_mean: 0.0109939575,
        text_deviation: 0.04260254,
    },
    Scale {
        name: "quotestart",
        mean: 0.07510376,
        deviation: 0.2635498,
        text_mean: 0.074401855,
        text_deviation: 0.1182251,
    },
    Scale {
        name: "noterm",
        mean: 0.023292542,
        deviation: 0.15081787,
        text_mean: 0.036590576,
        text_deviation: 0.08105469,
    },
    Scale {
        name: "turn",
        mean: 0.15447998,
        deviation: 0.3614502,
        text_mean: 0.15460205,
        text_deviation: 0.3605957,
    },
    Scale {
        name: "turn_size",
        mean: 0.23828125,
        deviation: 0.6135254,
        text_mean: 0.23822021,
        text_deviation: 0.59594727,
    },
    Scale {
        name: "item",
        mean: 0.008358002,
        deviation: 0.091033936,
        text_mean: 0.0071811676,
        text_deviation: 0.06463623,
    },
];

/// Offset of each expert, thousandths.
pub(super) const OFFSETS: [i16; EXPERTS] = [-2128, -767, 1560, 572, 495, -1124, -2110, 406];

/// How each feature's mean speaks for each expert, thousandths.
pub(super) const GATE: [[i16; 40]; EXPERTS] = [
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

/// Weight of each feature for each expert, thousandths.
pub(super) const WEIGHTS: [[i16; 40]; EXPERTS] = [
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
