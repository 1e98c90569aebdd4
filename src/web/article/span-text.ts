import type { Span } from '../../core/model/span.ts';

/** The span that a part of an address names, as `120-180`; null for anything else. */
export function spanOf(text: string): Span | null {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/u.exec(text) ?? [];
  if (start === undefined || end === undefined || Number(start) >= Number(end)) return null;
  return { start: Number(start), end: Number(end) };
}
