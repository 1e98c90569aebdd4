import { describe, expect, it } from 'vitest';
import { compareTexts } from '../compare/story.ts';
import { attributionsIn } from './reading.ts';

/** Each attribution as speaker and content. */
const told = (text: string): string[] =>
  attributionsIn(text).map(
    ({ speaker, content }) =>
      `${speaker?.name}: ${content.map(({ start, end }) => text.slice(start, end)).join(' … ')}`,
  );

describe('a sentence that turns from one speaker to another', () => {
  it.each([
    [
      'The army said that the rebels fired first, while the rebels said that the army had opened fire.',
      ['the army: that the rebels fired first', 'the rebels: that the army had opened fire'],
    ],
    [
      'Ms. Lund said the bridge was safe, but Mr. Orr said it was about to fall.',
      ['Ms. Lund: the bridge was safe', 'Mr. Orr: it was about to fall'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('keeps what one speaker says of another', () => {
    const text = 'Ms. Lund said the mayor thought the bridge was safe, but rusty.';
    expect(told(text)[0]).toBe('Ms. Lund: the mayor thought the bridge was safe, but rusty');
  });

  it('is no difference when two accounts turn the other way round', async () => {
    const rest = 'The truce of Amberley had held for eleven days before shots were heard at the mill on Monday.';
    const comparison = await compareTexts(
      `Truce broken at Amberley\n\n${rest}\n\nThe government said that the Front broke the truce, while the Front said that the army broke the truce.`,
      `Fighting resumes at Amberley\n\n${rest}\n\nThe Front said that the army broke the truce, while the government said that the Front broke the truce.`,
    );
    expect(comparison.differences.filter(({ type }) => type === 'attribution')).toEqual([]);
  });
});
