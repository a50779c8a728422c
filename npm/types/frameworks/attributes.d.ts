import type { Engine, Markup, Span } from '../engine/types.js';
import type { EpitomeErrorEvent, EpitomeRequestEvent, EpitomeSummaryEvent } from '../element/host/events.js';

/** The attributes of `<epitome-summarizer>`, and its properties that have none. */
export interface EpitomeAttributes {
  for?: string | undefined;
  length?: number | string | undefined;
  unit?: 'sentences' | 'words' | 'percent' | 'seconds' | undefined;
  view?: 'paragraph' | 'bullets' | 'sections' | undefined;
  skim?: boolean | undefined;
  terms?: number | string | undefined;
  headline?: number | string | undefined;
  focus?: string | undefined;
  avoid?: string | undefined;
  'text-lang'?: string | undefined;
  'keep-everything'?: boolean | undefined;
  'heading-level'?: number | string | undefined;
  compact?: boolean | undefined;
  text?: string | undefined;
  engine?: Engine | undefined;
  pinned?: readonly Span[] | undefined;
  excluded?: readonly Span[] | undefined;
  markup?: Markup[] | undefined;
}

/** Its events by name. */
export interface EpitomeEvents {
  'epitome-request': EpitomeRequestEvent;
  'epitome-summary': EpitomeSummaryEvent;
  'epitome-error': EpitomeErrorEvent;
}

/** Listeners for them, where names begin so. */
export type EpitomeListeners<Prefix extends string> = {
  [Name in keyof EpitomeEvents as `${Prefix}${Name}`]?: ((event: EpitomeEvents[Name]) => void) | undefined;
};
