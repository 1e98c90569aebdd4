import { describe, expect, it } from 'vitest';
import { entitiesOf, entityOn, namesUnder } from './entities-of.ts';

describe('names', () => {
  it.each([
    ['We spoke to Sen. <x>Nora Quill</x> in Austin.', 'person'],
    ['He works for <x>Harlan Freight Inc.</x> these days.', 'organisation'],
    ['It was decided by the <x>Port Safety Committee</x> on Friday.', 'organisation'],
    ['She studied at the <x>University of Marlow</x> for a year.', 'organisation'],
    ['A spokesman for the <x>Food and Harbour Administration</x> declined.', 'organisation'],
    ['The ship lay off <x>Norway</x> for days.', 'place'],
    ['They met in <x>Tarnhill</x> last week.', 'place'],
    ['The farms along the <x>Ashen River</x> were flooded.', 'place'],
    ['Most <x>Canadians</x> agree.', 'group'],
    ['She spoke of the <x>Winter Olympics</x> again.', 'event'],
    ['The house passed the <x>Clean Harbours Act</x> in June.', 'work'],
    ['It was <x>Paris Hilton</x> who called.', 'person'],
  ])('%s is of type %s', (source, type) => {
    const { reading, spans } = entitiesOf(source);
    const [span] = spans.x ?? [];
    expect(span && entityOn(reading, span)?.type).toBe(type);
  });

  it.each([
    'The plan failed on <x>Monday</x> in <x>March</x>.',
    '<x>Recent</x> polls show little. <x>Dozens</x> of farms closed. <x>However</x>, it rained.',
    '<x>When</x> the bridge fell, <x>They</x> ran.',
    'It was <x>Russian</x> gas and <x>Republican</x> voters.',
    'He will speak in <x>May</x> and again in <x>June</x>.',
  ])('%s names nobody', (source) => {
    const { reading, spans } = entitiesOf(source);
    const names = reading.mentions.filter(({ kind }) => kind === 'name');
    for (const span of spans.x ?? []) expect(names.some((name) => name.span.start === span.start)).toBe(false);
  });

  it.each([
    ['U.S. President <x>Nora Quill</x> left.', 'U.S. President'],
    ['The former House Speaker <x>Tom Reyes</x> left.', 'former House Speaker'],
    ['They asked Port Board Chairman <x>Tom Reyes</x> to stay.', 'Port Board Chairman'],
    ['They asked real estate mogul <x>Tom Reyes</x> to stay.', 'real estate mogul'],
    ['<x>Nora Quill</x>, who was president of Peru from 2006 to 2012, left.', 'president of Peru'],
    ['<x>Nora Quill</x>, an internist from Ohio, left.', 'internist from Ohio'],
  ])('%s gives the title %s', (source, title) => {
    const { reading, spans } = entitiesOf(source);
    const [span] = spans.x ?? [];
    expect(span && entityOn(reading, span)?.titles).toContain(title);
  });

  it('leaves forms of address out of titles', () => {
    const { reading } = entitiesOf('Mr. Tom Reyes left.');
    expect(reading.entities.map(({ name, titles, gender }) => ({ name, titles, gender }))).toEqual([
      { name: 'Tom Reyes', titles: [], gender: 'male' },
    ]);
  });
});

