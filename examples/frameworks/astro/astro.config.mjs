import describe from './describe.js';

export default { integrations: [describe({ letters: 160 })] };
