/** A range of UTF-16 code units of the text: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}
/** A sentence of a summary: always an exact slice of the text. */
export interface SummarySentence extends Span {
  text: string;
  /** Higher is better; scores of one text can be compared. */
  score: number;
  /** How to show it, where `text` holds line breaks or hyphens of the layout. */
  display?: string;
  /** Why it was chosen: one to three reasons, the most important first. */
  reasons: SentenceReason[];
  /** How well it matches what was asked: 0 to 1, that of the best sentence. */
  relevance?: number;
  /** Which of its words did, in order. */
  matches?: Span[];
}
/** pinned, focus: the reader asked for it. supports: another chosen sentence refers to it. opens, opensSection, early:
 * where it stands. keyTerms: how many it names. ties: with how many sentences it shares key terms. title: it has words
 * of it. numbers: how many figures it has. */
export type SentenceReason =
  | { kind: 'pinned' | 'focus' | 'supports' | 'opens' | 'opensSection' | 'early' | 'title' }
  | { kind: 'keyTerms' | 'ties' | 'numbers'; count: number };
/** A word or phrase that tells what the text is about, with everywhere it occurs. */
export interface KeyTerm {
  text: string;
  /** Between 0 and 1; the best comes first. */
  score: number;
  /** What it names, where a word beside or inside the name tells. */
  kind?: TermKind;
  /** The acronym that the text gives for it: "WHO" for "World Health Organization". */
  acronym?: string;
  /** In the order of the text, never empty; the acronym, the short form of a name, and inflected forms included. */
  occurrences: Span[];
}
export type TermKind = 'person' | 'place' | 'organization';
/** What the block that something stands in is. Headings, code, tables and notes are never chosen. */
export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'turn' | 'quote' | 'code' | 'table' | 'verse' | 'note';
/** What a stretch of boilerplate is: text around the article, which influences neither scores nor terms. */
export type Boilerplate =
  | 'navigation'
  | 'consent'
  | 'share'
  | 'byline'
  | 'caption'
  | 'teaser'
  | 'related'
  | 'comments'
  | 'footer'
  | 'advertisement'
  | 'mailHeader'
  | 'signature'
  | 'disclaimer'
  | 'timeCode'
  | 'separator';
/** A block with what it is and, if it is boilerplate, of which kind. */
export interface Block extends Span {
  kind: BlockKind;
  boilerplate?: Boilerplate;
}
export interface BoilerplateSpan extends Span {
  kind: Boilerplate;
}
/** What is known of a stretch of the text apart from the text, such as the markup it was copied from. */
export interface Markup extends Span {
  role: BlockKind | Boilerplate | 'link' | 'title';
}
/** Whether the text lends itself to a summary, and why not. */
export interface Summarizability {
  good: boolean;
  cautions: Array<'tooShort' | 'mostlyLists' | 'severalStories' | 'severalLanguages' | 'noSentences'>;
}
/** Exactly one of them. */
export type Length = { sentences: number } | { words: number } | { ratio: number };
/** A length, and what the summary should and should not hold. */
export type SummaryRequest = Length & {
  /** Questions or terms: the sentences that speak of them come first; none is chosen if nothing does. */
  ask?: string[];
  /** The same as `ask`. */
  focus?: string[];
  /** Sentences that one of these spans touches are always chosen. */
  pin?: Span[];
  /** Sentences that one of these spans touches are not chosen, nor those that depend on them. */
  exclude?: Span[];
  /** Kinds of sentences that are not chosen. */
  avoid?: Array<'quotes' | 'questions'>;
};
export interface ReadOptions {
  /** BCP 47 tag of the text's language; detected otherwise. */
  lang?: string;
  /** What the text is called, where that is known apart from the text. */
  title?: string;
  /** How many key terms at most; 10 otherwise. */
  keyTerms?: number;
  /** False to ignore nothing: menus, captions, signatures and the like count as text. */
  clean?: boolean;
  /** Boilerplate of these kinds is kept. */
  keep?: Boilerplate[];
  /** Boilerplate that one of these spans touches is kept. */
  restore?: Span[];
  /** What is known of stretches of the text. */
  markup?: Markup[];
}
/** Counts of the text, as word processors count, and of the summary: zeros where there is none. */
export interface Stats {
  characters: number;
  words: number;
  sentences: number;
  blocks: number;
  /** Sentences that may be chosen: the length of the longest summary. */
  selectableSentences: number;
  readingSeconds: number;
  summarySentences: number;
  summaryWords: number;
  summaryReadingSeconds: number;
  /** Share of the words that is kept: 0 to 1. */
  share: number;
}
/** What does not depend on the length. */
export interface Overview {
  /** BCP 47 tag, "und" where the language is not known. */
  lang: string;
  /** Where the title stands, if the text begins with one. */
  title?: Span;
  keyTerms: KeyTerm[];
  boilerplate: BoilerplateSpan[];
  blocks: Block[];
  /** The sentences that may be chosen, in the order of the text: start and end of the first, of the second, and so on. */
  selectableSpans: Uint32Array;
  /** The score of each of them: higher is better. */
  selectableScores: Float64Array;
  summarizability: Summarizability;
  stats: Stats;
  /** Milliseconds each stage of reading took. */
  timing: Record<string, number>;
}
/** The chosen sentences, in the order of the text. */
export interface Summary {
  /** Whether the text speaks of what was asked, if anything was. */
  ask?: { found: boolean };
  summary: SummarySentence[];
  coverage: Coverage;
  stats: Stats;
}
/** What a summary covers of its text. */
export interface Coverage {
  /** Share of the text's weight in terms that the summary has: 0 to 1. Rare words of the text weigh more than small
   * ones; of two summaries the one that contains the other has more, or as much. */
  share: number;
  /** Of each key term, in their order. */
  terms: Covered[];
  /** Of each heading with text right below it, in the order of the text; none if that is the title alone. */
  sections: Array<Span & Covered & { title: string }>;
}
/** Whether a summary has a key term, or a sentence below a heading. If not, `best` is the best sentence that would add
 * it, where one may be chosen: ask for it with `pin`. */
export interface Covered {
  covered: boolean;
  best?: Span;
}
/** One sentence of the text, shortened by deletion only, or its title. */
export interface Headline {
  /** How to show it: the slices of `spans`, with a capital at the beginning where that is left out. */
  text: string;
  /** What is kept of the sentence, in order. */
  spans: Span[];
  /** Where the whole sentence stands. */
  sentence: Span;
  /** Length in words. */
  words: number;
  /** The score of the sentence, less what deletions and doubts about its form cost; 0 for the title. */
  score: number;
  /** Whether something is left out. */
  shortened: boolean;
  /** Whether it is the title: no sentence stands alone and can be brought to so few words. */
  title: boolean;
}
/** Every sentence of a text with its score, boilerplate and headings included, and every block. */
export interface Explanation {
  sentences: ScoredSentence[];
  blocks: Block[];
}
export interface ScoredSentence extends Block {
  /** The sum of the contributions; 0 for boilerplate. */
  score: number;
  /** What each feature adds to the score, by its name. */
  contributions: Record<string, number>;
}
