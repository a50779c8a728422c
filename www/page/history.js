// Texts that a person wants to keep, in a database of this browser. That it exists is the whole setting: it is made when
// the history is switched on and deleted when it is switched off, and before that nothing is stored.
//
// What the list shows stands apart from the texts: these can be large, and are read only when one is opened.

const NAME = 'epitome-history';
/** In the first version, every entry had its text with it. */
const VERSION = 2;
const LIST = 'list';
const TEXTS = 'texts';
/** How many texts are kept; the oldest go first. */
const MOST = 50;
/** How much of each text the list has, for its name, in UTF-16 units. */
const LONGEST_START = 2000;
/** A text of which so much stays is the same, edited. A smaller part may be what two texts have in common. */
const SAME = 0.8;

/** @typedef {{ id: number, order: number, start: string, length: number, at: Date, title?: string }} KeptEntry order: later ones have higher ones */

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answered(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Only then is what was written there to stay: a full disk shows at the end. @param {IDBTransaction} transaction */
function completed(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
}

/** What the list has of a text. @param {string} text */
const glance = (text) => ({
  start: text
    .slice(0, LONGEST_START * 2)
    .trimStart()
    .slice(0, LONGEST_START),
  length: text.length,
});

export class History {
  /** @type {IDBDatabase} */
  #database;
  #onlost;

  /** @param {IDBDatabase} database @param {() => void} onlost it was switched off in another tab */
  constructor(database, onlost) {
    this.#database = database;
    this.#onlost = onlost;
    database.onversionchange = () => {
      database.close();
      this.#onlost();
    };
  }

  /** Whether there may be one: some browsers let every file on a disk read what another one stores. */
  static get isAllowed() {
    return location.protocol !== 'file:';
  }

  /**
   * The history if it is switched on.
   * @param {() => void} onlost
   * @param {boolean} [isWanted] whether to switch it on
   * @returns {Promise<History | undefined>}
   */
  static async open(onlost, isWanted = false) {
    try {
      if (!History.isAllowed) {
        await answered(indexedDB.deleteDatabase(NAME));
        return undefined;
      }
      // A sandboxed frame has none, and even to ask is an error.
      if (self.origin === 'null' || !(isWanted || (await isThere()))) return undefined;
      const request = indexedDB.open(NAME, VERSION);
      request.onupgradeneeded = ({ oldVersion }) => {
        // It did not exist, and after this it still doesn't.
        if (oldVersion === 0 && !isWanted) request.transaction?.abort();
        else upgrade(request, oldVersion);
      };
      return new History(await answered(request), onlost);
    } catch {
      // There is no storage here.
      return undefined;
    }
  }

  /** Switches it off: nothing of it stays. */
  async delete() {
    this.#database.onversionchange = null;
    this.#database.close();
    await answered(indexedDB.deleteDatabase(NAME));
  }

  /**
   * Makes a change. It rejects, and nothing has changed, where it cannot be stored.
   * @template T
   * @param {(list: IDBObjectStore, texts: IDBObjectStore) => Promise<T>} change
   */
  async #write(change) {
    const transaction = this.#database.transaction([LIST, TEXTS], 'readwrite');
    const [list, texts] = [transaction.objectStore(LIST), transaction.objectStore(TEXTS)];
    try {
      const [value] = await Promise.all([change(list, texts), completed(transaction)]);
      return value;
    } catch (error) {
      throw transaction.error ?? error;
    }
  }

  /** The newest first. @returns {Promise<KeptEntry[]>} */
  async list() {
    return newestFirst(this.#database.transaction(LIST).objectStore(LIST));
  }

  /** A text; undefined if it is kept no more. @param {number} id @returns {Promise<string | undefined>} */
  async text(id) {
    const kept = await answered(this.#database.transaction(TEXTS).objectStore(TEXTS).get(id));
    return kept?.text;
  }

  /**
   * Keeps a text as the newest. One that is kept already, or has been edited, is not there twice.
   * @param {string} text
   * @param {{ id: number, text: string }} [last] what was kept last
   * @param {string} [title]
   * @returns {Promise<number>} its id
   */
  add(text, last, title) {
    return this.#write(async (list, texts) => {
      const entries = await newestFirst(list);
      const entry = { ...glance(text), order: (entries[0]?.order ?? 0) + 1, at: new Date(), ...(title && { title }) };
      let id = await idOf(text, entries, texts);
      if (id !== undefined) {
        list.put({ ...entry, id });
      } else {
        // Another tab may have made another text of it meanwhile.
        const edited = last && entries.find((each) => each.id === last.id && each.length === last.text.length);
        const isSame = edited && isEdited(last.text, text);
        id = /** @type {number} */ (await answered(list.put(isSame ? { ...entry, id: edited.id } : entry)));
        texts.put({ id, text });
      }
      for (const oldest of entries.filter((each) => each.id !== id).slice(MOST - 1)) {
        list.delete(oldest.id);
        texts.delete(oldest.id);
      }
      return id;
    });
  }

  /** @param {number} id */
  remove(id) {
    return this.#write(async (list, texts) => {
      list.delete(id);
      texts.delete(id);
    });
  }

  clear() {
    return this.#write(async (list, texts) => {
      list.clear();
      texts.clear();
    });
  }
}

/** @param {IDBOpenDBRequest} request @param {number} oldVersion 0 if there was none */
function upgrade({ result: database, transaction }, oldVersion) {
  const list = database.createObjectStore(LIST, { keyPath: 'id', autoIncrement: true });
  if (oldVersion === 0) {
    database.createObjectStore(TEXTS, { keyPath: 'id' });
    return;
  }
  const reading = /** @type {IDBTransaction} */ (transaction).objectStore(TEXTS).openCursor();
  reading.onsuccess = () => {
    const cursor = reading.result;
    if (!cursor) return;
    const { id, text, at } = cursor.value;
    list.add({ id, order: id, at, ...glance(text) });
    cursor.continue();
  };
}

/** @param {IDBObjectStore} list @returns {Promise<KeptEntry[]>} */
async function newestFirst(list) {
  const entries = /** @type {KeptEntry[]} */ (await answered(list.getAll()));
  return entries.sort((one, other) => other.order - one.order);
}

/**
 * The id of exactly this text. Only texts that look the same in the list are read.
 * @param {string} text
 * @param {KeptEntry[]} entries
 * @param {IDBObjectStore} texts
 * @returns {Promise<number | undefined>}
 */
async function idOf(text, entries, texts) {
  const { start, length } = glance(text);
  for (const { id } of entries.filter((entry) => entry.length === length && entry.start === start)) {
    if ((await answered(texts.get(id)))?.text === text) return id;
  }
  return undefined;
}

/** Whether it was switched on. To open what is not there leaves something behind in some browsers. */
async function isThere() {
  // Older browsers cannot tell: there it is found out by opening.
  const databases = await indexedDB.databases?.().catch(() => undefined);
  return databases?.some(({ name }) => name === NAME) ?? true;
}

/** Whether most of a text is still there, around one place that has changed. @param {string} before @param {string} after */
function isEdited(before, after) {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return head + tail >= SAME * before.length;
}
