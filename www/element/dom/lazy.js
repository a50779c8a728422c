// A module that is loaded when it is first needed.

/** @template T */
export class Lazy {
  #load;
  /** @type {Promise<T> | undefined} */
  #loading;
  /** The module, if it is loaded. @type {T | undefined} */
  now;

  /** @param {() => Promise<T>} load */
  constructor(load) {
    this.#load = load;
  }

  /** Loads the module. After a failure, the next call tries again. @returns {Promise<T>} */
  get() {
    this.#loading ??= this.#load().then(
      (module) => (this.now = module),
      (cause) => {
        this.#loading = undefined;
        throw new Error('A part of Epitome is missing: put all of its files there, or connect and try again.', { cause });
      },
    );
    return this.#loading;
  }
}
