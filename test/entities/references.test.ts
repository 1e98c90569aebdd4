import { describe, expect, it } from 'vitest';
import { entitiesOf, entityOn, mentionOn, namesUnder } from './entities-of.ts';

describe('pronouns', () => {
  it.each([
    ['Nora Quill met Tom Reyes. <x>She</x> thanked <x>him</x>.', ['Nora Quill', 'Tom Reyes']],
    ['Tom Reyes said <x>he</x> would run.', ['Tom Reyes']],
    ['In <x>his</x> letter, Tom Reyes asked for time.', ['Tom Reyes']],
    ['Nora Quill and <x>her</x> brother left.', ['Nora Quill']],
    ['The Port Safety Committee met on Friday. <x>It</x> said the pier was safe.', ['Port Safety Committee']],
    ['Police searched the hall. <x>They</x> said it was empty.', ['Police']],
    [
      'The striking dockers marched. <x>They</x> said the pay was low. Some voters agreed. <x>They</x> cheered.',
      [null, 'Some voters'],
    ],
  ])('%s', (source, names) => {
    expect(namesUnder(source, 'x')).toEqual(names);
  });

  it.each([
    'Tom Reyes spoke first. <x>She</x> disagreed.',
    '<x>He</x> disagreed.',
    'The bridge in Norway fell. <x>He</x> was not there.',
    'It rained, and <x>it</x> was cold.',
  ])('%s leaves the pronoun without an antecedent', (source) => {
    const { reading, spans } = entitiesOf(source);
    for (const span of spans.x ?? []) expect(mentionOn(reading, span)).toBeUndefined();
  });

  it('takes no speaker for a third person inside the speaker’s own quotation', () => {
    const source = 'Adam Hale resigned on Monday. “<x>He</x> had no choice,” Tom Reyes said.';
    expect(namesUnder(source, 'x')).toEqual(['Adam Hale']);
  });
});

describe('descriptions', () => {
  it.each([
    ['Mayor Nora Quill spoke. Tom Reyes left. <x>The mayor</x> stayed.', 'Nora Quill'],
    ['<x>His former aide</x>, Nora Quill, sued Tom Reyes.', 'Nora Quill'],
    ['Nora Quill, <x>his former communications director</x>, sued Tom Reyes.', 'Nora Quill'],
    [
      'Mr. Reyes spoke. Mr. <y>Reyes</y>’s successor, Adam Hale, did not. <x>Reyes’s successor</x>, Adam Hale, left.',
      'Adam Hale',
    ],
    ['Russian President Ivan Orlov met U.S. President Adam Hale. <x>The Russian president</x> smiled.', 'Ivan Orlov'],
    ['Rep. Tom Reyes quit. <x>The four-term congressman</x> gave no reason.', 'Tom Reyes'],
    ['Tom Reyes bought the hall. <x>The real estate mogul</x> paid in cash.', 'Tom Reyes'],
    ['The Harbour Safety Agency closed the pier. <x>The agency</x> gave no reason.', 'Harbour Safety Agency'],
    ['Prime Minister Nora Quill met Deputy Prime Minister Tom Reyes. <x>The prime minister</x> smiled.', 'Nora Quill'],
    ['President Ann Hale met former president Tom Reyes. <x>The former president</x> smiled.', 'Tom Reyes'],
    [
      'Adam Hale greeted his Norwegian counterpart, Ivar Lund. It rained all day. <x>The Norwegian president</x> smiled.',
      'Ivar Lund',
    ],
    ['Marine researchers counted the seals. It rained. <x>The researchers</x> left.', 'Marine researchers'],
    ['The harbour ministry gave Norair Inc. a permit. <x>The company</x> gave no reason.', 'Norair Inc.'],
  ])('%s', (source, name) => {
    expect(namesUnder(source, 'x')).toEqual([name]);
  });

  it.each([
    ['Mayor Nora Quill spoke. <x>A spokesman for Ms. Quill</x> declined.', 'A spokesman for Ms. Quill'],
    ['Tom Reyes spoke. <x>Some aides</x> disagreed.', 'Some aides'],
    ['Nora Quill met Adam Hale. <x>A senior official</x> was there.', 'A senior official'],
    ['<x>The state attorney general</x> declined.', 'The state attorney general'],
  ])('%s stays unnamed', (source, name) => {
    expect(namesUnder(source, 'x')).toEqual([name]);
  });

  it('keeps a woman from being "the congressman"', () => {
    const { reading, spans } = entitiesOf('Rep. Nora Quill spoke. <x>The congressman</x> left.');
    const [span] = spans.x ?? [];
    expect(span && entityOn(reading, span)?.name).not.toBe('Nora Quill');
  });

  it('reads "both leaders" as the two named last', () => {
    expect(namesUnder('Ivan Orlov met Adam Hale. <x>Both leaders</x> smiled.', 'x')).toEqual([
      'Adam Hale and Ivan Orlov',
    ]);
  });
});

describe('whom a pronoun takes up', () => {
  it('is rather the first of two joined by "and" than the second', () => {
    const source =
      'Tom Reyes said the port was safe. He and Adam Hale also talked about ways to rebuild it, <x>he</x> said.';
    expect(namesUnder(source, 'x')).toEqual(['Tom Reyes']);
  });

  it('is rather the one who speaks than one who is spoken of', () => {
    const source = 'Tom Reyes said on Friday that the car of Adam Hale was found. <x>He</x> added that it was empty.';
    expect(namesUnder(source, 'x')).toEqual(['Tom Reyes']);
  });
});
