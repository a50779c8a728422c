//! Terms → features: 74 numbers about each sentence, only a few of which need to know the language.
//!
//! All of them take time linear in the text: what compares a sentence with all others (centrality) is a
//! product of sparse rows with a vector, never a matrix of sentences.

mod centrality;
mod content;
mod context;
mod cues;
mod headings;
mod key_terms;
mod place;
mod surface;
mod wording;

use crate::dependency::Dependencies;
use crate::language::Language;
use crate::logarithms::log;
use crate::structure::{Sentence, Structure};
use crate::summary::KeyTerm;
use crate::terms::Terms;
use centrality::{Centrality, ranks};
use content::Content;
use context::Surroundings;
use cues::CueFinder;
use headings::Headings;
use key_terms::KeyTerms;
use place::Place;
use surface::Words;
use wording::Wording;

/// Beyond these, words do not make a sentence longer: as a number, and over the mean of the text.
const MAX_LENGTH: f64 = 80.0;
const MAX_RELATIVE_LENGTH: f64 = 4.0;

named_features! {
    /// What is measured of a sentence.
    SentenceFeatures:
    pos_inv "1 / (1 + sentences before): 1 for the first, then falling fast.",
    pos_log "ln(1 + sentences before).",
    pos_endlog "ln(sentences from here to the end).",
    opening "exp(−sentences before / 2): falls faster still.",
    in_par "ln(1 + sentences before it in its paragraph, turn or other block).",
    par_log "ln(1 + blocks before).",
    par_size "ln(sentences in its block).",
    sec_inv "1 / sentences since the last heading; 0 in a text with fewer than two headings.",
    len "Length in words, at most 80.",
    len_rel "Length over the mean length, at most 4.",
    len_log "ln of the length.",
    pc_len "Rank of the length in the text: 0 lowest, 1 highest.",
    cen "Cosine to the centroid of all sentences, 0 to 1 (Radev et al. 2004).",
    pc_cen "Rank of `cen` in the text.",
    lex "LexRank over tf–idf cosines, times the number of sentences: 1 is average.",
    pc_lex "Rank of `lex` in the text.",
    pc_start "Rank of the similarity to the first three sentences.",
    locb "Similarity to the sentences just before, fading by 0.7 a sentence.",
    title "Cosine of the idf weights of its terms and those of the title, 0 to 1; 0 without a title.",
    intro "Sum of ln(frequency) over the terms that first occur here, at most 30.",
    rep "Mean ln(frequency) over the distinct terms.",
    pc_rep "Rank of the sum of ln(frequency).",
    new "Share of the distinct terms that first occur here.",
    idf_mean "Mean idf of the distinct terms, over ln(2 + sentences).",
    idf_max "Highest idf of a term.",
    names "Sum of ln(1 + sentences with it) over capitalized words that first occur here, at most 15.",
    caps "Capitalized words but the first, per word.",
    word_length "Letters per word, at most 12.",
    numbers "Words with a digit, at most 6.",
    digits "Words with a digit, per word.",
    unit "1 if there is a sign of percent or of a currency.",
    punct "Share of characters that are neither word nor space.",
    commas "Commas per word.",
    question "1 if there is a question mark in it.",
    excl "1 if there is an exclamation mark in it.",
    quotestart "1 if it begins with a quotation mark.",
    noterm "1 if it ends without an end mark.",
    turn "1 if it is part of a turn of a conversation.",
    turn_size "ln(1 + sentences in the turn), or 0.",
    item "1 if it is part of an item of a list.",
    key_few "How many of the best 3 key terms are in it.",
    key_some "How many of the best 8.",
    key_many "How many of the best 20.",
    key_sum "Sum of the scores of those.",
    key_best "Highest score of them.",
    key_new "How many of them occur here first.",
    key_dense "Sum of their scores over the ln of the length.",
    since_heading "ln(1 + sentences since the last heading, or since the beginning).",
    section "Headings before it, per heading of the text; 0 without any.",
    own_heading "Share of the idf of its terms that the last heading has.",
    announced "Share of the idf of its terms that any heading or the title has.",
    part "Sentences before it, per sentence of the text.",
    leans "1 if it depends on an earlier sentence.",
    open "1 if it promises what follows.",
    bears "Sentences that depend on it, at most 3.",
    full_names "Runs of two capitalized words or more, at most 4.",
    shouted "Words in capitals, per word.",
    enclosing "1 if there is a quotation mark or a bracket in it.",
    colon "1 if there is a colon in it.",
    address "1 if there is an address of mail or the web in it.",
    aim "Words and phrases that state an aim, at most 3 …",
    conclusion "… a conclusion, …",
    duty "… what must or must not be done, …",
    comparison "… a comparison, …",
    outlook "… what is expected or planned, …",
    request "… a request, …",
    reason "… a reason, …",
    agreement "… what was decided, …",
    attribution "… who says it, …",
    newness "… what is new, …",
    aside "… an example, a reference or thanks, …",
    writer "… the writer: I, we, …",
    reader "… the reader: you.",
    wording "How readers like its words and pairs of words: 0 to 8, 4 if they are none of the lexicon's.",
}

/// The features of a sentence as they are kept, in the order of their names: there are many sentences.
pub(crate) type Row = [f32; SentenceFeatures::COUNT];

