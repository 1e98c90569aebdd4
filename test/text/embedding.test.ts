import { describe, expect, it } from 'vitest';
import {
  cosine,
  embed,
  embedWords,
  meaningOf,
  parseModel,
  piecesOf,
  similarity,
} from '../../src/core/text/embedding/index.ts';
import { modelBytes, type Pieces, seal } from './embedding-model.ts';

const SMALL: Pieces = {
  dimensions: 2,
  rows: [
    ['fire', 1, [10, 0]],
    ['##fighter', 1, [0, 10]],
    ['##s', 0.5, [0, 2]],
    ['river', 1, [0, 100]],
    ['the', 0, [50, 50]],
    ["'", 0, [1, 1]],
    ['flood', 1, [4, 3]],
    ['##ed', 0.5, [0, 2]],
    ['flooded', 1, [6, 8]],
    ['$', 1, [7, 0]],
    ['20', 1, [0, 7]],
  ],
};

const model = parseModel(modelBytes(SMALL));
const named = (text: string) => piecesOf(model, text).map((row) => SMALL.rows[row]?.[0]);

describe('piecesOf', () => {
  it.each<[what: string, text: string, pieces: string[]]>([
    ['a whole word before its parts', 'flooded', ['flooded']],
    ['the longest parts, in order', 'firefighters', ['fire', '##fighter', '##s']],
    ['no part at the beginning that only goes on', 's', []],
    ['capitals and accents off', 'The Rivér', ['the', 'river']],
    ['marks apart from words', "the firefighters' river.", ['the', 'fire', '##fighter', '##s', "'", 'river']],
    ['typographic marks as plain ones', 'fire’s', ['fire', "'"]],
    ['signs apart from digits', '$20', ['$', '20']],
    ['a word left out whole when its end is no piece', 'fireplace river', ['river']],
    ['nothing in no text', ' \n ', []],
    ['a word beyond all length left out', `river ${'flooded'.repeat(20)} fire`, ['river', 'fire']],
  ])('%s', (_, text, pieces) => {
    expect(named(text)).toEqual(pieces);
  });

  it('reads a huge text without a space', () => {
    expect(named('é'.repeat(1_000_000))).toEqual([]);
  });
});

describe('embed', () => {
  it('is the mean of the rows by their weights, of length 1', () => {
    const [x = 0, y = 0] = embed(model, 'the flooded river');
    expect(x / y).toBeCloseTo(6 / 108);
    expect(Math.hypot(x, y)).toBeCloseTo(1);
  });

  it('is like nothing where no piece is known', () => {
    expect(cosine(embed(model, 'zzz'), embed(model, 'river'))).toBe(0);
  });

  it('is like itself, whatever the case and the order', () => {
    expect(cosine(embed(model, 'River flooded'), embed(model, 'flooded river'))).toBeCloseTo(1);
  });

  it('leaves the model as it is and gives the same again', () => {
    const bytes = modelBytes(SMALL);
    const before = bytes.slice();
    const fresh = parseModel(bytes);
    expect(embed(fresh, 'the firefighters')).toEqual(embed(fresh, 'the firefighters'));
    expect(bytes).toEqual(before);
  });
});

describe('embedWords', () => {
  it('takes the weights it is given', () => {
    expect(embedWords(model, ['river', 'fire'], [0, 2])).toEqual(Float32Array.of(1, 0));
  });

  it('gives a word of many pieces no more weight than another', () => {
    const [x = 0, y = 0] = embedWords(model, ['floodeds', 'fire'], [1, 1]);
    expect(x / y).toBeCloseTo((6 / 2 + 10) / ((8 + 2) / 2));
  });

  it('refuses words without weights', () => {
    expect(() => embedWords(model, ['river', 'fire'], [1])).toThrow(RangeError);
  });
});

describe('similarity', () => {
  const like = (a: string, b: string) => similarity(meaningOf(model, a), meaningOf(model, b));

  it.each<[what: string, a: string, b: string, value: number]>([
    ['1 for the same pieces in another order', 'fire river', 'River, fire!', 1],
    ['0 where neither vectors nor pieces have anything in common', 'fire', 'river', 0],
    ['0 where a text has no piece', 'zzz', 'fire', 0],
    ['two parts vectors, one part pieces', 'flood', 'flooded', (2 * (0.8 * 0.6 + 0.6 * 0.8)) / 3],
    ['the share of the weight in common', 'fire', 'fire fire fire', (2 + 2 / 4) / 3],
    ['pieces of no weight left out', 'the fire', 'fire', 1],
  ])('is %s', (_, a, b, value) => {
    expect(like(a, b)).toBeCloseTo(value);
    expect(like(b, a)).toBeCloseTo(value);
  });
});

describe('cosine', () => {
  it('refuses vectors of two models', () => {
    expect(() => cosine(new Float32Array(2), new Float32Array(3))).toThrow(RangeError);
  });
});

describe('parseModel', () => {
  const changed = (at: number, value: number, sealed = false): Uint8Array => {
    const bytes = modelBytes(SMALL);
    bytes[at] = value;
    if (sealed) seal(bytes);
    return bytes;
  };
  const whole = modelBytes(SMALL);

  it.each<[what: string, bytes: Uint8Array, message: RegExp]>([
    ['no bytes', new Uint8Array(), /damaged: 0 bytes/],
    ['another file', changed(0, 0x50), /no meaning model/],
    ['another version', changed(8, 9), /version 9/],
    ['no dimensions', changed(12, 0), /damaged: 0 dimensions/],
    ['more dimensions than rows', changed(12, 3), /bytes where its header asks for/],
    ['more pieces than bytes', changed(19, 0xff), /damaged: \d+ pieces/],
    ['a vocabulary that ends within a word', changed(20, whole[20] === 1 ? 2 : 1), /vocabulary/],
    ['a cut file', whole.slice(0, -4), /bytes where its header asks for/],
    ['a longer file', new Uint8Array([...whole, 0, 0, 0, 0]), /bytes where its header asks for/],
    ['a changed byte', changed(whole.length - 6, 99), /checksum/],
    ['one piece twice', changed(28 + 'fire\n##fighter\n##s\nriver\nthe\n'.length, 0x0a, true), /different pieces/],
    ['bytes that are no UTF-8', changed(28, 0xff, true), /not UTF-8/],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => parseModel(bytes)).toThrow(message);
  });

  it('reads bytes that begin in the middle of a word of memory', () => {
    const shifted = new Uint8Array(whole.length + 1);
    shifted.set(whole, 1);
    expect(embed(parseModel(shifted.subarray(1)), 'flooded')).toEqual(embed(model, 'flooded'));
  });
});
