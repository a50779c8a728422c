// Why a file cannot be read, in a form that a worker can send.

/**
 * @typedef {'encrypted' | 'scanned' | 'broken' | 'unknown' | 'empty' | 'oldWord' | 'missing' | 'tooLarge'} Reason each is explained in
 *   messages/, as `file.` and this name
 */

export class FileFailure extends Error {
  /** @param {Reason} reason @param {unknown} [cause] */
  constructor(reason, cause) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** Why a file could not be read, whoever says it. @param {unknown} error @returns {Reason} */
export function reasonOf(error) {
  return error instanceof Error && 'reason' in error ? /** @type {Reason} */ (error.reason) : 'broken';
}

/**
 * A part that is loaded when the first file of its kind comes.
 * @template T
 * @param {Promise<T>} loading
 */
export function part(loading) {
  return loading.catch((cause) => {
    throw new FileFailure('missing', cause);
  });
}
