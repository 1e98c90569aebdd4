import { readdirSync, readFileSync } from 'node:fs';
import { seeded } from './seeded.ts';

const EXAMPLES = new URL('../examples/', import.meta.url);

/** Share of an account's paragraphs that it has word for word from the first example's agency. */
const COPIED = 0.25;

/** Words that one reporter writes and another does not; a rewritten paragraph swaps them. */
const SYNONYMS: readonly (readonly [string, string])[] = [
  ['said', 'told reporters'],
  ['more than', 'over'],
  ['about', 'around'],
  ['began', 'started'],
  ['people', 'residents'],
  ['told', 'informed'],
  ['according to', 'in the words of'],
  ['however', 'even so'],
  ['after', 'once'],
  ['officials', 'authorities'],
];

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Paragraphs of the bundled examples that have sentences in them, story by story, the agency's account first. */
function examplePool(): string[] {
  return readdirSync(EXAMPLES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(new URL(`${name}/`, EXAMPLES)).map((file) => `${name}/${file}`))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(new URL(file, EXAMPLES), 'utf8').split(/\n\s*\n/))
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => countWords(paragraph) >= 12);
}

/**
 * Accounts of one event: each has some paragraphs word for word from one place, others rewritten, with the figures of a
 * few of them moved, and the quotations as they are. The same in every run.
 */
export function generateAccounts(count: number, words: number): string[] {
  const pool = examplePool();
  return Array.from({ length: count }, (_, account) => {
    const random = seeded(account + 1);
    const paragraphs = [`Officials count the cost as account ${account + 1} of the night comes in`];
    for (let length = 0, at = 0; length < words; at++) {
      const paragraph = pool[(at + Math.floor(random() * 3)) % pool.length] ?? '';
      const text = random() < COPIED ? paragraph : rewrite(paragraph, random);
      paragraphs.push(text);
      length += countWords(text);
    }
    return paragraphs.join('\n\n');
  });
}

function rewrite(paragraph: string, random: () => number): string {
  const quotation = /[“"]/.test(paragraph);
  let text = paragraph;
  for (const [word, other] of SYNONYMS)
    if (!quotation && random() < 0.7) text = text.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), other);
  if (random() < 0.15)
    text = text.replace(/\b\d{2,3}\b/, (number) => String(Number(number) + 1 + Math.floor(random() * 5)));
  const sentences = text.split(/(?<=[.!?]) (?=[A-Z])/);
  return random() < 0.4 && !quotation ? sentences.reverse().join(' ') : sentences.slice(0, 4).join(' ');
}
