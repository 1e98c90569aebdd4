import { type Cut, shapeOf, type Unit } from '../unit.ts';

const LINKED: Cut = { step: 'related-links', reason: 'links to other articles' };
/** Longest list of links that a label is taken to head. */
const MOST = 14;

/** Lines below a label of related links, up to the next sentence: headlines of other articles. */
export function cutBelowLabels(units: readonly Unit[]): Unit[] {
  const result = [...units];
  units.forEach((unit, i) => {
    if (unit.cut?.step !== 'related-links' || shapeOf(unit).words > 8 || /[:|] ?\S/.test(unit.text)) return;
    for (let k = i + 1; k < units.length && k <= i + MOST; k++) {
      const next = units[k] as Unit;
      const { words, sentence } = shapeOf(next);
      if (next.cut === undefined && (sentence || words > 24 || words < 3 || next.kind === 'quotation')) return;
      if (next.cut === undefined) result[k] = { ...next, cut: LINKED };
    }
  });
  return result;
}