/// What features are computed from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FeatureInput<'a> {
    pub(crate) text: &'a str,
    pub(crate) language: Language,
    pub(crate) structure: &'a Structure,
    pub(crate) terms: &'a Terms,
    /// The foremost key terms of the text.
    pub(crate) foremost: &'a [KeyTerm],
    pub(crate) dependencies: &'a Dependencies,
}

impl SentenceFeatures {
    /// The features of every sentence, in order.
    pub(crate) fn of(input: &FeatureInput) -> Vec<Row> {
        let &FeatureInput { text, language, structure, terms, foremost, dependencies } = input;
        let sentences = &structure.sentences;
        let lengths: Vec<f64> = sentences.iter().map(length).collect();
        let mean_length = (lengths.iter().sum::<f64>() / lengths.len().max(1) as f64).max(1.0);
        let Centrality { centroid, lexrank, opening } = Centrality::of(terms);
        let (length_ranks, centroid_ranks) = (ranks(&lengths), ranks(&centroid));
        let (lexrank_ranks, opening_ranks) = (ranks(&lexrank), ranks(&opening));
        let repeated = content::repeated(terms);
        let repeated_ranks = ranks(&repeated);
        let words = Words::of(text, structure, terms);
        let mut place = Place::new(structure);
        let mut content = Content::new(structure, terms);
        let mut headings = Headings::new(structure, terms);
        let mut subjects = KeyTerms::of(structure, foremost);
        let cues = CueFinder::new(language, structure, terms);
        let wording = Wording::new(structure, terms);
        let context = Surroundings::new(structure, dependencies);
        let mut rows = Vec::with_capacity(sentences.len());
        for (i, sentence) in sentences.iter().enumerate() {
            let mut features = SentenceFeatures {
                len: lengths[i].min(MAX_LENGTH),
                len_rel: (lengths[i] / mean_length).min(MAX_RELATIVE_LENGTH),
                len_log: log(lengths[i] as usize),
                pc_len: length_ranks[i],
                cen: centroid[i],
                pc_cen: centroid_ranks[i],
                lex: lexrank[i],
                pc_lex: lexrank_ranks[i],
                pc_start: opening_ranks[i],
                rep: repeated[i] / terms.row(i).len().max(1) as f64,
                pc_rep: repeated_ranks[i],
                ..SentenceFeatures::default()
            };
            place.read(i, &mut features);
            content.read(i, &mut features);
            headings.read(i, &mut features);
            subjects.read(i, &mut features);
            context.read(i, &mut features);
            cues.read(i, &mut features);
            wording.read(i, &mut features);
            surface::read(text, sentence, &words[i], lengths[i], &mut features);
            rows.push(features.values().map(|value| value as f32));
        }
        rows
    }
}

/// The keys of the words of each sentence in the lexicon that is learned.
pub(crate) fn wording_keys(structure: &Structure, terms: &Terms) -> Vec<Vec<u32>> {
    let wording = Wording::new(structure, terms);
    let keys = |sentence| {
        let mut keys = Vec::new();
        wording.each_key(sentence, |key| keys.push(key));
        keys
    };
    (0..structure.sentences.len()).map(keys).collect()
}

const fn flag(yes: bool) -> f64 {
    if yes { 1.0 } else { 0.0 }
}

/// Length in words; letters without spaces are counted in words of average length.
fn length(sentence: &Sentence) -> f64 {
    f64::from(sentence.tally.words()).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values of one feature of all sentences.
    fn values(text: &str, name: &str) -> Vec<f32> {
        let structure = Structure::of(text, Language::English, &crate::Options::default());
        let terms = Terms::of(text, None, &structure);
        let dependencies = &Dependencies::default();
        let input = FeatureInput {
            text,
            language: Language::English,
            structure: &structure,
            terms: &terms,
            foremost: &[],
            dependencies,
        };
        let rows = SentenceFeatures::of(&input);
        let at =
            SentenceFeatures::NAMES.iter().position(|&other| other == name).expect("a feature");
        rows.iter().map(|row| row[at]).collect()
    }

    #[test]
    fn what_ties_a_text_together_is_central() {
        let text = "The bridge closed in May. The weather was fine. The bridge carried trams. \
                    Trams crossed the bridge all day.";
        let (ranks, centrality) = (values(text, "pc_lex"), values(text, "cen"));
        assert!(ranks[2] > ranks[1]);
        assert!(centrality[2] > centrality[1]);
        let mean = values(text, "lex").iter().sum::<f32>() / 4.0;
        assert!((mean - 1.0).abs() < 0.01, "the walk keeps its total: {mean}");
    }

    #[test]
    fn memory_fades() {
        let text = "A red house. A red house. One. Two. Three. Four. A red house.";
        let found = values(text, "locb");
        assert_eq!(found[0], 0.0);
        assert!(found[1] > found[6] && found[6] > 0.0);
    }

    #[test]
    fn names_count_where_they_first_occur() {
        let found = values("Yesterday Ann met Bob. Later Ann left. Then Ann met Cy.", "names");
        assert!(found[0] > found[2]);
        assert_eq!(found[1], 0.0);
        assert!(found[2] > 0.0);
    }
}
