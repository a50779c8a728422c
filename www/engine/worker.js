// Hosts the service in a worker; nothing else. It gets its core by message, and says when it has loaded and when the core
// has started. What is asked before that is answered then.

import { boot, createService } from './service.js';

const service = createService((reply) => self.postMessage(reply));
/** @param {boolean} isReady */
const tell = (isReady) => self.postMessage({ isReady });

/** Whether the core has started, once that is known. @type {Promise<boolean>} */
let starting;

self.addEventListener('message', ({ data }) => {
  if (data.type === 'core') {
    starting = boot(data.core).then(
      () => true,
      () => false,
    );
    void starting.then(tell);
  } else void starting.then((isReady) => isReady && service(data));
});
tell(true);
