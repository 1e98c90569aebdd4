import type { Story } from '../model/story.ts';
import { createIndex } from './clusterer.ts';
import { figuresOf } from './code.ts';
import { type ClusterSettings, settingsOf } from './settings.ts';
import type { ClusterIndex, Constraints } from './types.ts';

/** Articles that are held before stories are closed: what came long before them cannot be joined any more. */
const HELD = 60_000;

export interface ClusterAllOptions {
  readonly settings?: Partial<ClusterSettings>;
  readonly constraints?: Constraints;
}

/**
 * The stories of articles, given as `encodeSketch` writes them, each id once; in whatever order they are given, the stories are
 * the same. Stories by their first day; where there are very many articles, those that are closed first come first.
 */
export function* clusterAll(codes: readonly Uint8Array[], options: ClusterAllOptions = {}): Generator<Story> {
  const settings = settingsOf(options.settings);
  const constraints = options.constraints ? { constraints: options.constraints } : {};
  const index = createIndex(settings);
  const days = codes.map((code) => figuresOf(code).day);
  const order = codes
    .map((_, i) => i)
    .sort((a, b) => (days[a] ?? Infinity) - (days[b] ?? Infinity) || compareBytes(codes[a], codes[b]) || 0);
  let loaded = 0;
  let day: number | null = null;
  for (const i of order) {
    const next = days[i] ?? null;
    if (loaded >= HELD && next !== null && next !== day) {
      index.settle(constraints);
      yield* closed(index, next - settings.windowDays);
      loaded = 0;
    }
    index.load(codes[i] as Uint8Array, null);
    loaded += 1;
    day = next;
  }
  index.settle(constraints);
  yield* storiesIn(index, index.stories());
}

/** Stories all of whose articles are older than a day; they are dropped from the index. */
function* closed(index: ClusterIndex, day: number): Generator<Story> {
  const stories = index.stories().filter((story) => (index.daysOf(story)?.last ?? Infinity) < day);
  yield* storiesIn(index, stories);
  for (const story of stories) index.forgetStory(story);
}

function storiesIn(index: ClusterIndex, ids: readonly string[]): Story[] {
  return ids
    .map((story) => ({ story, day: index.daysOf(story)?.first ?? Infinity }))
    .sort((a, b) => a.day - b.day || (a.story < b.story ? -1 : 1) || 0)
    .flatMap(({ story }) => index.describe(story) ?? []);
}

function compareBytes(a: Uint8Array = new Uint8Array(), b: Uint8Array = new Uint8Array()): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return a.length - b.length;
}
