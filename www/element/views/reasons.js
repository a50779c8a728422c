// The reasons for which a sentence was chosen, in words.

import { quoted } from '../dom/labels.js';
import { overlapping } from '../dom/spans.js';

/** @import { KeyTerm, SentenceReason, Span, SummarySentence } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

/**
 * Skips reasons that this version does not know. What is counted of key terms is named, too.
 * @param {Locale} locale
 * @param {readonly SentenceReason[]} reasons
 * @param {readonly string[]} terms those that the sentence names
 */
export function reasonsText(locale, reasons, terms) {
  const texts = reasons.flatMap((reason) => {
    const key = `reason.${reason.kind}`;
    if (!locale.has(key)) return [];
    const said = locale.text(key, 'count' in reason ? { n: reason.count } : {});
    return reason.kind === 'keyTerms' && terms.length > 0
      ? [`${said}: ${terms.map((term) => quoted(term)).join(locale.text('comma'))}`]
      : [said];
  });
  return texts.join(' · ');
}

/** The key terms that a sentence names. @param {Span} sentence @param {readonly KeyTerm[]} terms */
export function termsIn(sentence, terms) {
  return terms.filter(({ occurrences }) => overlapping(occurrences, sentence).length > 0).map(({ text }) => text);
}

/** Whether the reader pinned a sentence. @param {Pick<SummarySentence, 'reasons'>} sentence */
export function isPinned({ reasons }) {
  return reasons.some(({ kind }) => kind === 'pinned');
}
