import { describe, expect, it } from 'vitest';
import { namesOf, readableFor } from '../../src/report/names.ts';

const named = (articles: readonly string[], outlet: string | null = null) =>
  articles.map((article, i) => ({ id: String(i), outlet, article }));

describe('what accounts are called', () => {
  it.each([
    ['files of one folder', ['fire/courier.txt', 'fire/wire.txt'], ['courier.txt', 'wire.txt']],
    ['files of the same name', ['courier/fire.html', 'wire/fire.html'], ['courier/fire.html', 'wire/fire.html']],
    ['the same name, deep', ['x/a/day/1.txt', 'x/b/day/1.txt', 'x/2.txt'], ['a/day/1.txt', 'b/day/1.txt', '2.txt']],
    ['a name that ends another', ['x/fire.txt', 'y/bonfire.txt'], ['fire.txt', 'bonfire.txt']],
    ['a file and one below it', ['fire.txt', 'x/fire.txt'], ['fire.txt', 'x/fire.txt']],
    ['a Windows path', ['C:\\news\\courier.txt', 'C:\\news\\wire.txt'], ['courier.txt', 'wire.txt']],
    ['standard input', ['standard input 1', 'standard input 2'], ['standard input 1', 'standard input 2']],
    ['an address', ['https://courier.example/2024/fire/'], ['fire']],
  ])('%s', (_, articles, names) => {
    expect([...namesOf(named(articles)).values()]).toEqual(names);
  });

  it('is the outlet where it is known', () => {
    expect([...namesOf(named(['fire/courier.txt'], 'Ellery Courier')).values()]).toEqual(['Ellery Courier']);
  });
});

describe('a reason in words for a reader', () => {
  const readable = readableFor(named(['fire/courier.txt', 'fire/wire.txt']));

  it.each([
    ['43 % of fire/courier.txt is also in fire/wire.txt', '43 % of courier.txt is also in wire.txt'],
    [
      'wire.txt was published earlier (2025-03-05T06:40:00Z)',
      'wire.txt was published earlier (5 March 2025, 06:40 UTC)',
    ],
    ['published earlier (2025-03-05)', 'published earlier (5 March 2025)'],
    ['see 2025-03-05-fire.txt', 'see 2025-03-05-fire.txt'],
  ])('%s', (text, words) => {
    expect(readable(text)).toBe(words);
  });
});
