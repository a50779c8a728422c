// The page's own policy for Trusted Types: it lets the addresses of this page's own workers through, one at a time.

/** What is on its way through the policy. @type {string | undefined} */
let passing;

/** @param {string} url */
function pass(url) {
  if (url === passing) return url;
  throw new TypeError('Epitome trusts only its own workers.');
}

/** @type {{ createScriptURL(url: string): string } | undefined} */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('epitome-page', { createScriptURL: pass });

/** The address of a script of ours, as the browser wants it. @param {string} url */
export function scriptUrl(url) {
  passing = url;
  try {
    return policy ? policy.createScriptURL(url) : url;
  } finally {
    passing = undefined;
  }
}
