import { tokenIndexAt } from '../../text/analysis.ts';
import type { Token } from '../../text/tokens.ts';
import { COMPOUND_TAILS, LABELS, ONE_COUNTS, STREETS } from '../en/number-contexts.ts';
import type { Figure, Place } from './figure.ts';

/** Whether a number is a label, an address, a pronoun or part of a name rather than a figure. */
export function isNoFigure(place: Place, figure: Figure): boolean {
  if (figure.dimension === 'ratio' || figure.unit !== 'one')
    return figure.dimension !== 'money' && partOfCode(place.text, figure);
  return (
    partOfCode(place.text, figure) ||
    isLabelled(place, figure) ||
    isAddress(place, figure) ||
    isPronoun(place, figure) ||
    isListNumber(place, figure) ||
    isCompoundTail(place, figure)
  );
}

/** Whether letters stand right before a number: "G20", "F-16", but not "US$5" or "mid-20s". */
export function isGlued(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  return /[\p{L}_@]$/u.test(before) || (/\d/.test(text.charAt(start)) && /\p{Lu}[-–]$/u.test(before));
}

/** "F-16", "G20", "555-1234", "3.2.1", "12:30", "@x5", "747s". */
function partOfCode(text: string, { start, end, number, unit }: Figure): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 6);
  if (/[\p{L}\p{N}_#@/:.&=]$/u.test(before) && !/(?:^|\s)\.$/.test(before) && !/[.!?][”"’']?$/.test(before))
    return true;
  if (/[\p{L}\p{N}]\.$/u.test(before) || /[#@_:/=&]$/.test(before)) return true;
  if (/\p{L}[-–]$/u.test(before) && /^\d/.test(text.slice(number.start, number.end))) return true;
  if (/\d[-–]$/.test(before)) return true;
  if (/^(?:[:./]\d|[-–]\d)/.test(after)) return true;
  return unit === 'one' && /^[\p{L}_@&=]/u.test(after);
}

/** "Flight 17", "No. 5", "Apollo 11": a number that names. */
function isLabelled({ text, tokens, sentence }: Place, figure: Figure): boolean {
  const index = tokenIndexAt(tokens, figure.start);
  const before = tokens[index - 1];
  if (!before || figure.start - before.end > 1 || before.start < sentence.start) return false;
  if (/\b(?:group of|S ?& ?P|Poor['’]s) $/i.test(text.slice(Math.max(0, figure.start - 9), figure.start))) return true;
  if (LABELS.has(before.lower) || LABELS.has(before.lower.replace(/s$/, ''))) {
    const capital = /^\p{Lu}/u.test(before.text) && before.text !== 'No';
    return capital || !followedByNoun(tokens, figure);
  }
  const plainDigits = /^\d{1,4}$/.test(text.slice(figure.number.start, figure.number.end));
  const name = before.pos === 'PROPN' && /^\p{Lu}/u.test(before.text) && before.start > sentence.start;
  return plainDigits && name && !followedByNoun(tokens, figure);
}

function followedByNoun(tokens: readonly Token[], figure: Figure): boolean {
  const next = tokens[tokenIndexAt(tokens, figure.end)];
  return next !== undefined && (next.pos === 'NOUN' || next.pos === 'ADJ') && next.start - figure.end <= 1;
}

/** "1600 Pennsylvania Avenue". */
function isAddress({ text, tokens }: Place, figure: Figure): boolean {
  if (!/^\d{1,5}$/.test(text.slice(figure.number.start, figure.number.end))) return false;
  const index = tokenIndexAt(tokens, figure.end);
  for (const token of tokens.slice(index, index + 5)) {
    if (!/^\p{Lu}|^\d/u.test(token.text)) return false;
    if (STREETS.has(token.lower.replace(/\.$/, '')) && token !== tokens[index]) return true;
  }
  return false;
}

/** "one of the", "no one", "one another", "the one that": "one" that counts nothing. */
function isPronoun({ text, tokens }: Place, figure: Figure): boolean {
  if (!/^one$/i.test(text.slice(figure.number.start, figure.number.end))) return false;
  const index = tokenIndexAt(tokens, figure.start);
  const next = tokens[index + 1];
  const lead = text.slice(Math.max(0, figure.start - 10), figure.start);
  if (/\b(?:least|only|just) $/i.test(lead)) return false;
  if (next === undefined || next.text === '-') return true;
  const second = tokens[index + 2];
  return !(
    ONE_COUNTS.has(next.lemma) ||
    ONE_COUNTS.has(next.lower) ||
    (next.pos === 'ADJ' && second !== undefined && ONE_COUNTS.has(second.lemma))
  );
}

/** "1. First item", "2) Second". */
function isListNumber({ text, sentence }: Place, figure: Figure): boolean {
  return figure.start - sentence.start <= 1 && /^[.)](?:\s|$)/.test(text.slice(figure.end, figure.end + 2));
}

/** "two-time", "one-way", "three-pronged". */
function isCompoundTail({ text }: Place, figure: Figure): boolean {
  const tail = /^-(\p{L}+)/u.exec(text.slice(figure.end, figure.end + 20))?.[1];
  return tail !== undefined && COMPOUND_TAILS.has(tail.toLowerCase());
}
