//! What holds for every text, tried on generated ones.

use epitome::{
    BlockKind, Boilerplate, Document, Language, Length, Markup, MarkupRole, Options, Request, Span,
};
use proptest::prelude::*;

/// Pieces that texts break on, in random order: marks, abbreviations, scripts, layout.
fn pieces() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-z]{1,9}",
        2 => prop::sample::select(vec![
            ". ", "! ", "? ", "… ", "\n", "\n\n", "\r\n", ", ", " ", "“", "”", "(", ")", "- ", "3.5", "U.S. ",
            "Dr. ", "e.g. ", "«", "»", "\t", "> ", "# ", "* * *\n", "Ann: ", "1. ", "...", "'s ", "well-",
        ])
        .prop_map(str::to_owned),
        1 => prop::sample::select(vec![
            "桥很老。", "電車。", "мост ", "στο ", "جسر ", "पुल। ", "다리 ", "สะพาน ", "😀", "\u{0}", "é",
            "e\u{301}", "\u{2028}", "\u{feff}", "İ", "ß", "\u{200d}",
        ])
        .prop_map(str::to_owned),
        1 => any::<char>().prop_map(|c| c.to_string()),
    ]
}

/// What layouts are made of.
fn layout() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "\n\n00:00:01,000 --> 00:00:02,000\n",
        "\n\n2\n00:01.000 --> 00:02.000\n",
        "\n> > ",
        "\n```\n",
        "\nFrom: Ann\nTo: Bob\n",
        "\n| a | b |\n| c | d |\n",
        "\n— ",
        "[1] ",
        "\n[^1]: ",
        "\n-- \n",
        "\nReferences\n\n",
        "\nHome\nSearch\nLog in\n",
        "\nShare\nPrivacy policy\n",
        "\nBest regards,\n",
        " 'so ",
        "! ",
        "¹ ",
        "\n$ ls\n",
        "let x = f(y);\n",
        "The road was closed when we came to it",
    ])
    .prop_map(str::to_owned)
}

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => pieces(), 1 => layout()];
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

/// What the source of a page is made of.
fn html() -> impl Strategy<Value = String> {
    let tags = vec![
        "<p>",
        "</p>\n",
        "<b>",
        "</b>",
        "<li>",
        "<h1>",
        "</h1>",
        "<nav>\n",
        "</nav>",
        "<script>",
        "</script>",
        "<!-- ",
        " -->",
        "<",
        "< 3",
        "&amp;",
        "“So,”",
        "é",
        "🌊",
        "<a href=\"é\">",
        "\n",
    ];
    prop_oneof![2 => prop::sample::select(tags).prop_map(str::to_owned), 1 => pieces()]
}

/// Texts without layout. One feature, the share of marks, counts the line ends inside sentences.
fn plain_texts() -> impl Strategy<Value = String> {
    prop::collection::vec(pieces(), 0..120).prop_map(|pieces| pieces.concat())
}

fn read(text: &str) -> Document<'_> {
    Document::read(text, &Options::default())
}

fn in_order(text: &str, spans: &[Span]) {
    for span in spans {
        assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
        assert!(span.start < span.end);
    }
    for pair in spans.windows(2) {
        assert!(pair[0].end <= pair[1].start, "{pair:?}");
    }
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}')
}

/// Sentences out of what may be left out of one, and what may not.
fn headline_texts() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "The council voted for the bridge",
        "On Monday, ",
        "However, ",
        "in this paper, we present",
        "Ann Bell",
        ", 45, ",
        ", which is old, ",
        ", which was closed",
        ", after a storm",
        "; it rained",
        " (built in 1911) ",
        " – and not now – ",
        "--so--",
        "was closed",
        " on Monday",
        ", officials said on Monday",
        "(CNN) -- ",
        "LONDON (Reuters) - ",
        "1. ",
        "[12]",
        "“",
        "”",
        "'",
        "'s",
        ". ",
        "? ",
        "\n",
        "é",
        "ϕ x",
        "İ",
        "（共十人）",
        "桥很老。",
        "The old town has three bridges. ",
    ]);
    prop::collection::vec(part.prop_map(str::to_owned), 0..16).prop_map(|parts| parts.concat())
}

