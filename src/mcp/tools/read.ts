import { z } from 'zod';
import { isUnread } from '../../app/unread.ts';
import type { Attribution, Quantity, Reading } from '../../core/model/annotation.ts';
import { bySpan, type Span } from '../../core/model/span.ts';
import { counted, countWords } from '../../report/outline.ts';
import { accept } from '../accounts.ts';
import { Room } from '../bounds.ts';
import { cite } from '../citing.ts';
import { FigureShape, figureOf, voiceIn, writeFigure } from '../figures/shape.ts';
import { Refusal } from '../refusal.ts';
import { ArticleId, CitedPassage, Count, GivenAccount, listOf, NoteShape, stretching, VoiceShape } from '../shapes.ts';
import { StatementShape, statementOf, writeStatement } from '../statements.ts';
import { toolOf } from '../tool.ts';
import { dateOf, FENCE, outletOf, quoted, section, shown } from '../words.ts';

const PARTS = ['statements', 'figures', 'times', 'entities', 'text'] as const;

const TimeShape = z.object({
  passage: CitedPassage,
  value: z.string().nullable().describe('EDTF (ISO 8601-2); null while it is relative to a day that nobody stated.'),
  precision: z.string(),
});

const EntityShape = z.object({
  type: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  titles: z.array(z.string()),
  mentions: Count,
  first: CitedPassage.nullable(),
});

/** What one article holds: who says what in it, figures, times, names. */
export const readTool = toolOf({
  name: 'read',
  title: 'Read one article',
  description:
    'Reads one news article: its outlet, headline and date; who says what in it (source, cue and content of every statement, direct, mixed or indirect, and how the outlet stands to it); its figures as ranges with what they count and who states them; times; persons, organisations and places; its text. Everything as passages. Give exactly one of article (an id that is kept), text, html or url. To compare two or more articles use compare.',
  input: z.strictObject({
    ...GivenAccount.shape,
    article: ArticleId.optional(),
    parts: z
      .array(z.enum(PARTS))
      .min(1)
      .default(['statements', 'figures', 'times', 'entities'])
      .describe('What to give. text: the report itself, block by block, without what else is on the page.'),
    ...stretching(20),
  }),
  output: z.object({
    document: z.object({
      id: z.string(),
      name: z.string(),
      outlet: z.string().nullable(),
      url: z.string().nullable(),
      headline: z.string().nullable(),
      byline: z.string().nullable(),
      published: z.string().nullable(),
      modified: z.string().nullable(),
      language: z.string().nullable(),
      credit: z.string().nullable().describe('The news agency it is credited to.'),
      words: Count,
      lines_removed: Count.describe('Lines of the page that are not the report and were taken out.'),
    }),
    statements: listOf(StatementShape).optional(),
    figures: listOf(FigureShape.extend({ voice: VoiceShape })).optional(),
    times: listOf(TimeShape).optional(),
    entities: listOf(EntityShape).optional(),
    text: listOf(z.object({ kind: z.string(), passage: CitedPassage })).optional(),
    notes: z.array(NoteShape),
  }),
  reach: ({ offline }) => ({ keeps: false, fetches: !offline }),
  async answer(setting, { parts, limit, offset, max_bytes, ...given }, work) {
    const { account } = await accept(setting, given, given.name ?? given.url ?? 'the article', work.signal);
    const reading = await setting.labour.read(account, work);
    if (isUnread(reading))
      throw new Refusal(
        `No report was found in ${shown(reading.article, 200)}: ${reading.notes.map(({ message }) => shown(message)).join('; ') || 'it holds no text'}. Give the text of the article itself.`,
      );
    const room = new Room(max_bytes, parts.length);
    const head = room.spend({ document: documentOf(reading), notes: notesOf(reading) });
    const stretch = { limit, offset };
    const asked = (part: (typeof PARTS)[number]): boolean => parts.includes(part);
    return {
      ...head,
      ...(asked('statements') && {
        statements: room.list(reading.attributions, stretch, (one: Attribution) => statementOf(reading, one)),
      }),
      ...(asked('figures') && {
        figures: room.list(reading.quantities, stretch, (one: Quantity) => ({
          ...figureOf(reading, one),
          voice: voiceIn(one),
        })),
      }),
      ...(asked('times') && {
        times: room.list(reading.times, stretch, ({ span, value, precision }) => ({
          passage: cite(reading, span),
          value,
          precision,
        })),
      }),
      ...(asked('entities') && { entities: room.list(entitiesOf(reading), stretch, (one) => one) }),
      ...(asked('text') && {
        text: room.list(blocksOf(reading), stretch, ({ kind, ...span }) => ({
          kind,
          passage: cite(reading, span, LONGEST_BLOCK),
        })),
      }),
    };
  },
  write: ({ document, statements, figures, times, entities, text, notes }) =>
    [
      FENCE,
      `${quoted(document.headline ?? 'no headline')}, ${outletOf(document)}, ${dateOf(document.published)}${document.url ? `, ${shown(document.url)}` : ''} (document ${document.id}, ${document.words} words)`,
      ...section('WHO SAYS WHAT', statements, writeStatement),
      ...section('FIGURES', figures, (figure) => writeFigure(figure, figure.voice)),
      ...section('TIMES', times, ({ passage, value }) => `${value ?? 'open'}: ${quoted(passage.quote)}`),
      ...section(
        'NAMES',
        entities,
        ({ name, type, titles, mentions }) =>
          `${shown(name, 120)} (${type}${titles.length > 0 ? `; ${titles.map((title) => shown(title, 80)).join(', ')}` : ''}; ${counted(mentions, 'mention')})`,
      ),
      ...section(
        'TEXT',
        text,
        ({ kind, passage }) => `${kind} ${passage.start}–${passage.end}: ${quoted(passage.quote, LONGEST_BLOCK)}`,
      ),
      ...notes.map(({ message }) => `Note: ${shown(message)}`),
    ].join('\n'),
});

