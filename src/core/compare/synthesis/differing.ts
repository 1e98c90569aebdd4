import type { Reading } from '../../model/annotation.ts';
import type { Difference, DifferenceSide, SynthesisSentence } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import { wordsOf } from '../../text/normalise.ts';
import { OUTLET } from '../differences/draft.ts';
import { ALWAYS_NAMED, listNames } from './names.ts';
import { widened } from './widening.ts';

/** The value that a difference gives an account which names no source. */
const MOST_VALUES = 4;
const LONGEST_VALUE = 14;
/** A value of so many words needs none around it. */
const SPEAKS_FOR_ITSELF = 9;

/**
 * A difference told as one: what it is about, then each value in its account's words with who gives it. The first value
 * stands with some words around it, so that a reader knows of what it is the value.
 */
export function differingSentence(
  { what, sides }: Difference,
  readings: ReadonlyMap<string, Reading>,
  names: ReadonlyMap<string, string>,
): SynthesisSentence {
  const nameOf = ({ document }: DifferenceSide) => names.get(document) ?? document;
  const isOnSource = sides.some(({ value }) => value === OUTLET) || what.startsWith('Who says ');
  const groups = groupsOf([...sides].sort((x, y) => (nameOf(x) < nameOf(y) ? -1 : 1)));
  const shown = groups.slice(0, MOST_VALUES);
  const values = shown.map((group, i) => shownValue(group, i === 0, readings, nameOf));
  const rest = groups.length - shown.length;
  const tail = rest > 0 ? ` and ${rest} more values` : '';
  return {
    role: 'differs',
    text: `Accounts differ on ${isOnSource ? 'who says so' : subjectOf(what)}: ${values.join(', ')}${tail}.`,
    cites: shown.flat().map(({ context }) => context),
  };
}

/** Sides that give the same value, those of most accounts first. */
function groupsOf(sides: readonly DifferenceSide[]): [DifferenceSide, ...DifferenceSide[]][] {
  const groups = new Map<string, [DifferenceSide, ...DifferenceSide[]]>();
  for (const side of sides) {
    const key = wordsOf(side.value).join(' ') || side.value;
    const group = groups.get(key);
    if (group) group.push(side);
    else groups.set(key, [side]);
  }
  return [...groups.values()].sort((x, y) => y.length - x.length);
}

/** What a difference is about, as it goes on in a sentence, without its values and the words around them. */
function subjectOf(what: string): string {
  const about = /^(.+?): “/.exec(what)?.[1] ?? what;
  const plain = about.replace(/ \(“[^”]*”\)?$/, '').replace(/: .*$/, '');
  return /^\p{Lu}\p{Lu}/u.test(plain) ? plain : plain.charAt(0).toLowerCase() + plain.slice(1);
}

/** The words of a side in quotation marks, of the first one shown with the verb before it, and who gives them. */
function shownValue(
  group: readonly [DifferenceSide, ...DifferenceSide[]],
  first: boolean,
  readings: ReadonlyMap<string, Reading>,
  nameOf: (side: DifferenceSide) => string,
): string {
  const spanOf = (side: DifferenceSide): Span => {
    const reading = readings.get(side.document);
    const verb = first && wordsOf(side.quote).length < SPEAKS_FOR_ITSELF;
    return reading ? widened(reading, side, { verb }) : side;
  };
  const side = group.find((one) => spanOf(one).start < one.start && group.indexOf(one) < ALWAYS_NAMED) ?? group[0];
  const { start, end } = spanOf(side);
  const words = clipped(side.context.quote.slice(start - side.context.start, end - side.context.start));
  const names = listNames(group.map(nameOf));
  return `“${words}” (${names}${side.value === OUTLET ? ', naming no source' : ''})`;
}

/** Without quotation marks, on one line, of moderate length. */
function clipped(text: string): string {
  const flat = text
    .replace(/["“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:[,;:]+ ?|['’]s )|[,;:]+$/g, '');
  const words = flat.split(' ');
  return words.length <= LONGEST_VALUE ? flat : `${words.slice(0, LONGEST_VALUE).join(' ')} …`;
}
