// What is used of JSZip; its own types want those of Node.

interface Stream {
  on(event: 'data', listener: (piece: Uint8Array<ArrayBuffer>) => unknown): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  pause(): void;
  resume(): void;
}

export interface JSZipObject {
  name: string;
  dir: boolean;
  internalStream(type: 'uint8array'): Stream;
}

export default class JSZip {
  static loadAsync(bytes: Uint8Array): Promise<JSZip>;
  files: Record<string, JSZipObject>;
  file(name: string, content: Blob): void;
  generateAsync(options: { type: 'arraybuffer' }): Promise<ArrayBuffer>;
}