/** Characters of a block that are given in one piece; longer ones come in several. */
const LONGEST_BLOCK = 4_000;

/** The blocks of the text, long ones cut into pieces that follow each other. */
function blocksOf({ blocks, text }: Reading): (Span & { readonly kind: string })[] {
  return blocks.flatMap(({ start, end, kind }) => {
    const pieces: (Span & { readonly kind: string })[] = [];
    for (let from = start; from < end; ) {
      let to = Math.min(end, from + LONGEST_BLOCK);
      if (to < end && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to -= 1;
      pieces.push({ start: from, end: to, kind });
      from = to;
    }
    return pieces;
  });
}

const documentOf = (reading: Reading) => ({
  id: reading.id,
  name: reading.article,
  outlet: reading.outlet,
  url: reading.url,
  headline: reading.headline,
  byline: reading.byline,
  published: reading.published,
  modified: reading.modified,
  language: reading.language,
  credit: reading.credit,
  words: countWords(reading.text),
  lines_removed: reading.removals.length,
});

const notesOf = ({ notes }: Reading) =>
  notes.slice(0, 20).map(({ code, message }) => ({ code, message: shown(message) }));

/** Entities, those mentioned most first. */
function entitiesOf(reading: Reading): z.infer<typeof EntityShape>[] {
  const mentions = new Map<string, Span[]>();
  for (const { entity, span } of reading.mentions) mentions.set(entity, [...(mentions.get(entity) ?? []), span]);
  return reading.entities
    .map(({ id, type, name, aliases, titles }) => {
      const spans = (mentions.get(id) ?? []).sort(bySpan);
      const [first] = spans;
      return {
        type,
        name,
        aliases: [...aliases],
        titles: [...titles],
        mentions: spans.length,
        first: first ? cite(reading, first) : null,
      };
    })
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}
