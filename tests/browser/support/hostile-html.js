// HTML as an attacker writes it. Whatever comes of it, the two sentences around it are text, unless it swallows the second.

export const BEFORE = 'The mill of Aldermere grinds flour again after sixty years.';
export const AFTER = 'Nobody in the village minds the noise of its wheel.';

/** What would tell of itself: a script by `globalThis.hit`, a request by a path that begins with /caught. */
const HIT = 'globalThis.hit=1';

/** By kind, and in each by name. @type {Record<string, Record<string, string>>} */
const kinds = {
  mutations: {
    'style in a table of mathematics': `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=/caught onerror=${HIT}&gt;"></style></mglyph></table></mtext></math>`,
    'form in a form': `<form><math><mtext></form><form><mglyph><style></math><img src=/caught onerror=${HIT}></style></mglyph></form></math></form>`,
    'an id that closes a style': `<svg></p><style><a id="</style><img src=/caught onerror=${HIT}>"></style></svg></a>`,
    'a title that closes noscript': `<noscript><p title="</noscript><img src=/caught onerror=${HIT}>"></p></noscript>`,
    'a rel that closes a template': `<select><template><style><!--</style><a rel="--></style></template></select><img src=/caught onerror=${HIT}>"></a></style></template></select>`,
    'a comment in foreign content': `<svg><desc><![CDATA[><img src=/caught onerror=${HIT}>]]></desc></svg>`,
  },
  differentials: {
    'a comment that ends at once': `<!--><img src=/caught onerror=${HIT}>-->`,
    'a comment that ends with a bang': `<!-- --!><img src=/caught onerror=${HIT}>`,
    'no space between attributes': `<img src="/caught"onerror="${HIT}"srcset="/caught 2x">`,
    'slashes for spaces': `<img/src=/caught/onerror=${HIT}//>`,
    'a line end in a tag': `<img\nsrc\n=\n/caught\f\nonerror\t=\t${HIT}>`,
    'a zero in names': `<img\0 s\0rc=/caught on\0error=${HIT} src=/caught onerror=${HIT}>`,
    capitals: `<IMG SRC=/caught ONERROR=${HIT}><STYLE>@import "/caught"</STYLE><ScRiPt>${HIT}</sCrIpT>`,
    'attributes without a value': '<p style></p><p onclick></p><p style/onclick></p>',
    'an equals sign in front of a name': `<p =style="background:url(/caught)" =onclick=${HIT}></p>`,
    'a style whose tag has a strange attribute': '<style = x>@import "/caught"; words of no text</style>',
    'a style that is ended twice': '<style></style ></style/>',
    'names in capitals that are letters of others': `<img ſrc=/caught \u212Aey=1 src=/caught onerror=${HIT}>`,
  },
  trees: {
    deep: `${'<div><b>'.repeat(3000)}`,
    'deep lists': `${'<ul><li>'.repeat(3000)}${'</ul>'.repeat(3000)}`,
    'deep formatting': `${'<a href=/caught><b>'.repeat(500)}${'</b></a>'.repeat(500)}`,
    wide: '<br>'.repeat(20_000),
    'many attributes': `<p ${Array.from({ length: 5000 }, (_, index) => `a${index}=1`).join(' ')}></p>`,
    'one long attribute': `<p title="${'x '.repeat(100_000)}" class="${'y '.repeat(100_000)}"></p>`,
  },
  media: {
    tracks:
      '<video controls><track default src="/caught.vtt"></video><audio controls><track default kind="subtitles"src=/caught.vtt></audio>',
    videos: '<video src=/caught.mp4 poster=/caught.png autoplay></video><video autoplay><source src=/caught.mp4></video>',
    pictures:
      '<picture><source srcset=/caught.png><img srcset="/caught.png 2x" src=/caught.png loading=eager></picture><input type=image src=/caught.png>',
    frames: `<iframe src=/caught srcdoc="<script>parent.hit=1</script>"></iframe><object data=/caught></object><embed src=/caught><portal src=/caught></portal>`,
    'pictures in drawings': `<svg onload=${HIT}><image href=/caught.png /><use href=/caught.svg#a /><feImage href=/caught.png /><script href=/caught.js>${HIT}</script></svg>`,
    'pings and reports': '<a href=/caught ping=/caught attributionsrc=/caught>mills</a><img attributionsrc=/caught src=/caught.png>',
  },
  preloads: {
    links:
      '<link rel=preload as=image href=/caught.png><link rel=modulepreload href=/caught.js><link rel=prefetch href=/caught><link rel=prerender href=/caught>',
    'images by size': '<link rel=preload as=image imagesrcset="/caught.png 1x, /caught.png 2x">',
    rules: '<script type=speculationrules>{"prefetch":[{"urls":["/caught"]}]}</script>',
    'a manifest and icons': '<link rel=manifest href=/caught.webmanifest><link rel=icon href=/caught.ico>',
    'directions to browsers': `<base href=/caught/ target=_top><meta http-equiv=refresh content="0;url=/caught"><meta name=referrer content=unsafe-url>
      <meta http-equiv=Content-Security-Policy content="default-src *; report-uri /caught">`,
  },
  shadows: {
    'an open root': `<div><template shadowrootmode=open><img src=/caught onerror=${HIT}><slot></slot></template>in a root</div>`,
    'a closed root': `<div><template shadowrootmode=closed shadowrootclonable><style>@import "/caught"</style></template>in a root</div>`,
    'a root with a track': '<div><template shadowrootmode=open><video><track default src=/caught.vtt></video></template>in a root</div>',
    'custom elements': '<p is=epitome-x>words</p><epitome-summarizer for=x length=3></epitome-summarizer>',
  },
  forms: {
    'a form that takes the focus': `<form action=/caught><input autofocus onfocus=${HIT}><button formaction=/caught autofocus>Go</button></form>`,
    'a field in another form': '<fieldset form=a name=firstChild><form id=a></form></fieldset>',
    'a dialog and details': `<dialog open onclose=${HIT}>words</dialog><details open ontoggle=${HIT}><summary>more</summary>words</details>`,
  },
  styles: {
    sheets: '<style>@import "/caught"; * { background: url(/caught.png) }</style><link rel=stylesheet href=/caught.css>',
    'a sheet in a drawing': '<svg><style>@import "/caught"; * { background: url(/caught.png) }</style></svg>',
    attributes:
      '<p style="background: url(/caught.png)">mills</p><table background=/caught.png><tr><td background=/caught.png>wheel</table>',
    'an animation': `<style>@keyframes a {}</style><p style="animation: a 1ms" onanimationstart=${HIT}>mills</p>`,
  },
};

