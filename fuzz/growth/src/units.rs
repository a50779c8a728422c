//! What texts are made of, as the rules see it: repeated alone, in pairs and in threes.

/// Marks, brackets, quotes, bullets, digits, headers, colons, time codes, tags, words and spaces.
const TOKENS: [&str; 114] = [
    ".",
    "!",
    "?",
    "…",
    "...",
    ",",
    ";",
    ":",
    "·",
    "。",
    "！",
    "，",
    "、",
    "؟",
    "،",
    "।",
    "-",
    "–",
    "—",
    "--",
    "'",
    "’",
    "\"",
    "“",
    "”",
    "„",
    "«",
    "»",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    "/",
    "\\",
    "|",
    "*",
    "_",
    "~",
    "`",
    "#",
    "@",
    "&",
    "%",
    "$",
    "€",
    "=",
    "+",
    "^",
    "•",
    "©",
    "😀",
    "\u{301}",
    "\u{200b}",
    "\u{202e}",
    "\u{ad}",
    " ",
    "\n",
    "\n\n",
    "\t",
    "\u{a0}",
    "\r\n",
    "    ",
    "a",
    "Ab",
    "IB",
    "the",
    "word ",
    "Mr. ",
    "U.S. ",
    "e.g. ",
    "и",
    "Дом",
    "好",
    "你好",
    "ใน",
    "سلام",
    "한국",
    "1",
    "12",
    "1990",
    "1:23",
    "00:01:02,000 --> 00:01:04,000\n",
    "4.5",
    "1. ",
    "(a) ",
    "[1]",
    "> ",
    "- ",
    "# ",
    "From: ",
    "Ann: ",
    "[10:02] ",
    "http://a.b/c ",
    "a@b.example ",
    "<b>",
    "</p>",
    "&amp;",
    "---\n",
    "===\n",
    "It is so. ",
    VARYING,
    "Varying ",
    "```",
    "~~~",
    "On Mon, Ann wrote:\n",
    "Best regards,\n",
    "Figure 1: ",
    "| a | b |\n",
    "Read more\n",
    "* ",
];
/// Stands for another word each time.
const VARYING: &str = "varying ";

/// Units that were slow once, and those of odd lengths that no pair holds.
const KNOWN: [&str; 9] = [
    "Ab!",
    "A.",
    "Com.Example.Foo.",
    "#1. ",
    "IB%",
    "ABC,DEF,GHI,",
    "a\n",
    "co-\nop ",
    "The dog ran home. ",
];

/// Every token, each so many of the pairs of tokens, and as many threes as are asked for, spread evenly.
pub(crate) fn all(every: usize, threes: usize) -> Vec<String> {
    let mut units: Vec<String> = KNOWN.iter().map(|&unit| unit.into()).collect();
    units.extend(TOKENS.iter().map(|&token| token.into()));
    // Twice the same is once, repeated.
    let pairs = TOKENS.iter().flat_map(|one| TOKENS.iter().map(move |other| (one, other)));
    let pairs = pairs.filter(|(one, other)| one != other).step_by(every);
    units.extend(pairs.map(|(one, other)| format!("{one}{other}")));
    let count = TOKENS.len();
    let step = count.pow(3).checked_div(threes).unwrap_or(1).max(1);
    let threes = (0..count.pow(3)).step_by(step).take(threes);
    units.extend(threes.map(|at| {
        let [one, two, three] =
            [at / count / count, at / count % count, at % count].map(|at| TOKENS[at]);
        format!("{one}{two}{three}")
    }));
    units
}

/// A unit repeated to some size in bytes, whole units only. Words that vary are others each time.
pub(crate) fn repeated(unit: &str, bytes: usize) -> String {
    let count = (bytes / unit.len()).max(1);
    if !unit.to_lowercase().contains(VARYING) {
        return unit.repeat(count);
    }
    let another = |at: usize| {
        let word: String = (0..6)
            .map(|place| char::from(b'a' + (at * 7919 / 17_usize.pow(place) % 17) as u8))
            .collect();
        unit.replace(VARYING, &format!("{word} ")).replace("Varying ", &format!("K{word} "))
    };
    (0..count).map(another).collect()
}
