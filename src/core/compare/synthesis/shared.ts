import type { Difference, DifferenceSide, SynthesisSentence } from '../../model/comparison.ts';
import { spanOverlap } from '../../model/span.ts';
import { wordsOf } from '../../text/normalise.ts';
import { supportOf } from '../points.ts';
import type { Profile } from '../profile.ts';
import type { Told } from '../told.ts';
import { countWords, passageTold, standsAlone } from './telling.ts';

/** A point in the words of one account. */
export interface SharedCandidate extends Told {
  readonly profile: Profile;
  readonly sentence: SynthesisSentence;
  /** The same, told as this account's. */
  readonly asOwn: SynthesisSentence;
  /** Others tell something in it otherwise, or do not tell most of it: it is told as one account's. */
  readonly ownTelling: boolean;
  /** Worth to a reader: salience, agreement, and how much of the sentence other accounts bear out. */
  readonly worth: number;
  /** Mean place in the reports that tell it, 0 for the first sentence. */
  readonly place: number;
}

/** How far agreement outweighs salience, which is at most 1. */
const AGREED = 0.25;
const SUPPORTED = 0.5;
const DISPUTED = 0.15;
/** Less of a sentence than this in other accounts makes it one account's telling of the point. */
const LEAST_SUPPORT = 0.3;
const GOOD_LENGTH = 24;

/**
 * For each point the sentence that tells it best: one that can be read by itself, holds nothing that another account tells
 * otherwise, and has most of it borne out by others. Where every sentence of a point holds something disputed or little that is
 * borne out, its best is told as that account's; points without a sentence that can be read by itself have none.
 */
export function sharedCandidates(
  told: readonly Told[],
  differences: readonly Difference[],
  names: ReadonlyMap<string, string>,
): SharedCandidate[] {
  const disputes = disputesAmong(differences);
  return told
    .flatMap(({ point, sentences }) => {
      const [best] = sentences
        .filter(standsAlone)
        .map((profile) => ({ profile, support: supportOf(profile, sentences), disputes: disputes(profile) }))
        .sort(
          (x, y) =>
            Number(x.support < LEAST_SUPPORT) - Number(y.support < LEAST_SUPPORT) ||
            x.disputes - y.disputes ||
            fitness(y) - fitness(x) ||
            byPlace(x.profile, y.profile),
        );
      return best ? [candidateOf({ point, sentences }, best, names)] : [];
    })
    .sort((x, y) => y.worth - x.worth || (x.point.id < y.point.id ? -1 : 1));
}

/** How many sides of differences stand in a sentence, or give a value that it gives too. */
function disputesAmong(differences: readonly Difference[]): (profile: Profile) => number {
  const disputed = differences
    .filter(({ severity }) => severity !== 'wording')
    .flatMap(({ sides }) => sides.map((side) => ({ side, value: telltale(side) })));
  const values = new Map<string, number>();
  for (const { value } of disputed) if (value !== null) values.set(value, (values.get(value) ?? 0) + 1);
  const byDocument = new Map<string, typeof disputed>();
  for (const one of disputed) {
    const own = byDocument.get(one.side.document) ?? [];
    byDocument.set(one.side.document, own);
    own.push(one);
  }
  return (profile) => {
    const words = spaced(wordsOf(profile.reading.text.slice(profile.sentence.start, profile.sentence.end)));
    const given = new Map([...values].filter(([value]) => words.includes(value)));
    const own = byDocument.get(profile.document) ?? [];
    const inIt = own.filter(({ side, value }) => isIn(profile, side) && !(value !== null && given.has(value)));
    return inIt.length + [...given.values()].reduce((sum, count) => sum + count, 0);
  };
}

/** Values of which another sentence of the account may be made too: what is said in so many words. */
const LONGEST_VALUE = 5;

/** The value of a side as it stands among the words of any sentence that gives it; null where it is no figure. */
function telltale(side: DifferenceSide): string | null {
  const value = wordsOf(side.quote);
  return value.length > LONGEST_VALUE || !value.some((word) => /\d/.test(word)) ? null : spaced(value);
}

const spaced = (words: readonly string[]): string => ` ${words.join(' ')} `;

const isIn = ({ document, sentence }: Profile, side: DifferenceSide): boolean =>
  side.document === document && spanOverlap(side, sentence) > 0;

interface Supported {
  readonly profile: Profile;
  readonly support: number;
  /** Sides of differences in it. */
  readonly disputes: number;
}

const fitness = ({ profile, support }: Supported): number =>
  support - (0.3 * Math.abs(countWords(passageTold(profile).quote) - GOOD_LENGTH)) / GOOD_LENGTH;

const byPlace = (x: Profile, y: Profile): number =>
  x.document < y.document ? -1 : x.document > y.document ? 1 : x.sentence.start - y.sentence.start;

function candidateOf(
  { point, sentences }: Told,
  { profile, support, disputes }: Supported,
  names: ReadonlyMap<string, string>,
): SharedCandidate {
  const ownTelling = disputes > 0 || support < LEAST_SUPPORT;
  const own = passageTold(profile);
  const body = sentences.filter(({ headline }) => !headline);
  const cites = point.positions.flatMap(({ passages }) => passages);
  const asOwn = { role: 'shared', text: `As ${names.get(profile.document)} tells it: ${own.quote}`, cites } as const;
  return {
    point,
    sentences,
    profile,
    sentence: ownTelling ? asOwn : { role: 'shared', text: own.quote, cites },
    asOwn,
    ownTelling,
    worth:
      point.salience +
      (point.verdict === 'agreement' ? AGREED : 0) +
      SUPPORTED * support -
      DISPUTED * Math.min(2, disputes),
    place: body.reduce((sum, { position }) => sum + position, 0) / Math.max(1, body.length),
  };
}
