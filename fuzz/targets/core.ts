import fc from 'fast-check';
import { compare } from '../../src/app/comparison.ts';
import { read } from '../../src/app/pipeline.ts';
import { similarity } from '../../src/app/similarity.ts';
import { compareRevisions } from '../../src/app/versions.ts';
import { checkSentence } from '../../src/core/check/index.ts';
import {
  createIndex,
  decodeSketch,
  encodeSketch,
  type Sketch,
  settingsOf,
  sketchOf,
} from '../../src/core/cluster/index.ts';
import type { Reading } from '../../src/core/model/annotation.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { type Passage, passageOf } from '../../src/core/model/index.ts';
import { findReuse } from '../../src/core/reuse/index.ts';
import { reanchor } from '../../src/core/versions/index.ts';
import { renderHtml } from '../../src/report/html/index.ts';
import { renderMarkdown } from '../../src/report/markdown/index.ts';
import { renderTerminal } from '../../src/report/terminal/index.ts';
import { renderReading } from '../../src/report/terminal/reading.ts';
import { NEWS } from '../dictionaries.ts';
import { holds, spansWithin } from '../laws.ts';
import { filesUnder, reports } from '../seeds.ts';
import type { TextTarget } from '../target.ts';
import { documentHolds } from './extract.ts';

/** Accounts of one event that the mutated one is laid beside. */
const BESIDE = 'examples/harbour-fire';

let others: Promise<readonly Reading[]> | undefined;

/** So much of an account that the time goes into many inputs, not into long ones. */
const beginning = (text: string): string => text.split(/\n\n+/u).slice(0, 9).join('\n\n');

/** The beginnings of two accounts of the example, read once. */
function beside(): Promise<readonly Reading[]> {
  others ??= Promise.all(
    accounts()
      .slice(0, 2)
      .map((text, at) => read({ type: 'text', name: `account ${at + 1}`, text })),
  );
  return others;
}

let laid: Promise<Comparison> | undefined;

/** The comparison of the two. */
function evidence(): Promise<Comparison> {
  laid ??= beside().then((readings) => compare(readings));
  return laid;
}

const readText = (text: string): Promise<Reading> => read({ type: 'text', name: 'mutated', text });

const accounts = (): string[] =>
  [...filesUnder(BESIDE, '.txt').map((bytes) => bytes.toString()), ...reports()].map(beginning);

/** Sentences of news put together by chance: marks, figures, names and reporting verbs in every order. */
const prose = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...NEWS) },
      { weight: 2, arbitrary: fc.constantFrom('. ', ', ', ' ', '\n\n', '” ', '“', '; ', ': ', '—') },
      { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: 'binary' }) },
      { weight: 1, arbitrary: fc.integer().map(String) },
    ),
    { maxLength: 150 },
  )
  .map((parts) => parts.join(' '));

/** The laws of a reading: those of its document, every span within the text, nothing named that is not there. */
export function readingHolds(reading: Reading): Reading {
  documentHolds(reading);
  spansWithin(reading, reading.text.length);
  holds(!reading.notes.some(({ code }) => code === 'fault'), 'nothing brings the reader to a fault');
  const entities = new Set(reading.entities.map(({ id }) => id));
  for (const { entity } of reading.mentions) holds(entities.has(entity), 'a mention is of an entity that there is');
  let end = 0;
  for (const sentence of reading.sentences) {
    holds(sentence.start >= end, 'sentences are in order and apart');
    end = sentence.end;
  }
  holds(sameInJson(reading), 'a reading goes through JSON unchanged');
  return reading;
}

const sameInJson = (value: unknown): boolean => {
  const once = JSON.stringify(value);
  return JSON.stringify(JSON.parse(once)) === once;
};

const isPassage = (value: object): value is Passage => 'quote' in value && 'document' in value && 'start' in value;

/** Every passage stands where it says, and there is nothing shown without one. */
function comparisonHolds(comparison: Comparison): Comparison {
  const texts = new Map(comparison.documents.map(({ id, text }) => [id, text]));
  const left: unknown[] = [comparison];
  while (left.length > 0) {
    const one = left.pop();
    if (one === null || typeof one !== 'object') continue;
    if (isPassage(one))
      holds(texts.get(one.document)?.slice(one.start, one.end) === one.quote, 'a passage stands where it says');
    for (const item of Object.values(one)) left.push(item);
  }
  for (const { sides, reasons } of comparison.differences) {
    holds(sides.length > 1, 'a difference has two sides');
    holds(reasons.length > 0, 'no difference without its reasons');
  }
  holds(sameInJson(comparison), 'a comparison goes through JSON unchanged');
  return comparison;
}

