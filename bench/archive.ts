import { closeSync, openSync, writeSync } from 'node:fs';
import { type Grown, grower } from './grow.ts';

/** Words of an article, about. */
const WORDS = 600;

/** Writes articles of about 600 words grown from the bundled ones, one JSON object a line. The same in every run. */
export async function writeArchive(path: string, count: number): Promise<void> {
  const grow = await grower();
  const file = openSync(path, 'w');
  const grown = grow(Number.POSITIVE_INFINITY);
  for (let i = 0; i < count; i++) writeSync(file, `${JSON.stringify(articleOf(grown))}\n`);
  closeSync(file);
}

/** Paragraphs of articles that follow each other, up to the length. */
function articleOf(grown: Generator<Grown>): Readonly<Record<string, unknown>> {
  const paragraphs: string[] = [];
  let words = 0;
  let first: Grown['reading'] | undefined;
  while (words < WORDS) {
    const { value } = grown.next();
    if (value === undefined) throw new Error('nothing grows any more');
    first ??= (value as Grown).reading;
    for (const paragraph of (value as Grown).reading.text.split('\n\n')) {
      if (words >= WORDS) break;
      paragraphs.push(paragraph);
      words += paragraph.split(/\s+/u).length;
    }
  }
  if (!first) throw new Error('nothing has grown');
  const { id, url, outlet, headline, published } = first;
  return { id, url, outlet, title: headline, published, text: paragraphs.join('\n\n') };
}
