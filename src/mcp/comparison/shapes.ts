import { z } from 'zod';
import { DIFFERENCE_TYPES, SEVERITIES } from '../../core/model/index.ts';
import { CitedPassage, Count, listOf, NoteShape, VoiceShape } from '../shapes.ts';

/** A passage with its place as the text names it: `A3` is the third sentence of account A, the headline counted. */
export const PlacedPassage = CitedPassage.extend({ at: z.string() }).meta({ id: 'PlacedPassage' });

export const AccountShape = z.object({
  label: z.string().describe('What the account is called in this answer: A, B, C …'),
  document: z.string(),
  name: z.string(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  headline: z.string().nullable(),
  published: z.string().nullable(),
  credit: z.string().nullable().describe('The news agency it is credited to.'),
  words: Count,
});

const Labels = z.array(z.string()).describe('Labels of accounts.');

export const SynthesisEntry = z.object({
  role: z.enum(['shared', 'differs', 'only', 'unrelated']),
  text: z.string(),
  cites: z.array(PlacedPassage),
});

const DifferenceFields = {
  type: z.enum(DIFFERENCE_TYPES),
  severity: z.enum(SEVERITIES),
};

const SideShape = PlacedPassage.extend({
  value: z.string().describe('What the words say, in a normal form.'),
  context: CitedPassage.describe('The sentence around them.'),
}).meta({ id: 'Side' });

export const DifferenceEntry = z.object({
  id: z.string(),
  ...DifferenceFields,
  what: z.string(),
  sides: z.array(SideShape),
  sides_left_out: Count,
  reasons: z.array(z.string()),
  confidence: z.number(),
});

export const ExplainedEntry = z.object({
  why: z.enum(['later', 'wider-scope', 'other-definition', 'other-measure', 'reported-by-other']),
  what: z.string(),
  sides: z.array(SideShape),
  sides_left_out: Count,
});

export const PointEntry = z.object({
  id: z.string(),
  text: z.string(),
  verdict: z.enum(['agreement', 'discrepancy', 'unmatched']),
  origins: Count.describe('How many independent accounts tell it. A copy is no confirmation.'),
  salience: z.number(),
  tellers: z.array(PlacedPassage.extend({ voice: VoiceShape })),
  tellers_left_out: Count,
  differences: z.array(z.string()).describe('Ids of the differences in it.'),
});

export const OmissionEntry = z.object({
  account: z.string().describe('Label of the account that does not tell it.'),
  point: z.string().describe('Id of the point.'),
  text: z.string(),
  tellers: Labels,
  passages: z.array(PlacedPassage),
  reasons: z.array(z.string()),
  weight: z.number(),
});

export const OnlyEntry = z.object({
  account: z.string(),
  kind: z.enum(['figure', 'quotation', 'actor', 'event', 'background']),
  passage: PlacedPassage,
  reasons: z.array(z.string()),
  newsworthiness: z.number(),
});

export const QuotationEntry = z.object({
  speaker: z.string().nullable(),
  agreement: z.enum(['identical', 'shortened', 'reworded', 'paraphrased']),
  variants: z.array(z.object({ kind: z.enum(['direct', 'mixed', 'indirect']), passages: z.array(PlacedPassage) })),
});

export const TimelineEntry = z.object({
  when: z.string().nullable().describe('EDTF; null where it is only relative.'),
  label: z.string(),
  passages: z.array(PlacedPassage),
  differs: z.boolean().describe('Accounts give different times for it.'),
});

export const CopyEntry = z.object({
  kind: z.enum(['verbatim', 'edited', 'adapted', 'same-quote']),
  containment: z.number(),
  passages: z.array(PlacedPassage),
  first: z.string().nullable().describe('Label of the account that was first, where something tells it.'),
  reason: z.string().nullable(),
});

export const OriginEntry = z.object({ accounts: Labels, reason: z.string() });

/** What of a comparison can be asked for, in the order in which it is shown. */
export const PARTS = [
  'synthesis',
  'differences',
  'explained',
  'points',
  'omissions',
  'only',
  'quotations',
  'timeline',
  'copies',
  'origins',
  'notes',
] as const;
export type Part = (typeof PARTS)[number];

export const ComparisonShape = z.object({
  accounts: z.array(AccountShape),
  accounts_left_out: Count,
  independent_origins: Count,
  differences_by_severity: z.object({
    contradiction: Count,
    imprecision: Count,
    wording: Count,
    rejected: Count.describe('Found, and held by a person for none; they are not shown.'),
  }),
  synthesis: listOf(SynthesisEntry).optional(),
  coverage: z.string().nullable().optional().describe('How much of what is shared the synthesis carries.'),
  differences: listOf(DifferenceEntry).optional(),
  explained: listOf(ExplainedEntry).optional(),
  points: listOf(PointEntry).optional(),
  omissions: listOf(OmissionEntry).optional(),
  only: listOf(OnlyEntry).optional(),
  quotations: listOf(QuotationEntry).optional(),
  timeline: listOf(TimelineEntry).optional(),
  copies: listOf(CopyEntry).optional(),
  origins: listOf(OriginEntry).optional(),
  notes: listOf(NoteShape).optional(),
});
export type ComparisonAnswer = z.infer<typeof ComparisonShape>;
