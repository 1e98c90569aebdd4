import type { Span } from '../../model/span.ts';
import { tokenIndexAt } from '../../text/analysis.ts';
import type { Token } from '../../text/tokens.ts';
import { FUTURE_WORDS } from '../en/time-words.ts';

const REACH = 12;
const isVerb = (token: Token): boolean => token.pos === 'VERB' || token.pos === 'AUX';
const future = (token: Token): boolean => FUTURE_WORDS.has(token.lower) || FUTURE_WORDS.has(token.lemma);

/** Whether the verb a time goes with looks ahead: "will", "is scheduled to"; the nearest verb before it, else after it. */
export function looksAhead(tokens: readonly Token[], span: Span): boolean {
  const first = tokenIndexAt(tokens, span.start);
  const lead = tokens[first - 1];
  if (lead && (lead.lower === 'until' || lead.lower === 'till')) return true;
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const token = tokens[i] as Token;
    if (token.lower === ';') break;
    if (isVerb(token)) return groupLooksAhead(tokens, i);
  }
  for (let i = first; i < Math.min(tokens.length, first + REACH); i++) {
    const token = tokens[i] as Token;
    if (isVerb(token) && token.start >= span.end) return future(token);
  }
  return false;
}

/** Reads the verbs, adverbs and "to" that stand together before and with the verb at `end`. */
function groupLooksAhead(tokens: readonly Token[], end: number): boolean {
  for (let i = end; i >= Math.max(0, end - 5); i--) {
    const token = tokens[i] as Token;
    const linked =
      isVerb(token) || token.pos === 'PART' || token.pos === 'ADV' || token.lower === 'to' || future(token);
    if (!linked) return false;
    if (future(token)) return true;
  }
  return false;
}
