import { readdirSync, readFileSync } from 'node:fs';
import { compare } from '../../src/app/comparison.ts';
import { read } from '../../src/app/pipeline.ts';
import type { Reading } from '../../src/core/model/annotation.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';

const EXAMPLES = new URL('../../examples/', import.meta.url);

/** Names of the bundled events. */
export const EVENTS: readonly string[] = readdirSync(EXAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Readings of a bundled event's accounts, from its text files, in the order of their names. */
export function readEvent(event: string): Promise<Reading[]> {
  const folder = new URL(`${event}/`, EXAMPLES);
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return Promise.all(
    files.sort().map((name) => read({ type: 'text', name, text: readFileSync(new URL(name, folder), 'utf8') })),
  );
}

/** A comparison of short texts; the first paragraph of each is its headline. */
export async function compareTexts(...texts: string[]): Promise<Comparison> {
  return compare(await Promise.all(texts.map((text, i) => read({ type: 'text', name: `text ${i + 1}`, text }))));
}
