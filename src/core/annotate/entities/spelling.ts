import { fold } from '../../text/normalise.ts';
import type { Token } from '../../text/tokens.ts';

/** What the letters of a token say, wherever it stands. */
interface Spelling {
  readonly word: string;
  readonly capital: boolean;
  readonly long: boolean;
}

const LONG = /^\p{L}{4}/u;
const CAPITAL = /^(?:\p{Lu}|\p{Ll}{1,2}['’]?\p{Lu}\p{L})/u;

/** Spellings remembered, as one word is asked for many times: so many at most. */
const MOST_SPELLINGS = 20_000;
/** Longer words are rare, and one that was cut out of a text may keep the whole text in memory. */
const LONGEST = 12;
const spellings = new Map<string, Spelling>();

const wordOf = (text: string): string =>
  fold(text)
    .replace(/\.$/, '')
    .replace(/^['"]+/, '');

/** The spelling of a token of up to `LONGEST` characters. */
function spellingOf(text: string): Spelling {
  const known = spellings.get(text);
  if (known) return known;
  const spelling = { word: wordOf(text), capital: CAPITAL.test(text), long: LONG.test(text) };
  if (spellings.size >= MOST_SPELLINGS) spellings.clear();
  spellings.set(text, spelling);
  return spelling;
}

/** A word of a name as compared: folded, final stops and possessive endings off ("Sen." → "sen", "U.S." → "u.s"). */
export const nameWord = (text: string): string => (text.length > LONGEST ? wordOf(text) : spellingOf(text).word);

/** Whether a token is written as names are: "Hale", "U.N.", "iPhone", "G20". */
export const isCapital = (token: Pick<Token, 'text'>): boolean =>
  token.text.length > LONGEST ? CAPITAL.test(token.text) : spellingOf(token.text).capital;

/** Whether a token begins with four letters: words of headlines that bear no capital for their shortness are left out by it. */
export const isLong = (token: Pick<Token, 'text'>): boolean =>
  token.text.length > LONGEST ? LONG.test(token.text) : spellingOf(token.text).long;

/** Letters and digits of a name in lower case, joined by hyphens: the readable part of an entity's id. */
export const slug = (name: string): string =>
  fold(name)
    .replace(/['.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);

/** Whether two words differ by one letter changed, added, left out, or two neighbours swapped. */
export function oneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
