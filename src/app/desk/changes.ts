import type { Note } from '../../core/model/document.ts';
import type { RevisionChange } from '../../core/model/revision.ts';
import type { ArticleRecord, Instant } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { annotate } from '../pipeline.ts';
import { compareRevisions } from '../versions.ts';
import type { Prepared } from './arrivals.ts';
import { readingOf } from './readings.ts';

/** Names of notes on a document that holds only a part of its report. */
const PARTIAL: ReadonlySet<string> = new Set(['teaser', 'truncated']);

/** What became of a known article, by its latest document and the one that has come, which was there at `fetched`. */
export async function changeBetween(
  store: Store,
  article: ArticleRecord,
  { document, arrival }: Prepared,
  fetched: Instant,
): Promise<RevisionChange> {
  if (article.document === null) return whole('edit', 'the first text that could be read');
  if (article.document === document.id) return whole('same', 'the same text');
  if (arrival.incomplete)
    return arrival.revisit ? whole('failure', brokenOff(document.notes)) : whole('same', 'a part');
  const revisions = await store.revisions.of(article.id);
  if (!arrival.fetch && revisions.some((each) => each.document === document.id))
    return whole('same', 'an earlier text of it');
  const before = await readingOf(store, article.document);
  if (before.text !== document.text && before.notes.some(({ code }) => PARTIAL.has(code)))
    return whole('edit', 'the whole report, of which only a part was had');
  const change = await compareRevisions(before, await annotate(document));
  const older = fetched < (revisions.at(-1)?.fetched ?? fetched);
  return change.kind === 'edit' && older ? whole('same', 'from before the text that is kept') : change;
}

/** What is told of a text as a whole, without its claims. */
const whole = (kind: RevisionChange['kind'], reason: string): RevisionChange => ({
  kind,
  reasons: [reason],
  changes: [],
});

const brokenOff = (notes: readonly Note[]): string =>
  notes.find(({ code }) => PARTIAL.has(code))?.message ?? 'only a part of the page came';
