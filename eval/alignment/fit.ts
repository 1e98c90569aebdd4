/**
 * Fits the alignment scorer on annotated stories by logistic regression and prints the weights for
 * src/core/compare/alignment/weights.ts, with the F1 that each story gets from weights fitted on the others.
 *   npx tsx eval/alignment/fit.ts DIR     (DIR/stories/<id>/{A,B,…}.txt and gold.json)
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadMeaning } from '../../src/app/models.ts';
import { read } from '../../src/app/pipeline.ts';
import { linkEntities } from '../../src/core/annotate/entities/story.ts';
import { scorePairs } from '../../src/core/compare/alignment/index.ts';
import { SIGNAL_NAMES, type Signals } from '../../src/core/compare/alignment/signals.ts';
import { FIRST_PASS, probability, type Weights } from '../../src/core/compare/alignment/weights.ts';
import { type Profile, profilesOf } from '../../src/core/compare/profile.ts';

interface Gold {
  readonly documents: readonly {
    readonly label: string;
    readonly sentences: Readonly<Record<string, readonly [number, number]>>;
  }[];
  readonly pairs: readonly { readonly x: string; readonly y: string; readonly both: boolean }[];
}

interface Story {
  readonly id: string;
  readonly profiles: readonly Profile[];
  /** Gold sentence ids a profile covers. */
  readonly sentences: ReadonlyMap<Profile, readonly string[]>;
  readonly both: ReadonlySet<string>;
  readonly any: ReadonlySet<string>;
}

interface Example {
  readonly signals: Signals;
  readonly keys: readonly string[];
  /** null where one annotator alone marked it. */
  readonly label: 0 | 1 | null;
}

const squeeze = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

async function loadStory(folder: string, id: string): Promise<Story> {
  const gold = JSON.parse(readFileSync(join(folder, id, 'gold.json'), 'utf8')) as Gold;
  const texts = gold.documents.map(({ label }) => readFileSync(join(folder, id, `${label}.txt`), 'utf8'));
  const readings = await Promise.all(texts.map((text, i) => read({ type: 'text', name: String(i), text })));
  const labels = new Map(readings.map((reading, i) => [reading.id, gold.documents[i]] as const));
  const profiles = profilesOf(linkEntities(readings).readings, await loadMeaning());
  const sentences = new Map<Profile, string[]>();
  for (const profile of profiles) {
    const document = labels.get(profile.document);
    const text = texts[gold.documents.findIndex(({ label }) => label === document?.label)] ?? '';
    const own = squeeze(profile.reading.text.slice(profile.sentence.start, profile.sentence.end));
    const ids = Object.entries(document?.sentences ?? {}).filter(([, [start, end]]) => {
      const other = squeeze(text.slice(start, end));
      return (
        other.length > 0 &&
        (own === other || (own.includes(other) && other.length > 12) || (other.includes(own) && own.length > 12))
      );
    });
    sentences.set(
      profile,
      ids.map(([s]) => (s === 'h' ? `${document?.label}.h` : `${document?.label}${s}`)),
    );
  }
  const key = (x: string, y: string) => [x, y].sort().join('~');
  return {
    id,
    profiles,
    sentences,
    both: new Set(gold.pairs.filter(({ both }) => both).map(({ x, y }) => key(x, y))),
    any: new Set(gold.pairs.map(({ x, y }) => key(x, y))),
  };
}

function examplesOf(story: Story, first: Weights): Example[] {
  return scorePairs(story.profiles, first).map(({ a, b, signals }) => {
    const keys = (story.sentences.get(a) ?? []).flatMap((x) =>
      (story.sentences.get(b) ?? []).map((y) => [x, y].sort().join('~')),
    );
    const label = keys.some((k) => story.both.has(k)) ? 1 : keys.some((k) => story.any.has(k)) ? null : 0;
    return { signals, keys, label };
  });
}

