import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex, type Sketchable, sketchOf } from '../../src/core/cluster/index.ts';
import type { Row } from '../row.ts';
import { type BCubed, bCubed } from './b-cubed.ts';

/** Orders of arrival that are tried. */
const SHUFFLES = 20;

interface BasilFile {
  readonly source: string;
  readonly title: string;
  readonly date: string;
  readonly 'body-paragraphs': readonly (readonly string[])[];
}

interface Labelled extends Sketchable {
  readonly event: string;
}

/** Articles of BASIL (Fan et al., 2019) as one stream; the event is the file's name without its number. */
function articlesIn(folder: string): Labelled[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const basil = JSON.parse(readFileSync(join(folder, file), 'utf8')) as BasilFile;
      return {
        id: file,
        event: file.replace(/_\d+\.json$/, ''),
        outlet: basil.source,
        headline: basil.title,
        published: basil.date,
        text: basil['body-paragraphs'].map((sentences) => sentences.join(' ')).join('\n\n'),
      };
    });
}

const eventsOf = (articles: readonly Labelled[]): Map<string, string> =>
  new Map(articles.map(({ id, event }) => [id, event]));

/** Stories as they stand after the last arrival. */
function storiesOf(articles: readonly Labelled[]): Map<string, string> {
  const index = createIndex();
  for (const article of articles) index.assign(sketchOf(article));
  return new Map(articles.map(({ id }) => [id, index.storyOf(id) ?? '']));
}

/** In an order that the seed decides (xorshift, Marsaglia, 2003). */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  let state = seed * 2654435761;
  for (let i = result.length - 1; i > 0; i--) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const j = (state >>> 0) % (i + 1);
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}

/** Stories of articles that arrive one by one, against known events: `<dir>/data/stories/basil`. */
export function scoreClustering(dir: string, onError?: (line: string) => void): Row[] {
  const articles = articlesIn(join(dir, 'data/stories/basil'));
  const events = eventsOf(articles);
  const stories = storiesOf(articles);
  tellErrors(articles, stories, onError);
  const inOrder = bCubed(stories, events);
  const scores = Array.from({ length: SHUFFLES }, (_, i) => bCubed(storiesOf(shuffled(articles, i + 1)), events).f1);
  const byDay = bCubed(new Map(articles.map(({ id, published }) => [id, published ?? id])), events);
  const row = (measure: string, value: number, n = articles.length): Row => ({ corpus: 'BASIL', measure, value, n });
  return [
    ...rowsOf('', inOrder, row),
    row('stories', new Set(stories.values()).size),
    row('events', new Set(events.values()).size),
    row('B³ F1, shuffled, mean', scores.reduce((sum, score) => sum + score, 0) / SHUFFLES, SHUFFLES),
    row('B³ F1, shuffled, lowest', Math.min(...scores), SHUFFLES),
    row('B³ F1, shuffled, highest', Math.max(...scores), SHUFFLES),
    ...rowsOf(', by day alone', byDay, row),
  ];
}

const rowsOf = (
  what: string,
  { precision, recall, f1 }: BCubed,
  row: (measure: string, value: number) => Row,
): Row[] => [row(`B³ F1${what}`, f1), row(`B³ precision${what}`, precision), row(`B³ recall${what}`, recall)];

function tellErrors(
  articles: readonly Labelled[],
  stories: ReadonlyMap<string, string>,
  onError?: (line: string) => void,
): void {
  for (const a of articles)
    for (const b of articles) {
      if (a.id >= b.id) continue;
      const [same, together] = [a.event === b.event, stories.get(a.id) === stories.get(b.id)];
      if (same !== together) onError?.(`${together ? 'joined' : 'parted'}: ${a.headline} | ${b.headline}`);
    }
}
