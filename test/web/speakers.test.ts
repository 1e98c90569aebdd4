import { describe, expect, it } from 'vitest';
import type { CollatedQuote, Entity, EntityType } from '../../src/core/model/index.ts';
import { fold, hasWords } from '../../src/web/shared/fold.ts';
import { bySpeaker, found, possibleSpeakers, versionsIn } from '../../src/web/story/quotations/speakers.ts';

const quote = (id: string, speaker: string | null, words: readonly string[]): CollatedQuote => ({
  id,
  speaker: speaker === null ? null : { id: `s-${speaker}`, name: speaker },
  agreement: 'reworded',
  variants: words.map((text, i) => ({
    document: `d${i}`,
    attribution: 'a1',
    kind: 'direct',
    passages: [{ document: `d${i}`, start: 0, end: text.length, quote: text }],
    words: [],
  })),
});

const quotes = [
  quote('q1', null, ['We heard it', 'They heard it', 'It was heard', 'heard']),
  quote('q2', 'Ida Verlen', ['Nobody panicked', 'Nobody panicked']),
  quote('q3', 'Tomás Rell', ['The channel was marked', 'the marked channel']),
  quote('q4', 'Tomás Rell', ['She left it', 'left', 'it left']),
];

describe('utterances by speaker', () => {
  const groups = bySpeaker(quotes);

  it('stand with who is quoted most first, and nobody’s last', () => {
    expect(groups.map((group) => [group.name, versionsIn(group)])).toEqual([
      ['Tomás Rell', 5],
      ['Ida Verlen', 2],
      [null, 4],
    ]);
  });

  it('stand with the one that most accounts give first', () => {
    expect(groups[0]?.quotes.map(({ id }) => id)).toEqual(['q4', 'q3']);
  });

  it.each([
    ['', ['q4', 'q3', 'q2', 'q1']],
    ['tomas', ['q4', 'q3']],
    ['channel MARKED', ['q3']],
    ['heard', ['q1']],
    ['zebra', []],
  ])('looked for by “%s”', (wanted, ids) => {
    expect(found(groups, wanted).flatMap((group) => group.quotes.map(({ id }) => id))).toEqual(ids);
  });
});

describe('who may have said something', () => {
  const entity = (name: string, type: EntityType): Entity => ({
    id: name,
    type,
    name,
    aliases: [],
    titles: [],
    gender: null,
  });

  it('are people, organisations and groups, each name once', () => {
    const entities = [
      entity('the coastguard', 'organisation'),
      entity('Port Ellery', 'place'),
      entity('Élise Marr', 'person'),
      entity('Elise Marr', 'person'),
      entity('passengers', 'group'),
    ];
    expect(possibleSpeakers(entities)).toEqual(['Élise Marr', 'passengers', 'the coastguard']);
  });
});

describe('a text looked through', () => {
  it('has words whatever their capitals and marks', () => {
    expect(fold('Tomás RELL')).toBe('tomas rell');
    expect(hasWords('The Fire at Ström Quay', 'quay strom')).toBe(true);
    expect(hasWords('The Fire at Ström Quay', 'quay water')).toBe(false);
  });
});
