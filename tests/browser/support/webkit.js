// WebKit, driven over WebDriver (https://www.w3.org/TR/webdriver2/): as much of puppeteer's browser and page as the tests use.
//
// The driver of WebKitGTK starts the small browser that comes with it, on a screen of its own that nobody sees. It tells
// neither of requests nor of the console: a proxy sees the first, listeners in the page most of the second.

import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as forward } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HERE = '127.0.0.1';

/** Names of keys → what WebDriver calls them. */
const KEYS = {
  Backspace: '\ue003',
  Tab: '\ue004',
  Enter: '\ue007',
  Shift: '\ue008',
  Control: '\ue009',
  Escape: '\ue00c',
  End: '\ue010',
  Home: '\ue011',
  ArrowLeft: '\ue012',
  ArrowUp: '\ue013',
  ArrowRight: '\ue014',
  ArrowDown: '\ue015',
  Delete: '\ue017',
};

/** By the name of newer versions, and of older ones. */
const WITHOUT_WASM = { JSC_useWasm: '0', JSC_useWebAssembly: '0' };

/** In pixels. The pointer is in its middle. */
const SCREEN = { width: 1600, height: 1200 };

/** How long the driver may take to start, and a script to answer, in milliseconds. */
const PATIENCE = 240_000;

/** Runs in the page before everything else that is run there: what was wrong since the last time. */
function drain() {
  const key = Symbol.for('problems of the page');
  if (!globalThis[key]) {
    const problems = (globalThis[key] = []);
    for (const level of ['error', 'warn']) {
      const original = console[level];
      console[level] = (...values) => (problems.push(values.join(' ')), original.apply(console, values));
    }
    addEventListener('error', ({ message }) => problems.push(message));
    addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
    const note = (reports) => problems.push(...reports.map(({ body }) => `${body.effectiveDirective} refuses ${body.blockedURL}`));
    new ReportingObserver(note, { types: ['csp-violation'], buffered: true }).observe();
  }
  return globalThis[key].splice(0);
}

/**
 * @param {{ driver: string, hasWasm: boolean }} options driver: where WebKitWebDriver is
 * @returns {Promise<import('puppeteer-core').Browser>}
 */
