import { gunzipSync } from 'node:zlib';
import type { Span } from '../../src/core/model/span.ts';

/** A TIMEX3 of the gold standard. */
export interface Timex extends Span {
  readonly type: string;
  readonly value: string;
}

/** The text of a TimeML document with its TIMEX3s and the day it was written. */
export interface TimemlDocument {
  readonly text: string;
  readonly created: string | null;
  readonly timexes: readonly Timex[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads the `TEXT` element of a TimeML file, gzipped or not. */
export function readTimeml(bytes: Uint8Array): TimemlDocument {
  const xml = new TextDecoder().decode(bytes[0] === 0x1f ? gunzipSync(bytes) : bytes);
  const created = /<DCT>[\s\S]*?value="(\d{4}-\d\d-\d\d)/.exec(xml)?.[1] ?? null;
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? '';
  const timexes: Timex[] = [];
  let text = '';
  let open: { start: number; type: string; value: string } | null = null;
  for (const [piece, close, name, attributes] of body.matchAll(/<(\/?)(\w+)([^>]*)>|[^<]+/g)) {
    if (name === undefined) text += piece.replace(/&(\w+);/g, (whole, entity: string) => ENTITIES[entity] ?? whole);
    else if (name === 'TIMEX3' && close === '') {
      const attribute = (key: string): string => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes ?? '')?.[1] ?? '';
      open = { start: text.length, type: attribute('type'), value: attribute('value') };
    } else if (name === 'TIMEX3' && open) {
      timexes.push({ ...open, end: text.length });
      open = null;
    }
  }
  return { text, created, timexes };
}
