import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { openInput } from '../../../ingest/open.ts';
import { articleFromText, problem, type Received } from '../../../ingest/received.ts';
import type { Given } from '../order.ts';

/** Everything that was handed in gives, in its order. What is wrong with one is given, never thrown. */
export async function* receivedFrom(given: readonly Given[], maxBytes: number): AsyncGenerator<Received> {
  let pasted = 0;
  for (const one of given) {
    if (one.type === 'url') yield linkTo(one.url);
    else if (one.type === 'text') yield* ofText(one, ++pasted);
    else if (one.type === 'file') yield* ofUpload(one, maxBytes);
    else yield lost(one.name);
  }
}

const linkTo = (url: string): Received => ({
  type: 'link',
  url: new URL(url).href,
  known: {},
  transport: { type: 'input', name: url },
});

/** An upload is opened like a file of its name. */
async function* ofUpload({ name, path }: Extract<Given, { type: 'file' }>, maxBytes: number): AsyncGenerator<Received> {
  try {
    const { size } = await stat(path);
    yield* openInput(name, createReadStream(path), { maxBytes, size });
  } catch {
    yield lost(name);
  }
}

const lost = (name: string): Received =>
  problem(name, 'missing', 'is not here any more: uploads are kept for an hour', 'Upload it again.');

const DATE = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]{5,16}(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

/** A text as it was pasted, with what its reader knows of it. */
function* ofText(
  { text, outlet, headline, url, published }: Extract<Given, { type: 'text' }>,
  number: number,
): Generator<Received> {
  const name = headline?.trim() || `Pasted text ${number}`;
  const received = articleFromText(name, text);
  if (received.type !== 'article') {
    yield received;
    return;
  }
  const dated = published !== undefined && DATE.test(published) && !Number.isNaN(Date.parse(published));
  if (published !== undefined && !dated)
    yield { type: 'note', name, note: { code: 'published', message: `“${published}” is no date and was left out` } };
  yield {
    ...received,
    article: {
      ...received.article,
      ...(outlet?.trim() && { outlet: outlet.trim() }),
      ...(headline?.trim() && { headline: headline.trim() }),
      ...(url && { url }),
      ...(dated && { published }),
      transport: { type: 'input', name },
    },
  };
}
