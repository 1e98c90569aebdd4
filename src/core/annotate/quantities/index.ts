import type { Attribution, Quantity, TimeExpression } from '../../model/annotation.ts';
import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { type AnalysedSentence, type Analysis, tokenIndexAt } from '../../text/analysis.ts';
import { voiceAt } from '../voice.ts';
import { asAge } from './age.ts';
import { readCounted } from './counted.ts';
import type { Figure, Place } from './figure.ts';
import { asPercentage, headBefore } from './head-before.ts';
import { bounded, type FoundHedge, hedgeAfter, hedgeBefore } from './hedge.ts';
import { readOrdinal } from './ordinal.ts';
import { readFigure } from './read-figure.ts';
import { isGlued, isNoFigure } from './reject.ts';
import { numberStarts } from './starts.ts';

interface Known {
  readonly attributions: readonly Attribution[];
  readonly times: readonly TimeExpression[];
}

/** Figures in the text as intervals, in order of their numbers. Numbers inside dates are left to the times; lengths of time are in both. */
export function findQuantities(_document: Document, analysis: Analysis, known: Known): Quantity[] {
  const dates = known.times.filter(({ type }) => type !== 'duration').map(({ span }) => span);
  return analysis.sentences.flatMap((sentence) => quantitiesIn(analysis.text, sentence, dates, known.attributions));
}

function quantitiesIn(
  text: string,
  sentence: AnalysedSentence,
  dates: readonly Span[],
  attributions: readonly Attribution[],
): Quantity[] {
  const place: Place = { text, tokens: sentence.tokens, sentence, dates };
  const cardinals = cardinalsIn(place);
  const lastPercent = cardinals.findLast(({ unit }) => unit === 'percent')?.start ?? -1;
  const figures = [...cardinals.map((figure) => asPercentage(place, figure, lastPercent)), ...ordinalsIn(place)].sort(
    (a, b) => a.start - b.start,
  );
  let floor = sentence.start;
  return figures.map((figure) => {
    const quantity = quantityOf(place, figure, floor, attributions);
    floor = figure.end;
    return quantity;
  });
}

function cardinalsIn(place: Place): Figure[] {
  const figures: Figure[] = [];
  let from = place.sentence.start;
  for (const start of numberStarts(place.text, place.sentence)) {
    if (start < from || overlapsDate(place.dates, start) || isGlued(place.text, start)) continue;
    const read = readFigure(place, start);
    if (!read) continue;
    from = read.number.end;
    const figure = asAge(place, read);
    if (overlapsDate(place.dates, figure.number.end - 1) || isNoFigure(place, figure)) continue;
    figures.push(figure);
  }
  return figures;
}

function ordinalsIn(place: Place): Figure[] {
  return place.tokens.flatMap((token, index) => {
    const figure = overlapsDate(place.dates, token.start) ? null : readOrdinal(place.tokens, index);
    return figure ? [figure] : [];
  });
}

function overlapsDate(dates: readonly Span[], offset: number): boolean {
  const next = dates[tokenIndexAt(dates, offset)];
  return next !== undefined && next.start <= offset;
}

function quantityOf(place: Place, figure: Figure, floor: number, attributions: readonly Attribution[]): Quantity {
  const { text } = place;
  const after = hedgeAfter(text, figure.end);
  const before = figure.dimension === 'ordinal' ? null : hedgeOf(place, figure, floor);
  const whole = after ? { ...figure, end: after.edge } : figure;
  const { counted, end, scope } = readCounted(place, whole);
  const hedge = after?.hedge ?? before?.hedge ?? (figure.form === 'vague' ? 'some' : 'exact');
  const bounds = bounded(hedge, figure.low, figure.high);
  const span = { start: before?.edge ?? figure.start, end: Math.max(whole.end, end) };
  return {
    span,
    number: figure.number,
    ...bounds,
    ...(figure.form === 'vague' ? { high: Number.isFinite(figure.high) ? bounds.high : null, openHigh: true } : {}),
    hedge,
    rounding: figure.place / 2,
    unit: figure.unit,
    dimension: figure.dimension,
    counted:
      counted ?? (figure.dimension === 'ordinal' || figure.dimension === 'age' ? null : headBefore(place, span.start)),
    scope,
    asOf: asOf(place, scope?.end ?? span.end),
    voice: voiceAt(attributions, span),
  };
}

/** The hedge before a figure; "over" between an amount and a length of time means "during": "$5 million over four years". */
function hedgeOf({ text, tokens }: Place, figure: Figure, floor: number): FoundHedge | null {
  const found = hedgeBefore(text, figure.start, floor);
  if (!found || figure.dimension !== 'time' || !/^over /i.test(text.slice(found.edge, figure.start))) return found;
  const lead = tokens[tokenIndexAt(tokens, found.edge) - 1];
  return lead && /^(?:NOUN|PROPN|NUM|SYM)$/.test(lead.pos) ? null : found;
}

/** The date that stands right after a figure, its noun or its scope. */
function asOf({ text, dates, sentence }: Place, end: number): Span | null {
  const next = dates[tokenIndexAt(dates, end)];
  if (!next || next.start < end || next.start >= sentence.end || next.start - end > 24) return null;
  return /^,? (?:(?:in|on|by|as of|since|during|for|at|from|through|before|until) (?:the )?)?$/i.test(
    text.slice(end, next.start),
  )
    ? { start: next.start, end: next.end }
    : null;
}
