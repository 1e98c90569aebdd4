import type { Passage } from '../core/model/span.ts';
import { printable } from './clean.ts';

/** A passage within as much of its sentence as is shown; an ellipsis stands for what is left out. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/**
 * The passage in its context, at most about `room` characters of it. Where the passage is not within the context, it
 * stands alone.
 */
export function excerptOf(passage: Passage, context: Passage, room = 170): Excerpt {
  const from = passage.start - context.start;
  const to = passage.end - context.start;
  if (from < 0 || to > context.quote.length) return { before: '', words: shorten(passage.quote, room), after: '' };
  const words = shorten(context.quote.slice(from, to), room);
  const left = context.quote.slice(0, from);
  const right = context.quote.slice(to);
  const spare = Math.max(40, room - words.length);
  const afterRoom = Math.min(right.length, Math.max(spare - left.length, Math.floor(spare / 2)));
  const beforeRoom = Math.max(0, spare - afterRoom);
  return { before: tailOf(left, beforeRoom), words, after: headOf(right, afterRoom) };
}

/** The text itself, or its beginning up to a word's end with an ellipsis. In printable characters. */
export function shorten(text: string, room: number): string {
  return headOf(text, room).trim();
}

function headOf(text: string, room: number): string {
  const clean = keepEdges(text);
  if (clean.length <= room) return clean;
  const cut = clean.slice(0, room);
  const space = cut.lastIndexOf(' ');
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/u, '')} …`;
}

function tailOf(text: string, room: number): string {
  const clean = keepEdges(text);
  if (clean.length <= room) return clean;
  const cut = clean.slice(clean.length - room);
  const space = cut.indexOf(' ');
  return `… ${space >= 0 ? cut.slice(space + 1) : cut}`;
}

/** Printable text that keeps one space at an end where there was white space. */
function keepEdges(text: string): string {
  const clean = printable(text);
  if (clean === '') return /\s/u.test(text) ? ' ' : '';
  return `${/^\s/u.test(text) ? ' ' : ''}${clean}${/\s$/u.test(text) ? ' ' : ''}`;
}
