import { describe, expect, it } from 'vitest';
import { linkEntities } from '../../src/core/annotate/entities/story.ts';
import type { Attribution, Entity, Reading } from '../../src/core/model/annotation.ts';
import { entitiesOf } from './entities-of.ts';

const read = (...sources: string[]): Reading[] => sources.map((source, i) => entitiesOf(source, `d${i}`).reading);

const named = (entities: readonly Entity[], name: string): Entity | undefined =>
  entities.find((entity) => entity.name === name);

const FIRST =
  'Former Mayor Nora Quill met Tom Reyes on Friday. Ms. Quill thanked him. The Harbour Safety Agency agreed.';
const SECOND = 'Quill spoke to Reyes. He is a real estate mogul. Some aides left. The HSA was told.';
const THIRD =
  'Mr. Adam Quill of the Harbour Safety Agency said Tomas Hale had left. Some aides stayed. Some aides left.';

describe('linkEntities', () => {
  it('joins full names, surnames and acronyms across documents', () => {
    const { entities, readings } = linkEntities(read(FIRST, SECOND));
    expect(entities.filter(({ type }) => type === 'person').map(({ id }) => id)).toEqual([
      'person:nora-quill',
      'person:tom-reyes',
    ]);
    expect(named(entities, 'Nora Quill')?.aliases).toContain('Quill');
    expect(named(entities, 'Harbour Safety Agency')?.aliases).toContain('HSA');
    expect(readings.map(({ entities: own }) => own.some(({ id }) => id === 'person:nora-quill'))).toEqual([true, true]);
  });

  it('tells two bearers of a surname apart by gender', () => {
    const { entities } = linkEntities(read(FIRST, THIRD, 'Mr. Quill wept.'));
    expect(named(entities, 'Adam Quill')?.gender).toBe('male');
    expect(named(entities, 'Nora Quill')?.gender).toBe('female');
  });

  it('joins descriptions only where the words stand for one entity in each document', () => {
    const once = linkEntities(read(SECOND, 'Some aides left early.')).entities;
    expect(once.filter(({ name }) => name === 'Some aides')).toHaveLength(1);
    const twice = linkEntities(read(SECOND, THIRD)).entities;
    expect(twice.filter(({ name }) => name === 'Some aides').length).toBeGreaterThan(1);
  });

  it('finds a title stated in another document', () => {
    const elsewhere =
      'Reyes came late, with Nora Quill and Adam Hale. A week on, nobody had heard from Norland.\n\nRain fell. Snow fell. It was cold. The governor said nothing.';
    const { entities, readings } = linkEntities(read('Governor Tom Reyes spoke.', elsewhere));
    const { text, mentions } = readings[1] as Reading;
    const governor = mentions.find(({ span }) => text.slice(span.start, span.end) === 'The governor');
    expect(governor?.entity).toBe(named(entities, 'Tom Reyes')?.id);
  });

  it('rewrites speakers, and leaves alone those that no entity stands for', () => {
    const [reading] = read('Tom Reyes left. Reyes said so.');
    const attribution = (id: string, name: string): Attribution => ({
      id: `a-${id}`,
      kind: 'indirect',
      source: [],
      cue: null,
      content: [],
      speaker: { id, name },
      addressee: null,
      stance: 'said',
      commitment: 'neutral',
      within: null,
      rule: 'test',
      confidence: 1,
    });
    const attributions = [attribution('person:reyes', 'Reyes'), attribution('speaker:reports', 'reports')];
    const short = { ...(read('Reyes said so.')[0] as Reading), id: 'short', attributions };
    const { readings } = linkEntities([reading as Reading, short]);
    expect(readings[1]?.attributions.map(({ speaker }) => speaker)).toEqual([
      { id: 'person:tom-reyes', name: 'Tom Reyes' },
      { id: 'speaker:reports', name: 'reports' },
    ]);
  });

  it('does not depend on the order of the readings', () => {
    const readings = read(FIRST, SECOND, THIRD, 'Mr. Quill wept.');
    const forward = linkEntities(readings);
    const backward = linkEntities([...readings].reverse());
    expect(backward.entities).toEqual(forward.entities);
    expect([...backward.readings].reverse()).toEqual(forward.readings);
  });
});
