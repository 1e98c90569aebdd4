import { fold } from '../text/normalise.ts';
import { type Case, type CheckedWord, type Cited, isFrame } from './case.ts';
import type { Refusal } from './claim.ts';
import { TITLES } from './en/frame.ts';

/** Words that a name is made of, as they stand in the claim: with a capital, or all capitals. */
export function nameRuns({ words, body }: Case): CheckedWord[][] {
  const runs: CheckedWord[][] = [];
  let last: CheckedWord | undefined;
  for (const word of words) {
    if (isNameWord(word, opensSentence(body.text, word))) {
      const joined = last !== undefined && /^[\s.'’-]{1,2}$/.test(body.text.slice(last.end, word.start));
      if (joined) runs.at(-1)?.push(word);
      else runs.push([word]);
      last = word;
    } else last = undefined;
  }
  return runs;
}

const opensSentence = (text: string, { start }: CheckedWord): boolean =>
  /(?:^|[.!?:“"‘(])\s*$/.test(text.slice(0, start));

/** At a sentence's beginning a capital is no sign: there the tagger decides. */
const isNameWord = (word: CheckedWord, opens: boolean): boolean =>
  /^\p{Lu}/u.test(word.text) &&
  !/^(?:I|[ap]\.?m\.?)$/i.test(word.text) &&
  (!opens || (word.pos === 'PROPN' && !isFrame(word)));

/** Every name of the claim stands in a cited passage, and its parts belong to one. */
export function nameRefusals(one: Case): Refusal[] {
  const texts = one.cited.map(({ words }) => ` ${words.map(({ lower }) => plain(lower)).join(' ')} `);
  const bags = one.cited.flatMap(entityBags);
  return nameRuns(one).flatMap((run) => {
    const parts = run.map(({ lower }) => plain(lower)).filter((part) => !TITLES.has(part) && part !== '');
    const missing = parts.find((part) => !texts.some((text) => text.includes(` ${part} `)));
    const name = run.map(({ text }) => text).join(' ');
    if (missing !== undefined) return [{ rule: 'name' as const, reason: `“${name}” is no name of the cited passages` }];
    if (
      texts.some((text) => text.includes(` ${parts.join(' ')} `)) ||
      bags.some((bag) => parts.every((p) => bag.has(p)))
    )
      return [];
    return [{ rule: 'name' as const, reason: `“${name}” is made of words that stand apart in the passages` }];
  });
}

const plain = (word: string): string => fold(word).replace(/[^\p{L}\p{N}]/gu, '');

/** For each entity that a passage mentions, all words of its names and titles. */
function entityBags({ document, passage }: Cited): ReadonlySet<string>[] {
  const mentioned = new Set(
    document.mentions
      .filter(({ span }) => span.start >= passage.start && span.end <= passage.end)
      .map(({ entity }) => entity),
  );
  return document.entities
    .filter(({ id }) => mentioned.has(id))
    .map(({ name, aliases, titles }) => new Set([name, ...aliases, ...titles].join(' ').split(/\s+/).map(plain)));
}
