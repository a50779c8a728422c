// Pictures of the built site in its main states, light and dark, from a phone to a desktop.
//
//     cargo xtask dist && node bench/shots.js DIR [only those whose name holds this]

import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { launch } from '../tests/browser/support/browser.js';
import { inside, open, until, untilState } from '../tests/browser/support/page.js';
import webPage from '../www/page/samples/page.js';
import { startServer } from '../tests/browser/support/server.js';

const SITE = fileURLToPath(new URL('../dist/site/', import.meta.url));
const WIDTHS = { 320: 640, 390: 844, 768: 1024, 1440: 900 };
const SCHEMES = ['light', 'dark'];

const article = await readFile(new URL('../tests/fixtures/article.txt', import.meta.url), 'utf8');

const ARABIC = `افتُتح الجسر القديم في المدينة صباح الثلاثاء بعد إغلاق دام عامين. شارك في الافتتاح نحو مئتي شخص من سكان الحي، وعبر الأطفال الجسر أولًا على دراجاتهم.

بلغت كلفة الترميم ثلاثة ملايين، ودفعت البلدية نصفها. قالت المهندسة ليلى حداد إن الحجارة الأصلية استُعملت كلها تقريبًا، وإن النهر لم يُحوَّل عن مجراه يومًا واحدًا. يخص الجسر المشاة والدراجات وحدها، أما السيارات فتعبر من الجسر الجديد في الشمال.

ينتظر أصحاب المتاجر في السوق عودة الزبائن من الضفة الأخرى. وستُقام كل جمعة سوق صغيرة للكتب عند مدخل الجسر.`;

const JAPANESE = `古い港の灯台が、十一年の工事を終えて火曜日の朝にふたたび灯った。およそ四百人の町の人が岸壁に集まり、灯りがともると拍手が起きた。

工事の費用は三億円で、その半分を町が、残りを寄付が支えた。技師の森さんは「図面が一枚も残っていなかったので、古い写真だけが頼りでした」と話す。レンズは百二十年前のもので、傷を磨いて元の場所に戻された。

灯台は十一月から見学できる。町の人は無料で、ほかの人の入場料は六百円である。町は年に二万人の来場を見込んでいる。一万五千人に届かないときは、町が五年のあいだ不足を補う。`;

/** @param {string} text */
const withText = (text) => async (/** @type {import('puppeteer-core').Page} */ page) => {
  await page.evaluate((value) => (document.querySelector('epitome-summarizer').text = value), text);
  await untilState(page, 'ready');
};

/** The states: the language of the page, and how one gets there. */
const states = {
  empty: ['en', async () => {}],
  article: ['en', withText(article)],
  long: ['en', withText(Array.from({ length: 60 }, (_, index) => `Part ${index + 1}\n\n${article}`).join('\n\n'))],
  german: ['de', async () => {}],
  arabic: ['ar', withText(ARABIC)],
  japanese: ['ja', withText(JAPANESE)],
  skimmed: [
    'en',
    async (page) => {
      await withText(webPage)(page);
      await press(page, '.skim');
    },
  ],
  asked: [
    'en',
    async (page) => {
      await withText(article)(page);
      await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('epitome-summarizer');
        shadowRoot.querySelector('#ask').value = 'Who paid for the restoration?';
        shadowRoot.querySelector('.ask-form').requestSubmit();
      });
      await until(page, () => document.querySelector('epitome-summarizer').shadowRoot.querySelector('.answer'));
    },
  ],
  sections: [
    'en',
    async (page) => {
      await withText(Array.from({ length: 6 }, (_, index) => `Part ${index + 1}\n\n${article}`).join('\n\n'))(page);
      await press(page, 'input[value=sections]');
    },
  ],
  options: [
    'de',
    async (page) => {
      await withText(article)(page);
      await press(page, '.options-toggle');
    },
  ],
  note: [
    'en',
    async (page) => {
      await withText(article)(page);
      await press(page, '.sentence');
    },
  ],
  replaced: [
    'en',
    async (page) => {
      await withText(article)(page);
      await page.evaluate(() => document.querySelector('#samples button[data-sample=mail]').click());
      await until(page, () => document.querySelector('#notices.shown') !== null);
    },
  ],
  printed: [
    'en',
    async (page) => {
      await withText(article)(page);
      await page.emulateMediaType('print');
    },
  ],
  short: [
    'en',
    async (page) => {
      await page.evaluate(() => (document.querySelector('epitome-summarizer').text = 'One is here. Two is there.'));
      await untilState(page, 'short');
    },
  ],
  error: [
    'en',
    async (page) => {
      await page.evaluate(() =>
        Object.assign(document.querySelector('epitome-summarizer'), {
          engine: {
            read: async () => {
              throw new Error('The core is damaged.');
            },
          },
          text: 'One is here.',
        }),
      );
      await untilState(page, 'error');
    },
  ],
  refused: [
    'en',
    async (page) => {
      await dropFile(page, 'drop', 'photo.png', '\x89PNG\x00');
      await until(page, () => document.querySelector('#notices.shown') !== null);
    },
  ],
  dragging: ['en', (page) => dropFile(page, 'dragover', 'report.pdf', '')],
  history: [
    'en',
    async (page) => {
      await withText(article)(page);
      await page.click('#history input');
      await until(page, () => document.querySelector('#history li') !== null);
      await page.evaluate(
        () => (document.querySelector('epitome-summarizer').text = 'The first snow came early this year. Nobody had cut the wood.'),
      );
      await until(page, () => document.querySelectorAll('#history li').length === 2);
      await page.evaluate(() => document.querySelector('#history').scrollIntoView({ block: 'center' }));
    },
  ],
};

/** Presses something in the widget. @param {import('puppeteer-core').Page} page @param {string} selector */
async function press(page, selector) {
  await (await inside(page, selector)).evaluate((node) => node.click());
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
}

/** @param {import('puppeteer-core').Page} page @param {string} type @param {string} name @param {string} content */
function dropFile(page, type, name, content) {
  return page.evaluate(
    (event, title, body) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([body], title));
      document.body.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));
    },
    type,
    name,
    content,
  );
}

const [folder, only = ''] = process.argv.slice(2);
if (!folder) throw new Error('Say into which folder the pictures go: node bench/shots.js DIR');
await mkdir(folder, { recursive: true });
const server = await startServer({ folders: { '/': SITE } });
const browser = await launch();
try {
  for (const [name, [language, reach]] of Object.entries(states)) {
    for (const scheme of SCHEMES) {
      for (const [width, height] of Object.entries(WIDTHS)) {
        const file = `${name}-${scheme}-${width}.png`;
        if (!file.includes(only)) continue;
        const context = await browser.createBrowserContext();
        const { page } = await open(/** @type {any} */ (context), `${server.origin}/#lang=${language}`, async (fresh) => {
          await fresh.setViewport({ width: Number(width), height });
          await fresh.emulateMediaFeatures([
            { name: 'prefers-color-scheme', value: scheme },
            { name: 'prefers-reduced-motion', value: 'reduce' },
          ]);
        });
        await until(
          page,
          () => !document.documentElement.hasAttribute('data-unspoken') && document.querySelector('#offline').hasAttribute('data-true'),
        );
        await reach(page);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        const isWhole = !['refused', 'dragging', 'history', 'replaced'].includes(name);
        await page.screenshot({ path: join(folder, file), fullPage: isWhole });
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
