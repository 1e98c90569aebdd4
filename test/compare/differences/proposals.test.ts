import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/core/compare/differences/draft.ts';
import type { Detector } from '../../../src/core/compare/differences/evidence.ts';
import { spanContains, spanOverlap } from '../../../src/core/model/span.ts';
import { type LinePair, type ReadPair, readPair } from './accounts.ts';

interface ProposalCase extends LinePair {
  readonly name: string;
  readonly detector: Detector;
  readonly type: Draft['type'];
}

const PROPOSED: readonly ProposalCase[] = [
  {
    name: 'places under two descriptions',
    detector: 'place',
    type: 'place',
    event: 'ferry',
    lines: [
      'Divers found the anchor of the Marigold buried <side>near the old lighthouse</side> on Sunday.',
      'Divers found the anchor of the Marigold buried <side>200 yards behind the old lighthouse</side> on Sunday.',
    ],
  },
  {
    name: 'a wider place',
    detector: 'place',
    type: 'place',
    event: 'fighting',
    lines: [
      'The general was arrested <side>in Bellhaven</side> as he boarded a train.',
      'As he boarded a train, the general was arrested <side>at a station outside the capital</side>.',
    ],
  },
  {
    name: 'will and may',
    detector: 'certainty',
    type: 'certainty',
    event: 'council',
    lines: [
      'The owners of the old ground <side>will demolish</side> its grandstand this winter.',
      'The owners of the old ground <side>may demolish</side> its grandstand this winter.',
    ],
  },
  {
    name: 'expected and scheduled',
    detector: 'certainty',
    type: 'certainty',
    event: 'council',
    lines: [
      'The builders are <side>expected to begin</side> work on the north stand in May.',
      'The builders are <side>scheduled to begin</side> work on the north stand in May.',
    ],
  },
  {
    name: 'adverbs of degree',
    detector: 'adverb',
    type: 'framing',
    event: 'ferry',
    lines: [
      'A deckhand was <side>badly wounded</side> by a falling crate in the hold of the Marigold.',
      'A falling crate in the hold of the Marigold left a deckhand <side>slightly wounded</side>.',
    ],
  },
  {
    name: 'descriptions beside a name',
    detector: 'apposition',
    type: 'actor',
    event: 'council',
    lines: [
      'The vote was welcomed by Ada Holm, <side>a property developer</side>, who had paid for the plans.',
      'Ada Holm, <side>a local shopkeeper</side>, who had paid for the plans, welcomed the vote.',
    ],
  },
  {
    name: 'named and only described',
    detector: 'apposition',
    type: 'actor',
    event: 'ferry',
    lines: [
      'The last to leave the ship was <side>Ada Holm, a nurse</side> from Port Lowen.',
      'The last to leave the ship was <side>a nurse</side> from Port Lowen.',
    ],
  },
  {
    name: 'condition and occasion',
    detector: 'adjunct',
    type: 'other',
    event: 'council',
    lines: [
      'The club will hand over the old ground <side>if the court rejects its appeal</side>.',
      'The club will hand over the old ground <side>once the court has decided its appeal</side>.',
    ],
  },
  {
    name: 'a remark in other words',
    detector: 'remark',
    type: 'quote-wording',
    event: 'fighting',
    lines: [
      'General Tamas Orban said: “<side>Our troops will never abandon the people of this valley</side>.”',
      'General Tamas Orban said <side>his soldiers would not leave the people of the valley</side>.',
    ],
  },
  {
    name: 'a word for how many, against a figure',
    detector: 'count',
    type: 'figure',
    event: 'ferry',
    lines: [
      'Lifeboats rescued <side>most passengers</side> before midnight.',
      'Lifeboats rescued <side>240 passengers</side> before midnight.',
    ],
  },
];

describe('proposals', () => {
  it.each(PROPOSED)('$name', async (lines) => {
    const { marks } = await readPair(lines);
    const found = (await proposed(lines)).filter(({ way, draft }) => way === lines.detector && isAt(draft, marks));
    expect(found.map(({ draft }) => draft.type)).toContain(lines.type);
  });

  it.each(PROPOSED)('stand within the text: $name', async (lines) => {
    for (const { draft } of await proposed(lines))
      for (const { reading, span } of draft.sides) {
        expect(span.end).toBeGreaterThan(span.start);
        expect(spanContains({ start: 0, end: reading.text.length }, span)).toBe(true);
      }
  });

  it.each(PROPOSED.map(({ name, detector, event, lines }) => ({ name, detector, event, line: lines[0] })))(
    'none where the line is one: $name',
    async ({ event, line, detector }) => {
      const lines = { event, lines: [line, line] } as const;
      const { marks } = await readPair(lines);
      const found = (await proposed(lines)).filter((one) => one.way === detector && isAt(one.draft, marks));
      expect(found).toEqual([]);
    },
  );

  it.each([
    ['nothing but marks', '— … “” — ‘’ , , ;'],
    ['prepositions without an end', 'In at near to from behind by if once after'],
    ['a name and a comma', 'Ada Holm,'],
    ['a cue alone', 'said that'],
    ['figures alone', '200 most 14 dozens of'],
    ['astral letters', '𝒜𝒹𝒶 will may not 𝒽ℴ𝓁𝓂 in 😀 behind'],
  ])('odd text is read without harm: %s', async (_, odd) => {
    const lines = [`The ferry Marigold ${odd}`, `Marigold, the ferry ${odd}`] as const;
    expect(Array.isArray(await proposed({ event: 'ferry', lines }))).toBe(true);
  });
});

const proposed = async (lines: LinePair): Promise<ReadPair['found']> => (await readPair(lines)).found;

const isAt = ({ sides }: Draft, marks: ReadPair['marks']): boolean =>
  marks.every(({ document, spans }) =>
    sides.some(({ reading, span }) => reading.id === document && spans.some((mark) => spanOverlap(mark, span) > 0)),
  );
