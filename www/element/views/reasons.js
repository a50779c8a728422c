// Why a sentence was chosen, in words.

/** @import { SentenceReason, SummarySentence } from '../../engine/types.d.ts' */
/** @import { Words } from '../i18n/words.js' */

/** The engine may know more reasons than this interface. @param {Words} words @param {readonly SentenceReason[]} reasons */
export function reasonsText(words, reasons) {
  const texts = reasons.flatMap((reason) => {
    const key = `reason.${reason.kind}`;
    return words.has(key) ? [words.text(key, 'count' in reason ? { n: reason.count } : {})] : [];
  });
  return texts.join(' · ');
}

/** Whether a person keeps it. @param {Pick<SummarySentence, 'reasons'>} sentence */
export function isPinned({ reasons }) {
  return reasons.some(({ kind }) => kind === 'pinned');
}
