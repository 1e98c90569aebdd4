import { describe, expect, it } from 'vitest';
import { Speakers } from '../../src/core/annotate/attributions/speakers.ts';
import { linkEntities } from '../../src/core/annotate/entities/story.ts';
import type { Attribution } from '../../src/core/model/annotation.ts';
import { entitiesOf } from './entities-of.ts';

/** Whom the source marked `<s>` denotes. */
function speakerOf(source: string): string | undefined {
  const { reading, spans } = entitiesOf(source);
  const [span] = spans.s ?? [];
  return span && new Speakers(reading.text, reading).of(span).name;
}

describe('a source that is a description with a name', () => {
  it.each([
    ['<s>The mayor of Tarnhill, Ann Hale</s>, disagreed.', 'Ann Hale'],
    ['<s>The study’s lead author, doctoral candidate Ann Hale</s>, disagreed.', 'Ann Hale'],
    ['<s>Another witness, Tom Reyes</s>, disagreed.', 'Tom Reyes'],
    ['<s>The Federal Member for Oakdale Tom Reyes</s> disagreed.', 'Tom Reyes'],
    ['<s>A local low cost airline, Norair</s>, disagreed.', 'Norair'],
    ['<s>Ann Hale, whose husband is Tom Reyes</s>, disagreed.', 'Ann Hale'],
    ['<s>Ann Hale, director of the Port Safety Committee</s>, disagreed.', 'Ann Hale'],
  ])('%s is %s', (source, name) => {
    expect(speakerOf(source)).toBe(name);
  });

  it.each([
    ['Mayor Ann Hale left. <s>A spokesman for Ann Hale</s> disagreed.', 'A spokesman for Ann Hale'],
    ['Mayor Ann Hale left. <s>A spokesman for Mayor Ann Hale</s> disagreed.', 'A spokesman for Mayor Ann Hale'],
    ['Ann Hale left. <s>Hale’s lawyer</s> disagreed.', 'Hale’s lawyer'],
    ['<s>Several witnesses, including Tom Reyes</s>, disagreed.', 'Several witnesses'],
  ])('%s stays %s', (source, name) => {
    expect(speakerOf(source)).toBe(name);
  });
});

describe('a source that is several', () => {
  it.each([
    ['<s>Ann Hale and Tom Reyes</s> disagreed.', 'Ann Hale and Tom Reyes'],
    [
      '<s>Mayor Ann Hale, Tom Reyes and the Port Safety Committee</s> disagreed.',
      'Ann Hale, Tom Reyes and Port Safety Committee',
    ],
    ['Ann Hale met Tom Reyes. <s>Both Hale and Reyes</s> disagreed.', 'Ann Hale and Tom Reyes'],
  ])('%s is each of them', (source, names) => {
    expect(speakerOf(source)).toBe(names);
  });

  it('is one where the "and" is part of a name', () => {
    expect(speakerOf('<s>The Food and Harbour Administration</s> disagreed.')).toBe('Food and Harbour Administration');
  });

  it('is one where only one is named', () => {
    expect(speakerOf('<s>Ann Hale and her brother</s> disagreed.')).not.toContain(' and ');
  });

  it('keeps the names of the story, whatever the order of the accounts', () => {
    const account = (id: string, source: string) => {
      const { reading, spans } = entitiesOf(source, id);
      const [span] = spans.s ?? [];
      const attribution: Attribution = {
        id: 'attribution-1',
        kind: 'indirect',
        source: span ? [span] : [],
        cue: null,
        content: [],
        speaker: span ? new Speakers(reading.text, reading).of(span) : null,
        addressee: null,
        stance: 'said',
        commitment: 'neutral',
        within: null,
        rule: 'test',
        confidence: 1,
      };
      return { ...reading, attributions: [attribution] };
    };
    const accounts = [
      account('a', '<s>Hale and Reyes</s> disagreed.'),
      account('b', '<s>Ann Hale and Tom Reyes</s> disagreed.'),
    ];
    const speakers = (order: typeof accounts) =>
      linkEntities(order)
        .readings.map(({ attributions }) => attributions[0]?.speaker?.name)
        .sort();
    expect(speakers(accounts)).toEqual(['Ann Hale and Tom Reyes', 'Ann Hale and Tom Reyes']);
    expect(speakers([...accounts].reverse())).toEqual(speakers(accounts));
  });
});

describe('a document that speaks', () => {
  it.each([
    ['Mayor Ann Hale left. <s>Hale’s statement</s> called it false.', 'Ann Hale'],
    ['Mayor Ann Hale left. <s>Her final report on the pier</s> called it false.', 'Ann Hale'],
    ['<s>A letter from Ann Hale</s> called it false.', 'Ann Hale'],
    ['<s>An order by Harbour Commander Ann Hale</s> closed the pier.', 'Ann Hale'],
    ['<s>The Port Safety Committee website</s> called it false.', 'Port Safety Committee'],
  ])('%s speaks for its author', (source, name) => {
    expect(speakerOf(source)).toBe(name);
  });

  it('is itself where no author is told', () => {
    expect(speakerOf('Mayor Ann Hale left. <s>The report</s> called it false.')).toBe('the report');
  });
});

describe('I', () => {
  it.each([
    ['“<s>I</s> was there,” Ann Hale said. Tom Reyes was not.', 'Ann Hale'],
    [
      '# The Herald interviews Ann Hale\n\nAnn Hale has run the port for ten years.\n\nWhat comes next?\n\n<s>I</s> will retire.',
      'Ann Hale',
    ],
    ['Tom Reyes told the council: “<s>I</s> was there.”', 'Tom Reyes'],
    ['Tom Reyes left.\n\n“It rained,” Ann Hale said.\n\n“<s>I</s> was there.”', 'Ann Hale'],
  ])('%s is whoever says it', (source, name) => {
    expect(speakerOf(source)).toBe(name);
  });

  it('is not the one whom a columnist has interviewed', () => {
    expect(speakerOf('I interviewed Ann Hale last week. Ann Hale was kind. <s>I</s> was not.')).toBe('I');
  });

  it('outside quotations is nobody known', () => {
    expect(speakerOf('Ann Hale spoke. Ann Hale left. <s>I</s> was there.')).toBe('I');
  });
});
