// The core in JavaScript, as a module: every instance of the module is an instance of the core.

import { instantiate } from './core.js';
import * as glue from './epitome_bg.js';

glue.__wbg_set_wasm(instantiate({ './epitome_bg.js': glue }));

export { Reader } from './epitome_bg.js';
