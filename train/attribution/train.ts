import { acceptanceFeatures, type Draft } from '../../src/core/annotate/attributions/statistical/acceptance.ts';
import {
  type Accepted,
  draftsOf,
  isKept,
  LEARNING,
  resolved,
  scoredDrafts,
} from '../../src/core/annotate/attributions/statistical/decode.ts';
import type { Tagged, TokenRange } from '../../src/core/annotate/attributions/statistical/relative.ts';
import {
  ROLE_TEMPLATES,
  ROLES,
  RoleFeatures,
  windowOf,
} from '../../src/core/annotate/attributions/statistical/roles.ts';
import {
  type ChainModel,
  TAGGER_TEMPLATES,
  TAGS,
  tagProbabilities,
} from '../../src/core/annotate/attributions/statistical/tagger.ts';
import { featuresOf } from '../../src/core/labelling/templates.ts';
import { type ChainOptions, type Labelled, type TrainedChain, trainChain } from '../chain.ts';
import { type Judged, trainLogistic } from '../logistic.ts';
import { againstFirst, type PackedWeights, packed, packedTable } from '../weights.ts';
import { type Prepared, type TokenRelation, tagsOf } from './prepared.ts';

export interface PackedChain extends PackedWeights {
  readonly transitions: Float32Array;
}

export interface TrainedModel {
  readonly tagger: PackedChain;
  readonly roles: PackedChain;
  readonly acceptance: PackedWeights;
  readonly threshold: number;
  readonly quotedThreshold: number;
}

type ChainRecipe = Pick<ChainOptions, 'epochs' | 'thinning' | 'step' | 'dropout' | 'least'>;

export interface Recipe {
  readonly folds: number;
  /** How much an article written to be marked counts beside a newsroom's. 0 to 1. */
  readonly writtenWeight: number;
  /** Probability asked of an attribution whose cue stands inside a quotation. 0 to 1. */
  readonly quotedThreshold: number;
  readonly tagger: ChainRecipe;
  readonly roles: ChainRecipe;
  readonly acceptance: { epochs: number; bits: number; step: number; dropout: number; least: number };
}

export const RECIPE: Recipe = {
  folds: 5,
  writtenWeight: 0.5,
  quotedThreshold: 0.7,
  tagger: { epochs: 18, thinning: { after: 6, bits: 17, dropout: 0.6 }, step: 0.06, dropout: 0.75, least: 3 },
  roles: { epochs: 16, thinning: { after: 5, bits: 17, dropout: 0.6 }, step: 0.05, dropout: 0.7, least: 4 },
  acceptance: { epochs: 12, bits: 16, step: 0.1, dropout: 0.4, least: 3 },
};

type Tell = (line: string) => void;

export const chainModel = (chain: PackedChain): ChainModel => ({
  table: packedTable(chain),
  transitions: chain.transitions,
});

/** Trains the three passes, each on what the one before it says of articles that it was not trained on. */
export function trainModel(articles: readonly Prepared[], recipe: Recipe, tell: Tell): TrainedModel {
  const folds = Array.from({ length: recipe.folds }, (_, k) => k);
  const others = (k: number): Prepared[] => articles.filter((_, i) => i % recipe.folds !== k);
  const ofFold = (k: number): number[] => [...articles.keys()].filter((i) => i % recipe.folds === k);
  const tagged: Tagged[] = [];
  for (const k of folds) {
    tell(`first pass, part ${k + 1} of ${recipe.folds} left out`);
    const model = chainModel(trainTagger(others(k), recipe));
    for (const i of ofFold(k)) tagged[i] = withTags(articles[i] as Prepared, model);
  }
  tell('first pass, all articles');
  const tagger = trainTagger(articles, recipe);
  const cases = articles.map((article, i) => roleCases(article, tagged[i] as Tagged, weightOf(article, recipe)));
  const judged: Judged[][] = [];
  const drafts: Draft[][] = [];
  for (const k of folds) {
    tell(`second pass, part ${k + 1} of ${recipe.folds} left out`);
    const model = chainModel(trainRoles(cases.filter((_, i) => i % recipe.folds !== k).flat(), recipe));
    for (const i of ofFold(k)) {
      const found = draftsOf(model, tagged[i] as Tagged, LEARNING);
      drafts[i] = found;
      judged[i] = found.map((draft, at) => ({
        features: acceptanceFeatures(tagged[i] as Tagged, found, at),
        right: (articles[i] as Prepared).relations.some((relation) => isRight(draft, relation)),
        weight: weightOf(articles[i] as Prepared, recipe),
      }));
    }
  }
  tell('second pass, all articles');
  const roles = trainRoles(cases.flat(), recipe);
  tell('third pass');
  const scored: Accepted[][] = [];
  for (const k of folds) {
    const table = packedTable(
      packed(
        trainLogistic(judged.filter((_, i) => i % recipe.folds !== k).flat(), { ...recipe.acceptance, seed: 3 }),
        recipe.acceptance.bits,
      ),
    );
    for (const i of ofFold(k)) scored[i] = scoredDrafts(table, tagged[i] as Tagged, drafts[i] as Draft[]);
  }
  const threshold = bestThreshold(articles, scored, recipe, tell);
  const acceptance = packed(trainLogistic(judged.flat(), { ...recipe.acceptance, seed: 3 }), recipe.acceptance.bits);
  return { tagger, roles, acceptance, threshold, quotedThreshold: recipe.quotedThreshold };
}