const common = { takes: 'text' as const, dictionary: NEWS, made: prose, endings: ['.txt'] };

export const reading: TextTarget = {
  ...common,
  name: 'read',
  parser: 'a report → sentences, entities, who said what, times, figures',
  seeds: reports,
  longest: 8_000,
  run: async (text) => {
    const found = readingHolds(await readText(text));
    holds(typeof renderReading(found, { width: 80, color: false }) === 'string', 'a reading can be shown');
    return found;
  },
};

export const comparing: TextTarget = {
  ...common,
  name: 'compare',
  parser: 'three accounts, one of them mutated → comparison and its reports',
  seeds: accounts,
  longest: 3_000,
  run: async (text) => {
    const readings = [...(await beside()), await readText(text)].filter((one) => one.text !== '');
    const comparison = comparisonHolds(await compare(readings));
    const page = renderHtml(comparison);
    holds(!/<script>alert|<img src=x/iu.test(page), 'words of an article are no markup of the report');
    renderMarkdown(comparison);
    const shown = renderTerminal(comparison, { width: 80, color: false });
    holds(!shown.includes('\u001b'), 'words of an article do not move the cursor');
    return comparison;
  },
};

export const versions: TextTarget = {
  ...common,
  name: 'versions',
  parser: 'two revisions of a report → what was changed, passages found again',
  seeds: accounts,
  longest: 5_000,
  run: async (text) => {
    const [before] = await beside();
    if (!before) throw new Error('nothing to hold it against');
    const after = await readText(text);
    const change = await compareRevisions(before, after);
    holds(change.reasons.length > 0, 'what became of it has a reason');
    const found = before.sentences.slice(0, 5).map((span) => reanchor(passageOf(before, span), before, after));
    for (const one of found) if (one) spansWithin(one, after.text.length);
    return { change, found };
  },
};

export const clustering: TextTarget = {
  ...common,
  name: 'cluster',
  parser: 'a report → sketch, packed and unpacked, placed in a story',
  seeds: reports,
  longest: 30_000,
  run: async (text) => {
    const index = createIndex(settingsOf({}));
    const documents = [
      ...(await beside()),
      { ...(await beside())[0], text, id: 'mutated', headline: text.slice(0, 80) },
    ];
    return documents.map((document, at) => {
      const sketch: Sketch = sketchOf({ ...(document as Reading), id: `article ${at}` }, '2026-03-04');
      const packed = encodeSketch(sketch);
      holds(Buffer.compare(packed, encodeSketch(decodeSketch(packed))) === 0, 'a sketch is packed and unpacked whole');
      return index.assign(sketch, {});
    });
  },
};

export const reuse: TextTarget = {
  ...common,
  name: 'reuse',
  parser: 'three accounts → the passages that they share',
  seeds: accounts,
  longest: 8_000,
  run: async (text) => {
    const readings = [...(await beside()), await readText(text)];
    const found = findReuse(readings);
    return found;
  },
};

export const checking: TextTarget = {
  ...common,
  name: 'check',
  parser: 'a sentence of a language model against its passages',
  seeds: () => accounts().flatMap((text) => text.split(/\n\n+/u)),
  longest: 4_000,
  run: async (text) => {
    const documents = await beside();
    const cites = documents.flatMap((one) => one.sentences.slice(0, 2).map((span) => passageOf(one, span)));
    return checkSentence({ text, cites }, await evidence());
  },
};

export const likeness: TextTarget = {
  ...common,
  name: 'similarity',
  parser: 'two sentences → how alike they are',
  seeds: () => accounts().flatMap((text) => text.split(/\n\n+/u)),
  longest: 20_000,
  run: async (text) => {
    const score = await similarity(text, 'Forty people were hurt when the warehouse burned, the harbour master said.');
    holds(score >= -1 && score <= 1, `likeness is about 0 to 1, and never beyond the cosine's bounds: ${score}`);
    return score;
  },
};