export async function launchWebkit({ driver, hasWasm }) {
  const screen = await startScreen();
  const proxy = await startProxy();
  const port = await freePort();
  const settings = stillSettings();
  const env = {
    ...process.env,
    DISPLAY: screen.name,
    XDG_CONFIG_HOME: settings,
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
    ...(hasWasm ? {} : WITHOUT_WASM),
  };
  const server = spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' });
  const stop = async () => {
    for (const child of [server, screen.child]) {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
    proxy.close();
    rmSync(settings, { recursive: true, force: true });
  };
  try {
    const call = callerOf(`http://${HERE}:${port}`);
    await answering(call);
    const address = `${HERE}:${proxy.port}`;
    const { sessionId } = await call('POST', '/session', {
      capabilities: {
        alwaysMatch: { proxy: { proxyType: 'manual', httpProxy: address, sslProxy: address }, timeouts: { script: PATIENCE } },
      },
    });
    const browser = new Browser((method, path, body) => call(method, `/session/${sessionId}${path}`, body), stop);
    proxy.onRequest = (url) => browser.tellOf(url);
    return /** @type {any} */ (browser);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Settings of a desktop without motion; what is on its way out is not there any more. */
function stillSettings() {
  const folder = mkdtempSync(join(tmpdir(), 'epitome-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0', 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  return folder;
}

/** A screen in memory, under a number that is free. */
async function startScreen() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const failed = once(child, 'exit').then(() => {
    throw new Error('Xvfb, the screen that WebKit is shown on, does not start.');
  });
  const [number] = await Promise.race([once(/** @type {any} */ (child.stdio[3]), 'data'), failed]);
  failed.catch(() => {});
  return { child, name: `:${String(number).trim()}` };
}

/** All that the browser asks for over the network passes here; only this machine is asked in earnest. */
async function startProxy() {
  const proxy = { port: 0, onRequest: (/** @type {string} */ _url) => {}, close: () => server.close(() => {}).closeAllConnections() };
  const server = createServer((request, response) => {
    const { hostname, port, pathname, search } = new URL(request.url ?? '');
    proxy.onRequest(request.url ?? '');
    if (hostname !== HERE) return void response.destroy();
    const { method, headers } = request;
    const onward = forward({ hostname, port, path: pathname + search, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connect', ({ url }, socket) => {
    proxy.onRequest(`https://${url}/`);
    socket.destroy();
  });
  server.on('upgrade', ({ url, rawHeaders }, socket, head) => {
    const { hostname, port, pathname, search } = new URL(url ?? '');
    if (hostname !== HERE) {
      proxy.onRequest(url ?? '');
      socket.destroy();
      return;
    }
    const onward = connect(Number(port), hostname, () => {
      const headers = rawHeaders.map((part, index) => (index % 2 ? `${part}\r\n` : `${part}: `)).join('');
      onward.write(`GET ${pathname}${search} HTTP/1.1\r\n${headers}\r\n`);
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  proxy.port = await listening(server);
  return proxy;
}

/** @param {import('node:net').Server} server */
async function listening(server) {
  server.listen(0, HERE);
  await once(server, 'listening');
  return /** @type {import('node:net').AddressInfo} */ (server.address()).port;
}

async function freePort() {
  const server = createServer();
  const port = await listening(server);
  server.close();
  return port;
}

/** @param {string} origin of the driver */
function callerOf(origin) {
  return async (/** @type {string} */ method, /** @type {string} */ path, /** @type {unknown} */ body) => {
    const response = await fetch(origin + path, { method, body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
    return value;
  };
}

/** Waits until the driver answers. @param {ReturnType<typeof callerOf>} call */
async function answering(call) {
  for (const end = Date.now() + PATIENCE; ;) {
    const isReady = await call('GET', '/status').then(
      () => true,
      () => false,
    );
    if (isReady) return;
    if (Date.now() > end) throw new Error('WebKitWebDriver does not answer.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

class Browser {
  #call;
  #end;
  /** @type {Set<Page>} */
  #pages = new Set();
  #first = '';
  #current = '';
  /** The driver knows one window at a time, so things are done one after the other. */
  #queue = Promise.resolve();

  /**
   * @param {ReturnType<typeof callerOf>} call
   * @param {() => Promise<void>} end
   */
  constructor(call, end) {
    this.#call = call;
    this.#end = end;
  }

  async newPage() {
    // The window that was there at first stays: the driver opens others from one that is there.
    this.#first ||= await this.#call('GET', '/window');
    const { handle } = await this.#inWindow(this.#first, 'POST', '/window/new', { type: 'window' });
    const page = new Page(
      this,
      (method, path, body) => this.#inWindow(handle, method, path, body),
      () => this.#pages.delete(page),
    );
    this.#pages.add(page);
    await page.setViewport({ width: 1280, height: 900 });
    return page;
  }

  /** @param {string} url of a request of any page: the proxy cannot know of which */
  tellOf(url) {
    for (const page of this.#pages) page.emit('request', { url: () => url });
  }

  async close() {
    await this.#call('DELETE', '');
    await this.#end();
  }

  /** @param {string} handle @param {string} method @param {string} path @param {unknown} [body] */
  #inWindow(handle, method, path, body) {
    const turn = this.#queue.then(async () => {
      if (this.#current !== handle) await this.#call('POST', '/window', { handle });
      this.#current = handle;
    });
    const answer = turn.then(() => this.#call(method, path, body));
    // An answer of the page may need what comes next.
    this.#queue = (path === '/execute/async' ? turn : answer).catch(() => {});
    return answer;
  }
}

/** A window. It emits `request` and `pageerror`. */
class Page extends EventEmitter {
  #browser;
  #call;
  #forget;
  #runs = 0;

  /** @param {Browser} browser @param {ReturnType<typeof callerOf>} call @param {() => void} forget */
  constructor(browser, call, forget) {
    super();
    this.#browser = browser;
    this.#call = call;
    this.#forget = forget;
    this.keyboard = new Keyboard(call, this);
    this.mouse = new Mouse(call);
  }

  browser() {
    return this.#browser;
  }

  async bringToFront() {}

  /** @param {string} url */
  async goto(url) {
    await this.#call('POST', '/url', { url });
    // The driver answers before module scripts have run.
    await this.evaluate(
      () => document.readyState === 'complete' || new Promise((resolve) => addEventListener('load', () => resolve(true))),
    );
  }

  async close() {
    await this.#call('DELETE', '/window');
    this.#forget();
  }

  /** @param {{ width: number, height: number }} wanted size of what the page has for itself */
  async setViewport(wanted) {
    const inner = await this.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const outer = await this.#call('GET', '/window/rect');
    const width = outer.width + wanted.width - inner.width;
    const height = outer.height + wanted.height - inner.height;
    // Around the pointer: without a manager of windows, that is what gives it the focus.
    const [x, y] = [(SCREEN.width - width) / 2, (SCREEN.height - height) / 2].map(Math.round);
    await this.#call('POST', '/window/rect', { x, y, width, height });
    await this.evaluate(
      (size, patience) =>
        new Promise((resolve, reject) => {
          const check = () => innerWidth === size.width && innerHeight === size.height && resolve(true);
          addEventListener('resize', check);
          setTimeout(() => reject(new Error(`The window stays ${innerWidth} × ${innerHeight}.`)), patience);
          check();
        }),
      wanted,
      PATIENCE / 4,
    );
  }

  /** @param {string | ((...values: any[]) => any)} work @param {any[]} values */
  async evaluate(work, ...values) {
    return (await this.run(work, [], values)).value;
  }

  /** @param {(...values: any[]) => any} work @param {any[]} values */
  async evaluateHandle(work, ...values) {
    const { element } = await this.run(work, [], values);
    return { asElement: () => element && new Handle(this, element) };
  }

  /** @param {string} selector */
  async click(selector) {
    const handle = await this.evaluateHandle((wanted) => document.querySelector(wanted), selector);
    await handle.asElement()?.click();
  }

  /**
   * Runs something in the page: its answer as an element, or as data.
   * @param {string | ((...values: any[]) => any)} work
   * @param {object[]} elements the first arguments
   * @param {any[]} values the others
   */
  async run(work, elements, values) {
    // As ASCII: on the way, halves of surrogate pairs would be lost.
    const data = JSON.stringify(values).replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const code = typeof work === 'string' ? `(() => {${work}\n})` : `(${work})`;
    // In two steps, so that others can follow what has begun, such as the keys that an answer waits for.
    const id = (this.#runs += 1);
    const running = `globalThis[Symbol.for('running')]`;
    await this.#call('POST', '/execute/sync', {
      script: `const [id, data, ...elements] = arguments;
        const drain = ${drain};
        drain();
        (${running} ??= {})[id] = Promise.resolve().then(() => ${code}(...elements, ...JSON.parse(data))).then(
          (answer) => (answer instanceof Element ? [answer, '{}'] : [null, JSON.stringify({ value: answer })]),
          (error) => [null, JSON.stringify({ failure: String(error?.message ?? error) })],
        ).then((answer) => [...answer, JSON.stringify(drain())]);`,
      args: [id, data, ...elements],
    });
    const script = `const [id, done] = arguments; ${running}[id].then(done); delete ${running}[id];`;
    const [element, answer, problems] = await this.#call('POST', '/execute/async', { script, args: [id] });
    for (const problem of JSON.parse(problems)) this.emit('pageerror', problem);
    const { value, failure } = JSON.parse(answer);
    if (failure !== undefined) throw new Error(failure);
    return { element, value };
  }
}

/** An element of a page. */
class Handle {
  #page;
  #element;

  /** @param {Page} page @param {object} element as WebDriver names it */
  constructor(page, element) {
    this.#page = page;
    this.#element = element;
  }

  asElement() {
    return this;
  }

  /** @param {(...values: any[]) => any} work @param {any[]} values */
  async evaluate(work, ...values) {
    return (await this.#page.run(work, [this.#element], values)).value;
  }

  /** @param {string} value of an option */
  select(value) {
    return this.evaluate((element, wanted) => {
      element.value = wanted;
      for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
    }, value);
  }

  focus() {
    return this.evaluate((element) => element.focus());
  }

  async hover() {
    await this.#page.mouse.move(...(await this.#middle()));
  }

  async click() {
    await this.#page.mouse.click(...(await this.#middle()));
  }

  /** Where the pointer meets it, once it is in view. @returns {Promise<[number, number]>} */
  #middle() {
    return this.evaluate((element) => {
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const [box] = element.getClientRects();
      return [box.x + box.width / 2, box.y + box.height / 2];
    });
  }
}

class Keyboard {
  #call;
  #page;

  /** @param {ReturnType<typeof callerOf>} call @param {Page} page */
  constructor(call, page) {
    this.#call = call;
    this.#page = page;
  }

  /** @param {string} key @param {{ commands?: string[] }} [options] commands: of editing, which the key stands for */
  down(key, { commands = [] } = {}) {
    // WebKitGTK leaves this one to the program around it.
    if (commands.includes('undo')) return this.#page.evaluate(() => void document.execCommand('undo'));
    return this.#act([{ type: 'keyDown', value: KEYS[key] ?? key }]);
  }

  /** @param {string} key */
  up(key) {
    return this.#act([{ type: 'keyUp', value: KEYS[key] ?? key }]);
  }

  /** @param {string} key */
  press(key) {
    return this.type([KEYS[key] ?? key]);
  }

  /** @param {Iterable<string>} characters */
  type(characters) {
    return this.#act(
      [...characters].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  }

  /** @param {object[]} actions */
  #act(actions) {
    return this.#call('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}

class Mouse {
  #call;

  /** @param {ReturnType<typeof callerOf>} call */
  constructor(call) {
    this.#call = call;
  }

  /** @param {number} x @param {number} y */
  move(x, y) {
    return this.#act([{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }]);
  }

  /** @param {number} x @param {number} y */
  async click(x, y) {
    await this.#act([
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  }

  /** @param {object[]} actions */
  #act(actions) {
    return this.#call('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }
}
