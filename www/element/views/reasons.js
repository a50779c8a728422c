// Why a sentence was chosen, in words.

/** @import { SentenceReason, SummarySentence } from '../../engine/types.d.ts' */
/** @import { Locale } from '../i18n/locale.js' */

/** The engine may know more reasons than this interface. @param {Locale} locale @param {readonly SentenceReason[]} reasons */
export function reasonsText(locale, reasons) {
  const texts = reasons.flatMap((reason) => {
    const key = `reason.${reason.kind}`;
    return locale.has(key) ? [locale.text(key, 'count' in reason ? { n: reason.count } : {})] : [];
  });
  return texts.join(' · ');
}

/** Whether a person keeps it. @param {Pick<SummarySentence, 'reasons'>} sentence */
export function isPinned({ reasons }) {
  return reasons.some(({ kind }) => kind === 'pinned');
}
