// Why a file cannot be read, in a form that a worker can send.

/**
 * @typedef {'encrypted' | 'scanned' | 'broken' | 'unknown' | 'empty' | 'oldWord' | 'missing'} Reason each is explained in
 *   messages/, as `file.` and this name
 */

export class FileFailure extends Error {
  /** @param {Reason} reason @param {unknown} [cause] */
  constructor(reason, cause) {
    super(reason, { cause });
    this.reason = reason;
  }
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
