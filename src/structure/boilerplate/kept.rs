//! Parts of a page that are content, though they look like what stands around articles: the answers to a question, the
//! ingredients of a recipe, the paragraphs of a short article, short headings.

use super::cues::Group;
use super::profile::BlockProfile;
use super::prose::Prose;
use crate::block::{Block, BlockKind, Boilerplate};
use crate::lexicon::lowered;
use crate::word_lists::PhraseList;

/// Longest line that says what comes, in bytes.
const MAX_SIGNPOST: usize = 60;
/// Fewest words of a sentence of an answer, and the share of cues on it at most.
const MIN_ANSWER_WORDS: f64 = 6.0;
const MAX_SENTENCE_CUE: f64 = 0.25;
/// Longest heading between paragraphs, in words.
const MAX_HEADING: f64 = 4.0;
/// Longest ingredient, in words, and the most of them.
const MAX_INGREDIENT: f64 = 20.0;
const MAX_INGREDIENTS: usize = 60;
/// Log-odds from which on a sentence is kept in an article of at most so many paragraphs, with so many other lines between.
const SHORT_ARTICLE_LOG_ODDS: f64 = -5.0;
const MAX_SHORT_ARTICLE: usize = 5;
const MAX_BETWEEN: usize = 3;
/// Share of cues on such a sentence at most, and words from which on it is no caption.
const MAX_PLAIN_CUE: f64 = 0.12;
const MAX_CAPTION: f64 = 20.0;
/// Share of cues with which a line is none of the article.
const MAX_KEPT_CUE: f64 = 0.5;

/// What stands above the answers, below a number of them.
static ANSWERS: PhraseList =
    PhraseList::of("answer|answers|antworten|antwort|réponses|respuestas|respostas|risposte");
/// What the line that names who answered begins with.
static ANSWERED: PhraseList =
    PhraseList::of("answered|beantwortet|répondu|respondida|respondido|risposto|replied");
/// What stands below the last answer.
static AFTER_ANSWERS: PhraseList = PhraseList::of(
    "\
    your answer|post your answer|not the answer|ihre antwort|votre réponse|tu respuesta|\
    sua resposta",
);
static INGREDIENTS: PhraseList = PhraseList::of(
    "\
    ingredients|zutaten|ingrédients|ingredientes|ingredienti|ingrediënten|ingredienser|\
    składniki|ингредиенты|材料|what you need|you will need|materials",
);

/// The line in lower case, without what is around its letters; nothing if it is longer than a label.
fn label(text: &str, block: &Block) -> String {
    let line = &text[block.span.range()];
    let line = if line.len() > MAX_SIGNPOST { "" } else { line };
    lowered(line.trim_matches(|c: char| !c.is_alphanumeric())).into_owned()
}

/// Marks content among the blocks that are kept.
pub(super) fn mark(
    text: &str,
    blocks: &[Block],
    profiles: &[BlockProfile],
    prose: &Prose,
    certainty: &[f64],
    keep: &mut [bool],
) {
    let labels: Vec<String> = blocks.iter().map(|block| label(text, block)).collect();
    answers(blocks, profiles, &labels, keep);
    ingredients(profiles, &labels, keep);
    short_article(profiles, prose, certainty, keep);
    headings(blocks, profiles, prose.core, keep);
}

/// Paragraphs between furniture that the layout knows: the first of an article in an encyclopedia, below its tabs and above
/// its contents.
pub(super) fn leads<'a>(
    blocks: &'a [Block],
    profiles: &'a [BlockProfile],
) -> impl Iterator<Item = usize> + 'a {
    let is_known = |at: usize| {
        blocks.get(at).is_none_or(|block| block.boilerplate == Some(Boilerplate::Navigation))
    };
    (1..blocks.len())
        .filter(move |&at| is_known(at - 1) && is_known(at + 1) && profiles[at].is_running_text())
}

