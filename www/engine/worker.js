// Hosts the service in a worker; nothing else. It gets its core by message and never touches the network.

import { createService } from './service.js';

const service = createService((reply) => self.postMessage(reply));
self.addEventListener('message', ({ data }) => service(data));
self.postMessage({ ready: true });