/** @type {[name: string, html: string][]} */
export const payloads = Object.entries(kinds).flatMap(([kind, all]) =>
  Object.entries(all).map(
    ([name, html]) => /** @type {[string, string]} */ ([`${kind}: ${name}`, `<p>${BEFORE}</p>${html}<p>${AFTER}</p>`]),
  ),
);

/**
 * For use in a page: HTML in which each name that a form or a document has is hidden by an element, in every way; and the same
 * with a name that hides nothing.
 */
export const clobbering = (isHostile) => {
  const namesOf = (node) => {
    const names = new Set();
    for (let at = node; at; at = Object.getPrototypeOf(at)) for (const name of Object.getOwnPropertyNames(at)) names.add(name);
    return [...names].filter((name) => /^\w+$/.test(name) && name !== 'constructor');
  };
  const forms = namesOf(document.createElement('form'));
  const documents = namesOf(document);
  const as = (name) => (isHostile ? name : 'nothing');
  const form = (given, index) => {
    const name = as(given);
    return `<form class=a title=b><input name=${name}><p>The mill ${index} turns.</p></form>
      <form><img name=${name}><button id=${name}></button>Its wheel ${index} is new.</form>
      <fieldset form=f${index} name=${name}><form id=f${index}>The stone ${index} is old.</form></fieldset>
      <form style="white-space: pre" id=g${index}><ul><li>Grain ${index}</li></ul></form><output form=g${index} name=${name}>flour</output>`;
  };
  const image = (given, index) => {
    const name = as(given);
    return `<img name=${name}><form name=${name}></form><p>The stream ${index} is high.</p>
      <iframe name=${name} hidden></iframe><object id=${name}></object><embed name=${name}>`;
  };
  return { forms: forms.map(form).join(''), documents: documents.map(image).join(''), count: forms.length };
};
