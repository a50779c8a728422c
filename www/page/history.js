// Texts that a person wants to keep, in a database of this browser. That it exists is the whole setting: it is made when
// the history is switched on and deleted when it is switched off, and before that nothing is stored.

const NAME = 'epitome-history';
const STORE = 'texts';
/** How many texts are kept; the oldest go first. */
const MOST = 50;
/** A text that begins or ends with the same so many letters as the last one is that one, edited. */
const SAME = 80;

/** @typedef {{ text: string, at: Date }} Entry */
/** @typedef {Entry & { id: number }} KeptEntry */

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function answered(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

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

  /**
   * The history if it is switched on.
   * @param {() => void} onlost
   * @param {boolean} [isWanted] whether to switch it on
   * @returns {Promise<History | undefined>}
   */
  static async open(onlost, isWanted = false) {
    // A sandboxed frame has a database, and refuses all use of it. A page from a disk shares its own with all other files.
    if (origin === 'null' || !globalThis.indexedDB || !(isWanted || (await isThere()))) return undefined;
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      if (isWanted) request.result.createObjectStore(STORE, { keyPath: 'id', autoIncrement: true });
      // It did not exist, and after this it still doesn't.
      else request.transaction?.abort();
    };
    try {
      return new History(await answered(request), onlost);
    } catch {
      return undefined;
    }
  }

  /** Switches it off: nothing of it stays. */
  async delete() {
    this.#database.onversionchange = null;
    this.#database.close();
    await answered(indexedDB.deleteDatabase(NAME));
  }

  /** @param {IDBTransactionMode} mode */
  #texts(mode) {
    return this.#database.transaction(STORE, mode).objectStore(STORE);
  }

  /** The newest first. @returns {Promise<KeptEntry[]>} */
  async list() {
    const entries = /** @type {KeptEntry[]} */ (await answered(this.#texts('readonly').getAll()));
    return entries.reverse();
  }

  /** @param {string} text */
  async add(text) {
    const entries = await this.list();
    const [last] = entries;
    const known = entries.find((entry) => entry.text === text) ?? (last && isEdited(last.text, text) ? last : undefined);
    const texts = this.#texts('readwrite');
    const gone = entries.filter((entry, index) => entry === known || index >= MOST - 1);
    for (const { id } of gone) texts.delete(id);
    await answered(texts.add({ text, at: new Date() }));
  }

  /** @param {number} id */
  remove(id) {
    return answered(this.#texts('readwrite').delete(id));
  }

  clear() {
    return answered(this.#texts('readwrite').clear());
  }
}

/** Whether it was switched on. To open what is not there leaves something behind in some browsers. */
async function isThere() {
  // Older browsers cannot tell: there it is found out by opening.
  const databases = await indexedDB.databases?.().catch(() => undefined);
  return databases?.some(({ name }) => name === NAME) ?? true;
}

/** @param {string} before @param {string} after */
function isEdited(before, after) {
  return before.slice(0, SAME) === after.slice(0, SAME) || before.slice(-SAME) === after.slice(-SAME);
}
