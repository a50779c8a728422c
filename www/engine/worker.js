// Hosts the service in a worker; nothing else. It gets its core by message, and says when it has loaded and when the core
// has started.

import { boot, createService } from './service.js';

const service = createService((reply) => self.postMessage(reply));
/** @param {boolean} isReady */
const tell = (isReady) => self.postMessage({ isReady });

self.addEventListener('message', ({ data }) => {
  if (data.type === 'core')
    boot(data.core).then(
      () => tell(true),
      () => tell(false),
    );
  else service(data);
});
tell(true);
