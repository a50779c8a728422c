// The HTML of a paste, so that browsers have nothing to say about it. In an inert document nothing runs and nothing is loaded,
// but browsers report to the page's policy what they would have refused: styles, handlers, and the address of a <track>, which
// would leave the tab with the report. So no attribute that names an address, and none that acts, keeps its name.

/** Put before names; no text has this character before such a name. */
const MARK = '\uE000';

/** These are reported even where they have no value. */
const ACTING = 'style|on[a-z]+';
const NAMING =
  'src|srcset|srcdoc|href|action|archive|attributionsrc|background|classid|code|codebase|content|data|dynsrc|formaction|' +
  'http-equiv|imagesrcset|longdesc|lowsrc|manifest|nonce|ping|poster|profile|usemap';
const ATTRIBUTES = new RegExp(`\\b(?:(?:${ACTING})(?=[\\s/>=])|(?:${NAMING})(?=\\s*=))`, 'gi');
const MARKED = new RegExp(`(?:noframes )?${MARK}+(?=${ACTING}|${NAMING})`, 'gi');

/** The same HTML without what browsers report as violations of this page's policy. @param {string} html */
export function muted(html) {
  return (
    html
      // The pair is parsed alike, but <noframes> is no style sheet.
      .replace(/(<\/?)(?=style[\s/>])/gi, `$1noframes ${MARK}`)
      .replace(ATTRIBUTES, `${MARK}$&`)
  );
}

/** The text as it was. @param {string} text */
export function unmuted(text) {
  return text.includes(MARK) ? text.replace(MARKED, '') : text;
}

/** The name of an attribute, as it is in muted HTML. @param {string} name */
export function mutedName(name) {
  return MARK + name;
}
