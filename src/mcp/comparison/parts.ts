import type { z } from 'zod';
import type {
  CollatedQuote,
  Comparison,
  Difference,
  DifferenceSide,
  ExplainedNonDifference,
  TimelineEntry as Happened,
  Omission,
  OnlyHere,
  Origin,
  Point,
  Reuse,
  SynthesisSentence,
} from '../../core/model/comparison.ts';
import { copiedPassages, coverageLine, differencesOf, SEVERITIES, sharedPoints } from '../../report/outline.ts';
import { Room } from '../bounds.ts';
import type { Stretch } from '../shapes.ts';
import { accountOf, type Edition, editionOf, MOST_PASSAGES, voiceOf } from './edition.ts';
import type {
  ComparisonAnswer,
  CopyEntry,
  DifferenceEntry,
  ExplainedEntry,
  OmissionEntry,
  OnlyEntry,
  OriginEntry,
  Part,
  PointEntry,
  QuotationEntry,
  SynthesisEntry,
  TimelineEntry,
} from './shapes.ts';

/** How the room of an answer is shared out: what is asked for most has most. */
const WEIGHTS: Readonly<Record<Part, number>> = {
  synthesis: 5,
  differences: 6,
  explained: 2,
  points: 4,
  omissions: 2,
  only: 2,
  quotations: 2,
  timeline: 1,
  copies: 1,
  origins: 1,
  notes: 1,
};

/** The parts of a comparison that are asked for, within the room that is asked for. */
export function partsOf(
  comparison: Comparison,
  wanted: readonly Part[],
  stretch: Stretch,
  rejected: readonly string[] = [],
): ComparisonAnswer {
  const refused = new Set(rejected);
  const differences = comparison.differences.filter(({ id }) => !refused.has(id));
  const edition = editionOf({ ...comparison, differences });
  const weight = wanted.reduce((sum, part) => sum + WEIGHTS[part], 2);
  const room = new Room(stretch.max_bytes, weight);
  const accounts = room.list(comparison.documents, WHOLE, (document) => accountOf(edition, document), 2);
  const parts: Partial<ComparisonAnswer> = {};
  for (const part of ORDER) if (wanted.includes(part)) Object.assign(parts, WRITERS[part](edition, room, stretch));
  return {
    accounts: accounts.entries,
    accounts_left_out: accounts.left_out,
    independent_origins: comparison.origins.length,
    differences_by_severity: {
      contradiction: differencesOf(edition.comparison, 'contradiction').length,
      imprecision: differencesOf(edition.comparison, 'imprecision').length,
      wording: differencesOf(edition.comparison, 'wording').length,
      rejected: comparison.differences.length - differences.length,
    },
    ...parts,
  };
}

const WHOLE = { offset: 0, limit: Number.POSITIVE_INFINITY };

type Writer = (edition: Edition, room: Room, stretch: Stretch) => Partial<ComparisonAnswer>;

const WRITERS: Readonly<Record<Part, Writer>> = {
  synthesis: (edition, room, stretch) => ({
    coverage: coverageLine(edition.comparison),
    synthesis: room.list(
      edition.comparison.synthesis,
      wholeOf(stretch),
      (one) => sentence(edition, one),
      WEIGHTS.synthesis,
    ),
  }),
  differences: (edition, room, stretch) => ({
    differences: room.list(
      bySeverity(edition.comparison),
      stretch,
      (one) => difference(edition, one),
      WEIGHTS.differences,
    ),
  }),
  explained: (edition, room, stretch) => ({
    explained: room.list(
      edition.comparison.nonDifferences,
      stretch,
      (one) => explained(edition, one),
      WEIGHTS.explained,
    ),
  }),
  points: (edition, room, stretch) => ({
    points: room.list(sharedPoints(edition.comparison), stretch, (one) => point(edition, one), WEIGHTS.points),
  }),
  omissions: (edition, room, stretch) => ({
    omissions: room.list(omissionsOf(edition.comparison), stretch, (one) => omission(edition, one), WEIGHTS.omissions),
  }),
  only: (edition, room, stretch) => ({
    only: room.list(onlyOf(edition.comparison), stretch, (one) => onlyHere(edition, one), WEIGHTS.only),
  }),
  quotations: (edition, room, stretch) => ({
    quotations: room.list(edition.comparison.quotes, stretch, (one) => quotation(edition, one), WEIGHTS.quotations),
  }),
  timeline: (edition, room, stretch) => ({
    timeline: room.list(edition.comparison.timeline, stretch, (one) => happened(edition, one), WEIGHTS.timeline),
  }),
  copies: (edition, room, stretch) => ({
    copies: room.list(copiedPassages(edition.comparison.reuse), stretch, (one) => copy(edition, one), WEIGHTS.copies),
  }),
  origins: (edition, room, stretch) => ({
    origins: room.list(edition.comparison.origins, stretch, (one) => origin(edition, one), WEIGHTS.origins),
  }),
  notes: (edition, room, stretch) => ({
    notes: room.list(notesOf(edition), stretch, (note) => note, WEIGHTS.notes),
  }),
};

