// Elements fade in and out, unless the reader prefers reduced motion. An element that is fading out is inert.

/** In milliseconds. */
const DURATION = 180;

/** @param {HTMLElement} node @param {boolean} isNew otherwise it only comes back if it was fading out */
export function fadeIn(node, isNew) {
  const wasLeaving = node.inert;
  if (wasLeaving) for (const animation of node.getAnimations()) animation.cancel();
  node.inert = false;
  node.classList.remove('leaving');
  if (isNew && !wasLeaving && moves()) node.animate({ opacity: [0, 1] }, DURATION);
}

/** @param {HTMLElement} node @param {() => void} ongone */
export function fadeOut(node, ongone) {
  if (!moves()) return ongone();
  if (node.inert) return undefined;
  node.inert = true;
  node.classList.add('leaving');
  node.animate({ opacity: [1, 0] }, { duration: DURATION, fill: 'forwards' }).addEventListener('finish', ongone);
  return undefined;
}

function moves() {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}
