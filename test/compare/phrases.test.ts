import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../src/core/compare/phrases.ts';
import { sentencesOf } from './sentences.ts';

async function phrasesIn(sentence: string) {
  const { profiles } = await sentencesOf(sentence);
  const profile = profiles.find(({ headline }) => !headline);
  if (!profile) throw new Error('no sentence');
  const words = (span: { start: number; end: number } | null) =>
    span && profile.reading.text.slice(span.start, span.end);
  const { nouns, predicates } = phrasesOf(profile);
  return { profile, words, nouns, predicates };
}

describe('noun phrases', () => {
  it.each([
    {
      sentence: 'The city council approved a new stadium.',
      phrases: ['The city council', 'a new stadium'],
      heads: ['council', 'stadium'],
    },
    {
      sentence: 'A truckload of bricks fell onto the road.',
      phrases: ['A truckload of bricks', 'the road'],
      heads: ['truckload', 'road'],
    },
    {
      sentence: 'Her three brothers sold the family farm.',
      phrases: ['Her three brothers', 'the family farm'],
      heads: ['brothers', 'farm'],
    },
    { sentence: 'They repaired it before winter.', phrases: ['They', 'it', 'winter'], heads: ['They', 'it', 'winter'] },
    {
      sentence: 'Mara Dunn met the striking dockers.',
      phrases: ['Mara Dunn', 'the striking dockers'],
      heads: ['Dunn', 'dockers'],
    },
  ])('of: $sentence', async ({ sentence, phrases, heads }) => {
    const { nouns, words } = await phrasesIn(sentence);
    expect(nouns.map(words)).toEqual(phrases);
    expect(nouns.map(({ head }) => head.text)).toEqual(heads);
  });

  it('know their entity, and which are pronouns', async () => {
    const { nouns } = await phrasesIn('Mara Dunn met the dockers before she left.');
    const [dunn, , she] = nouns;
    expect(dunn?.entity).toMatch(/^person:/);
    expect(nouns.map(({ pronoun }) => pronoun)).toEqual([false, false, true]);
    expect(she?.entity).toBe(dunn?.entity);
  });
});

interface PredicateCase {
  readonly sentence: string;
  readonly verb: string;
  readonly group: string;
  readonly subject: string | null;
  readonly object: string | null;
  readonly passive: boolean;
}

const PREDICATES: readonly PredicateCase[] = [
  {
    sentence: 'The city council approved a new stadium.',
    verb: 'approved',
    group: 'approved',
    subject: 'The city council',
    object: 'a new stadium',
    passive: false,
  },
  {
    sentence: 'The stadium was approved by the council.',
    verb: 'approved',
    group: 'was approved',
    subject: 'The stadium',
    object: 'the council',
    passive: true,
  },
  {
    sentence: 'Engineers will not repair the bridge, which the army built.',
    verb: 'repair',
    group: 'will not repair',
    subject: 'Engineers',
    object: 'the bridge',
    passive: false,
  },
  {
    sentence: 'The head of the fire brigade resigned.',
    verb: 'resigned',
    group: 'resigned',
    subject: 'The head of the fire brigade',
    object: null,
    passive: false,
  },
  {
    sentence: 'The driver in the second lorry escaped.',
    verb: 'escaped',
    group: 'escaped',
    subject: 'The driver',
    object: null,
    passive: false,
  },
];

describe('predicates', () => {
  it.each(PREDICATES)('of: $sentence', async ({ sentence, verb, group, subject, object, passive }) => {
    const { predicates, words } = await phrasesIn(sentence);
    const found = predicates.find((one) => one.verb.text === verb);
    expect(found).toBeDefined();
    expect({
      group: words(found ?? null),
      subject: words(found?.subject ?? null),
      object: words(found?.object ?? null),
      passive: found?.passive,
    }).toEqual({ group, subject, object, passive });
  });

  it('end their complement with the clause', async () => {
    const { predicates } = await phrasesIn('Divers raised the barge and the skipper thanked the harbour master.');
    const complements = predicates.map(({ complement }) => complement.map(({ token }) => token.text));
    expect(complements[0]).toEqual(['barge']);
    expect(complements[1]).toContain('harbour');
  });

  it('and noun phrases stand in their sentence, whatever it is', async () => {
    const sentences = [
      'No.',
      '“We – all of us – heard it,” she said: the $4.1-million gate, the U.S. envoy’s gate, broke.',
      'Of of the the and and to be or not to be 12.5% of 40,000 people’s.',
    ];
    for (const sentence of sentences) {
      const { profiles } = await sentencesOf(`${sentence} The old mill burned.`);
      for (const profile of profiles) {
        const { nouns, predicates } = phrasesOf(profile);
        const all = [...nouns, ...predicates, ...predicates.flatMap(({ subject, object }) => [subject, object])];
        for (const span of all) {
          if (!span) continue;
          expect(span.start).toBeGreaterThanOrEqual(profile.sentence.start);
          expect(span.end).toBeLessThanOrEqual(profile.sentence.end);
          expect(span.start).toBeLessThan(span.end);
        }
      }
    }
  });

  it('are worked out once', async () => {
    const { profile } = await phrasesIn('The old mill burned.');
    expect(phrasesOf(profile)).toBe(phrasesOf(profile));
  });
});
