// What is used of pdf.js, whose worker has no types.

import type { Piece } from '../pdf-lines.js';

interface Page {
  getTextContent(): Promise<{ items: Piece[] }>;
  getViewport(options: { scale: number }): { transform: number[] };
  cleanup(): void;
}

interface LoadingTask {
  promise: Promise<{ numPages: number; getPage(number: number): Promise<Page> }>;
  destroy(): Promise<void>;
}

export function getDocument(options: Record<string, unknown>): LoadingTask;
export const VerbosityLevel: { ERRORS: number };
export const WorkerMessageHandler: unknown;
