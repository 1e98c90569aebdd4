import type { TimeExpression } from '../../model/annotation.ts';
import type { Document } from '../../model/document.ts';
import type { AnalysedSentence, Analysis } from '../../text/analysis.ts';
import { anchorOf } from './anchor.ts';
import { joinTimes } from './join.ts';
import type { Anchor, Context, Rule } from './rule.ts';
import { CLOCK_RULES } from './rules/clock.ts';
import { DATE_RULES } from './rules/dates.ts';
import { DAY_RULES } from './rules/days.ts';
import { DURATION_RULES } from './rules/durations.ts';
import { HOLIDAY_RULES } from './rules/holidays.ts';
import { RELATIVE_RULES } from './rules/relative.ts';
import { SET_RULES } from './rules/sets.ts';
import { VAGUE_RULES } from './rules/vague.ts';
import { YEAR_RULES } from './rules/years.ts';
import { looksAhead } from './tense.ts';

const RULES: readonly Rule[] = [
  ...DATE_RULES,
  ...DAY_RULES,
  ...CLOCK_RULES,
  ...YEAR_RULES,
  ...RELATIVE_RULES,
  ...SET_RULES,
  ...HOLIDAY_RULES,
  ...DURATION_RULES,
  ...VAGUE_RULES,
];

interface Candidate {
  readonly rule: Rule;
  readonly match: RegExpMatchArray;
  readonly start: number;
  readonly end: number;
}

/**
 * Times named in the text, in order, not overlapping. Resolved against dateline or publication where one is known,
 * relative otherwise. Values are in the Extended Date/Time Format (ISO 8601-2); durations in ISO 8601-1.
 */
export function findTimes(document: Document, analysis: Analysis): TimeExpression[] {
  const anchor = anchorOf(document);
  const found: TimeExpression[] = [];
  let previous: TimeExpression | null = null;
  for (const sentence of analysis.sentences) {
    const kept = readSentence(analysis.text, sentence, anchor, previous);
    found.push(...joinTimes(analysis.text, kept));
    previous = kept.findLast(canAnchor) ?? previous;
  }
  return found;
}

/** Of candidates that overlap, the longest is kept, and of equals the first rule's. */
function readSentence(
  text: string,
  sentence: AnalysedSentence,
  anchor: Anchor | null,
  before: TimeExpression | null,
): TimeExpression[] {
  const kept: TimeExpression[] = [];
  let previous = before;
  for (const candidate of candidatesIn(text, sentence)) {
    const last = kept.at(-1);
    const overlaps = last !== undefined && candidate.start < last.span.end;
    if (overlaps && candidate.end - candidate.start <= last.span.end - last.span.start) continue;
    const time = readCandidate(text, sentence, candidate, anchor, previous);
    if (!time) continue;
    if (overlaps) kept.pop();
    else if (last && canAnchor(last)) previous = last;
    kept.push(time);
  }
  return kept;
}

function candidatesIn(text: string, sentence: AnalysedSentence): Candidate[] {
  const source = text.slice(sentence.start, sentence.end);
  const candidates: Candidate[] = [];
  for (const rule of RULES) {
    if (!rule.hint.test(source)) continue;
    for (const match of matchesOf(rule.pattern, source)) {
      const start = sentence.start + match.index;
      candidates.push({ rule, match, start, end: start + match[0].length });
    }
  }
  return candidates.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What `matchAll` finds, by the pattern itself: that would make a pattern anew for each sentence, and these are long. */
function matchesOf(pattern: RegExp, source: string): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
}

function readCandidate(
  text: string,
  sentence: AnalysedSentence,
  { rule, match, start, end }: Candidate,
  anchor: Anchor | null,
  previous: TimeExpression | null,
): TimeExpression | null {
  const context: Context = {
    anchor,
    previous,
    before: wordBefore(text, Math.max(sentence.start, start - 24), start),
    after: text.slice(end, Math.min(sentence.end, end + 40)),
    future: () => looksAhead(sentence.tokens, { start, end }),
  };
  const reading = rule.read(match, context);
  return reading && { span: { start, end }, ...reading };
}

const wordBefore = (text: string, from: number, to: number): string =>
  (/([\p{L}\p{N}’']+)[ \n\u00a0]$/u.exec(text.slice(from, to))?.[1] ?? '').toLowerCase();

const canAnchor = (time: TimeExpression): boolean =>
  time.type === 'date' && time.value !== null && time.precision !== 'vague' && /^\d{4}/.test(time.value);
