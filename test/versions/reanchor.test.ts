import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Passage, passageOf } from '../../src/core/model/span.ts';
import { reanchor, reanchorAll } from '../../src/core/versions/index.ts';
import { marked } from '../marked.ts';
import { FERRY, WILDFIRE } from './articles.ts';

const text = (id: string, words: string) => ({ id, text: words });

/** The passage marked `<p>` in one text, and where it is found in another. */
function moved(source: string, target: string): Passage | null {
  const { text: from, spans } = marked(source);
  const [span] = spans.p ?? [];
  if (!span) throw new Error('no passage is marked');
  const earlier = text('earlier', from);
  return reanchor(passageOf(earlier, span), earlier, text('later', target));
}

describe('where a passage stands in another revision', () => {
  it.each([
    [
      'words before it',
      '<p>The bridge was closed at noon.</p> It rained.',
      'On Monday it rained. The bridge was closed at noon. It snowed.',
    ],
    [
      'one that moved',
      'A first line. <p>The bridge was closed at noon.</p> A last line.',
      'A first line. A last line. The bridge was closed at noon.',
    ],
    [
      'short words whose company is kept',
      'The toll rose to <p>1,429</p> on Monday, the ministry said.',
      'The death toll rose to 1,429 on Monday, the ministry said.',
    ],
    [
      'one of several by its company',
      'Hale said <p>no</p> to the offer. Stone said no to the loan.',
      'In short, Hale said no to the offer. Stone said no to the loan.',
    ],
  ])('keeps %s', (_name, source, target) => {
    const found = moved(source, target);
    expect(found).not.toBeNull();
    if (found) expect(target.slice(found.start, found.end)).toBe(found.quote);
  });

  it.each([
    ['an edit inside it', '<p>The bridge was closed at noon.</p>', 'The bridge was closed at nine.'],
    ['a lookalike', '<p>Team Alpha won three matches.</p>', 'Team Beta won three matches.'],
    [
      'the lookalike’s words where its own are gone',
      'Team Alpha <p>won three matches</p> and lost two. Team Beta won three matches and lost two.',
      'Team Beta won three matches and lost two.',
    ],
    [
      'two places that are as like',
      'It was wet. <p>He said no.</p> It was dry.',
      'It was cold. He said no. It was hot. He said no. It was mild.',
    ],
    ['a number within a greater one', 'There were <p>10</p> people on the boat.', 'There were 100 people on the boat.'],
    [
      'short words in other company',
      'The fire hurt <p>three</p> of the crew of the trawler.',
      'The council met again after its long recess; three seats are vacant.',
    ],
  ])('loses %s', (_name, source, target) => {
    expect(moved(source, target)).toBeNull();
  });

  it('throws on a passage of another text', () => {
    const [from, to] = [text('earlier', 'A report.'), text('later', 'A report.')];
    expect(() => reanchor({ document: 'earlier', start: 0, end: 3, quote: 'The' }, from, to)).toThrow(RangeError);
    expect(() => reanchor(passageOf(to, { start: 0, end: 2 }), from, to)).toThrow(RangeError);
  });

  it('says of many what it says of each', () => {
    const [from, to] = [
      text('earlier', FERRY),
      text('later', FERRY.replace('97 people', '96 people').replace('Tom Arkwright', 'Tom Cartwright')),
    ];
    const passages = [...FERRY.matchAll(/\S+(?: \S+){0,3}/g)].map(({ 0: words, index }) =>
      passageOf(from, { start: index, end: index + words.length }),
    );
    expect(reanchorAll(passages, from, to)).toEqual(passages.map((passage) => reanchor(passage, from, to)));
  });
});

describe('whatever is edited', () => {
  const sentences = [...WILDFIRE.matchAll(/\p{Lu}[^.\n]{20,}\./gu)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const earlier = text('earlier', WILDFIRE);
  const word = fc.stringMatching(/^[a-z]{3,9}$/);
  const cut = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40), put: word });

  it('a sentence outside which text is cut and put in is kept', () => {
    fc.assert(
      fc.property(fc.nat(sentences.length - 1), fc.array(cut, { maxLength: 6 }), (which, cuts) => {
        const span = sentences[which] ?? { start: 0, end: 0 };
        let [before, after] = [WILDFIRE.slice(0, span.start), WILDFIRE.slice(span.end)];
        for (const { at, length, put } of cuts) {
          before = spliced(before, at, length, put, true);
          after = spliced(after, at, length, put, false);
        }
        const quote = WILDFIRE.slice(span.start, span.end);
        const later = text('later', before + quote + after);
        const found = reanchor(passageOf(earlier, span), earlier, later);
        expect(found).toEqual(passageOf(later, { start: before.length, end: before.length + quote.length }));
      }),
    );
  });

  it('a sentence inside which a word is put is lost', () => {
    fc.assert(
      fc.property(
        fc.nat(sentences.length - 1),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        word,
        (which, at, put) => {
          const span = sentences[which] ?? { start: 0, end: 0 };
          const place = span.start + Math.round((span.end - span.start) * at);
          const later = text('later', `${WILDFIRE.slice(0, place)}${put}${WILDFIRE.slice(place)}`);
          expect(reanchor(passageOf(earlier, span), earlier, later)).toBeNull();
        },
      ),
    );
  });

  it('what is found is the same words', () => {
    fc.assert(
      fc.property(
        fc.nat(WILDFIRE.length - 1),
        fc.integer({ min: 1, max: 60 }),
        fc.string(),
        (start, length, target) => {
          const passage = passageOf(earlier, { start, end: Math.min(WILDFIRE.length, start + length) });
          const later = text('later', target + WILDFIRE.slice(start) + target);
          const found = reanchor(passage, earlier, later);
          if (found) expect(later.text.slice(found.start, found.end)).toBe(passage.quote);
        },
      ),
    );
  });

  it('words that stand twice in the same company are lost', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        fc.pre(new Set([a, b, c]).size === 3);
        const from = text('earlier', `${a} ${b} ${c}`);
        const later = text('later', `${a} ${b} ${c}. ${a} ${b} ${c}`);
        const passage = passageOf(from, { start: a.length + 1, end: a.length + 1 + b.length });
        expect(reanchor(passage, from, later)).toBeNull();
      }),
    );
  });
});

/** A text with a stretch cut and a word put in, a space kept between it and what it was cut from. */
function spliced(source: string, at: number, length: number, put: string, before: boolean): string {
  const place = Math.round(source.length * at);
  const left = source.slice(0, place);
  const right = source.slice(Math.min(source.length, place + length));
  return before ? `${left} ${put} ${right} ` : ` ${left} ${put} ${right}`;
}
