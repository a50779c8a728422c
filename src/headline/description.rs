//! Selection → description: the best sentence of a text in a number of letters.
//!
//! It comes first whole, then shortened as a headline is, then up to the end of a clause or word. Where that keeps less than
//! half of it, one of the next best sentences comes first that is short enough and takes half of the room.

use super::sentence_view::{SentenceView, holds};
use super::standalone::is_unclear;
use super::trim::{Limit, MAX_TRIMMED_WORDS, Trimmed, trim, whole};
use super::{HeadlineInput, headline};
use crate::chars::starts;
use crate::language::{Language, is_listed_function_word};
use crate::lexicon::lowered;
use crate::span::Span;
use crate::summary::Headline;

/// How many sentences may be taken.
pub(crate) const FOREMOST_SENTENCES: usize = 4;
/// What stands in the place of the rest.
const ELLIPSIS: &str = "…";
/// The end of a clause comes before that of a word where it keeps so much of what there is room for.
const CLAUSE_SHARE: f64 = 0.6;

/// The description, of the foremost sentences in their order. It has no score.
pub(crate) fn describe(
    input: &HeadlineInput,
    foremost: &[u32],
    letters: usize,
) -> Option<Headline> {
    let sentence = |i: u32| &input.structure.sentences[i as usize];
    let view = |i: u32| SentenceView::of(input, sentence(i));
    let limit = Limit::Letters(letters);
    // "Her plan" is whose?
    let stands = |&i: &u32| input.language != Language::English || !is_unclear(&view(i));
    let &best = foremost.iter().find(|i| stands(i)).or_else(|| foremost.first())?;
    let cut = || cut(&view(best), letters);
    let is_half = |cut: &Trimmed| 2 * cut.spans[0].len() >= sentence(best).span.len();
    let kept = trim(&view(best), limit).or_else(|| cut().filter(is_half)).map(|kept| (best, kept));
    let other = || {
        let fits = |kept: &Trimmed| limit.holds(kept) && 2 * kept.text.chars().count() >= letters;
        foremost.iter().find_map(|&i| Some((i, Some(whole(&view(i))).filter(fits)?)))
    };
    let (i, kept) = kept.or_else(other).or_else(|| Some((best, cut()?)))?;
    Some(headline(sentence(i), kept, 0.0))
}

/// The sentence up to the end of a clause or a word.
fn cut(view: &SentenceView, letters: usize) -> Option<Trimmed> {
    let (mut clause, mut word) = (None, None);
    for at in 1..view.len().min(MAX_TRIMMED_WORDS) {
        let span = Span::new(view.span.start, view.end_before(at));
        let text = view.display(span).unwrap_or_else(|| view.slice(span).to_owned()) + ELLIPSIS;
        let length = text.chars().count();
        if length > letters {
            break;
        }
        let kept = Trimmed { spans: vec![span], text, words: at, cost: 0.0 };
        let between = view.between(at);
        let is_apart = holds(between, char::is_whitespace);
        let is_mark =
            |c| matches!(c, ',' | ';' | ':' | '–' | '—' | '，' | '、' | '；' | '：' | '،');
        let ends_clause = starts(between.trim_start(), is_mark)
            && (is_apart || !between.is_ascii())
            && view.is_balanced(span);
        if ends_clause && length as f64 >= CLAUSE_SHARE * letters as f64 {
            clause = Some(kept);
        } else if is_apart && !is_listed_function_word(view.language, &lowered(view.word(at - 1))) {
            // Letters of scripts without spaces are no words.
            word = Some(kept);
        }
    }
    clause.or(word)
}

#[cfg(test)]
mod tests {
    use crate::{Document, Headline, Options};

    fn description(text: &str, letters: usize) -> Option<Headline> {
        Document::read(text, &Options::default()).describe(letters)
    }

    const TEXT: &str = "The old bridge over the river was closed in May, because its arches had cracked in the frost. \
        A new bridge will carry trams. Engineers of the state had warned of rust for years.";

    #[test]
    fn every_limit_holds_and_no_word_is_cut() {
        for letters in 1..=120 {
            let Some(found) = description(TEXT, letters) else {
                assert!(letters < 11, "{letters}");
                continue;
            };
            assert!(found.text.chars().count() <= letters, "{letters}: {}", found.text);
            let end = found.spans.last().expect("something is kept").end;
            let is_word = |c: char| c.is_alphanumeric();
            assert!(!TEXT[..end].ends_with(is_word) || !TEXT[end..].starts_with(is_word));
            assert_eq!(found.text.ends_with('…'), found.is_shortened, "{}", found.text);
        }
    }

    #[track_caller]
    fn check(letters: usize, expected: &str) {
        assert_eq!(description(TEXT, letters).map(|found| found.text).as_deref(), Some(expected));
    }

    #[test]
    fn the_best_sentence_ends_with_a_clause() {
        check(160, &TEXT[..93]);
        check(60, "The old bridge over the river was closed in May…");
        // Neither "in" nor "the" is an end.
        check(
            88,
            "The old bridge over the river was closed in May, because its arches had cracked…",
        );
    }

    #[test]
    fn a_short_sentence_comes_before_the_beginning_of_a_long_one() {
        check(31, "A new bridge will carry trams.");
    }

    #[test]
    fn letters_of_scripts_without_spaces_are_no_words() {
        let text =
            "大桥因冬天的霜冻出现裂缝，市政府决定从五月起关闭大桥，工程师多年前已经发出警告。";
        let found = description(text, 20).expect("a clause fits");
        assert_eq!(found.text, "大桥因冬天的霜冻出现裂缝…");
    }

    #[test]
    fn a_text_without_sentences_has_none() {
        assert!(description("", 160).is_none());
    }
}
