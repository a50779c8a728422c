// The summary as plain text, without the line breaks of the layout.

import { gapOf, shownText } from '../../engine/answer-text.js';
import { hasSections, paragraphsOf, sectionsOf } from './layout.js';

/** @import { Headline, Result, SummarySentence } from '../../engine/types.d.ts' */
/** @import { View } from '../request/attributes.js' */
/** @import { Heading } from './headline-view.js' */

/**
 * What is exported.
 * @typedef {object} Exported
 * @property {string} text the whole text
 * @property {Result} result
 * @property {Headline | undefined} headline if one was wanted
 * @property {Heading | undefined} [heading] what stands above the summary
 * @property {View} view
 */

/**
 * The summary as it is shown, with its title.
 * @param {Exported} exported
 * @param {{ sentence: (sentence: SummarySentence) => string, title?: (text: string) => string, heading?: (text: string) => string }} write
 */
export function laidOut({ text, result, heading: above, view }, { sentence, title = String, heading = String }) {
  const { summary, lang, blocks } = result;
  const flowing = (/** @type {readonly SummarySentence[]} */ some) => some.map(sentence).join(gapOf(lang));
  const parts = above ? [title(above.text)] : [];
  if (view === 'bullets') parts.push(summary.map((one) => `- ${sentence(one)}`).join('\n'));
  else if (view === 'sections' && hasSections(result)) {
    for (const section of sectionsOf(text, result)) parts.push(heading(section.title), flowing(section.sentences));
  } else parts.push(...paragraphsOf(summary, blocks).map(flowing));
  return parts.filter(Boolean).join('\n\n');
}

/** Plain text. @param {Exported} exported */
export function plainText(exported) {
  return laidOut(exported, { sentence: shownText });
}
