import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, textOf } from '../../eval/entities/document.ts';
import { marked } from '../../eval/entities/persons.ts';
import { pairs, scorePair } from '../../eval/entities/pronouns.ts';
import type { Candidate, Choice } from '../../src/core/annotate/entities/antecedents.ts';
import { type Span, spanOverlap } from '../../src/core/model/span.ts';

/** Genres of OntoGUM that may be passed on, news and interviews left for measuring. */
const GENRES = /^GUM_(?:bio|speech|voyage|academic|textbook|court)_/;
const ROUNDS = 2;
const EPOCHS = 60;
const RATE = 0.05;
const DECAY = 0.004;
/** News is what the program reads: each of its examples counts as often. */
const NEWS = 3;

type Features = ReadonlyMap<string, number>;

/** The candidates of one pronoun: those that are right, those that are wrong, those of which nothing is known. */
interface Example {
  readonly candidates: readonly { readonly features: Features; readonly right: boolean; readonly wrong: boolean }[];
}

/** A text with what is known of its pronouns. */
interface Known {
  readonly text: string;
  readonly pronouns: ReadonlyMap<
    number,
    { readonly right: readonly Span[]; readonly wrong: readonly Span[] | 'all others' }
  >;
}

type Weights = Record<string, number>;

const chooser =
  (weights: Weights): Choice =>
  (candidates) =>
    candidates.reduce<{ candidate?: Candidate; score: number }>(
      (best, candidate) => {
        const score = scoreOf(candidate.features, weights);
        return score > best.score ? { candidate, score } : best;
      },
      { score: Number.NEGATIVE_INFINITY },
    ).candidate?.referent;

function scoreOf(features: Features, weights: Weights): number {
  let score = 0;
  for (const [name, value] of features) score += value * (weights[name] ?? 0);
  return score;
}

/** What the program sees of each known pronoun when it reads with given weights. */
function examplesOf({ text, pronouns }: Known, weights: Weights): Example[] {
  const choose = chooser(weights);
  const seen: { start: number; candidates: readonly Candidate[] }[] = [];
  const { mentions, entities } = read([text], (candidates, view) => {
    seen.push({ start: view.start, candidates });
    return choose(candidates, view);
  });
  const spans = new Map<string, Span[]>();
  for (const { entity, span, kind } of mentions) {
    const name = entities.get(entity)?.name ?? '';
    if (kind !== 'pronoun') spans.set(name, [...(spans.get(name) ?? []), span]);
  }
  return seen.flatMap(({ start, candidates }) => {
    const known = pronouns.get(start);
    if (!known) return [];
    const meets = (referent: Candidate['referent'], golden: readonly Span[]): boolean =>
      (spans.get(referent.name) ?? []).some((span) =>
        golden.some(
          (gold) =>
            spanOverlap(gold, span) > 0 &&
            (gold.start === span.start || gold.end === span.end || gold.end - gold.start < 40),
        ),
      );
    const rated = candidates.map(({ referent, features }) => {
      const right = meets(referent, known.right);
      return { features, right, wrong: !right && (known.wrong === 'all others' || meets(referent, known.wrong)) };
    });
    const useful =
      rated.length > 1 &&
      (rated.some(({ right }) => right) || (known.right.length === 0 && rated.some(({ wrong }) => wrong)));
    return useful ? [{ candidates: rated }] : [];
  });
}

/** Softmax over the candidates, by gradient descent with weight decay; the mean of the second half of the epochs. */
function fitted(examples: readonly Example[]): Weights {
  const weights: Weights = {};
  const squares: Weights = {};
  const mean: Weights = {};
  let seed = 11;
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const k = seed % (i + 1);
      [order[i], order[k]] = [order[k] as number, order[i] as number];
    }
    for (const i of order) step(examples[i] as Example, weights, squares);
    if (epoch >= EPOCHS / 2)
      for (const [name, value] of Object.entries(weights)) mean[name] = (mean[name] ?? 0) + value / (EPOCHS / 2);
  }
  return mean;
}

function step({ candidates }: Example, weights: Weights, squares: Weights): void {
  const exps = candidates.map(({ features }) => Math.exp(scoreOf(features, weights)));
  const total = exps.reduce((a, b) => a + b, 0);
  const chances = exps.map((value) => value / total);
  const some = candidates.some(({ right }) => right);
  const good = candidates.map(({ right, wrong }) => (some ? right : !wrong));
  const mass = chances.reduce((sum, chance, i) => sum + (good[i] ? chance : 0), 0);
  if (mass === 0) return;
  const gradient = new Map<string, number>();
  candidates.forEach(({ features }, i) => {
    const push = (good[i] ? (chances[i] as number) / mass : 0) - (chances[i] as number);
    for (const [name, value] of features) gradient.set(name, (gradient.get(name) ?? 0) + push * value);
  });
  for (const [name, value] of gradient) {
    const slope = value - DECAY * (weights[name] ?? 0);
    squares[name] = (squares[name] ?? 0) + slope * slope;
    weights[name] = (weights[name] ?? 0) + (RATE * slope) / (Math.sqrt(squares[name] ?? 0) + 1e-6);
  }
}

