// Things come and go softly, unless a person wants no motion. What is on its way out is there for the eye only.

/** In milliseconds. */
const DURATION = 180;

/** @param {HTMLElement} node @param {boolean} isNew otherwise it is only there again, if it was going */
export function fadeIn(node, isNew) {
  const wasGoing = node.inert;
  if (wasGoing) for (const animation of node.getAnimations()) animation.cancel();
  node.inert = false;
  node.classList.remove('going');
  if (isNew && !wasGoing && moves()) node.animate({ opacity: [0, 1] }, DURATION);
}

/** @param {HTMLElement} node @param {() => void} ongone */
export function fadeOut(node, ongone) {
  if (!moves()) return ongone();
  if (node.inert) return undefined;
  node.inert = true;
  node.classList.add('going');
  node.animate({ opacity: [1, 0] }, { duration: DURATION, fill: 'forwards' }).addEventListener('finish', ongone);
  return undefined;
}

function moves() {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
