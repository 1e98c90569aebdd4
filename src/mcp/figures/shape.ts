import { z } from 'zod';
import type { Quantity, Reading } from '../../core/model/annotation.ts';
import { sentenceAt } from '../../core/text/analysis.ts';
import { cite } from '../citing.ts';
import { CitedPassage, type VoiceShape } from '../shapes.ts';
import { quoted, shown } from '../words.ts';

/** A figure as a range: “more than 1,400 people” is (1400, ∞) people. */
export const FigureShape = z.object({
  passage: CitedPassage,
  sentence: CitedPassage,
  low: z.number().nullable().describe('Lower bound; null for none.'),
  high: z.number().nullable().describe('Upper bound; null for none.'),
  low_excluded: z.boolean(),
  high_excluded: z.boolean(),
  hedge: z.string().describe('exact, about, more-than, at-least …'),
  unit: z.string().describe('minute, usd, percent, km …; one for a plain count.'),
  counted: z.string().nullable().describe('What is counted: people, candidate …'),
  scope: CitedPassage.nullable().describe('What limits it.'),
  as_of: CitedPassage.nullable().describe('The time it holds for, as written.'),
});

export const figureOf = (reading: Reading, one: Quantity): z.infer<typeof FigureShape> => ({
  passage: cite(reading, one.span),
  sentence: cite(reading, sentenceAt(reading.sentences, one.span.start) ?? one.span),
  low: one.low,
  high: one.high,
  low_excluded: one.openLow,
  high_excluded: one.openHigh,
  hedge: one.hedge,
  unit: one.unit,
  counted: one.counted,
  scope: one.scope && cite(reading, one.scope),
  as_of: one.asOf && cite(reading, one.asOf),
});

export const voiceIn = ({ voice }: Quantity): z.infer<typeof VoiceShape> =>
  voice.type === 'outlet' ? { type: 'outlet', name: null } : { type: 'speaker', name: voice.speaker?.name ?? null };

/** [20, 30] minute; (1400, ∞) people. Round brackets exclude the bound. */
export function rangeOf(one: z.infer<typeof FigureShape>): string {
  const thing = [...(one.unit === 'one' ? [] : [one.unit]), ...(one.counted === null ? [] : [shown(one.counted, 60)])];
  const number = one.low !== null && one.low === one.high ? String(one.low) : interval(one);
  return [number, ...thing].join(' ');
}

const interval = ({ low, high, low_excluded, high_excluded }: z.infer<typeof FigureShape>): string =>
  `${low === null || low_excluded ? '(' : '['}${low ?? '−∞'}, ${high ?? '∞'}${high === null || high_excluded ? ')' : ']'}`;

export const writeFigure = (one: z.infer<typeof FigureShape>, voice: z.infer<typeof VoiceShape>): string =>
  `${quoted(one.passage.quote, 120)} = ${rangeOf(one)}, stated by ${voice.type === 'outlet' ? 'the outlet' : shown(voice.name ?? 'somebody', 120)} in ${quoted(one.sentence.quote, 400)}`;