/** Ridge-penalised logistic regression by full-batch gradient descent with momentum: few weights, few examples, no library. */
function regress(examples: readonly Example[], names: readonly (keyof Signals)[], ridge = 0.004): Weights {
  const data = examples.filter(({ label }) => label !== null);
  const values = new Float64Array(names.length + 1);
  const speed = new Float64Array(names.length + 1);
  values[0] = -3;
  for (let step = 0; step < 4000; step++) {
    const gradient = new Float64Array(names.length + 1);
    for (const { signals, label } of data) {
      let sum = values[0] ?? 0;
      names.forEach((name, i) => {
        sum += (values[i + 1] ?? 0) * signals[name];
      });
      const error = 1 / (1 + Math.exp(-sum)) - (label ?? 0);
      gradient[0] = (gradient[0] ?? 0) + error;
      names.forEach((name, i) => {
        gradient[i + 1] = (gradient[i + 1] ?? 0) + error * signals[name];
      });
    }
    for (let i = 0; i < values.length; i++) {
      const slope = (gradient[i] ?? 0) / data.length + (i === 0 ? 0 : (ridge * (values[i] ?? 0)) / 10);
      speed[i] = 0.9 * (speed[i] ?? 0) - 0.8 * slope;
      values[i] = (values[i] ?? 0) + (speed[i] ?? 0);
    }
  }
  const of = Object.fromEntries(SIGNAL_NAMES.map((name) => [name, 0])) as Record<keyof Signals, number>;
  names.forEach((name, i) => {
    of[name] = Number((values[i + 1] ?? 0).toFixed(2));
  });
  return { bias: Number((values[0] ?? 0).toFixed(2)), of };
}

function score(story: Story, examples: readonly Example[], weights: Weights, threshold: number) {
  const got = new Set<string>();
  for (const { signals, keys } of examples)
    if (probability(weights, signals) >= threshold) for (const k of keys) got.add(k);
  const tp = [...got].filter((k) => story.both.has(k)).length;
  const fp = [...got].filter((k) => !story.any.has(k)).length;
  return { tp, fp, fn: [...story.both].filter((k) => !got.has(k)).length };
}

const f1 = ({ tp, fp, fn }: { tp: number; fp: number; fn: number }) => (2 * tp) / (2 * tp + fp + fn);

function fitBoth(stories: readonly Story[]): { first: Weights; second: Weights } {
  const plain = SIGNAL_NAMES.filter((name) => !['senseMutual', 'clause', 'neighbours', 'rank'].includes(name));
  const first = regress(
    stories.flatMap((story) => examplesOf(story, FIRST_PASS)),
    plain,
  );
  const second = regress(
    stories.flatMap((story) => examplesOf(story, first)),
    SIGNAL_NAMES,
  );
  return { first, second };
}

const dir = process.argv[2];
if (dir === undefined) throw new Error('usage: fit DIR');
const folder = join(dir, 'stories');
const stories: Story[] = [];
for (const id of readdirSync(folder).sort()) if (!id.endsWith('.md')) stories.push(await loadStory(folder, id));

const thresholds = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5];
const totals = thresholds.map(() => ({ tp: 0, fp: 0, fn: 0 }));
for (const left of stories) {
  const { first, second } = fitBoth(stories.filter((story) => story !== left));
  const examples = examplesOf(left, first);
  const found = new Set(examples.flatMap(({ keys }) => keys));
  const line = thresholds.map((threshold, i) => {
    const counts = score(left, examples, second, threshold);
    const total = totals[i];
    if (total) for (const k of ['tp', 'fp', 'fn'] as const) total[k] += counts[k];
    return `${threshold}: ${f1(counts).toFixed(3)}`;
  });
  console.log(
    left.id.padEnd(9),
    line.join('  '),
    `candidates hold ${[...left.both].filter((k) => found.has(k)).length} of ${left.both.size}`,
  );
}
console.log('ALL      ', totals.map((counts, i) => `${thresholds[i]}: ${f1(counts).toFixed(3)}`).join('  '));
console.log(JSON.stringify(fitBoth(stories), null, 1));
