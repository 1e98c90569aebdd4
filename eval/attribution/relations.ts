import { reportingForm, reportingVerb } from '../../src/core/annotate/attributions/lexicon.ts';
import { reportingNoun } from '../../src/core/annotate/attributions/nouns.ts';
import type { Span } from '../../src/core/model/span.ts';
import type { GoldRelation } from './corpora.ts';

const ROLES = ['source', 'cue', 'content'] as const;
type Role = (typeof ROLES)[number];

/** A relation with the token positions and the normal form of each role. */
export interface Relation {
  readonly tokens: Readonly<Record<Role, ReadonlySet<number>>>;
  readonly exact: Readonly<Record<Role, string>>;
  readonly kind: string;
  readonly rule: string;
  /** Whether the cue is a word of saying or writing. */
  readonly speech: boolean;
  readonly words: Readonly<Record<Role, string>>;
}

const texts = new Map<
  string,
  { readonly starts: readonly number[]; readonly ends: readonly number[]; readonly quoted: Uint8Array }
>();

/** Tokens of a text: words with inner marks, and single marks; and which characters stand inside double quotation marks. */
function tokensOf(text: string): {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly quoted: Uint8Array;
} {
  const known = texts.get(text);
  if (known) return known;
  const found = [...text.matchAll(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|[^\s]/gu)];
  const quoted = new Uint8Array(text.length);
  for (const match of text.matchAll(/“[^”\n]*(?:”|$)|"[^"\n]*(?:"|$)/gm))
    quoted.fill(1, match.index, match.index + match[0].length);
  const made = {
    starts: found.map(({ index }) => index),
    ends: found.map((match) => match.index + match[0].length),
    quoted,
  };
  texts.set(text, made);
  return made;
}

export function relationOf(text: string, relation: GoldRelation): Relation {
  const { starts, ends, quoted } = tokensOf(text);
  const positions = (spans: readonly Span[]): Set<number> => {
    const set = new Set<number>();
    for (const { start, end } of spans)
      for (let i = firstAfter(ends, start); i < starts.length && (starts[i] as number) < end; i++) set.add(i);
    return set;
  };
  const of = <T>(make: (role: Role) => T): Record<Role, T> => ({
    source: make('source'),
    cue: make('cue'),
    content: make('content'),
  });
  const tokens = of((role) => positions(relation[role]));
  const words = [...tokens.content].filter((i) => /[\p{L}\p{N}]/u.test(text.charAt(starts[i] as number)));
  const inside = words.filter((i) => quoted[starts[i] as number] === 1).length;
  const kind = words.length > 0 && inside >= 0.95 * words.length ? 'direct' : inside > 0 ? 'mixed' : 'indirect';
  return {
    tokens,
    exact: of((role) => [...tokens[role]].sort((a, b) => a - b).join(' ')),
    kind,
    rule: relation.rule ?? '',
    speech: isSpeech(relation.cue.map(({ start, end }) => text.slice(start, end)).join(' ')),
    words: of((role) => relation[role].map(({ start, end }) => text.slice(start, end)).join(' … ')),
  };
}

/** Whether a cue's words hold a verb or noun of saying, or are "according to" or a colon. */
const isSpeech = (cue: string): boolean =>
  /^(?:according to|:)$/i.test(cue) ||
  (cue.toLowerCase().match(/\p{L}+/gu) ?? []).some(
    (word) => (reportingVerb(reportingForm(word)?.lemma ?? '') ?? reportingNoun(word))?.sort === 'speech',
  );

function firstAfter(ends: readonly number[], offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function dice(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size + b.size === 0) return 1;
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** Pairs of gold and found relations, one to one, the best first: each role's Dice above .5. */
export function match(gold: readonly Relation[], found: readonly Relation[]): [Relation, Relation][] {
  const pairs = gold.flatMap((wanted) =>
    found.flatMap((relation) => {
      const scores = ROLES.map((role) => dice(wanted.tokens[role], relation.tokens[role]));
      return scores.every((score) => score > 0.5)
        ? [{ wanted, relation, score: scores.reduce((a, b) => a + b, 0) }]
        : [];
    }),
  );
  const used = new Set<Relation>();
  const matched: [Relation, Relation][] = [];
  for (const { wanted, relation } of pairs.sort((a, b) => b.score - a.score)) {
    if (used.has(wanted) || used.has(relation)) continue;
    used.add(wanted).add(relation);
    matched.push([wanted, relation]);
  }
  return matched;
}

export interface Tally {
  readonly counts: ReadonlyMap<string, { hit: number; found: number; gold: number }>;
  /** Of gold quotations with a source: how many were found, and how many of those were given to the right one. */
  readonly speaker: { right: number; found: number; quotes: number };
}

/** Counts over documents: relations by kind, exact spans, and who is given each gold quotation. */
export function tallyOf(
  documents: readonly { readonly gold: readonly Relation[]; readonly found: readonly Relation[] }[],
): Tally {
  const counts = new Map<string, { hit: number; found: number; gold: number }>();
  const add = (name: string, hit: number, found: number, gold: number): void => {
    const count = counts.get(name) ?? { hit: 0, found: 0, gold: 0 };
    counts.set(name, { hit: count.hit + hit, found: count.found + found, gold: count.gold + gold });
  };
  const speaker = { right: 0, found: 0, quotes: 0 };
  for (const { gold, found } of documents) {
    const matched = match(gold, found);
    add('relation', matched.length, found.length, gold.length);
    for (const kind of ['direct', 'mixed', 'indirect'])
      add(
        `relation ${kind}`,
        matched.filter(([wanted]) => wanted.kind === kind).length,
        found.filter((one) => one.kind === kind).length,
        gold.filter((one) => one.kind === kind).length,
      );
    const speech = (one: Relation): boolean => one.speech;
    add(
      'relation speech',
      matched.filter(([wanted]) => wanted.speech).length,
      found.filter(speech).length,
      gold.filter(speech).length,
    );
    for (const role of ROLES) {
      const [wanted, given] = [covered(gold, role), covered(found, role)];
      add(`${role} overlap`, [...wanted].filter((token) => given.has(token)).length, given.size, wanted.size);
      const has = (list: readonly Relation[]): number => list.filter((one) => one.exact[role] !== '').length;
      const hits = gold.filter(
        (wanted) =>
          wanted.exact[role] !== '' &&
          found.some((one) => dice(one.tokens.cue, wanted.tokens.cue) > 0 && one.exact[role] === wanted.exact[role]),
      );
      add(`${role} exact`, hits.length, has(found), has(gold));
    }
    for (const wanted of gold.filter(({ kind, tokens }) => kind === 'direct' && tokens.source.size > 0)) {
      speaker.quotes++;
      const best = found
        .filter((one) => covers(one, wanted) > 0.5)
        .sort((a, b) => covers(b, wanted) - covers(a, wanted))[0];
      if (best) speaker.found++;
      if (best && dice(best.tokens.source, wanted.tokens.source) > 0.5) speaker.right++;
    }
  }
  return { counts, speaker };
}

/** Tokens that have a role in any relation. */
const covered = (relations: readonly Relation[], role: Role): Set<number> =>
  new Set(relations.flatMap(({ tokens }) => [...tokens[role]]));

function covers(found: Relation, wanted: Relation): number {
  let shared = 0;
  for (const item of wanted.tokens.content) if (found.tokens.content.has(item)) shared++;
  return shared / wanted.tokens.content.size;
}
