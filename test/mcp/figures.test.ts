import { describe, expect, it } from 'vitest';
import { read } from '../../src/app/pipeline.ts';
import { Room } from '../../src/mcp/bounds.ts';
import { fatesIn } from '../../src/mcp/figures/fates.ts';
import { marked } from '../marked.ts';

describe('what befell those whom a figure counts', () => {
  it.each([
    'At least <hurt>12 passengers</hurt> were injured and <killed>three people</killed> died, the coastguard said.',
    '<killed>Two people</killed> were killed when a net loft burned; <nothing>240 residents</nothing> left their homes.',
    '<hurt>Seven people</hurt> have been hurt and almost <nothing>240 residents</nothing> had to leave.',
    'The ferry carried <nothing>140 people</nothing> and <nothing>30 cars</nothing> when it left the port.',
  ])('%s', async (line) => {
    const { text, spans } = marked(line);
    const reading = await read({ type: 'text', name: 'toll', text });
    const fateOf = fatesIn(reading);
    const found = reading.quantities.map((quantity) => ({ quantity, fate: fateOf(quantity) ?? 'nothing' }));
    for (const [fate, places] of Object.entries(spans))
      for (const place of places) {
        const at = found.find(
          ({ quantity }) => quantity.number.start >= place.start && quantity.number.end <= place.end,
        );
        expect(at?.fate, text.slice(place.start, place.end)).toBe(fate);
      }
  });
});

describe('room for an answer', () => {
  const item = 'x'.repeat(98);

  it('is shared out by weight, and what one list does not need the next has', () => {
    const room = new Room(4_040, 4);
    const few = room.list([item], { offset: 0, limit: 9 }, (one) => one);
    const many = room.list(
      Array.from({ length: 100 }, () => item),
      { offset: 0, limit: 90 },
      (one) => one,
      3,
    );
    expect(few).toEqual({ entries: [item], total: 1, left_out: 0 });
    expect(many.entries).toHaveLength(39);
    expect(many.left_out).toBe(61);
  });

  it('gives the first entry of a list all there is, and none more than that', () => {
    const room = new Room(250, 10);
    expect(room.list([item, item], { offset: 0, limit: 9 }, (one) => one).entries).toHaveLength(1);
    expect(room.list([item + item], { offset: 0, limit: 9 }, (one) => one)).toEqual({
      entries: [],
      total: 1,
      left_out: 1,
    });
  });
});
