import { LINE_RULES } from '../en/lines.ts';
import { type Cut, shapeOf, type Unit } from '../unit.ts';

/** Lines that are furniture by their own wording, wherever they stand. */
export function cutByWording(unit: Unit): Cut | null {
  const { bare, words, sentence, quoted } = shapeOf(unit);
  if (bare === '') return { step: 'separator', reason: 'marks without words' };
  for (const rule of LINE_RULES) {
    if (words > rule.most || (rule.fragment && sentence) || (quoted && !rule.quoted)) continue;
    if (rule.lines.some((line) => line.test(bare))) return { step: rule.step, reason: rule.reason };
  }
  return null;
}
