import type { ComparedDocument, Comparison, DifferenceSide } from '../../../src/core/model/comparison.ts';
import type { Document } from '../../../src/core/model/document.ts';
import { type Passage, passageOf } from '../../../src/core/model/span.ts';
import { sentencesOf } from '../../../src/core/text/sentences.ts';

/** Texts for an account of the event: what all tell, each with a figure of its own, and as many lines again as asked for. */
function paragraphs(index: number, lines: number): string[] {
  return [
    `Dam at Hollin Reach overtopped, ${40 + index} homes cleared`,
    `The dam at Hollin Reach was overtopped on Sunday night and ${40 + index} homes were cleared, the water board said.`,
    'Nobody was hurt.',
    ...Array.from(
      { length: lines },
      (_, line) =>
        `Resident ${index}.${line} told this newspaper that the water came up to the second step of the stairs.`,
    ),
  ];
}

function documentAt(index: number, lines: number, fields: Partial<Document>): ComparedDocument {
  const parts = paragraphs(index, lines);
  const text = parts.join('\n\n');
  let start = 0;
  const blocks = parts.map((part, i) => {
    const block = { kind: i === 0 ? ('headline' as const) : ('paragraph' as const), start, end: start + part.length };
    start = block.end + 2;
    return block;
  });
  const number = text.indexOf(String(40 + index), parts[0]?.length);
  const quantity = {
    span: { start: number, end: number + '40 homes'.length },
    number: { start: number, end: number + 2 },
    low: 40 + index,
    high: 40 + index,
    openLow: false,
    openHigh: false,
    hedge: 'exact' as const,
    rounding: 0.5,
    unit: 'one',
    dimension: 'count' as const,
    counted: 'home',
    scope: null,
    asOf: null,
    voice: { type: 'outlet' as const },
  };
  return {
    label: String.fromCharCode(65 + index),
    id: `account-${index}`,
    article: `account-${index}.txt`,
    outlet: `Hollin Paper No. ${index + 1}`,
    url: null,
    headline: parts[0] ?? null,
    byline: null,
    dateline: null,
    published: null,
    modified: null,
    language: 'en',
    credit: null,
    evidence: {},
    removals: [],
    notes: [],
    ...fields,
    text,
    blocks,
    sentences: sentencesOf(text, blocks),
    entities: [],
    mentions: [],
    attributions: [],
    quantities: [quantity],
    times: [],
  };
}

const sentenceAt = (document: ComparedDocument, index: number): Passage => {
  const sentence = document.sentences[index];
  if (!sentence) throw new RangeError(`no sentence ${index}`);
  return passageOf(document, { start: sentence.start, end: sentence.end });
};

function side(document: ComparedDocument): DifferenceSide {
  const [quantity] = document.quantities;
  if (!quantity) throw new RangeError('no quantity');
  return { ...passageOf(document, quantity.span), value: String(quantity.low), context: sentenceAt(document, 1) };
}

const sharedPoint = (documents: readonly ComparedDocument[], sentence: number, id: string) => ({
  id,
  text: documents[0] ? sentenceAt(documents[0], sentence).quote : '',
  positions: documents.map((document) => ({
    document: document.id,
    passages: [sentenceAt(document, sentence)],
    voice: { type: 'outlet' as const },
    ...(sentence === 1 ? { value: side(document).quote } : {}),
  })),
  origins: documents.length,
  verdict: sentence === 1 ? ('discrepancy' as const) : ('agreement' as const),
  differences: sentence === 1 ? ['d1'] : [],
  salience: 1 / sentence,
});

/** A comparison of any number of accounts of one event; `fields` go into the first account's document. */
export function comparisonOf(count: number, lines = 3, fields: Partial<Document> = {}): Comparison {
  const documents = Array.from({ length: count }, (_, i) => documentAt(i, lines, i === 0 ? fields : {}));
  const pairs = documents.flatMap((a, i) => documents.slice(i + 1).map((b) => [a, b] as const));
  return {
    version: 1,
    documents,
    entities: [],
    alignments: pairs.flatMap(([a, b]) =>
      [1, 2].map((sentence) => ({
        a: sentenceAt(a, sentence),
        b: sentenceAt(b, sentence),
        relation: sentence === 1 ? ('conflict' as const) : ('same' as const),
        score: 0.9,
        reasons: ['same words'],
      })),
    ),
    points: [sharedPoint(documents, 1, 'p1'), sharedPoint(documents, 2, 'p2')],
    differences: [
      {
        id: 'd1',
        type: 'figure',
        severity: 'contradiction',
        what: 'how many homes were cleared',
        sides: documents.map(side),
        reasons: ['same event'],
        confidence: 0.9,
      },
    ],
    nonDifferences: [],
    quotes: [],
    reuse: [],
    origins: [],
    only: documents.flatMap((document) =>
      Array.from({ length: lines }, (_, line) => ({
        document: document.id,
        passage: sentenceAt(document, 3 + line),
        kind: 'quotation' as const,
        reasons: ['no passage of another account matches'],
        newsworthiness: 0.5,
      })),
    ),
    timeline: [],
    synthesis: [
      { text: 'Nobody was hurt.', role: 'shared', cites: documents.map((document) => sentenceAt(document, 2)) },
    ],
    omissions: [],
    coverage: { points: { carried: 1, of: 2 }, differences: { carried: 0, of: 1 }, share: 0.333 },
    notes: [],
  };
}