function trained(known: readonly Known[]): Weights {
  let weights: Weights = { gap: -1, 'most familiar': 0.5 };
  for (let round = 0; round < ROUNDS; round++) weights = fitted(known.flatMap((one) => examplesOf(one, weights)));
  return weights;
}

const gap = (dir: string): Known[] =>
  pairs(dir).map(({ text, pronoun, names }) => ({
    text,
    pronouns: new Map([
      [
        pronoun.start,
        {
          right: names.filter(({ is }) => is).map(({ span }) => span),
          wrong: names.some(({ is }) => is) ? ('all others' as const) : names.map(({ span }) => span),
        },
      ],
    ]),
  }));

function ontogum(dir: string): Known[] {
  const folder = join(dir, 'entities/ontogum/coref/ontogum/conll');
  const files = readdirSync(folder)
    .filter((name) => GENRES.test(name))
    .sort();
  return files.map((name) => {
    const { text, gold } = marked(textOf(join(folder, name)));
    const pronouns = gold.filter(({ start, end }) => /^(?:he|him|his|she|her|hers)$/i.test(text.slice(start, end)));
    return {
      text,
      pronouns: new Map(
        pronouns.map(({ start, cluster }) => [
          start,
          {
            right: gold.filter(
              (other) => other.cluster === cluster && other.start !== start && other.end - other.start > 3,
            ),
            wrong: 'all others' as const,
          },
        ]),
      ),
    };
  });
}

/** News with marked speakers: a pronoun's right antecedents are where the family name of its speaker stands. */
function news(dir: string): Known[] {
  const lines = readFileSync(join(dir, 'attribution/open-news/train.jsonl'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { text, relations } = JSON.parse(line) as {
      text: string;
      relations: { source: [number, number][]; speaker: string }[];
    };
    const pronouns = new Map<number, { right: Span[]; wrong: 'all others' }>();
    for (const { source, speaker } of relations) {
      const [first] = source;
      const family = speaker.split(' ').at(-1) ?? '';
      if (!first || !/^\p{Lu}/u.test(family) || !/^(?:he|she|him|her|his)$/i.test(text.slice(...first))) continue;
      const right: Span[] = [];
      for (let at = text.indexOf(family); at >= 0; at = text.indexOf(family, at + 1))
        right.push({ start: at, end: at + family.length });
      pronouns.set(first[0], { right, wrong: 'all others' });
    }
    return { text, pronouns };
  });
}

/** Share of examples where the best candidate is right. */
function accuracy(known: readonly Known[], weightsFor: (i: number) => Weights): string {
  const examples = known.flatMap((one, i) => examplesOf(one, weightsFor(i)).map((example) => ({ example, i })));
  const right = examples.filter(({ example: { candidates }, i }) => {
    const best = candidates.reduce((a, b) =>
      scoreOf(b.features, weightsFor(i)) > scoreOf(a.features, weightsFor(i)) ? b : a,
    );
    return best.right;
  });
  return `${(right.length / examples.length).toFixed(3)} of ${examples.length}`;
}

function f1OnPairs(dir: string, weightsFor: (i: number) => Weights): number {
  const count = { right: 0, found: 0, gold: 0 };
  pairs(dir).forEach((pair, i) => {
    scorePair(pair, [count], undefined, chooser(weightsFor(i)));
  });
  return (2 * count.right) / (count.found + count.gold);
}

/** The last part, which is news, several times. */
const weighted = (parts: readonly (readonly Known[])[]): Known[] => [
  ...parts.flat(),
  ...Array.from({ length: NEWS - 1 }, () => parts.at(-1) ?? []).flat(),
];

const FOLDS = 5;
const [dir, out] = process.argv.slice(2);
if (dir !== undefined) {
  const parts = [ontogum(dir), gap(dir), news(dir)];
  const without = (fold: number): Known[] => weighted(parts.map((part) => part.filter((_, i) => i % FOLDS !== fold)));
  const folds = Array.from({ length: FOLDS }, (_, fold) => trained(without(fold)));
  const weightsFor = (i: number): Weights => folds[i % FOLDS] as Weights;
  console.error(`${FOLDS} parts, each left out in turn. GAP development: ${f1OnPairs(dir, weightsFor).toFixed(3)}`);
  console.error(
    `right among the candidates: OntoGUM, GAP, news ${parts.map((part) => accuracy(part, weightsFor)).join('; ')}`,
  );
  const weights = trained(weighted(parts));
  if (out !== undefined) {
    const rows = Object.entries(weights)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `  '${name}': ${value.toFixed(2)},`);
    writeFileSync(
      out,
      `/** Written by scripts/pronouns/train.ts: what speaks for an antecedent, and against it. See models/README.md. */\nexport const PRONOUN_WEIGHTS: Readonly<Record<string, number>> = {\n${rows.join('\n')}\n};\n`,
    );
  }
}
