import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Passage, passageOf, type Reading } from '../../src/core/model/index.ts';
import { findOrigins, findReuse, independentOrigins } from '../../src/core/reuse/index.ts';
import { OWN_WORDS, WIRE } from './accounts.ts';
import { readingOf } from './reading.ts';

/** What a bystander said, told by somebody else. */
const QUOTED =
  'One neighbour woke at five. “We heard a long grinding noise and then the whole kitchen began to shake,” she told the Herald.';

const originsOf = (readings: readonly Reading[]) => findOrigins(readings, findReuse(readings));

const passageWith = (reading: Reading, words: string): Passage => {
  const start = reading.text.indexOf(words);
  if (start < 0) throw new Error(`no "${words}" in ${reading.id}`);
  return passageOf(reading, { start, end: start + words.length });
};

describe('accounts by what they go back to', () => {
  const wire = readingOf('a', WIRE, { outlet: 'Associated Press' });
  const reprint = readingOf('b', [WIRE[0], WIRE[3], 'Farmers downstream were told to keep cattle indoors.'], {
    outlet: 'Moor Post',
  });
  const own = readingOf('c', OWN_WORDS, { outlet: 'Valley Courier' });
  const quoting = readingOf('d', ['The noise woke the whole street.', QUOTED], { outlet: 'Dale Herald' });

  it('a reprint and its wire are one; reporting of one’s own stands alone', () => {
    expect(originsOf([own, reprint, wire, quoting]).map(({ documents }) => documents)).toEqual([
      ['a', 'b'],
      ['c'],
      ['d'],
    ]);
  });

  it('says why', () => {
    const [shared, alone] = originsOf([own, reprint, wire]);
    expect(shared?.reason).toMatch(/^\d+ % of Moor Post is also in Associated Press$/);
    expect(alone?.reason).toBe('shares no passages');
  });

  describe('rewritten sentences', () => {
    const rewritten = [
      'The curve worried inspectors, who had flagged it to the company and to the ministry, neighbours said; nine cars left the rails on it at dawn.',
      'Crews pumped water over the wreckage until noon, and the schools of the town sent parents a note that they stayed closed.',
    ];
    const farm = [
      'Dairy farmers downwind said milk lorries never came, and that they had poured two days of it into the slurry.',
      'A hotel at the top of the valley took in forty pensioners and would not hear of payment.',
      'At the Methodist chapel the organist played hymns by request until the generator failed.',
      'By evening the wind had turned, and a smell of struck matches hung over the cricket ground.',
    ];
    it('count beside copied ones, and the reason says so', () => {
      const [origin] = originsOf([wire, readingOf('b', [WIRE[0], ...rewritten, ...farm], { outlet: 'Moor Post' })]);
      expect(origin?.documents).toEqual(['a', 'b']);
      expect(origin?.reason).toMatch(/^\d+ % of .+, in part rewritten$/);
    });
    it('tell nothing by themselves', () => {
      const told = readingOf('b', [...rewritten, ...farm], { outlet: 'Moor Post' });
      expect(originsOf([wire, told]).map(({ documents }) => documents)).toEqual([['a'], ['b']]);
    });
  });

  it('a quotation that two give ties them to nothing', () => {
    const [, , alone] = originsOf([wire, own, quoting]);
    expect(alone).toMatchObject({ documents: ['d'], reason: 'shares only quotations' });
  });

  it('one credit and a little shared is one origin, with the agency named', () => {
    const credit = { credit: 'Associated Press' };
    const little = [
      readingOf(
        'a',
        [WIRE[1], ...OWN_WORDS, 'The parish council meets on Monday to hear from residents who lost livestock.'],
        credit,
      ),
      readingOf(
        'b',
        [
          WIRE[0],
          WIRE[1],
          WIRE[3],
          WIRE[4],
          'Goods for the port were sent round by road instead, adding four hours to the journey.',
          'Bus drivers worked through the night.',
        ],
        credit,
      ),
    ];
    const [origin] = originsOf(little);
    expect(origin?.documents).toEqual(['a', 'b']);
    expect(origin?.reason).toContain('Associated Press');
  });

  it('a credit in initials and the outlet they stand for are one', () => {
    const [origin] = originsOf([
      readingOf('a', [WIRE[1], ...OWN_WORDS], { credit: 'MVN' }),
      readingOf('b', WIRE, { outlet: 'The Moor & Vale News' }),
    ]);
    expect(origin?.documents).toEqual(['a', 'b']);
    expect(origin?.reason).toContain('both go back to MVN');
  });

  it('every document is in exactly one origin, whatever the order', () => {
    const account = fc.array(fc.constantFrom(...WIRE, ...OWN_WORDS), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 5 }), (accounts) => {
        const readings = accounts.map((paragraphs, i) => readingOf(`d${i}`, paragraphs));
        const origins = originsOf(readings);
        expect(origins.flatMap(({ documents }) => documents).sort()).toEqual(readings.map(({ id }) => id));
        expect(findOrigins([...readings].reverse(), [...findReuse(readings)].reverse())).toEqual(origins);
      }),
      { numRuns: 30 },
    );
  });
});

describe('how many independent accounts tell a thing', () => {
  const wire = readingOf('a', WIRE);
  const mixed = readingOf('b', [WIRE[3], OWN_WORDS[2], OWN_WORDS[3]]);
  const own = readingOf('c', [OWN_WORDS[0], QUOTED, OWN_WORDS[1]]);
  const reuse = findReuse([wire, mixed, own]);

  it('a copied sentence counts once', () => {
    expect(independentOrigins(reuse, [passageWith(wire, WIRE[3]), passageWith(mixed, WIRE[3])])).toBe(1);
  });
  it('the same two accounts count twice where both report', () => {
    expect(independentOrigins(reuse, [passageWith(wire, WIRE[4]), passageWith(mixed, OWN_WORDS[2])])).toBe(2);
  });
  it('two who quote the same words are two', () => {
    const heard = 'We heard a long grinding noise';
    expect(independentOrigins(reuse, [passageWith(wire, heard), passageWith(own, heard)])).toBe(2);
  });
  it('two passages of one account are one', () => {
    expect(independentOrigins(reuse, [passageWith(own, OWN_WORDS[0]), passageWith(own, OWN_WORDS[1])])).toBe(1);
  });
  it('no passage is no account', () => {
    expect(independentOrigins(reuse, [])).toBe(0);
  });
  it('never more than the accounts, and never less than one', () => {
    fc.assert(
      fc.property(
        fc.subarray([passageWith(wire, WIRE[3]), passageWith(mixed, WIRE[3]), passageWith(own, OWN_WORDS[0])], {
          minLength: 1,
        }),
        (passages) => {
          const count = independentOrigins(reuse, passages);
          expect(count).toBeGreaterThanOrEqual(1);
          expect(count).toBeLessThanOrEqual(passages.length);
        },
      ),
    );
  });
});
