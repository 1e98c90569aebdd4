import type { Reading } from '../../model/annotation.ts';
import type { DifferenceSide } from '../../model/comparison.ts';
import type { Span } from '../../model/span.ts';
import { analyse, tokensIn } from '../../text/analysis.ts';
import { isWord, type Token } from '../../text/tokens.ts';

const TOKENS_BEFORE = 8;
const TOKENS_AFTER = 4;
/** Between a verb and its "not": "had not been", "was never". */
const WITH_VERB: ReadonlySet<Token['pos']> = new Set(['AUX', 'PART']);
const GOES_ON: ReadonlySet<Token['pos']> = new Set(['ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
const OPEN_ENDED: ReadonlySet<Token['pos']> = new Set(['ADP', 'DET', 'ADJ', 'NUM']);
const MAY_END: ReadonlySet<Token['pos']> = new Set(['NOUN', 'PROPN']);

/**
 * The words of a side as far as a reader needs them, with no mark in between: to the end of the noun phrase that they are part
 * of, and, with `verb`, from the verb that they hang on: “20 to 30 minutes” as “met for 20 to 30 minutes at a villa”.
 */
export function widened(reading: Reading, side: DifferenceSide, { verb }: { verb: boolean }): Span {
  const tokens = tokensIn(analyse(reading).tokens, side.context);
  const before = tokens.filter(({ end }) => end <= side.start).slice(-TOKENS_BEFORE);
  const after = tokens.filter(({ start }) => start >= side.end);
  const last = tokens.findLast(({ end }) => end <= side.end);
  const open = last !== undefined && OPEN_ENDED.has(last.pos);
  const start = verb ? startOf(before) : undefined;
  const end = (verb || open ? endOf(after) : undefined) ?? side.end;
  const opens = verb && start === undefined && before.length <= 1;
  return { start: start ?? side.start, end: opens ? Math.max(end, verbAfter(after) ?? 0) : end };
}

/** Where the next verb ends, with no mark before it but a comma at once: "On 11 March, a jury found". */
function verbAfter(after: readonly Token[]): number | undefined {
  const near = after.slice(after[0]?.text === ',' ? 1 : 0).slice(0, TOKENS_BEFORE);
  const stop = near.findIndex((token) => !isWord(token));
  return near.slice(0, stop < 0 ? near.length : stop).find(({ pos }) => pos === 'VERB')?.end;
}

/** Where the nearest verb before begins, with its auxiliaries and its "not". */
function startOf(before: readonly Token[]): number | undefined {
  const from = before.findLastIndex((token) => !isWord(token) && token.text !== '-') + 1;
  const near = before.slice(from);
  let at = near.findLastIndex(({ pos }) => pos === 'VERB');
  if (at < 0) return undefined;
  while (at > 0 && isWithVerb(near[at - 1])) at -= 1;
  return near[at]?.start;
}

const isWithVerb = (token: Token | undefined): boolean =>
  token !== undefined && (WITH_VERB.has(token.pos) || token.lower === 'never');

/** Where the noun phrase that goes on after ends. */
function endOf(after: readonly Token[]): number | undefined {
  const stop = after.findIndex(({ pos }) => !GOES_ON.has(pos));
  const phrase = stop < 0 ? after : after.slice(0, stop);
  let last = phrase.slice(0, TOKENS_AFTER).findLastIndex(({ pos }) => MAY_END.has(pos));
  if (last < 0) return undefined;
  while (goesOnAsName(phrase[last + 1])) last += 1;
  return phrase[last]?.end;
}

const goesOnAsName = (token: Token | undefined): boolean =>
  token !== undefined && (MAY_END.has(token.pos) || /^\p{Lu}/u.test(token.text));
