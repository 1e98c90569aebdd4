import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CALENDAR } from '../../src/core/annotate/en/entity-words.ts';
import { namesByRule } from '../../src/core/annotate/entities/names.ts';
import { isTitle } from '../../src/core/annotate/entities/parts.ts';
import { vocabularyOf } from '../../src/core/annotate/entities/runs.ts';
import { PLACE_FEATURES, placeFeatures, traitsOf } from '../../src/core/annotate/entities/tagger/features.ts';
import { hintsOf } from '../../src/core/annotate/entities/tagger/hints.ts';
import { featuresFrom, PLACES } from '../../src/core/annotate/entities/tagger/index.ts';
import { LABEL_COUNT, LABELS, mayFollow } from '../../src/core/annotate/entities/tagger/labels.ts';
import { bareDocument } from '../../src/core/model/document.ts';
import { analyse } from '../../src/core/text/analysis.ts';
import { type Treebank, treebank } from './gum.ts';

/** Genres of GUM whose texts may be passed on (CC BY). */
const GENRES = /^GUM_(?:news|interview|bio|speech|voyage|academic|textbook|vlog|court)_/;
const EPOCHS = 5;
/** A feature seen fewer times is left out. */
const LEAST = 5;
/** Weights below this share of the largest are left out. */
const SMALLEST = 0.045;

interface Example {
  /** Hashes of the features of each token. */
  readonly features: readonly (readonly number[])[];
  readonly labels: readonly number[];
  /** The treebank's tag of each token, where it has one for the very token. */
  readonly tags: readonly string[];
  readonly words: readonly string[];
}

/** Sentences of a document as the program reads them, with the label of each token. */
export function examplesOf(document: Treebank): Example[] {
  const blocks = document.paragraphs.map(({ start, end }) => ({ start, end, kind: 'paragraph' as const }));
  const analysis = analyse(bareDocument({ id: 'x', article: 'x', text: document.text, blocks }));
  const vocabulary = vocabularyOf(analysis.sentences);
  const hints = hintsOf(analysis.sentences, namesByRule(document.text, analysis, vocabulary));
  let next = 0;
  let word = 0;
  return analysis.sentences.map((sentence) => {
    const traits = sentence.tokens.map(traitsOf);
    const places = placeFeatures(sentence, traits, hints[sentence.index] ?? [], vocabulary);
    const features = sentence.tokens.map((_, i) => [
      ...PLACES.flatMap((place) => {
        const seen = traits[i - place];
        return seen ? [...featuresFrom(seen, place)] : [];
      }),
      ...places.subarray(i * PLACE_FEATURES, (i + 1) * PLACE_FEATURES),
    ]);
    const labels = sentence.tokens.map(({ start, end }) => {
      while (next < document.names.length && (document.names[next]?.end ?? 0) <= start) next++;
      const name = document.names[next];
      if (!name || name.start >= end) return 0;
      return LABELS.indexOf(`${name.start >= start && name.start < end ? 'B' : 'I'}-${name.label}`);
    });
    const tags = sentence.tokens.map(({ start, end }) => {
      while (word < document.words.length && (document.words[word]?.end ?? 0) <= start) word++;
      const found = document.words[word];
      return found && found.start <= start && end <= found.end ? found.tag : '';
    });
    const words = traits.map((one) => one.word);
    return { features, labels, tags, words };
  });
}

export class Trainer {
  readonly #index = new Map<number, number>();
  #weights = new Float64Array(0);
  #sums = new Float64Array(0);
  #steps = new Float64Array(0);
  #step = 1;

