/** The core in JavaScript. Not to be imported: its address is for the option `fallback` of `createEngine`. */
export {};
