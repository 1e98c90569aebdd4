import { checkSentence } from '../core/check/index.ts';
import { coverageOf } from '../core/compare/synthesis/coverage.ts';
import type { Comparison, SynthesisSentence } from '../core/model/comparison.ts';
import type { Note } from '../core/model/document.ts';
import type { Passage } from '../core/model/span.ts';
import { type OfferedSentence, sentencesOf } from './answer.ts';
import { addressOf, ask, type Endpoint } from './endpoint.ts';
import { requestOf } from './request.ts';

export type { Endpoint } from './endpoint.ts';

/**
 * Has a language model rewrite the synthesis. Sent are the passages that the synthesis cites, each with the letter of its
 * account, and the task; nothing else. Each sentence that comes back is held against its passages (`checkSentence`); one that
 * does not hold is left out, and our own sentence stands where nothing else tells what it tells. A note says what was done,
 * or why our own synthesis stands whole. Never rejects.
 */
export async function rewriteSynthesis(comparison: Comparison, endpoint: Endpoint): Promise<Comparison> {
  if (comparison.synthesis.every(({ role }) => role === 'unrelated'))
    return noted(comparison, 'rewrite-needless', 'There is no synthesis to rewrite, and nothing was sent');
  const { messages, passages } = requestOf(comparison);
  const reply = await ask(endpoint, messages);
  const kept = 'The synthesis is our own: the language model was of no use, for';
  if (reply.type === 'problem') return noted(comparison, 'rewrite-failed', `${kept} ${reply.message}`);
  const offered = sentencesOf(reply.text);
  if (!offered) return noted(comparison, 'rewrite-failed', `${kept} its answer is not in the form asked for`);
  const judged = offered.map((sentence) => judge(sentence, passages, comparison));
  const held = judged.flatMap(({ sentence }) => (sentence ? [sentence] : []));
  const refused = judged.filter(({ sentence }) => sentence === null);
  const synthesis = held.length === 0 ? comparison.synthesis : merge(held, comparison.synthesis);
  const coverage = coverageOf(synthesis, comparison.points, comparison.differences);
  return noted({ ...comparison, synthesis, coverage }, 'rewritten', account(endpoint, held.length, refused));
}

interface Judged {
  readonly text: string;
  /** Null where it is refused. */
  readonly sentence: SynthesisSentence | null;
  readonly reasons: readonly string[];
}

function judge(
  { text, passages: numbers }: OfferedSentence,
  passages: readonly Passage[],
  comparison: Comparison,
): Judged {
  const unknown = numbers.filter((number) => passages[number - 1] === undefined);
  if (unknown.length > 0)
    return { text, sentence: null, reasons: [`it cites ${unknown.join(', ')}, which is no passage`] };
  const cites = numbers.flatMap((number) => passages[number - 1] ?? []);
  const refusals = checkSentence({ text, cites }, comparison);
  if (refusals.length > 0) return { text, sentence: null, reasons: refusals.map(({ reason }) => reason) };
  return { text, sentence: { text, cites, role: roleOf(cites, comparison.synthesis) }, reasons: [] };
}

/** The role of our own sentence that cites most of the same; what cites one account alone is that account's. */
function roleOf(cites: readonly Passage[], own: readonly SynthesisSentence[]): SynthesisSentence['role'] {
  if (new Set(cites.map(({ document }) => document)).size === 1) return 'only';
  const common = (sentence: SynthesisSentence) => sentence.cites.filter((passage) => cites.includes(passage)).length;
  const [most] = [...own].sort((x, y) => common(y) - common(x));
  return most?.role === 'differs' ? 'differs' : 'shared';
}

const samePlace = (x: Passage, y: Passage): boolean =>
  x.document === y.document && x.start === y.start && x.end === y.end;

/** The sentences that held, and our own of which none of them cites a passage, in our own order. */
function merge(held: readonly SynthesisSentence[], own: readonly SynthesisSentence[]): SynthesisSentence[] {
  const meets = (x: SynthesisSentence, y: SynthesisSentence) =>
    x.cites.some((passage) => y.cites.some((other) => samePlace(passage, other)));
  const seen = new Set<string>();
  const placed = held
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .map((sentence) => ({ sentence, at: own.findIndex((other) => meets(sentence, other)) }));
  const left = own
    .map((sentence, at) => ({ sentence, at }))
    .filter(({ sentence }) => !held.some((other) => meets(sentence, other)));
  return [...placed, ...left].sort((x, y) => x.at - y.at).map(({ sentence }) => sentence);
}

const MOST_TOLD = 5;
const LONGEST_TOLD = 120;

/** How many sentences were refused, and why. */
function account(endpoint: Endpoint, held: number, refused: readonly Judged[]): string {
  const address = addressOf(endpoint);
  const host = typeof address === 'string' ? '' : ` at ${address.host}`;
  const by = `The synthesis was rewritten by ${endpoint.model}${host}: ${held} of ${held + refused.length} sentences hold`;
  if (refused.length === 0) return by;
  const told = refused.slice(0, MOST_TOLD).map(({ text, reasons }) => {
    const short = text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)} …` : text;
    return `“${short}” (${reasons.slice(0, 2).join('; ')})`;
  });
  const rest = refused.length > MOST_TOLD ? ` and ${refused.length - MOST_TOLD} more` : '';
  return `${by}, ${refused.length} were refused: ${told.join(', ')}${rest}`;
}

function noted(comparison: Comparison, code: string, message: string): Comparison {
  const note: Note = { code, message };
  return { ...comparison, notes: [...comparison.notes, note] };
}
