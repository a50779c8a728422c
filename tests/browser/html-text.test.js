// HTML of every origin → text, roles and links.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launch, skipIn } from './support/browser.js';
import { open } from './support/page.js';
import { elementPage } from './support/pages.js';
import { startServer } from './support/server.js';

let server;
let browser;
let page;
before(async () => {
  server = await startServer({ pages: { '/test/': elementPage('') } });
  browser = await launch();
  ({ page } = await open(browser, `${server.origin}/test/`));
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** The text, and what each stretch of it is, as `role: stretch`. @param {string} html */
function read(html) {
  return page.evaluate(async (source) => {
    const { htmlToText } = await import('/element/html/text.js');
    const { text, markup } = htmlToText(source);
    return { text, roles: markup.map(({ start, end, role }) => `${role}: ${text.slice(start, end)}`) };
  }, html);
}

test('blocks are lines, paragraphs stand apart, white space is one space', async () => {
  const { text, roles } = await read(`<h1>The   Ferry</h1>
    <p>It runs
       at <b>nine</b>, <i>ten</i> and&nbsp;&nbsp;noon.</p><p></p><p>Nobody&nbsp;knows why.<br>Or says so.</p>
    <div>One</div><div>Two<br></div><div><br></div><div>Three&shy;fold</div>`);
  assert.equal(text, 'The Ferry\n\nIt runs at nine, ten and noon.\n\nNobody\u00a0knows why.\nOr says so.\n\nOne\nTwo\n\nThreefold');
  assert.deepEqual(roles, ['title: The Ferry']);
});

test('what is not seen, or is no text, is dropped', async () => {
  const { text } = await read(`<head><title>T</title><style>p { color: red }</style></head><body><script>let a = "b";</script>
    <p>Seen.</p><p hidden>H1</p><div aria-hidden="true">H2</div><p style="display: none">H3</p><template><p>H4</p></template>
    <noscript>H5</noscript><svg><text>H6</text></svg><img alt="H7" src="x.png"><button>H8</button><select><option>H9</option></select>
    <textarea>H10</textarea><a role="button" href="#">H11</a><iframe>H12</iframe><p style="visibility:hidden">H13</p><p>Also seen.</p>`);
  assert.equal(text, 'Seen.\n\nAlso seen.');
});

test('nothing visible is lost to a style', async () => {
  const { text } = await read(`<div style="backface-visibility: hidden; -webkit-backface-visibility: hidden"><p>Turned.</p></div>
    <div style="visibility: hidden">Not seen. <p style="visibility: visible">Seen again.</p><i>Nor this.</i></div>
    <p style="visibility:collapse">Folded.</p><p style="color: red;display:none">Gone.</p><p style="content-visibility: hidden">Gone.</p>`);
  assert.equal(text, 'Turned.\n\nSeen again.');
});

test('formulas are their text, in the sentence around them', async () => {
  const { text } = await read(`<p>If <img class="mwe-math-fallback-image-inline" alt="{\\displaystyle A=B}" src="a.svg"> holds, and
    <img class="latex" alt="x^2" src="b.png">, not <img alt="a picture" src="c.png">, they are<math display="block"><mi>x</mi><mo>=</mo><mi>p</mi></math>where
    <math><mi>q</mi></math> is free.</p>`);
  assert.equal(text, 'If A=B holds, and x^2, not , they are x=p where q is free.');
});

test('a caption in the paragraph of its picture is one; what has only its name is not', async () => {
  const { text, roles } = await read(
    `<p><img src="x.png"><span class="caption">© Harbour Media</span> The plumber comes.</p><div class="caption"><p>${'All of the story. '.repeat(30)}</p></div>`,
  );
  assert.equal(text.split('\n')[1], 'The plumber comes.');
  assert.deepEqual(roles, ['caption: © Harbour Media']);
});

test('the only heading of the first level is the title', async () => {
  const one = await read('<h1>The mill</h1><p>It turns.</p><h2>Why</h2><p>Wind.</p>');
  assert.deepEqual(one.roles, ['title: The mill', 'heading: Why']);
  const two = await read('<h1>The mill</h1><p>It turns.</p><h1>Why</h1><p>Wind.</p>');
  assert.deepEqual(two.roles, ['heading: The mill', 'heading: Why']);
});

test('words that look like attributes stay in the text', async () => {
  const source = 'Write style="color: red" or onclick = "go()", style=x &lt;style> &lt;meta> and &lt;base href>.';
  const { text } = await read(
    `<p style="color: red" onclick="go()">${source}</p><style>p{}</style><base href="/x/"><meta charset="utf-8">`,
  );
  assert.equal(text, source.replaceAll('&lt;', '<'));
});

test('what a policy would report stays what it is in words: of tags, of attributes, in any case', async () => {
  const { text, roles } = await read(
    `<xmp><style = x> <STYLE a="b"> </style > <p onclick>, src=x HREF = y</xmp><p>Only <a href="/x">once</a>: on style/content/data = code.</p>`,
  );
  assert.equal(text, '<style = x> <STYLE a="b"> </style > <p onclick>, src=x HREF = y\n\nOnly once: on style/content/data = code.');
  assert.deepEqual(roles, ['link: once']);
});

test('lists: bullets, numbers, nesting, and no marks on menus', async () => {
  const { text, roles } =
    await read(`<p>Take:</p><ul><li>flour</li><li><p>water, and</p><ul><li>a <b>little</b> salt</li><li>yeast<ol start="3">
    <li>dry</li><li value="7">fresh</li><li>old</li></ol></li></ul></li><li></li><li>time</li></ul><p>Then wait.</p>
    <ul><li><a href="/a">Home</a></li><li><a href="/b">About us</a></li></ul>`);
  assert.equal(
    text,
    'Take:\n\n- flour\n- water, and\n  - a little salt\n  - yeast\n    3. dry\n    7. fresh\n    8. old\n- time\n\nThen wait.\n\nHome\nAbout us',
  );
  assert.deepEqual(roles.filter((role) => role.startsWith('listItem')).length, 8);
  assert.deepEqual(roles.slice(-2), ['link: Home', 'link: About us']);
});

test('quotations, listings, tables, captions', async () => {
  const { text, roles } = await read(`<blockquote><p>To mill or not.</p><p>That was asked.</p><footer>The miller</footer></blockquote>
    <pre><code>if (a) {\n    go();\n\n    stop();\n}\n</code></pre>
    <pre>\nDear all,\n\nthe ferry is late today.\nIt will come.\n</pre>
    <table><caption>Tides</caption><thead><tr><th></th><th>Day</th><th>High</th></tr></thead><tr><td>1</td><td><p>Monday</p></td><td>4 m</td></tr>
    <tr><td>2</td><td></td><td>5<br>m</td></tr></table>
    <table><tr><td><h2>Left</h2><p>A column of the layout.</p></td><td>Right</td></tr></table>
    <figure><img src="x.png"><figcaption>The mill at dawn</figcaption></figure>`);
  assert.equal(
    text,
    [
      'To mill or not.',
      'That was asked.',
      'The miller',
      'if (a) {\n    go();\n\n    stop();\n}',
      'Dear all,\n\nthe ferry is late today.\nIt will come.',
      'Tides',
      'Day\tHigh\n1\tMonday\t4 m\n2\t\t5 m',
      'Left',
      'A column of the layout.',
      'Right',
      'The mill at dawn',
    ].join('\n\n'),
  );
  assert.deepEqual(roles, [
    'quote: To mill or not.',
    'quote: That was asked.',
    'quote: The miller',
    'code: if (a) {\n    go();\n\n    stop();\n}',
    'caption: Tides',
    'table: Day\tHigh',
    'table: 1\tMonday\t4 m',
    'table: 2\t\t5 m',
    'heading: Left',
    'caption: The mill at dawn',
  ]);
});

test('a page: its menus, its byline, its footer, its asides', async () => {
  const { roles } =
    await read(`<header><a href="/">The Courier</a><h1>News</h1><p>All that is new on the coast, told every morning since 1911.</p></header>
    <nav><ul><li><a href="/a">Home</a></li><li>More</li></ul></nav>
    <article><header><h2>The mill turns</h2><p>By <a rel="author" href="/r">Ruth Amadi</a></p><time>14 October</time></header>
    <p>In <time>1911</time> it stopped, as <a href="/x">a <b>book</b></a> tells.</p><aside><h3>Read also</h3><p>The ferry is late.</p></aside></article>
    <div role="navigation">Older</div><footer><p>© The Courier</p></footer>`);
  assert.deepEqual(roles, [
    'navigation: The Courier',
    'link: The Courier',
    'title: News',
    'navigation: Home',
    'link: Home',
    'navigation: More',
    'heading: The mill turns',
    'byline: By Ruth Amadi',
    'link: Ruth Amadi',
    'byline: 14 October',
    'link: a book',
    'related: Read also',
    'related: The ferry is late.',
    'navigation: Older',
    'footer: © The Courier',
  ]);
});

test('a Word document', async () => {
  const { text, roles } =
    await read(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
    <!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--><style><!-- p.MsoNormal { margin: 0cm } --></style></head>
    <body lang=EN-GB style='tab-interval:36.0pt'>out<!--StartFragment--><p class=MsoTitle>Minutes<o:p></o:p></p><h1>Opening<o:p></o:p></h1>
    <p class=MsoNormal>The chair <span style='mso-spacerun:yes'>  </span>opened
    the meeting.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
    <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span
    style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;</span></span></span><![endif]>The bridge<o:p></o:p></p>
    <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l1 level2 lfo2'><![if !supportLists]><span
    style='mso-list:Ignore'>b)<span>&nbsp;</span></span><![endif]>Its cost<o:p></o:p></p>
    <p class=MsoCaption>Figure 1: the bridge</p><!--EndFragment-->out</body></html>`);
  assert.equal(text, 'Minutes\n\nOpening\n\nThe chair opened the meeting.\n\n- The bridge\n  b) Its cost\n\nFigure 1: the bridge');
  assert.deepEqual(roles, [
    'heading: Minutes',
    'heading: Opening',
    'listItem: - The bridge',
    'listItem:   b) Its cost',
    'caption: Figure 1: the bridge',
  ]);
});

test('a Google document', async () => {
  const { text, roles } =
    await read(`<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1f2e"><h2 dir="ltr" style="line-height:1.38;"><span
    style="font-size:16pt;white-space:pre-wrap;">Plan</span></h2><p dir="ltr"><span style="white-space:pre-wrap;">We walk </span><span style="font-weight:700;">far</span><span>.</span></p><br />
    <ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span>Boots</span></p></li><ul><li dir="ltr"
    aria-level="2"><p dir="ltr" role="presentation"><span>dry ones</span></p></li></ul></ul></b><br class="Apple-interchange-newline">`);
  assert.equal(text, 'Plan\n\nWe walk far.\n\n- Boots\n  - dry ones');
  assert.deepEqual(roles, ['heading: Plan', 'listItem: - Boots', 'listItem:   - dry ones']);
});

test('a Gmail thread', async () => {
  const { text, roles } =
    await read(`<div dir="ltr"><div>Hi Ada,</div><div><br></div><div>the key is with the miller.</div><div><br clear="all"></div><span
    class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature"><div dir="ltr">Ruth Amadi<div>Mill Road 1</div></div></div></div><br><div
    class="gmail_quote"><div dir="ltr" class="gmail_attr">On Tue, 14 Oct 2025 at 09:12, Ada &lt;<a href="mailto:ada@example.org">ada@example.org</a>&gt; wrote:<br></div><blockquote
    class="gmail_quote" style="margin:0px"><div>Where is the key?</div><div>I looked for it in all of the<br>usual places.</div></blockquote></div>`);
  assert.equal(
    text,
    'Hi Ada,\n\nthe key is with the miller.\n\n--\nRuth Amadi\nMill Road 1\n\nOn Tue, 14 Oct 2025 at 09:12, Ada <ada@example.org> wrote:\n\nWhere is the key?\nI looked for it in all of the\nusual places.',
  );
  assert.deepEqual(roles, [
    'signature: Ruth Amadi',
    'signature: Mill Road 1',
    'mailHeader: On Tue, 14 Oct 2025 at 09:12, Ada <ada@example.org> wrote:',
    'link: ada@example.org',
    'quote: Where is the key?',
  ]);
});

test('lines of an editor keep their indentation', async () => {
  const { text } = await read(
    `<div style="color: #333; white-space: pre;"><div><span>for a in b:</span></div><div><span>    </span><span>go(a)</span></div><br><div>end</div></div>`,
  );
  assert.equal(text, 'for a in b:\n    go(a)\n\nend');
});

test('levels as deep as parsers go', async () => {
  const { text } = await read(`${'<div>'.repeat(10_000)}deep${'</div>'.repeat(10_000)}`);
  assert.equal(text, 'deep');
});

test('all of it is hidden: its words rather than nothing, and that is said', async () => {
  const seen = await page.evaluate(async () => {
    const { htmlToText } = await import('/element/html/text.js');
    const hidden = '<title>T</title><style>p {}</style><body style="display: none"><p>One &amp; <b>two</b>.</p><script>x</script>';
    return [hidden, '<img alt="one">', '<p hidden> </p>'].map((html) => ({ text: '', note: '', ...htmlToText(html) }));
  });
  assert.deepEqual(
    seen.map(({ text, note }) => [text, note]),
    [
      ['One & two.', 'readAsPlain'],
      ['', ''],
      ['', ''],
    ],
  );
});

test('lists in lists are indented no deeper than nine levels', async () => {
  const { text } = await read(`${'<ul><li>x'.repeat(200)}`);
  const lines = text.split('\n');
  assert.deepEqual([lines[0], lines[8], lines[150]], ['- x', `${' '.repeat(16)}- x`, `${' '.repeat(16)}- x`]);
});

test('too many nodes: those at first are read, no further step is made, and that is said', async () => {
  const seen = await page.evaluate(async () => {
    const { readNodes } = await import('/element/html/text.js');
    const root = new DOMParser().parseFromString('<p>One <b>two</b></p>'.repeat(1000), 'text/html').body;
    let asked = 0;
    const ask = () => (asked += 1) > 0;
    // The body, and four nodes in each paragraph.
    const { text, note } = readNodes([root, root], ask, 41);
    const whole = readNodes([root], ask, 4001);
    return { text, note, asked: asked - 2001, whole: whole.note ?? null, length: whole.text.split('\n\n').length };
  });
  assert.deepEqual(seen, {
    text: Array(10).fill('One two').join('\n\n'),
    note: 'readInPart',
    asked: 21,
    whole: null,
    length: 1000,
  });
});

/** Four megabytes of what once took the square of its length, which is many minutes. Each answers whether the text is right. */
const enormous = {
  'one style of a word processor': async () => {
    const { htmlToText } = await import('/element/html/text.js');
    return htmlToText(`<p style="${'mso-list:'.repeat(450_000)}">words</p>`).text === 'words';
  },
  'lines of a listing': async () => {
    const { htmlToText } = await import('/element/html/text.js');
    return htmlToText(`<pre>${'<div>line</div>'.repeat(270_000)}`).text.split('\n').length === 270_000;
  },
  'empty cells': async () => {
    const { htmlToText } = await import('/element/html/text.js');
    const { text } = htmlToText(`<table><tr><td>a<td>b<tr><td>c${'<td>'.repeat(1_000_000)}d`);
    return text === `a\tb\nc${'\t'.repeat(1_000_000)}d`;
  },
  'brackets in a file': async () => {
    const { readFile } = await import('/page/files/read.js');
    const { html } = await readFile(new File(['<'.repeat(4_000_000)], 'x.html'), () => {});
    return html.length === 4_000_000;
  },
  'lists in lists': async () => {
    const { htmlToText } = await import('/element/html/text.js');
    const html = '<ul>'.repeat(20) + '<li>x'.repeat(800_000);
    return htmlToText(html).text.length < 5 * html.length;
  },
};

for (const [name, read4] of Object.entries(enormous)) {
  test(`${name}: four megabytes are read`, async () => {
    assert.ok(await page.evaluate(read4));
  });
}

/** Each makes a text of a size, and is asked for two of them. */
const growing = {
  'a long text': async (size) => {
    const { htmlToText } = await import('/element/html/text.js');
    const html =
      '<p class="x" style="color: red">The mill <b>turns</b> at <a href="/a">high</a> water, and nobody counts.</p><ul><li>one</li></ul>'.repeat(
        size,
      );
    return () => htmlToText(html).text.length > 50 * size;
  },
  'tables in tables': async (size) => {
    const { htmlToText } = await import('/element/html/text.js');
    const html = `${'<table><tr><td>some cell<td>'.repeat(400)}${'in the middle '.repeat(size)}`;
    return () => htmlToText(html).text.length > 13 * size;
  },
  // Parsers stop at some depth; a document made by hand does not.
  'levels without end': async (size) => {
    const { readNodes } = await import('/element/html/text.js');
    const root = document.implementation.createHTMLDocument('').createElement('div');
    let last = root;
    for (let level = 0; level < size; level += 1)
      last = last.appendChild(last.ownerDocument.createElement(level % 3 ? 'div' : 'blockquote'));
    last.textContent = 'deeper';
    return () => readNodes([root]).text === 'deeper';
  },
};

/** The least time of some rounds for a size, and for four times as much, in milliseconds: what else the machine does is no part of it. */
async function timed(make, size) {
  const works = [await make(size), await make(4 * size)];
  return works.map((work) => {
    let least = Infinity;
    for (let round = 0; round < 5; round += 1) {
      const start = performance.now();
      if (!work()) throw new Error('the text is another');
      least = Math.min(least, performance.now() - start);
    }
    return least;
  });
}

for (const [name, make] of Object.entries(growing)) {
  test(
    `${name}: four times as much takes about four times as long`,
    { skip: skipIn('firefox webkit', 'it would be the same') },
    async (context) => {
      const [small, large] = await page.evaluate(`(${timed})(${make}, 5000)`);
      context.diagnostic(`${small} ms, ${large} ms`);
      assert.ok(large < 10 * small + 5);
    },
  );
}