  fit(examples: readonly Example[], epochs = EPOCHS, least = LEAST): void {
    const counts = new Map<number, number>();
    for (const { features } of examples)
      for (const row of features) for (const f of row) counts.set(f, (counts.get(f) ?? 0) + 1);
    for (const [f, count] of counts) if (count >= least) this.#index.set(f, this.#index.size);
    const size = this.#index.size * LABEL_COUNT + (LABEL_COUNT + 1) * LABEL_COUNT;
    this.#weights = new Float64Array(size);
    this.#sums = new Float64Array(size);
    this.#steps = new Float64Array(size);
    const known = examples.map(({ features, labels }) => ({
      labels,
      features: features.map((row) => row.map((f) => this.#index.get(f)).filter((f) => f !== undefined)),
    }));
    const order = known.map((_, i) => i);
    let seed = 7;
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let i = order.length - 1; i > 0; i--) {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        const k = seed % (i + 1);
        [order[i], order[k]] = [order[k] as number, order[i] as number];
      }
      let wrong = 0;
      for (const i of order) if (known[i]) wrong += this.#learn(known[i]);
      console.error(`epoch ${epoch + 1}: ${wrong} tokens wrong, ${this.#index.size} features`);
    }
    for (let i = 0; i < size; i++)
      this.#weights[i] =
        ((this.#sums[i] as number) + (this.#step - (this.#steps[i] as number)) * (this.#weights[i] as number)) /
        this.#step;
  }

  #learn({ features, labels }: Pick<Example, 'features' | 'labels'>): number {
    const said = this.decode(features);
    let wrong = 0;
    labels.forEach((label, i) => {
      const guess = said[i] as number;
      const [before, guessed] = [labels[i - 1] ?? LABEL_COUNT, said[i - 1] ?? LABEL_COUNT];
      if (guess === label && before === guessed) return;
      if (guess !== label) {
        wrong++;
        for (const f of features[i] ?? []) {
          this.#add(f * LABEL_COUNT + label, 1);
          this.#add(f * LABEL_COUNT + guess, -1);
        }
      }
      const base = this.#index.size * LABEL_COUNT;
      this.#add(base + before * LABEL_COUNT + label, 1);
      this.#add(base + guessed * LABEL_COUNT + guess, -1);
    });
    this.#step++;
    return wrong;
  }

  #add(at: number, by: number): void {
    this.#sums[at] =
      (this.#sums[at] as number) + (this.#step - (this.#steps[at] as number)) * (this.#weights[at] as number);
    this.#steps[at] = this.#step;
    this.#weights[at] = (this.#weights[at] as number) + by;
  }

  /** The best labels; where `allowed` says which each token may bear, among those. */
  decode(features: readonly (readonly number[])[], allowed?: readonly (readonly boolean[] | null)[]): number[] {
    const n = features.length;
    const base = this.#index.size * LABEL_COUNT;
    const best = new Float64Array(n * LABEL_COUNT).fill(Number.NEGATIVE_INFINITY);
    const from = new Int8Array(n * LABEL_COUNT).fill(-1);
    for (let i = 0; i < n; i++) {
      const own = new Float64Array(LABEL_COUNT);
      for (const f of features[i] ?? [])
        for (let l = 0; l < LABEL_COUNT; l++)
          own[l] = (own[l] as number) + (this.#weights[f * LABEL_COUNT + l] as number);
      const may = allowed?.[i];
      for (let l = 0; l < LABEL_COUNT; l++) {
        const fine = may && !may[l] ? -1e6 : 0;
        for (let b = 0; b <= LABEL_COUNT; b++) {
          if ((b === LABEL_COUNT) !== (i === 0) || !mayFollow(l, b === LABEL_COUNT ? -1 : b)) continue;
          const score =
            (i === 0 ? 0 : (best[(i - 1) * LABEL_COUNT + b] as number)) +
            (this.#weights[base + b * LABEL_COUNT + l] as number) +
            (own[l] as number) +
            fine;
          if (score > (best[i * LABEL_COUNT + l] as number)) {
            best[i * LABEL_COUNT + l] = score;
            from[i * LABEL_COUNT + l] = b;
          }
        }
      }
    }
    const labels: number[] = new Array(n).fill(0);
    if (n === 0) return labels;
    let l = 0;
    for (let k = 1; k < LABEL_COUNT; k++)
      if ((best[(n - 1) * LABEL_COUNT + k] as number) > (best[(n - 1) * LABEL_COUNT + l] as number)) l = k;
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = l;
      l = from[i * LABEL_COUNT + l] as number;
    }
    return labels;
  }

  /** Labels of sentences whose features are hashes. */
  label({ features }: Example, allowed?: readonly (readonly boolean[] | null)[]): number[] {
    return this.decode(
      features.map((row) => row.map((f) => this.#index.get(f)).filter((f) => f !== undefined)),
      allowed,
    );
  }

  /** Sets weights below a share of the largest to nothing. */
  prune(share: number): { features: number; weights: number } {
    const largest = this.#weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    const base = this.#index.size * LABEL_COUNT;
    let [features, weights] = [0, 0];
    for (let f = 0; f < this.#index.size; f++) {
      let some = 0;
      for (let l = 0; l < LABEL_COUNT; l++) {
        const at = f * LABEL_COUNT + l;
        const weight = Math.round(((this.#weights[at] as number) * 127) / largest);
        this.#weights[at] = Math.abs(weight) < share * 127 || at >= base ? 0 : (weight * largest) / 127;
        if (this.#weights[at] !== 0) some++;
      }
      weights += some;
      if (some > 0) features++;
    }
    return { features, weights };
  }

  /** The model as `tagger/weights.ts` reads it. */
  bytes(): Uint8Array {
    const base = this.#index.size * LABEL_COUNT;
    const largest = this.#weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    const scaled = (at: number): number => Math.round(((this.#weights[at] as number) * 127) / largest);
    const rows = [...this.#index]
      .sort(([a], [b]) => a - b)
      .map(([hash, f]) => ({ hash, values: LABELS.map((_, l) => scaled(f * LABEL_COUNT + l)) }))
      .filter(({ values }) => values.some((value) => value !== 0));
    const count = rows.reduce((sum, { values }) => sum + values.filter((value) => value !== 0).length, 0);
    const bytes = new Uint8Array(8 + rows.length * 6 + count + (LABEL_COUNT + 1) * LABEL_COUNT);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, rows.length, true);
    view.setUint32(4, count, true);
    let at = 8 + rows.length * 6;
    rows.forEach(({ hash, values }, i) => {
      view.setUint32(8 + i * 4, hash, true);
      view.setUint16(
        8 + rows.length * 4 + i * 2,
        values.reduce((mask, value, l) => (value === 0 ? mask : mask | (1 << l)), 0),
        true,
      );
      for (const value of values) if (value !== 0) view.setInt8(at++, value);
    });
    for (let i = 0; i < (LABEL_COUNT + 1) * LABEL_COUNT; i++) view.setInt8(at++, scaled(base + i));
    return bytes;
  }
}

/** Labels for a text whose tags alone are known: names where the treebank has proper nouns, of the type that the model gives. */
export function silver(trainer: Trainer, example: Example): Example {
  const proper = (i: number): boolean => /^NNPS?$/.test(example.tags[i] ?? '');
  const allowed = example.tags.map((tag, i) => {
    const word = example.words[i] ?? '';
    if (tag === '') return null;
    if (proper(i)) return CALENDAR.has(word) || isTitle(word) ? null : LABELS.map((_, l) => l !== 0);
    if (proper(i - 1) && (proper(i + 1) || proper(i + 2))) return null;
    if (tag === 'JJ' && proper(i + 1)) return null;
    return LABELS.map((_, l) => l === 0);
  });
  return { ...example, labels: trainer.label(example, allowed) };
}

/** The same text as careless writers put it, in small letters or in capitals throughout. */
export function recased(document: Treebank, to: 'lower' | 'upper'): Treebank {
  const change = (text: string): string => (to === 'lower' ? text.toLowerCase() : text.toUpperCase());
  const text = [...document.text]
    .map((letter) => (change(letter).length === letter.length ? change(letter) : letter))
    .join('');
  return { ...document, text };
}

/** All documents, and some of them again in small letters or in capitals. */
const varied = (documents: readonly Treebank[]): Treebank[] => [
  ...documents,
  ...documents.filter((_, i) => i % 5 === 1).map((document) => recased(document, 'lower')),
  ...documents.filter((_, i) => i % 12 === 2).map((document) => recased(document, 'upper')),
];

/** Names of the files that a treebank's own list calls its training part. */
function listed(path: string): Set<string> {
  const bytes = readFileSync(path);
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
  return new Set(lines.map((line) => line.slice(line.lastIndexOf('/') + 1).replace(/\.conllu$/, '')));
}

function sources(folder: string, list: string, wanted: (name: string) => boolean): Treebank[] {
  const files = listed(join(folder, 'file-lists', list));
  return readdirSync(join(folder, 'sources'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.conllu.gz'))
    .filter((path) => files.has(basename(path, '.conllu.gz')) && wanted(basename(path)))
    .sort()
    .flatMap((path) => treebank(join(folder, 'sources', path)));
}

export const ewt = (dir: string): Treebank[] => sources(join(dir, 'treebanks/ud-ewt'), 'files.train', () => true);

export const gum = (dir: string, part = 'train'): Treebank[] =>
  sources(join(dir, 'treebanks/ud-gum'), `files.${part}.gz`, (name) => GENRES.test(name));

const [dir, out] = process.argv.slice(2);
if (process.argv[1]?.endsWith('train.ts') && dir !== undefined && out !== undefined) {
  const news = gum(dir);
  const marked = varied(news).flatMap(examplesOf);
  const first = new Trainer();
  first.fit(marked);
  const web = varied(ewt(dir))
    .flatMap(examplesOf)
    .map((example) => silver(first, example));
  const trainer = new Trainer();
  trainer.fit([...marked, ...web]);
  console.error(trainer.prune(SMALLEST));
  const model = Buffer.from(trainer.bytes()).toString('base64');
  writeFileSync(
    out,
    `/** Written by scripts/names/train.ts: see models/README.md. */\nexport const NAME_MODEL =\n  '${model}';\n`,
  );
}
