import type { Severity } from '../model/comparison.ts';
import type { ClaimChange } from '../model/revision.ts';
import { type Passage, passageOf } from '../model/span.ts';
import { fold } from '../text/normalise.ts';
import { shown } from './changes/edit.ts';
import { changesIn } from './changes/index.ts';
import type { Parts, Unit } from './units.ts';

const GRAVE: readonly Severity[] = ['contradiction', 'imprecision', 'wording'];

/** Another headline, as one change, as grave as the gravest thing changed in it; case and marks do not count. */
export function headlineChange(before: Parts, after: Parts): ClaimChange | null {
  const [x, y] = [textOf(before), textOf(after)];
  if (x === null || y === null || fold(x) === fold(y)) return null;
  const [p, q] = [before.headline, after.headline];
  if (p && q && p.key === q.key) return null;
  const inside = p && q ? changesIn([{ before: [p], after: [q] }]).flat() : [];
  if (p && q && inside.length === 0) return null;
  const severity = GRAVE.find((one) => inside.some((change) => change.severity === one)) ?? 'wording';
  return {
    type: 'headline',
    severity,
    what: `headline: “${shown(x)}” → “${shown(y)}”`,
    before: passageAt(p),
    after: passageAt(q),
  };
}

const textOf = ({ headline, reading }: Parts): string | null =>
  headline ? reading.text.slice(headline.start, headline.end) : reading.headline;

const passageAt = (unit: Unit | null): Passage | null => unit && passageOf(unit.reading, unit);
