import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bareDocument } from '../../src/core/model/document.ts';
import type { Block, Reading, Span } from '../../src/core/model/index.ts';
import { findReuse, findStretches, type StretchBar } from '../../src/core/reuse/index.ts';
import type { Row } from '../row.ts';
import { type Case, plagdet } from './plagdet.ts';
import { readTarGz } from './tar.ts';

/** Pairs taken of each kind: every k-th of the sorted names, so that each run takes the same. */
const SAMPLE = 60;

/** Where between two names that are taken the others are: pairs that were not looked at while the method was made. */
const OTHERS = 0.5;

const CORPUS = 'PAN 2013 text alignment';

const KINDS: readonly (readonly [folder: string, measure: string])[] = [
  ['02-no-obfuscation', 'plagdet, copied word for word'],
  ['03-random-obfuscation', 'plagdet, words shuffled'],
  ['04-translation-obfuscation', 'plagdet, translated and back'],
  ['05-summary-obfuscation', 'plagdet, summarised'],
];

interface Sample {
  readonly folder: string;
  readonly cases: readonly Case[];
  readonly detections: Readonly<Record<StretchBar, readonly Case[]>>;
}

/** Stretches found in pairs of documents with known copies (PAN 2013): precision, recall, granularity and plagdet. */
export async function scoreReuse(dir: string): Promise<Row[]> {
  const archive = join(dir, 'data', 'reuse', 'pan13-train.tar.gz');
  if (!existsSync(archive)) return [];
  const files = readTarGz(archive);
  const [samples, others] = [samplesOf(files, 0), samplesOf(files, OTHERS)];
  const all = score(samples);
  const note = `${samples.length} pairs, an equal number of each kind; published: .878 best, .422 baseline, on the test part`;
  const row = (measure: string, value: number, n: number, rowNote?: string): Row =>
    rowNote === undefined
      ? { corpus: CORPUS, measure, value, n }
      : { corpus: CORPUS, measure, value, n, note: rowNote };
  const rowsByKind = (some: readonly Sample[], more = '') =>
    KINDS.map(([folder, measure]) => {
      const own = some.filter((sample) => sample.folder === folder);
      return row(`${measure}${more}`, score(own).plagdet, own.length);
    });
  return [
    row('plagdet', all.plagdet, samples.length, note),
    row('precision', all.precision, samples.length),
    row('recall', all.recall, samples.length),
    row('granularity', all.granularity, samples.length, '1 is best: one passage found for each copied'),
    ...rowsByKind(samples),
    row('plagdet, other pairs', score(others).plagdet, others.length),
    ...rowsByKind(others, ', other pairs'),
    row('plagdet, as of accounts', score(samples, 'copied').plagdet, samples.length, 'some of it in the same words'),
  ];
}

const score = (samples: readonly Sample[], bar: StretchBar = 'alike') =>
  plagdet(
    samples.flatMap(({ cases }) => cases),
    samples.flatMap(({ detections }) => detections[bar]),
  );

const samplesOf = (files: ReadonlyMap<string, Buffer>, phase: number): Sample[] =>
  ['01-no-plagiarism', ...KINDS.map(([folder]) => folder)].flatMap((folder) =>
    sampled(files, folder, phase).map((name) => samplePair(files, folder, name)),
  );

function sampled(files: ReadonlyMap<string, Buffer>, folder: string, phase: number): string[] {
  const names = [...files.keys()].filter((name) => name.includes(`/${folder}/`) && name.endsWith('.xml')).sort();
  const step = Math.max(1, names.length / SAMPLE);
  return Array.from({ length: Math.min(SAMPLE, names.length) }, (_, i) => names[Math.floor((i + phase) * step)] ?? '');
}

function samplePair(files: ReadonlyMap<string, Buffer>, folder: string, name: string): Sample {
  const [, root = '', here = '', there = ''] = /^(.*)\/[^/]+\/(suspicious-\w+)-(source-\w+)\.xml$/.exec(name) ?? [];
  const readings = [
    plainReading(here, textOf(files, `${root}/susp/${here}.txt`)),
    plainReading(there, textOf(files, `${root}/src/${there}.txt`)),
  ];
  const reuse = findReuse(readings);
  const found = (bar: StretchBar): Case[] =>
    findStretches(readings, reuse, bar).map(({ passages: [a, b] }) =>
      a.document === here ? { pair: name, here: a, there: b } : { pair: name, here: b, there: a },
    );
  const detections = { alike: found('alike'), copied: found('copied') };
  return { folder, cases: casesIn(name, textOf(files, name)), detections };
}

const textOf = (files: ReadonlyMap<string, Buffer>, name: string): string => {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`${name} is not in the archive`);
  return bytes.toString('utf8');
};

function casesIn(pair: string, xml: string): Case[] {
  return [...xml.matchAll(/<feature\s[^>]*name="plagiarism"[^>]*>/g)].map(([tag]) => ({
    pair,
    here: spanIn(tag, 'this'),
    there: spanIn(tag, 'source'),
  }));
}

function spanIn(tag: string, side: string): Span {
  const number = (name: string) => Number(new RegExp(`${side}_${name}="(\\d+)"`).exec(tag)?.[1]);
  return { start: number('offset'), end: number('offset') + number('length') };
}

/** A text as it is, a block for each paragraph: these documents are no news pages, so nothing is taken out. */
function plainReading(id: string, text: string): Reading {
  const blocks: Block[] = [...text.matchAll(/\S[^\n]*(?:\n[^\n]+)*/g)].map(({ 0: lines, index }) => ({
    kind: 'paragraph',
    start: index,
    end: index + lines.trimEnd().length,
  }));
  return {
    ...bareDocument({ id, article: id, text, blocks }),
    sentences: [],
    entities: [],
    mentions: [],
    attributions: [],
    quantities: [],
    times: [],
  };
}
