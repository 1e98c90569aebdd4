import type { Token } from '../../text/tokens.ts';
import { SPEECH_VERBS } from '../en/entity-words.ts';

/** Most tokens between a subject and its verb: an apposition between commas. */
const APPOSITION_REACH = 16;

/** The verb whose subject ends before token `to`, or undefined. Steps over an apposition between commas. */
export function verbAfter(tokens: readonly Token[], to: number): Token | undefined {
  let i = to;
  if (tokens[i]?.text === ',' || tokens[i]?.text === '(') {
    const close = tokens[i]?.text === '(' ? ')' : ',';
    const limit = Math.min(tokens.length, i + APPOSITION_REACH);
    let end = i + 1;
    while (end < limit && tokens[end]?.text !== close) end++;
    if (end === limit) return undefined;
    i = end + 1;
  }
  while (tokens[i]?.pos === 'ADV') i++;
  const token = tokens[i];
  if (!token || (token.pos !== 'VERB' && token.pos !== 'AUX')) return undefined;
  let last = token;
  for (let k = i + 1; k < i + 5; k++) {
    const next = tokens[k];
    if (next?.pos === 'VERB' && (last.pos === 'AUX' || last.lemma === 'have' || last.lemma === 'be')) return next;
    if (next?.pos !== 'ADV' && next?.pos !== 'AUX' && next?.pos !== 'PART') break;
    last = next;
  }
  return token;
}

/** Whether the phrase from `from` to `to` is a subject: a verb follows, or one of speech stands before it. */
export function isSubject(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  if (before && before.pos === 'ADP' && before.lower !== 'after' && before.lower !== 'before' && before.lower !== 'as')
    return false;
  if (from === 0 && tokens[to]?.lower === 'and') return true;
  return verbAfter(tokens, to) !== undefined || isInverted(tokens, from);
}

/** Whether the verb of the phrase is one of speech. */
export function speaks(tokens: readonly Token[], from: number, to: number): boolean {
  const verb = verbAfter(tokens, to);
  return (verb !== undefined && SPEECH_VERBS.has(verb.lemma)) || isInverted(tokens, from);
}

/** "…," said Hale. */
function isInverted(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  const mark = tokens[from - 2];
  return before?.pos === 'VERB' && SPEECH_VERBS.has(before.lemma) && (!mark || /^[”"’',—–-]$/.test(mark.text));
}

export const isPossessive = (tokens: readonly Token[], to: number): boolean => /^['’]s?$/.test(tokens[to]?.text ?? '');