describe('one entity for the forms of a name', () => {
  it.each([
    ['<x>Nora Quill</x> won. <x>Quill</x> thanked Mr. Reyes. Ms. <x>Quill</x>’s aides cheered.', 'Nora Quill'],
    ['<x>Felipe Calderón</x> spoke. Mr. <x>Calderon</x> left.', 'Felipe Calderón'],
    ['<x>Vicente Mora</x> spoke. Later <x>Vincente Mora</x> left. <x>Vicente Mora</x> sat.', 'Vicente Mora'],
    ['The <x>National Harbour Committee</x> met. The <x>NHC</x> voted.', 'National Harbour Committee'],
    ['The <x>Institute of Tides</x> (<x>Tidinst</x>) warned.', 'Institute of Tides'],
    ['The <x>U.N. Security Council</x> met. The <x>Security Council</x> voted.', 'U.N. Security Council'],
    ['The <x>U.S.</x> agreed, and the <x>United States</x> paid.', 'United States'],
    ['<x>Bill Hale</x> rose. <x>William Hale</x> sat.', 'William Hale'],
  ])('%s', (source, name) => {
    const names = namesUnder(source.replace('<x>Bill', '<x>Bill'), 'x');
    expect(new Set(names).size).toBe(1);
    expect(names[0]?.split(' ').at(-1)).toBe(name.split(' ').at(-1));
  });

  it('keeps a man and a woman of one surname apart', () => {
    const source =
      'Nora Quill and Bill Quill voted. Mrs. <her>Quill</her> waved. Mr. <him>Quill</him> did not. The <both>Quills</both> left.';
    expect(namesUnder(source, 'her')).toEqual(['Nora Quill']);
    expect(namesUnder(source, 'him')).toEqual(['Bill Quill']);
    expect(namesUnder(source, 'both')).toEqual(['Bill Quill and Nora Quill']);
  });

  it('keeps Mr. and Mrs. apart where no given name is known', () => {
    const { reading } = entitiesOf('Mr. Quill spoke first. Mrs. Quill spoke next.');
    expect(reading.entities.map(({ id }) => id)).toEqual(['person:quill-male', 'person:quill-female']);
  });

  it('tells a surname from the place of the same name', () => {
    const source = 'Denzel Washington spoke. <p>Washington</p> said it again in <c>Washington</c>, where it rained.';
    const { reading, spans } = entitiesOf(source);
    const [person] = spans.p ?? [];
    const [city] = spans.c ?? [];
    expect(person && entityOn(reading, person)?.name).toBe('Denzel Washington');
    expect(city && entityOn(reading, city)?.type).toBe('place');
  });

  it('leaves a party and state in brackets out of the names', () => {
    const { reading } = entitiesOf('Rep. Nora Quill (R-Texas) left Texas.');
    expect(reading.entities.map(({ id }) => id)).toEqual(['person:nora-quill', 'place:texas']);
  });

  it.each([
    ['<x>Moscow</x> said it would send grain.', 'organisation:moscow'],
    ['<x>Russia</x> said it would send grain.', 'place:russia'],
    ['It rained in <x>Moscow</x>, he said.', 'place:moscow'],
    ['The <x>Kremlin</x> denied it.', 'organisation:kremlin'],
    ['The <x>White House</x> denied it.', 'organisation:white-house'],
  ])('%s speaks of %s', (source, id) => {
    const { reading, spans } = entitiesOf(source);
    const [span] = spans.x ?? [];
    expect(span && entityOn(reading, span)?.id).toBe(id);
  });

  it('keeps one known by office apart from a namesake named later', () => {
    const source =
      'It rained. President <p>Quill</p> spoke on Friday. <s>Sasha Quill</s> left. President <p>Quill</p> stayed.';
    const [first, second] = namesUnder(source, 'p');
    expect([first, second]).toEqual(['Quill', 'Quill']);
    expect(namesUnder(source, 's')).toEqual(['Sasha Quill']);
  });

  it('joins an office to the one who bears the name in full', () => {
    const source = 'It rained. <x>Ann Quill</x> spoke on Friday. President <x>Quill</x> stayed.';
    expect(namesUnder(source, 'x')).toEqual(['Ann Quill', 'Ann Quill']);
  });

  it.each([
    ['The <x>St Brannan’s Hospital</x> treated ten.', 'organisation'],
    ['<x>Washington</x> said it would act.', 'organisation'],
    ['It was told to the <x>WHO</x> in June.', 'organisation'],
    ['They fled from the village of <x>Marrow</x> at dawn.', 'place'],
  ])('%s is one name', (source, type) => {
    const { reading, spans } = entitiesOf(source);
    const [span] = spans.x ?? [];
    expect(span && entityOn(reading, span)?.type).toBe(type);
  });

  it('does not join two persons who share a surname', () => {
    expect(namesUnder('<x>Nora Quill</x> met <x>Adam Quill</x>.', 'x')).toEqual(['Nora Quill', 'Adam Quill']);
  });
});