/// Keeps the sentences of an article of a few. The first and the last have so much furniture around them that little else
/// shows what they are.
fn short_article(profiles: &[BlockProfile], prose: &Prose, certainty: &[f64], keep: &mut [bool]) {
    let (first, last) = prose.core;
    let is_prose = |at: &usize| prose.scores[*at] > 0.0;
    let count = (first..last).filter(is_prose).count();
    if count > MAX_SHORT_ARTICLE || last - first > count + MAX_BETWEEN {
        return;
    }
    for at in (first..last).filter(is_prose) {
        let profile = &profiles[at];
        let is_caption = profile.is_caption && profile.words < MAX_CAPTION;
        let is_plain = profile.has_end_mark && profile.cues.total() <= MAX_PLAIN_CUE;
        keep[at] |= is_plain && !is_caption && certainty[at] > SHORT_ARTICLE_LOG_ODDS;
    }
}

/// Keeps the sentences, items and code of the answers to a question, if somebody is said to have answered.
fn answers(blocks: &[Block], profiles: &[BlockProfile], labels: &[String], keep: &mut [bool]) {
    let is_count = |label: &String| {
        let mut words = label.split(' ');
        let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        words.next().is_some_and(is_number) && words.next().is_some_and(|name| ANSWERS.has(name))
    };
    let Some(first) = labels.iter().position(is_count) else { return };
    let is_signed = |at: usize| profiles[at].has_date && ANSWERED.start(&labels[at]);
    let Some(last) = (first..blocks.len()).rev().find(|&at| is_signed(at)) else { return };
    let end = (first..last).find(|&at| AFTER_ANSWERS.start(&labels[at])).unwrap_or(last);
    for at in first + 1..end {
        let profile = &profiles[at];
        keep[at] = keep[at]
            || blocks[at].kind == BlockKind::Code
            || (profile.has_end_mark
                && profile.words >= MIN_ANSWER_WORDS
                && profile.cues.total() <= MAX_SENTENCE_CUE);
    }
}

/// Keeps the lines below a heading that announces ingredients, up to the first paragraph.
fn ingredients(profiles: &[BlockProfile], labels: &[String], keep: &mut [bool]) {
    for at in 0..labels.len() {
        if !INGREDIENTS.has(labels[at].as_str()) {
            continue;
        }
        let is_one = |at: &usize| {
            let profile = &profiles[*at];
            profile.words <= MAX_INGREDIENT
                && !profile.is_link
                && profile.cues.total() < MAX_KEPT_CUE
        };
        let reach = at + 1..labels.len().min(at + 1 + MAX_INGREDIENTS);
        let count = reach.take_while(is_one).count();
        if count > 1 {
            keep[at..=at + count].fill(true);
            // What the recipe is, right above.
            if let Some(above) = at.checked_sub(1) {
                let profile = &profiles[above];
                keep[above] |= profile.has_end_mark && profile.words >= MIN_ANSWER_WORDS;
            }
        }
    }
}

/// Keeps single short lines between paragraphs that are kept: the headings of an article.
fn headings(blocks: &[Block], profiles: &[BlockProfile], core: (usize, usize), keep: &mut [bool]) {
    let is_paragraph = |at: usize, keep: &[bool]| keep[at] && profiles[at].has_end_mark;
    for at in core.0 + 1..core.1.saturating_sub(1) {
        let profile = &profiles[at];
        let may_head = !keep[at]
            && blocks[at].kind != BlockKind::Code
            && profile.words <= MAX_HEADING
            && !profile.has_end_mark
            && !profile.has_date
            && !profile.is_link
            && !profile.is_caption
            && !profile.is_bracketed
            && !profile.is_advertisement
            && profile.digits == 0.0
            && profile.cues.total() == profile.cue(Group::Controls)
            && profile.cues.total() < MAX_KEPT_CUE;
        if may_head && is_paragraph(at - 1, keep) && is_paragraph(at + 1, keep) {
            keep[at] = true;
        }
    }
}
