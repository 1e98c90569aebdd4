import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Item, invent } from '../../bench/kill/news.ts';

export const addressOf = ({ number }: Item): string => `https://news.example/${number}`;

/** Invented articles as JSON Lines in a file; their addresses. */
export function newsIn(
  folder: string,
  count: number,
  seed = 3,
): { readonly file: string; readonly urls: readonly string[] } {
  const items = invent(count, seed);
  const file = join(folder, 'news.jsonl');
  const lines = items.map((item) =>
    JSON.stringify({
      url: addressOf(item),
      outlet: item.outlet,
      title: item.headline,
      text: item.text.join('\n\n'),
      published: item.published,
    }),
  );
  writeFileSync(file, `${lines.join('\n')}\n`);
  return { file, urls: items.map(addressOf) };
}

/** Ids of articles that lines of `import -f jsonl` say are kept. */
export const keptBy = (stdout: string): string[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => (JSON.parse(line) as { readonly article?: string | null }).article ?? []);
