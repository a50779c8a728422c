//! Terms → key terms: the words and phrases that show what a text is about.
//!
//! Phrases are cut at function words and punctuation only ([`tokens`]) and counted ([`tallies`], or [`unspaced`] where a script
//! writes no spaces); the likeliest ([`shortlist`], [`candidates`]) are judged by features that need no tagger and no table
//! of word frequencies ([`features`], [`model`]), and picked one by one so that none repeats another ([`pick`]). All steps take
//! time linear in the text.

mod acronyms;
mod adjectives;
mod candidates;
mod features;
mod folding;
mod form;
mod kinds;
mod lists;
mod model;
mod overlap;
mod phrases;
mod pick;
mod reader;
mod separations;
mod shortlist;
mod syllables;
mod tallies;
mod tokens;
mod unspaced;

use crate::language::Language;
use crate::structure::Structure;
use crate::summary::KeyTerm;
use crate::terms::Terms;
use candidates::{PhraseCandidate, PhraseCandidates};
use features::FeatureContext;
use tallies::PhraseTallies;
use tokens::{Flag, Tokens};
use unspaced::StringCandidates;

/// Factor for a phrase that occurs once in a language whose runs may be clauses: it is often a piece
/// of one.
const PIECE: f64 = 0.15;

/// Factor for a phrase that occurs only in headings below the title, "Section 2", or among the names below a title: no
/// sentence mentions it.
const LABEL: f64 = 0.3;

/// Key terms that sentences are judged by, however many are asked for.
pub(crate) const FOREMOST: usize = 20;

/// What key terms are found from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KeyTermInput<'a> {
    pub(crate) text: &'a str,
    pub(crate) title: Option<&'a str>,
    pub(crate) language: Language,
    pub(crate) structure: &'a Structure,
    pub(crate) terms: &'a Terms,
    /// How many at most.
    pub(crate) count: usize,
}

/// A phrase with its score, as picking needs it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ScoredPhrase {
    /// Index of the token that its first occurrence begins with.
    first: usize,
    /// Length in tokens.
    len: usize,
    /// Between 0 and 1.
    score: f64,
    /// How often it occurs; 0 where letters are not separated.
    count: u32,
    /// Whether it has its capitals wherever it stands inside a sentence.
    is_named: bool,
}

/// The key terms of a text, best first.
pub(crate) fn find(input: &KeyTermInput) -> Vec<KeyTerm> {
    if input.count == 0 {
        return Vec::new();
    }
    let tokens = reader::read(input);
    let candidates = candidates_of(&tokens, shortlist::SHORTLISTED);
    let context = FeatureContext::new(input.text, &candidates);
    let scores = model::PHRASES.scores(candidates.all.len(), |i| context.features(i).values());
    let mut scored: Vec<ScoredPhrase> = candidates
        .all
        .iter()
        .zip(scores)
        .map(|(candidate, score)| ScoredPhrase {
            first: candidate.tally.first as usize,
            len: candidate.tally.len as usize,
            score: score * doubt(&tokens, candidate),
            count: candidate.tally.count,
            is_named: candidate.tally.capitalized == candidate.tally.inner,
        })
        .collect();
    let strings = StringCandidates::of(&tokens);
    let phrases: Vec<(usize, usize)> = strings.phrases().collect();
    let scores = model::STRINGS.scores(phrases.len(), |i| strings.features(i).values());
    let strings = phrases.into_iter().zip(scores);
    scored.extend(strings.map(|((first, len), score)| ScoredPhrase {
        first,
        len,
        score,
        count: 0,
        is_named: false,
    }));
    pick::pick(input, &tokens, &scored)
}

/// The candidates of a text, so many at most.
fn candidates_of<'a>(tokens: &'a Tokens<'a>, most: usize) -> PhraseCandidates<'a> {
    let tallies = PhraseTallies::of(tokens);
    let shortlist = shortlist::of(&tallies, most);
    PhraseCandidates::of(tallies, &shortlist)
}

/// The share of its score that is left to a phrase which may be none.
fn doubt(tokens: &Tokens, candidate: &PhraseCandidate) -> f64 {
    let is_piece = lists::has_long_runs(tokens.language)
        && candidate.tally.count == 1
        && !candidate.tally.words(tokens).iter().all(|token| token.is(Flag::Capitalized));
    let is_label = candidate.in_text == 0;
    (if is_piece { PIECE } else { 1.0 }) * (if is_label { LABEL } else { 1.0 })
}

/// Which of the two models judges a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Model {
    /// Phrases of words between spaces.
    Phrases,
    /// Strings of letters in scripts without spaces.
    Strings,
}

impl Model {
    /// Both.
    pub(crate) const ALL: [Model; 2] = [Model::Phrases, Model::Strings];

