import type { BlockKind } from '../model/document.ts';
import { fold } from '../text/normalise.ts';

/** A line or paragraph of an article on its way to being a block or a removal. White space is single spaces. */
export interface Unit {
  readonly text: string;
  readonly kind: BlockKind;
  /** Share of its characters that are links, 0 to 1. Plain text: 0. */
  readonly linked: number;
  /** `class`, `id` and `role` of the elements around it, lower case. Plain text: empty. */
  readonly hints: string;
  /** Set once a rule has found it to be furniture. */
  readonly cut?: Cut;
}

/** A rule's finding: its name and its reason in words for the reader. */
export interface Cut {
  readonly step: string;
  readonly reason: string;
}

/** The outer shape of a unit, as the rules ask for it. */
export interface Shape {
  /** Folded text without the marks at its ends. */
  readonly bare: string;
  readonly words: number;
  /** Ends as a sentence does. */
  readonly sentence: boolean;
  /** Holds a quotation mark in the way of speech. */
  readonly quoted: boolean;
}

export const plainUnit = (text: string, kind: BlockKind = 'paragraph'): Unit => ({ text, kind, linked: 0, hints: '' });

export const tidy = (text: string): string => text.replace(/[\s\u200b\ufeff]+/gu, ' ').trim();

/** Number of words, white space between them. */
export const wordCount = (text: string): number => (text ? text.split(' ').length : 0);

export const endsSentence = (text: string): boolean => /[.!?…]["”’')\]»]*$/u.test(text.slice(-8));

/** Folded, with anything but letters, digits and © taken off both ends. Long text is cut: no line rule reads that far. */
export function bareOf(text: string): string {
  const folded = fold(text.length > 1200 ? text.slice(0, 1200) : text);
  let start = 0;
  let end = folded.length;
  while (start < end && !/[\p{L}\p{N}©@#]/u.test(folded.charAt(start))) start++;
  while (end > start && !/[\p{L}\p{N}]/u.test(folded.charAt(end - 1))) end--;
  return folded.slice(start, end);
}

const shapes = new WeakMap<Unit, Shape>();

/** The shape of a unit, reckoned once. */
export function shapeOf(unit: Unit): Shape {
  const known = shapes.get(unit);
  if (known) return known;
  const shape = {
    bare: bareOf(unit.text),
    words: wordCount(unit.text),
    sentence: endsSentence(unit.text),
    quoted: /[“”"«»]|(?:^|\s)[‘'](?=\p{L})/u.test(unit.text),
  };
  shapes.set(unit, shape);
  return shape;
}

/** A paragraph that reads as part of a report: a sentence of some length that no rule has cut. */
export const isProse = (unit: Unit): boolean =>
  unit.cut === undefined && shapeOf(unit).sentence && (shapeOf(unit).words >= 12 || shapeOf(unit).quoted);
