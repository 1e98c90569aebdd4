import { describe, expect, it } from 'vitest';
import { html } from '../../../src/report/html/markup.ts';
import { markedUnshared } from '../../../src/report/html/shared-words.ts';

describe('words that another passage has not', () => {
  it.each([
    ['Crews rushed to the quay', 'crews were sent to the quay', 'Crews <i class="own">rushed</i> to the quay'],
    ['the same words', 'The same words', 'the same words'],
    ['one two, three', 'three', '<i class="own">one two</i>, three'],
    ['a a', 'a', 'a <i class="own">a</i>'],
    ['', 'x', ''],
  ])('%j beside %j', (text, other, expected) => {
    expect(html`${markedUnshared(text, other)}`.source).toBe(expected);
  });
});