    /// The name of the model.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Model::Phrases => "phrases",
            Model::Strings => "strings",
        }
    }

    /// The names of the features that it judges by.
    pub(crate) const fn features(self) -> &'static [&'static str] {
        match self {
            Model::Phrases => features::PhraseFeatures::NAMES,
            Model::Strings => unspaced::StringFeatures::NAMES,
        }
    }
}

/// Every candidate as written where it first occurs, with its features: what the models are fitted on.
pub(crate) fn candidates(input: &KeyTermInput) -> Vec<(Model, String, Vec<f64>)> {
    let tokens = reader::read(input);
    let candidates = candidates_of(&tokens, usize::MAX);
    let context = FeatureContext::new(input.text, &candidates);
    let strings = StringCandidates::of(&tokens);
    let as_written = |phrase| tokens.text_of(input.text, phrase).to_owned();
    let phrases = candidates.all.iter().enumerate().map(|(i, candidate)| {
        let phrase = (candidate.tally.first as usize, candidate.tally.len as usize);
        (Model::Phrases, as_written(phrase), context.features(i).values().to_vec())
    });
    let strings = strings.phrases().enumerate().map(|(i, phrase)| {
        (Model::Strings, as_written(phrase), strings.features(i).values().to_vec())
    });
    phrases.chain(strings).collect()
}

#[cfg(test)]
mod tests {
    use crate::{Boilerplate, Length, Markup, MarkupRole, Options, Span, TermKind, summarize};

