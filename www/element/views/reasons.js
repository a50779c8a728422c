// The reasons for which a sentence was chosen, in words.

/** @import { SentenceReason, SummarySentence } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

/** Skips reasons that this version does not know. @param {Locale} locale @param {readonly SentenceReason[]} reasons */
export function reasonsText(locale, reasons) {
  const texts = reasons.flatMap((reason) => {
    const key = `reason.${reason.kind}`;
    return locale.has(key) ? [locale.text(key, 'count' in reason ? { n: reason.count } : {})] : [];
  });
  return texts.join(' · ');
}

/** Whether the reader pinned a sentence. @param {Pick<SummarySentence, 'reasons'>} sentence */
export function isPinned({ reasons }) {
  return reasons.some(({ kind }) => kind === 'pinned');
}
