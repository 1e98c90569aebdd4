import { z } from 'zod';
import type { Attribution, Reading } from '../core/model/annotation.ts';
import { cite } from './citing.ts';
import { CitedPassage } from './shapes.ts';
import { quoted, shown } from './words.ts';

/** One thing that somebody is reported to say. */
export const StatementShape = z.object({
  speaker: z.string().nullable().describe('Who says it; null only where nothing tells.'),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  stance: z.string().describe('said, claimed, denied, warned …'),
  commitment: z
    .enum(['factive', 'neutral', 'hedged'])
    .describe('Whether the outlet takes the content as true (“admitted”) or keeps it at a distance (“claimed”).'),
  source: z.array(CitedPassage),
  cue: CitedPassage.nullable(),
  content: z.array(CitedPassage),
  confidence: z.number(),
});

export const statementOf = (reading: Reading, one: Attribution): z.infer<typeof StatementShape> => ({
  speaker: one.speaker?.name ?? null,
  kind: one.kind,
  stance: one.stance,
  commitment: one.commitment,
  source: one.source.map((span) => cite(reading, span)),
  cue: one.cue && cite(reading, one.cue),
  content: one.content.map((span) => cite(reading, span)),
  confidence: one.confidence,
});

/** Ann Hale (the mayor) said: “…” [direct] */
export function writeStatement(one: z.infer<typeof StatementShape>): string {
  const source = one.source.map(({ quote }) => shown(quote, 120)).join(' … ');
  const who = one.speaker === null ? 'no speaker told' : shown(one.speaker, 120);
  const named = source !== '' && source !== who ? ` (${quoted(source, 120)})` : '';
  const cue = one.cue ? ` ${shown(one.cue.quote, 60)}` : '';
  const places = one.content.map(({ start, end }) => `${start}–${end}`).join(', ');
  const facts = [one.kind, one.stance, ...(one.commitment === 'neutral' ? [] : [one.commitment])].join(', ');
  return `${who}${named}${cue}: ${one.content.map(({ quote }) => quoted(quote, 500)).join(' … ')} [${facts}; ${places}]`;
}
