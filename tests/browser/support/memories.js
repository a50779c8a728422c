// A script for pages and workers: before the core starts, it makes known the memory of each of its instances.

/** Makes `memories`, in the order in which they were made. Nothing here holds on to one. */
export const MEMORIES = `globalThis.memories = [];
  const keep = ({ exports: { memory } }) => memory && memories.push(new WeakRef(memory));
  const { instantiate, Instance } = WebAssembly;
  WebAssembly.instantiate = async (...rest) => {
    const made = await instantiate(...rest);
    keep(made.instance ?? made);
    return made;
  };
  WebAssembly.Instance = class extends Instance {
    static [Symbol.hasInstance](value) { return value instanceof Instance; }
    constructor(...rest) { super(...rest); keep(this); }
  };
`;
