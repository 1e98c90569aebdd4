import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extract } from '../../src/core/extract/index.ts';
import type { Document } from '../../src/core/model/document.ts';
import type { Row } from '../row.ts';
import { bodyOf, countHeld, type Overlap, sameWords, wordOverlap } from './measures.ts';
import { readWcxb, type WcxbPage, wcxbIds } from './wcxb.ts';

const CORPUS = 'WCXB articles';

/** Everything that is summed over the pages. */
interface Tally {
  readonly overlaps: Overlap[];
  readonly right: Map<string, number>;
  readonly asked: Map<string, number>;
  crashes: number;
}

/** Scores extraction on the pages under `<dir>/data/extraction/wcxb`. No rows where the folder is absent. */
export async function scoreExtraction(dir: string): Promise<Row[]> {
  const folder = join(dir, 'data', 'extraction', 'wcxb');
  const ids = wcxbIds(folder);
  const tally: Tally = { overlaps: [], right: new Map(), asked: new Map(), crashes: 0 };
  for (const id of ids) await scorePage(readWcxb(folder, id), tally);
  return ids.length === 0 ? [] : rowsOf(tally);
}

async function scorePage(page: WcxbPage, tally: Tally): Promise<void> {
  let document: Document;
  try {
    document = await extract({ type: 'html', name: page.id, html: page.html, url: page.url });
  } catch {
    tally.crashes++;
    tally.overlaps.push({ precision: 0, recall: 0, f1: 0 });
    return;
  }
  const body = bodyOf(document);
  if (page.main) tally.overlaps.push(wordOverlap(body, page.main));
  const all = `${document.headline ?? ''}\n${body}`;
  count(tally, 'must snippets kept', countHeld(all, page.must), page.must.length);
  count(tally, 'must-not snippets left', countHeld(body, page.mustNot), page.mustNot.length);
  if (page.title) count(tally, 'title right', Number(sameWords(document.headline, page.title)), 1);
  if (page.author) count(tally, 'author right', Number(sameWords(document.byline, page.author)), 1);
  if (page.date) count(tally, 'date right', Number(document.published?.slice(0, 10) === page.date.slice(0, 10)), 1);
  count(tally, 'furniture cut a page', document.removals.filter(({ step }) => step !== 'readability').length, 1);
}

function count(tally: Tally, measure: string, right: number, asked: number): void {
  tally.right.set(measure, (tally.right.get(measure) ?? 0) + right);
  tally.asked.set(measure, (tally.asked.get(measure) ?? 0) + asked);
}

function rowsOf({ overlaps, right, asked, crashes }: Tally): Row[] {
  const mean = (field: keyof Overlap): number =>
    overlaps.reduce((sum, one) => sum + one[field], 0) / (overlaps.length || 1);
  const words = (['f1', 'precision', 'recall'] as const).map(
    (field): Row => ({ corpus: CORPUS, measure: `word ${field}`, value: mean(field), n: overlaps.length }),
  );
  const shares = [...asked].map(
    ([measure, n]): Row => ({ corpus: CORPUS, measure, value: (right.get(measure) ?? 0) / (n || 1), n }),
  );
  return [...words, ...shares, { corpus: CORPUS, measure: 'crashes', value: crashes, n: overlaps.length }];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rows = await scoreExtraction(process.argv[2] ?? '.');
  for (const { measure, value, n } of rows) console.log(`${measure.padEnd(26)} ${value.toFixed(3)}  n ${n}`);
}
