 function __wasm_memory_grow(pagesToAdd) {
  var oldPages = __wasm_memory_size();
  var newBuffer;
  try {
   newBuffer = new ArrayBuffer((oldPages + (pagesToAdd >>> 0)) * 65536);
  } catch {
   return -1;
  }
  new Uint8Array(newBuffer).set(HEAPU8);
  // Detached, as that of a grown WebAssembly.Memory is: the glue looks for it.
  structuredClone(buffer, { transfer: [buffer] });
  buffer = newBuffer;
  HEAP8 = new Int8Array(buffer);
  HEAP16 = new Int16Array(buffer);
  HEAP32 = new Int32Array(buffer);
  HEAPU8 = new Uint8Array(buffer);
  HEAPU16 = new Uint16Array(buffer);
  HEAPU32 = new Uint32Array(buffer);
  HEAPF32 = new Float32Array(buffer);
  HEAPF64 = new Float64Array(buffer);
  bufferView = HEAPU8;
  return oldPages;
 }
