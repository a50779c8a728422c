//! What the sentences say that readers look for, in English.

/// The kinds of cues, in the order of the lists of a language.
pub(super) const KINDS: usize = 13;

/// The words and phrases of English by kind. (Lists of seven other languages were tried; texts in those languages were ranked
/// no better with them.)
///
/// 0. aim: what the text, or what it tells of, is for,
/// 1. conclusion: what was found,
/// 2. duty: what must or must not be done,
/// 3. comparison: more, less, than before,
/// 4. outlook: what is expected or planned,
/// 5. request: what somebody is asked for,
/// 6. reason,
/// 7. agreement: what was decided,
/// 8. attribution: who says it,
/// 9. newness: what is new,
/// 10. aside: examples, references, thanks and other furniture,
/// 11. the writer,
/// 12. the reader.
///
/// Lower case, with straight apostrophes; a phrase is found as its words follow each other.
pub(super) const PHRASE_LISTS: [&str; KINDS] = [
    "aim of, aim is, aims to, aimed at, purpose of, objective, goal of, goal is, we propose, we present, we \
     introduce, we describe, this paper, this study, this article, this work, this report, this post, designed \
     to, intended to, is about, proposes",
    "we conclude, in conclusion, we found, we find, we show, results show, results suggest, results indicate, \
     our results, these results, findings, suggests that, suggest that, demonstrate, in summary, overall, \
     outperforms, outperform, concluded",
    "must, shall, may not, required to, is required, are required, prohibited, you agree, not allowed, you may, \
     reserve the right, reserves the right, liable, terminate, obliged, responsible for, unlawful",
    "compared with, compared to, than, up from, down from, increased, decreased, increase, decrease, year over \
     year, rose, fell, grew, higher, lower, record",
    "expect, expects, expected to, guidance, outlook, forecast, anticipate, plans to, planned, going forward",
    "please, could you, can you, would you, let me know, need to, would like, i need, want to know",
    "because, due to, in order to, so that, therefore, reason, reasons, as a result of, caused by",
    "agree, agreed, decided, decision, approved, confirmed, voted, settled, ruled",
    "said, says, told, according to, announced, reported, stated, warned, argues, claims",
    "new, first, launched, announce, announcing, today, available, released, introducing, pleased to",
    "for example, for instance, see, note that, click, read more, et al, copyright, rights reserved, sign up, \
     subscribe, follow us, thank you, thanks, welcome, photo, image, advertisement, dear, hello, regards",
    "i, we, our, my, me, us, i'm, i've, we're, we've",
    "you, your, you're, you'll, yourself",
];
