//! Terms → features: 40 numbers about each sentence, none of which needs to know the language.
//!
//! All of them take time linear in the text: what compares a sentence with all others (centrality) is a
//! product of sparse rows with a vector, never a matrix of sentences.

mod centrality;
mod content;
mod place;
mod surface;

use crate::structure::{Sentence, Structure};
use crate::terms::Terms;
use centrality::{Centrality, ranks};
use content::Content;
use place::Place;

/// Letters of a script without spaces that make a word, on average.
pub(crate) const LETTERS_PER_WORD: usize = 2;

measures! {
    /// What is measured of a sentence.
    Features:
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
    turn "1 if it stands in a turn of a conversation.",
    turn_size "ln(1 + sentences in the turn), or 0.",
    item "1 if it stands in an item of a list.",
}

impl Features {
    /// The features of every sentence, in order.
    pub(crate) fn of(text: &str, structure: &Structure, terms: &Terms) -> Vec<Features> {
        let sentences = &structure.sentences;
        let lengths: Vec<f64> = sentences.iter().map(length).collect();
        let mean_length = (lengths.iter().sum::<f64>() / lengths.len().max(1) as f64).max(1.0);
        let Centrality { centroid, lexrank, opening } = Centrality::of(terms);
        let names = surface::names(structure, terms);
        let mut place = Place::new(structure);
        let mut content = Content::new(structure, terms);
        let mut repeated = Vec::with_capacity(sentences.len());
        let mut all = Vec::with_capacity(sentences.len());
        for (i, sentence) in sentences.iter().enumerate() {
            let words = &structure.words[structure.word_range(sentence)];
            let mut features = Features {
                len: lengths[i].min(80.0),
                len_rel: (lengths[i] / mean_length).min(4.0),
                len_log: libm::log(lengths[i]),
                cen: centroid[i],
                lex: lexrank[i],
                names: names[i],
                ..Features::default()
            };
            place.read(i, &mut features);
            repeated.push(content.read(i, &mut features));
            surface::read(text, sentence, words, lengths[i], &mut features);
            all.push(features);
        }
        let mut rank = |values: &[f64], of: fn(&mut Features) -> &mut f64| {
            for (features, rank) in all.iter_mut().zip(ranks(values)) {
                *of(features) = rank;
            }
        };
        rank(&lengths, |features| &mut features.pc_len);
        rank(&centroid, |features| &mut features.pc_cen);
        rank(&lexrank, |features| &mut features.pc_lex);
        rank(&opening, |features| &mut features.pc_start);
        rank(&repeated, |features| &mut features.pc_rep);
        all
    }
}

const fn flag(yes: bool) -> f64 {
    if yes { 1.0 } else { 0.0 }
}

/// Length in words; letters without spaces are counted in words of average length.
fn length(sentence: &Sentence) -> f64 {
    let tally = &sentence.tally;
    let spaced = tally.length - tally.unspaced;
    ((spaced + tally.unspaced / LETTERS_PER_WORD) as f64).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn features(text: &str) -> Vec<Features> {
        let structure = Structure::of(text, Language::English, &crate::Options::default());
        Features::of(text, &structure, &Terms::of(text, None, &structure))
    }

    #[test]
    fn what_ties_a_text_together_is_central() {
        let found = features(
            "The bridge closed in May. The weather was fine. The bridge carried trams. \
             Trams crossed the bridge all day.",
        );
        assert!(found[2].pc_lex > found[1].pc_lex);
        assert!(found[2].cen > found[1].cen);
        let mean = found.iter().map(|f| f.lex).sum::<f64>() / 4.0;
        assert!((mean - 1.0).abs() < 0.01, "the walk keeps its total: {mean}");
    }

    #[test]
    fn memory_fades() {
        let found = features("A red house. A red house. One. Two. Three. Four. A red house.");
        assert_eq!(found[0].locb, 0.0);
        assert!(found[1].locb > found[6].locb && found[6].locb > 0.0);
    }

    #[test]
    fn names_count_where_they_first_occur() {
        let found = features("Yesterday Ann met Bob. Later Ann left. Then Ann met Cy.");
        assert!(found[0].names > found[2].names);
        assert_eq!(found[1].names, 0.0);
        assert!(found[2].names > 0.0);
    }
}