/// Lines too short to be wrapped by a program: what is done to one tells nothing about the others.
fn short_lines() -> impl Strategy<Value = String> {
    let line = prop::sample::select(vec![
        "The road was closed.",
        "Milk and bread",
        "- one",
        "- two",
        "1. First",
        "Ann: Hello.",
        "> quoted",
        "let x = f(y);",
        "return x;",
        "a\tb",
        "c\td",
        "and so on,",
        "The rain came down,",
        "# Title",
        "***",
        "00:01.000 --> 00:02.000",
        "[1] A note",
        "From: Ann",
        "To: Bob",
        "",
        "",
        "",
        "国の予算。",
        "— Why? — he asked.",
    ]);
    prop::collection::vec(line, 0..24).prop_map(|lines| lines.join("\n"))
}

/// The lines of a text that are not blank, without white space around them.
fn line_spans(text: &str) -> Vec<Span> {
    let mut start = 0;
    let mut spans = Vec::new();
    for line in text.split('\n') {
        if !line.trim().is_empty() {
            let from = start + line.len() - line.trim_start().len();
            spans.push(Span::new(from, from + line.trim().len()));
        }
        start += line.len() + 1;
    }
    spans
}

fn roles() -> Vec<MarkupRole> {
    let kinds = BlockKind::ALL.iter().map(|&kind| MarkupRole::Block(kind));
    let boilerplate = Boilerplate::ALL.iter().map(|&why| MarkupRole::Boilerplate(why));
    kinds.chain(boilerplate).chain([MarkupRole::Link]).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn spans_are_valid_and_in_order(text in texts()) {
        let document = read(&text);
        let explanation = document.explain();
        let sentences: Vec<Span> = explanation.sentences.iter().map(|s| s.span).collect();
        in_order(&text, &sentences);
        in_order(&text, &explanation.blocks.iter().map(|block| block.span).collect::<Vec<_>>());
        let chosen: Vec<Span> =
            document.choose(Length::default()).iter().map(|s| s.span).collect();
        prop_assert!(chosen.iter().all(|span| sentences.contains(span)));
        for sentence in document.summarize(Length::ratio(1.0).expect("valid")).sentences {
            prop_assert_eq!(&sentence.text, &text[sentence.span.range()]);
        }
        for term in document.key_terms() {
            in_order(&text, &term.occurrences);
            prop_assert!(term.score > 0.0 && term.score < 1.0);
        }
    }

    #[test]
    fn sentences_hold_every_character_but_space(text in texts()) {
        let document = read(&text);
        let explanation = document.explain();
        let mut covered = vec![0_u8; text.len()];
        for sentence in &explanation.sentences {
            covered[sentence.span.range()].iter_mut().for_each(|count| *count += 1);
        }
        let ignored = document.boilerplate();
        let mut line_start = true;
        for (at, c) in text.char_indices().filter(|(_, c)| !c.is_whitespace() || is_line_end(*c)) {
            if is_line_end(c) {
                line_start = true;
                continue;
            }
            line_start &= c == '>';
            // The marks of quoted lines, and time codes between the sentences of a cue, are layout.
            let is_layout = line_start
                || ignored.iter().any(|gap| gap.span.start <= at && at < gap.span.end);
            let least = u8::from(!is_layout);
            prop_assert!((least..=1).contains(&covered[at]), "{c:?} at {at} in {}", covered[at]);
        }
    }

    #[test]
    fn sentences_lie_in_blocks(text in texts()) {
        let document = read(&text);
        let explanation = document.explain();
        in_order(&text, &document.boilerplate().iter().map(|gap| gap.span).collect::<Vec<_>>());
        for sentence in &explanation.sentences {
            let holds = |block: &&epitome::Block| {
                block.span.start <= sentence.span.start && sentence.span.end <= block.span.end
            };
            let blocks: Vec<_> = explanation.blocks.iter().filter(holds).collect();
            prop_assert_eq!(blocks.len(), 1);
            prop_assert_eq!(blocks[0].kind, sentence.kind);
        }
    }

    #[test]
    fn keeping_every_kind_is_cleaning_nothing(text in texts()) {
        let options = Options { keep: Boilerplate::ALL.to_vec(), ..Options::default() };
        let kept = Document::read(&*text, &options);
        let off = Options { clean: false, ..Options::default() };
        let off = Document::read(&*text, &off);
        prop_assert_eq!(kept.explain(), off.explain());
        // What holds no word stays out even so, and so do the time codes and page breaks inside sentences.
        let is_block = |span: Span| off.blocks().iter().any(|block| block.span == span);
        for ignored in off.boilerplate() {
            let is_gap = matches!(ignored.kind, Boilerplate::TimeCode | Boilerplate::Footer)
                && !is_block(ignored.span);
            prop_assert!(is_gap || ignored.kind == Boilerplate::Separator);
        }
    }

    /// What is ignored only when it is read again is restored in its turn.
    #[test]
    fn restoring_all_that_is_ignored_is_cleaning_nothing(text in texts()) {
        let off = Options { clean: false, ..Options::default() };
        let off = Document::read(&*text, &off);
        let stays = off.boilerplate();
        let mut options = Options::default();
        for _ in 0..=text.len() {
            let document = Document::read(&*text, &options);
            let mut left = document.boilerplate();
            left.retain(|ignored| !stays.contains(ignored));
            if left.is_empty() {
                prop_assert!(document.explain() == off.explain(), "{:?}", document.blocks());
                return Ok(());
            }
            options.restore.extend(left.iter().map(|ignored| ignored.span));
        }
        prop_assert!(false, "what is restored is ignored again");
    }

    #[test]
    fn options_said_twice_are_said_once(text in texts(), kind in 0..Boilerplate::ALL.len()) {
        let say = |times: usize| {
            let sentences: Vec<Span> = read(&text).selectable_spans().collect();
            let mut options = Options { language: Some(Language::English), key_terms: 5, ..Options::default() };
            let mut request = Request::new(Length::sentences(2).expect("valid"));
            for _ in 0..times {
                options.keep.push(Boilerplate::ALL[kind]);
                options.restore.push(Span::new(0, 9));
                request = request.avoid(epitome::Avoid::Questions).focus("bridge");
                if let [first, .., last] = sentences[..] {
                    request = request.pin(last).exclude(first);
                }
            }
            epitome::summarize(&text, &options, request)
        };
        prop_assert_eq!(say(1), say(2));
    }

    #[test]
    fn markup_changes_its_lines_alone(
        text in short_lines(),
        marks in prop::collection::vec((0..400_usize, 0..60_usize, 0..roles().len()), 0..6),
    ) {
        let markup: Vec<Markup> = marks
            .iter()
            .map(|&(start, length, role)| Markup {
                span: Span::new(start, start + length),
                role: roles()[role],
            })
            .collect();
        let options = |markup: &[Markup]| Options {
            clean: false,
            language: Some(Language::English),
            markup: markup.to_vec(),
            ..Options::default()
        };
        let plain = Document::read(&*text, &options(&[]));
        let marked = Document::read(&*text, &options(&markup));
        let lines = line_spans(&text);
        let touches = |a: Span, b: Span| a.start < b.end && b.start < a.end;
        let is_touched = |line: &&Span| markup.iter().any(|m| m.role != MarkupRole::Link && touches(m.span, **line));
        let touched: Vec<Span> = lines.iter().filter(is_touched).copied().collect();
        let is_outside = |span: Span| !touched.iter().any(|line| touches(*line, span));
        let blocks: Vec<Span> = marked.blocks().iter().map(|block| block.span).collect();
        in_order(&text, &blocks);
        for block in plain.blocks().iter().filter(|block| is_outside(block.span)) {
            prop_assert!(blocks.contains(&block.span), "{:?} of {blocks:?}", block.span);
        }
        for block in &blocks {
            let own = lines.iter().filter(|line| touches(**line, *block));
            let (outside, inside): (Vec<Span>, Vec<Span>) = own.partition(|line| is_outside(**line));
            prop_assert!(outside.is_empty() || inside.is_empty(), "{block:?}");
        }
    }

    #[test]
    fn any_markup_is_survived(
        text in texts(),
        marks in prop::collection::vec((any::<usize>(), 0..9_usize, 0..roles().len()), 0..6),
    ) {
        let size = text.len() + 9;
        let markup = marks.iter().map(|&(start, length, role)| Markup {
            span: Span::new(start % size, start % size + length),
            role: roles()[role],
        });
        let options = Options { markup: markup.collect(), ..Options::default() };
        let document = Document::read(&*text, &options);
        in_order(&text, &document.explain().sentences.iter().map(|s| s.span).collect::<Vec<_>>());
        in_order(&text, &document.blocks().iter().map(|block| block.span).collect::<Vec<_>>());
    }

    #[test]
    fn sources_of_pages_are_survived(parts in prop::collection::vec(html(), 0..60)) {
        let text = format!("<p>{}</p>", parts.concat());
        let document = read(&text);
        in_order(&text, &document.explain().sentences.iter().map(|s| s.span).collect::<Vec<_>>());
        in_order(&text, &document.blocks().iter().map(|block| block.span).collect::<Vec<_>>());
    }

    /// To the last bit: they are summed up in the order in which they are told.
    #[test]
    fn parts_sum_to_scores(text in texts()) {
        for sentence in read(&text).explain().sentences {
            let sum: f64 = sentence.contributions.iter().map(|part| part.value).sum();
            prop_assert_eq!(sum, sentence.score);
            prop_assert!(sum.is_finite());
        }
    }

    #[test]
    fn longer_summaries_cover_more(text in texts()) {
        let document = read(&text);
        let mut before = 0.0;
        for count in 1..=document.stats().selectable_sentences {
            let length = Length::sentences(count).expect("valid");
            let coverage = document.summarize(length).coverage;
            prop_assert!(before <= coverage.share && coverage.share <= 1.0);
            before = coverage.share;
            let terms = coverage.terms.iter().map(|term| (term.is_covered, term.best));
            let sections = coverage.sections.iter().map(|part| (part.is_covered, part.best));
            for (is_covered, best) in terms.chain(sections) {
                prop_assert!(!is_covered || best.is_none());
                let Some(best) = best else { continue };
                let chosen = document.choose(Request::new(length).pin(best));
                prop_assert!(chosen.iter().any(|sentence| sentence.span == best));
            }
        }
        prop_assert!(document.stats().selectable_sentences == 0 || before == 1.0);
    }

    #[test]
    fn longer_summaries_contain_shorter_ones(text in texts()) {
        let document = read(&text);
        let spans = |length: Length| -> Vec<Span> {
            document.choose(length).iter().map(|s| s.span).collect()
        };
        let mut shorter = Vec::new();
        for count in 1..=document.stats().selectable_sentences {
            let longer = spans(Length::sentences(count).expect("valid"));
            prop_assert_eq!(longer.len(), count);
            prop_assert!(shorter.iter().all(|span| longer.contains(span)));
            shorter = longer;
        }
        let few = spans(Length::words(5).expect("valid"));
        let many = spans(Length::words(50).expect("valid"));
        prop_assert!(few.iter().all(|span| many.contains(span)));
        prop_assert_eq!(spans(Length::ratio(1.0).expect("valid")).len(), document.stats().selectable_sentences);
    }

    #[test]
    fn the_same_text_gives_the_same_answer(text in texts()) {
        let (first, second) = (read(&text), read(&text));
        let length = Length::ratio(0.5).expect("valid");
        prop_assert_eq!(first.summarize(length), second.summarize(length));
        prop_assert_eq!(first.explain(), second.explain());
    }

    #[test]
    fn line_ends_do_not_matter(text in plain_texts()) {
        let unix = text.replace("\r\n", "\n").replace('\r', "\n");
        let windows = unix.replace('\n', "\r\n");
        let squashed = |text: &str| -> Vec<String> {
            let chosen = read(text).choose(Length::sentences(5).expect("valid"));
            chosen.iter().map(|s| s.text.replace("\r\n", "\n")).collect()
        };
        prop_assert_eq!(squashed(&unix), squashed(&windows));
    }

    #[test]
    fn line_ends_change_neither_kinds_nor_displays(text in texts()) {
        let unix = text.replace("\r\n", "\n").replace('\r', "\n");
        let windows = unix.replace('\n', "\r\n");
        let shown = |text: &str| -> Vec<(BlockKind, Option<Boilerplate>, String)> {
            let document = read(text);
            let show = |span: Span| document.display(span).unwrap_or(document[span].to_owned());
            let sentences = document.explain().sentences;
            sentences.iter().map(|s| (s.kind, s.boilerplate, show(s.span))).collect()
        };
        prop_assert_eq!(shown(&unix), shown(&windows));
    }

    #[test]
    fn headlines_are_what_is_kept_of_one_sentence(text in headline_texts()) {
        let document = read(&text);
        let sentences: Vec<Span> = document.explain().sentences.iter().map(|s| s.span).collect();
        for limit in 1..=30 {
            let Some(headline) = document.headline(limit) else { continue };
            in_order(&text, &headline.spans);
            prop_assert!(sentences.contains(&headline.sentence));
            let (first, last) = (headline.spans[0], headline.spans[headline.spans.len() - 1]);
            prop_assert!(headline.sentence.start <= first.start && last.end <= headline.sentence.end);
            prop_assert!(headline.words <= limit && headline.words > 0);
            prop_assert_eq!(headline.is_shortened, headline.spans != [headline.sentence]);
            // Nothing is added but spaces, and nothing changed but the case of the first letter.
            let show = |span: &Span| document.display(*span).unwrap_or(document[*span].to_owned());
            let kept: String = headline.spans.iter().map(show).collect();
            let squeezed = |text: &str| text.to_lowercase().split_whitespace().collect::<String>();
            prop_assert_eq!(squeezed(&kept), squeezed(&headline.text));
        }
    }
}
