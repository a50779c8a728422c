// What keeps the page from answering, in Chromium: its long tasks (of 50 ms and more) while a megabyte is pasted and
// summarized, while the length slider moves, and while the text is skimmed and scrolled from its beginning to its end.
//
//     cargo xtask build && node bench/long-tasks.js

import { fileURLToPath } from 'node:url';

import { launch } from '../tests/browser/support/browser.js';
import { open } from '../tests/browser/support/page.js';
import { elementPage } from '../tests/browser/support/pages.js';
import { startServer } from '../tests/browser/support/server.js';
import { article } from './texts.js';

const STEPS = 20;

/** By what is done, the long tasks in milliseconds. @returns {Promise<Record<string, number[]>>} */
export async function longTasks() {
  const server = await startServer({ pages: { '/test/': elementPage('<epitome-summarizer></epitome-summarizer>') } });
  const browser = await launch();
  try {
    const { page } = await open(browser, `${server.origin}/test/`);
    return await page.evaluate(
      async (text, steps) => {
        await import('/element/define.js');
        const widget = document.querySelector('epitome-summarizer');
        /** @type {number[]} */
        let tasks = [];
        new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({
          type: 'longtask',
        });
        const answered = () => new Promise((resolve) => widget.addEventListener('epitome-summary', resolve, { once: true }));
        /** An observer hears of a task in a later one. */
        const settled = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        /** @param {() => Promise<void>} act */
        const during = async (act) => {
          tasks = [];
          await act();
          await settled();
          return tasks;
        };
        return {
          'a summary of 1 MB': await during(async () => {
            const answer = answered();
            widget.text = text;
            await answer;
          }),
          [`${steps} steps of the slider`]: await during(async () => {
            for (let step = 0; step < steps; step += 1) {
              const answer = answered();
              widget.length = 4 + step;
              await answer;
            }
          }),
          'skimming it': await during(async () => {
            const answer = answered();
            widget.skim = true;
            await answer;
          }),
          [`scrolling it in ${steps} steps`]: await during(async () => {
            const source = widget.shadowRoot.querySelector('[part=source]');
            for (let step = 1; step <= steps; step += 1) {
              source.scrollTop = (source.scrollHeight * step) / steps;
              await settled();
            }
          }),
        };
      },
      article('english', 1e6),
      STEPS,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await longTasks());
