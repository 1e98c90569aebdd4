import type { Difference, Point, SynthesisSentence } from '../model/comparison.ts';
import type { Alone } from './only.ts';

const MOST_SHARED = 4;
const MOST_DIFFERING = 4;
const MOST_ALONE = 3;
const MOST_WORDS = 45;
/** How far agreement outweighs salience, which is at most 1. */
const AGREED = 0.25;

const OPENING_PRONOUN = /^(?:he|she|it|they|this|that|these|those|his|her|their|its|but|and|so|then)\b/i;

/** A whole sentence of moderate length that can be read by itself: no headline, no bare quotation, no “He also said”. */
function standsAlone(text: string): boolean {
  if (words(text) > MOST_WORDS || !/[.!?]$/.test(text) || OPENING_PRONOUN.test(text) || /^["“‘]/.test(text))
    return false;
  const straight = text.split('"').length - 1;
  return straight % 2 === 0 && text.split('“').length === text.split('”').length;
}

const words = (text: string): number => text.split(/\s+/).length;

/**
 * A report made of passages alone: what most accounts tell, then where they differ, told as differing, then what
 * single accounts add. Every sentence cites; shared and only sentences are an account's own words.
 */
export function synthesise(
  points: readonly Point[],
  differences: readonly Difference[],
  alone: readonly Alone[],
): SynthesisSentence[] {
  return [...sharedSentences(points, differences), ...differingSentences(differences), ...onlySentences(alone)];
}

/** What two accounts or more tell: agreed points first, and no sentence with words that another account contradicts. */
function sharedSentences(points: readonly Point[], differences: readonly Difference[]): SynthesisSentence[] {
  const contradicted = differences.filter(({ severity }) => severity === 'contradiction').flatMap(({ sides }) => sides);
  const told = points.filter(({ verdict, text }) => verdict !== 'unmatched' && standsAlone(text));
  const safe = told.filter(
    ({ text }) => !contradicted.some(({ context, quote }) => context.quote === text && text.includes(quote)),
  );
  return [...safe]
    .sort((x, y) => agreed(y) + y.salience - agreed(x) - x.salience)
    .slice(0, MOST_SHARED)
    .sort((x, y) => y.salience - x.salience)
    .map(({ text, positions }) => ({ role: 'shared', text, cites: positions.flatMap(({ passages }) => passages) }));
}

const agreed = ({ verdict }: Point): number => (verdict === 'agreement' ? AGREED : 0);

function differingSentences(differences: readonly Difference[]): SynthesisSentence[] {
  return differences
    .filter(({ severity }) => severity !== 'wording')
    .slice(0, MOST_DIFFERING)
    .map(({ what, sides }) => ({
      role: 'differs',
      text: `Accounts differ on ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
      cites: sides.map(({ document, start, end, quote }) => ({ document, start, end, quote })),
    }));
}

function onlySentences(alone: readonly Alone[]): SynthesisSentence[] {
  return alone
    .filter(
      ({ only: { passage }, profile }) =>
        standsAlone(passage.quote) && (profile.quoted.size === 0 || /["“”]/.test(passage.quote)),
    )
    .slice(0, MOST_ALONE)
    .map(({ only: { passage } }) => ({ role: 'only', text: passage.quote, cites: [passage] }));
}
