import { BEFORE_NAMES, BIO_OPENINGS, BIO_PREDICATE, CONTRIBUTION_LINES, CREDIT_WORDS } from '../en/people.ts';
import { isBylineLine } from '../metadata/byline.ts';
import { isStatedCredit } from '../metadata/credit.ts';
import { isLabelledTime, isTimestampLine } from '../metadata/timestamp.ts';
import { type Cut, shapeOf, type Unit } from '../unit.ts';
import type { Place } from './place.ts';

/** Bylines and times: near the top, or anywhere when labelled. Their words go into the metadata. */
export function cutByline(unit: Unit, { index, proseBefore }: Place): Cut | null {
  const { words } = shapeOf(unit);
  if (words > 30) return null;
  if (isLabelledTime(unit.text)) return { step: 'timestamp', reason: 'when the page was published or changed' };
  if (isStatedCredit(unit.text) && index > 0)
    return { step: 'credit', reason: 'name of the agency the report is credited to' };
  if (proseBefore <= (/\b(?:19|20)\d\d\b/.test(unit.text) ? 1 : 0) && isTimestampLine(unit.text))
    return { step: 'timestamp', reason: 'when the page was published or changed' };
  if (proseBefore <= 1 && isBylineLine(unit.text)) return { step: 'byline', reason: 'names the author' };
  return null;
}

/** Whether behind "with material from" stand only names, and small words between them. */
const namesOnly = (line: string): boolean =>
  line
    .slice(BEFORE_NAMES.exec(line)?.[0].length ?? 0)
    .split(' ')
    .every((word) => /^\(?\p{Lu}/u.test(word) || CREDIT_WORDS.has(word.replace(/[,.)]+$/, '')));

/** Who else worked on the report: a line of names, wherever it stands below the headline. */
export function cutContribution(unit: Unit, { index }: Place): Cut | null {
  const { bare, words, quoted } = shapeOf(unit);
  if (index === 0 || words > 40 || quoted || !CONTRIBUTION_LINES.some((line) => line.test(bare))) return null;
  if (/^(?:with|including|contains) /.test(bare) && !namesOnly(unit.text)) return null;
  return { step: 'contribution', reason: 'names others who worked on the report' };
}

/**
 * Lines about the author, after all but the last paragraph of the report. Somebody named in the first half of the page is
 * a person of the story, whatever their trade.
 */
export function cutAuthorNote(units: readonly Unit[]): (unit: Unit, place: Place) => Cut | null {
  const story = units
    .slice(0, Math.ceil(units.length / 2))
    .filter(({ cut }) => cut === undefined)
    .map(({ text }) => text)
    .join('\n');
  return (unit, { index, total, proseAfter }) => {
    const { bare, words, quoted } = shapeOf(unit);
    if (quoted || words > 110 || index < total / 2 || proseAfter >= 2 || !/^\p{Lu}/u.test(unit.text)) return null;
    const first = /^[^.!?]{0,160}/.exec(bare)?.[0] ?? '';
    if (!BIO_PREDICATE.test(first) && !BIO_OPENINGS.some((line) => line.test(first))) return null;
    const name = /^(?:\p{Lu}[\p{L}.'’-]* ){0,3}(\p{Lu}[\p{L}'’-]+)/u.exec(unit.text)?.[1];
    return name !== undefined && story.includes(name) ? null : { step: 'author-bio', reason: 'tells about the author' };
  };
}