const packedChain = (trained: TrainedChain, bits: number): PackedChain => ({
  ...packed(againstFirst(trained), bits),
  transitions: trained.transitions,
});

const withTags = ({ described }: Prepared, model: ChainModel): Tagged => ({
  ...described,
  probabilities: tagProbabilities(model, described),
});

function trainTagger(articles: readonly Prepared[], recipe: Recipe): PackedChain {
  const { tagger } = recipe;
  const sequences = articles.flatMap((article): Labelled[] => {
    const tags = tagsOf(article);
    return article.described.sequences.map(({ from, to }) => ({
      features: featuresOf(TAGGER_TEMPLATES, article.described.columns, { from, to }),
      labels: tags.slice(from, to),
      weight: weightOf(article, recipe),
    }));
  });
  const trained = trainChain(sequences, { ...tagger, labels: TAGS, perToken: TAGGER_TEMPLATES.length, seed: 1 });
  return packedChain(trained, recipe.tagger.thinning.bits);
}

function trainRoles(cases: readonly Labelled[], { roles }: Recipe): PackedChain {
  const trained = trainChain(cases, { ...roles, labels: ROLES, perToken: ROLE_TEMPLATES.length, seed: 2 });
  return packedChain(trained, roles.thinning.bits);
}

/** One sequence a marked cue: the window round it with the labels of its own source and content. */
function roleCases({ relations }: Prepared, tagged: Tagged, weight: number): Labelled[] {
  const features = new RoleFeatures(tagged);
  return relations.flatMap(({ cue, source, content }) => {
    const window = windowOf(tagged, cue, LEARNING.reach);
    const labels = new Uint8Array(window.to - window.from);
    const write = ({ from, to }: TokenRange, begin: number): void => {
      for (let i = Math.max(from, window.from); i < Math.min(to, window.to); i++)
        if (i < cue.from || i >= cue.to) labels[i - window.from] = i === from ? begin : begin + 1;
    };
    for (const range of content) write(range, ROLES.indexOf('B-content'));
    for (const range of source) write(range, ROLES.indexOf('B-source'));
    for (let i = 0; i < labels.length; i++) {
      const label = labels[i] as number;
      const before = i === 0 ? 0 : (labels[i - 1] as number);
      if (label > 0 && label % 2 === 0 && before !== label && before !== label - 1) labels[i] = label - 1;
    }
    return labels.some((label) => label > 0) ? [{ features: features.read(cue, window), labels, weight }] : [];
  });
}

const weightOf = ({ written }: Prepared, { writtenWeight }: Recipe): number => (written ? writtenWeight : 1);

const tokensOf = (ranges: readonly TokenRange[]): Set<number> =>
  new Set(ranges.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));

/** Twice what is shared over the sum of the sizes; 1 where both are empty. */
function dice(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size + b.size === 0) return 1;
  return (2 * [...a].filter((item) => b.has(item)).length) / (a.size + b.size);
}

/** Source, cue and content each share more than half their tokens with the marked ones. */
export const isRight = ({ cue, roles }: Draft, relation: TokenRelation): boolean =>
  dice(tokensOf([cue]), tokensOf([relation.cue])) > 0.5 &&
  dice(tokensOf(roles.source), tokensOf(relation.source)) > 0.5 &&
  dice(tokensOf(roles.content), tokensOf(relation.content)) > 0.5;

/** How much F1 the threshold may cost for the sake of recall: what is doubtful says so by its confidence. */
const FORGONE = 0.003;

/** The lowest threshold with nearly the best F1 on newsrooms' articles that no pass was trained on. */
function bestThreshold(
  articles: readonly Prepared[],
  scored: readonly Accepted[][],
  recipe: Recipe,
  tell: Tell,
): number {
  const tried = Array.from({ length: 23 }, (_, i) => (16 + 2 * i) / 100).map((threshold) => ({
    threshold,
    f: scoreAt(threshold, articles, scored, recipe),
  }));
  const best = Math.max(...tried.map(({ f }) => f));
  const chosen = tried.find(({ f }) => f >= best - FORGONE) ?? { threshold: 0.5, f: 0 };
  tell(`threshold ${chosen.threshold}: F1 ${chosen.f.toFixed(3)} on articles left out, of ${best.toFixed(3)} at best`);
  return chosen.threshold;
}

function scoreAt(
  threshold: number,
  articles: readonly Prepared[],
  scored: readonly Accepted[][],
  { quotedThreshold }: Recipe,
): number {
  let [hits, found, gold] = [0, 0, 0];
  articles.forEach(({ relations, written, described }, i) => {
    if (written) return;
    const kept = resolved(
      (scored[i] as Accepted[]).filter((draft) => isKept({ threshold, quotedThreshold }, described, draft)),
    );
    found += kept.length;
    gold += relations.length;
    hits += relations.filter((relation) => kept.some((draft) => isRight(draft, relation))).length;
  });
  return (2 * hits) / (found + gold || 1);
}