    /// The terms of a text, best first.
    fn terms(text: &str) -> Vec<String> {
        let summary = summarize(text, &Options::default(), Length::default());
        summary.key_terms.into_iter().map(|term| term.text).collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str], never: &[&str]) {
        let found = terms(text);
        for term in expected {
            assert!(found.iter().any(|f| f == term), "{term:?} should be in {found:?}");
        }
        for term in never {
            assert!(!found.iter().any(|f| f == term), "{term:?} should not be in {found:?}");
        }
    }

    const ENGLISH: &str = "The tram bridge is old. Engineers said the tram bridge needs new bearings, \
        and the City Council of Brook Hill must pay for the bearings. The council's budget is small. \
        Tram bridges elsewhere have failed when bearings were not replaced. The City Council of \
        Brook Hill will vote on the budget next week.";

    #[test]
    fn phrases_people_would_write() {
        check(ENGLISH, &["tram bridge", "bearings"], &["bridge", "said", "the", "said the tram"]);
    }

    #[test]
    fn inflected_forms_are_one_term_and_all_are_found() {
        let summary = summarize(ENGLISH, &Options::default(), Length::default());
        let term = summary.key_terms.iter().find(|term| term.text == "tram bridge").expect("found");
        let found: Vec<&str> = term.occurrences.iter().map(|span| &ENGLISH[span.range()]).collect();
        assert_eq!(found, ["tram bridge", "tram bridge", "Tram bridges"]);
    }

    #[test]
    fn an_acronym_and_its_expansion_are_one_term() {
        let text = "The Coastal Water Agency (CWA) measures the tides. Fishermen trust the CWA. \
            The budget of the CWA is small. The Coastal Water Agency will hire two divers.";
        let summary = summarize(text, &Options::default(), Length::default());
        let term = summary.key_terms.iter().find(|term| term.text == "Coastal Water Agency");
        let term = term.expect("found");
        assert_eq!(term.acronym.as_deref(), Some("CWA"));
        let found: Vec<&str> = term.occurrences.iter().map(|span| &text[span.range()]).collect();
        let [long, short] = ["Coastal Water Agency", "CWA"];
        assert_eq!(found, [long, short, short, short, long]);
        check(text, &[], &["CWA", "Agency"]);
    }

    #[test]
    fn a_name_is_found_in_its_short_form() {
        let text = "The ferry came with Lindqvist Holm. Later Lindqvist sold it to the council, which \
            paid Lindqvist by the hour. Nobody knew the sandbanks as Lindqvist Holm did.";
        let summary = summarize(text, &Options::default(), Length::default());
        let term = summary.key_terms.iter().find(|term| term.text == "Lindqvist Holm");
        let term = term.expect("found");
        let found: Vec<&str> = term.occurrences.iter().map(|span| &text[span.range()]).collect();
        assert_eq!(found, ["Lindqvist Holm", "Lindqvist", "Lindqvist", "Lindqvist Holm"]);
    }

    #[test]
    fn a_common_noun_is_no_short_form_of_a_name() {
        let text = "The Health Ministry said on Monday that the health of miners is poor. Doctors \
            studied their health for years. The Health Ministry will pay for milk.";
        let summary = summarize(text, &Options::default(), Length::default());
        let term = summary.key_terms.iter().find(|term| term.text == "Health Ministry");
        assert_eq!(term.expect("found").occurrences.len(), 2);
    }

    #[test]
    fn kinds_are_told_by_words_beside_and_inside() {
        let text = "Mayor Ruth O. Amadi opened the harbor. Ruth O. Amadi said the Harbor Council had paid. \
            The Harbor Council built it on Long Island. Long Island has a new harbor.";
        let summary = summarize(text, &Options::default(), Length::default());
        let kind = |name: &str| {
            let term = summary.key_terms.iter().find(|term| term.text == name);
            term.unwrap_or_else(|| panic!("no {name} in {:?}", summary.key_terms)).kind
        };
        assert_eq!(kind("Ruth O. Amadi"), Some(TermKind::Person));
        assert_eq!(kind("Harbor Council"), Some(TermKind::Organization));
        assert_eq!(kind("Long Island"), Some(TermKind::Place));
        assert_eq!(kind("harbor"), None);
    }

    #[test]
    fn a_summary_tells_which_terms_it_holds() {
        let summary = summarize(ENGLISH, &Options::default(), Length::sentences(1).expect("valid"));
        let chosen = &summary.sentences[0].span;
        for (term, coverage) in summary.key_terms.iter().zip(&summary.coverage.terms) {
            let is_inside = |span: &Span| chosen.start <= span.start && span.end <= chosen.end;
            let is_there = term.occurrences.iter().any(is_inside);
            assert_eq!(coverage.is_covered, is_there, "{}", term.text);
        }
        let covered = |summary: &crate::Summary| {
            summary.coverage.terms.iter().map(|term| term.is_covered).collect::<Vec<_>>()
        };
        assert!(covered(&summary).contains(&true) && covered(&summary).contains(&false));
        let all = summarize(ENGLISH, &Options::default(), Length::ratio(1.0).expect("valid"));
        assert!(covered(&all).iter().all(|&covered| covered));
    }

    #[test]
    fn a_term_is_found_at_the_end_of_a_text_of_many_candidates() {
        let syllables = ["ba", "den", "fol", "gri", "ka", "lum", "mar", "nes", "or", "pil"];
        let word = |i: usize| [i / 100, i / 10 % 10, i % 10].map(|at| syllables[at]).concat();
        let names = |i: usize| format!("The {} sold the {}. ", word(i), word(i + 500));
        let others: String = (0..500).map(names).collect();
        check(
            &format!("{others} The tram bridge is old. Nobody repairs the tram bridge."),
            &["tram bridge"],
            &[],
        );
    }

    #[test]
    fn boilerplate_gives_no_terms() {
        let menu = "Zeppelin museum and Zeppelin rides";
        let text = format!("{menu}\n\n{ENGLISH}");
        let role = MarkupRole::Boilerplate(Boilerplate::Navigation);
        let markup = Markup { span: Span::new(0, menu.len()), role };
        let options = Options { key_terms: 99, markup: vec![markup], ..Options::default() };
        let summary = summarize(&text, &options, Length::default());
        assert!(summary.key_terms.iter().all(|term| !term.text.contains("Zeppelin")));
        let options = Options { key_terms: 99, ..Options::default() };
        let all = summarize(&text, &options, Length::default());
        assert!(all.key_terms.iter().any(|term| term.text.contains("Zeppelin")));
    }

    #[test]
    fn words_in_capitals_are_no_small_words() {
        check(
            "Trade with the US has grown. The US exports grain. The union told us about the US plan.",
            &["US"],
            &["us"],
        );
    }

    #[test]
    fn small_words_with_capitals_are_parts_of_names() {
        check(
            "The ferry to New Marlow is late. All over New Marlow people wait, and Mr Amadi waits too. \
             They say Mr Amadi left New Marlow in a new boat.",
            &["New Marlow", "Amadi"],
            &["Marlow", "Mr Amadi", "new boat"],
        );
    }

    #[test]
    fn abbreviations_before_numbers_are_no_terms() {
        check(
            "On Oct. 14 the mill turned. It will close on Oct. 20 and open again. On Oct. 22 the mill grinds corn.",
            &["mill"],
            &["Oct"],
        );
    }

    #[test]
    fn other_scripts() {
        check(
            "老桥将于五月关闭。市议会投票决定建造新的电车大桥。电车大桥将耗资三亿元。市议会说电车大桥很重要。",
            &["电车大桥", "市议会"],
            &["的", "将"],
        );
        check(
            "Совет города обсудил старый мост. Старый мост закрыт. Совет города построит новый мост.",
            &["старый мост"],
            &["и"],
        );
        assert!(terms("สะพานเก่า ปิดแล้ว สะพานเก่า").iter().any(|term| term == "สะพานเก่า"));
    }

    #[test]
    fn none_when_none_are_wanted_or_there() {
        let options = Options { key_terms: 0, ..Options::default() };
        assert!(summarize(ENGLISH, &options, Length::default()).key_terms.is_empty());
        assert!(terms("").is_empty());
        assert!(terms("the of and").is_empty());
    }
}
