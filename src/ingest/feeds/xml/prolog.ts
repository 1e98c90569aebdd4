import { decodeReferences } from './references.ts';

/** Characters of a document type declaration that are looked at. */
const MAX_DOCTYPE = 65_536;

/** Longest internal entity that is used, so that text grows little; longer ones, and those made of others, stay as written. */
const MAX_ENTITY = 32;

const ENTITY = /<!ENTITY\s+([\p{L}_][\w.-]{0,63})\s+(?:"([^"<%]{0,64})"|'([^'<%]{0,64})')\s*>/gu;

export interface Prolog {
  /** Where the content begins, after the document type declaration. */
  readonly start: number;
  readonly entities: ReadonlyMap<string, string>;
}

/** Reads what stands before the root element: where it ends, and the entities that are plain short texts. */
export function readProlog(xml: string): Prolog {
  const at = doctypeAt(xml);
  if (at === null) return { start: 0, entities: new Map() };
  const start = doctypeEnd(xml, at);
  return { start, entities: entitiesIn(xml.slice(at, start)) };
}

function doctypeAt(xml: string): number | null {
  const head = xml.slice(0, MAX_DOCTYPE);
  const inner = head.replace(/<!--[\s\S]*?(?:-->|$)/gu, (comment) => ' '.repeat(comment.length));
  const at = inner.search(/<!DOCTYPE\b/iu);
  const root = inner.search(/<[\p{L}_]/u);
  return at >= 0 && (root < 0 || at < root) ? at : null;
}

/** After the `>` that closes the declaration: outside quotes and square brackets, else the first one after it begins. */
function doctypeEnd(xml: string, at: number): number {
  let depth = 0;
  let quote = '';
  const limit = Math.min(xml.length, at + MAX_DOCTYPE);
  for (let index = at; index < limit; index++) {
    const character = xml[index] ?? '';
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    else if (character === '>' && depth <= 0) return index + 1;
  }
  const subset = xml.indexOf(']>', at);
  const first = xml.indexOf('>', at);
  if (xml.slice(at, first < 0 ? limit : first).includes('[')) return subset < 0 ? xml.length : subset + 2;
  return first < 0 ? xml.length : first + 1;
}

function entitiesIn(doctype: string): Map<string, string> {
  const entities = new Map<string, string>();
  for (const [, name = '', double, single] of doctype.matchAll(ENTITY)) {
    const value = double ?? single ?? '';
    const text = /^&#\w+;$/u.test(value) ? decodeReferences(value, new Map()) : value;
    if (!text.includes('&') && text.length <= MAX_ENTITY && !entities.has(name)) entities.set(name, text);
  }
  return entities;
}
