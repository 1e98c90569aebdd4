import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionOf } from '../../../src/report/view/edition.ts';
import { layersByUnit, layersOf, piecesOf } from '../../../src/report/view/layers.ts';
import { comparison } from '../fixture.ts';

const span = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('pieces', () => {
  it('cover the span without gap or overlap, and each layer lies over whole pieces', () => {
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 6 }), (whole, spans) => {
        const laid = spans.map((one, difference) => ({
          ...one,
          layer: { type: 'value' as const, difference, severity: 'wording' as const },
        }));
        const pieces = piecesOf(whole, laid);
        expect(pieces[0]?.start).toBe(whole.start);
        expect(pieces.at(-1)?.end).toBe(whole.end);
        for (const [i, piece] of pieces.entries()) {
          if (i > 0) expect(piece.start).toBe(pieces[i - 1]?.end);
          for (const { start, end, layer } of laid)
            expect(piece.layers.includes(layer)).toBe(start < piece.end && piece.start < end);
        }
      }),
    );
  });

  it('find for each unit the layers that touch it, as a plain search does', () => {
    for (const account of editionOf(comparison).accounts) {
      const laid = layersOf(editionOf(comparison), account);
      const byUnit = layersByUnit(account.units, laid);
      expect(laid.length).toBeGreaterThan(2);
      account.units.forEach((unit, i) => {
        const plain = laid.filter(({ start, end }) => start < unit.end && unit.start < end);
        expect(new Set(byUnit[i])).toEqual(new Set(plain));
      });
    }
  });
});