const ORDER = Object.keys(WRITERS) as readonly Part[];

/** Passages that a sentence of the synthesis is shown with. */
const MOST_CITES = 6;

/** The synthesis is read as a whole: only room shortens it. */
const wholeOf = ({ offset }: Stretch): Pick<Stretch, 'offset' | 'limit'> => ({
  offset,
  limit: Number.POSITIVE_INFINITY,
});

const bySeverity = (comparison: Comparison): Difference[] =>
  SEVERITIES.flatMap(({ severity }) => differencesOf(comparison, severity));

const onlyOf = ({ only }: Comparison): OnlyHere[] => [...only].sort((a, b) => b.newsworthiness - a.newsworthiness);

export const omissionsOf = ({ omissions, points }: Comparison): { omission: Omission; point: Point }[] => {
  const byId = new Map(points.map((one) => [one.id, one]));
  return omissions.flatMap((one) => {
    const about = byId.get(one.point);
    return about ? [{ omission: one, point: about }] : [];
  });
};

const sentence = (edition: Edition, { role, text, cites }: SynthesisSentence): z.infer<typeof SynthesisEntry> => ({
  role,
  text: edition.citations.readable(text),
  cites: edition.placeSome(cites, MOST_CITES),
});

const side = (edition: Edition, { value, context, ...passage }: DifferenceSide) => ({
  ...edition.place(passage),
  value,
  context: edition.cite(context),
});

function sidesOf(edition: Edition, sides: readonly DifferenceSide[]) {
  const sorted = edition.citations.sorted(sides);
  const shown = sorted.slice(0, MOST_PASSAGES);
  return { sides: shown.map((one) => side(edition, one)), sides_left_out: sorted.length - shown.length };
}

const difference = (edition: Edition, one: Difference): z.infer<typeof DifferenceEntry> => ({
  id: one.id,
  type: one.type,
  severity: one.severity,
  what: one.what,
  ...sidesOf(edition, one.sides),
  reasons: one.reasons.map(edition.citations.readable),
  confidence: one.confidence,
});

const explained = (edition: Edition, one: ExplainedNonDifference): z.infer<typeof ExplainedEntry> => ({
  why: one.why,
  what: one.what,
  ...sidesOf(edition, one.sides),
});

function point(edition: Edition, one: Point): z.infer<typeof PointEntry> {
  const shown = one.positions.slice(0, MOST_PASSAGES);
  return {
    id: one.id,
    text: one.text,
    verdict: one.verdict,
    origins: one.origins,
    salience: one.salience,
    tellers: shown.flatMap(({ passages, voice }) =>
      passages.slice(0, 1).map((passage) => ({ ...edition.place(passage), voice: voiceOf(voice) })),
    ),
    tellers_left_out: one.positions.length - shown.length,
    differences: [...one.differences],
  };
}

export const omission = (
  edition: Edition,
  { omission: one, point: about }: { omission: Omission; point: Point },
): z.infer<typeof OmissionEntry> => ({
  account: edition.citations.label(one.document),
  point: about.id,
  text: about.text,
  tellers: one.tellers.map(edition.citations.label).sort(),
  passages: edition.placeSome(about.positions.flatMap(({ passages }) => passages)),
  reasons: one.reasons.map(edition.citations.readable),
  weight: one.weight,
});

export const onlyHere = (edition: Edition, one: OnlyHere): z.infer<typeof OnlyEntry> => ({
  account: edition.citations.label(one.document),
  kind: one.kind,
  passage: edition.place(one.passage),
  reasons: one.reasons.map(edition.citations.readable),
  newsworthiness: one.newsworthiness,
});

const quotation = (
  edition: Edition,
  { speaker, agreement, variants }: CollatedQuote,
): z.infer<typeof QuotationEntry> => ({
  speaker: speaker?.name ?? null,
  agreement,
  variants: variants
    .slice(0, MOST_PASSAGES)
    .map(({ kind, passages }) => ({ kind, passages: edition.placeSome(passages) })),
});

const happened = (edition: Edition, { when, label, passages, conflict }: Happened): z.infer<typeof TimelineEntry> => ({
  when,
  label,
  passages: edition.placeSome(passages),
  differs: conflict !== null,
});

const copy = (
  { citations, place }: Edition,
  { kind, containment, passages, direction }: Reuse,
): z.infer<typeof CopyEntry> => ({
  kind,
  containment,
  passages: citations.sorted(passages).map(place),
  first: direction ? citations.label(direction.from) : null,
  reason: direction ? citations.readable(direction.reason) : null,
});

const origin = ({ citations }: Edition, { documents, reason }: Origin): z.infer<typeof OriginEntry> => ({
  accounts: documents.map(citations.label).sort(),
  reason: citations.readable(reason),
});

const notesOf = ({ comparison, citations }: Edition): { code: string; message: string }[] => [
  ...comparison.notes.map(({ code, message }) => ({ code, message: citations.readable(message) })),
  ...comparison.documents.flatMap(({ label, notes }) =>
    notes.map(({ code, message }) => ({ code, message: `${label}: ${message}` })),
  ),
];
