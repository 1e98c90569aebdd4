import { BIO_OPENINGS, BIO_PREDICATE, CONTRIBUTION_LINES } from '../en/people.ts';
import { isBylineLine, isStatedCredit } from '../metadata/byline.ts';
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
  if (proseBefore <= 1 && isTimestampLine(unit.text))
    return { step: 'timestamp', reason: 'when the page was published or changed' };
  if (proseBefore <= 1 && isBylineLine(unit.text)) return { step: 'byline', reason: 'names the author' };
  return null;
}

/** Lines about the author, and who else worked on the report, after its last paragraph. */
export function cutAuthorNote(unit: Unit, { index, total, proseAfter }: Place): Cut | null {
  const { bare, words, quoted } = shapeOf(unit);
  if (words > 110 || index === 0) return null;
  if (words <= 40 && !quoted && CONTRIBUTION_LINES.slice(0, 3).some((line) => line.test(bare)))
    return { step: 'contribution', reason: 'names others who worked on the report' };
  if (index < total / 2 || proseAfter >= 2) return null;
  const first = /^[^.!?]{0,160}/.exec(bare)?.[0] ?? '';
  if (
    !quoted &&
    (BIO_PREDICATE.test(first) || BIO_OPENINGS.some((line) => line.test(first))) &&
    /^\p{Lu}/u.test(unit.text)
  )
    return { step: 'author-bio', reason: 'tells about the author' };
  return null;
}
