import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '../../src/ingest/archives/reader.ts';
import type { Row } from '../row.ts';
import { walk } from './walk.ts';

const MAX_BYTES = 50_000_000;

interface Read {
  readonly whole: number;
  /** Numbers of the records that are told to be broken. */
  readonly told: ReadonlySet<number>;
}

async function read(source: AsyncIterable<Uint8Array>, arc: boolean, packed: boolean): Promise<Read> {
  let whole = 0;
  const told = new Set<number>();
  for await (const item of readArchive(source, { maxBytes: MAX_BYTES, format: arc ? 'arc' : 'warc', packed })) {
    if (item.type === 'record' && !item.record.mended) whole += 1;
    if (item.type === 'fault') told.add(item.fault.record);
  }
  return { whole, told };
}

const archivesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.w?arc(?:\.gz)?(?:\.bad)?$/.test(path))
    .sort();

/** Where each file is cut: shares of its length, and bytes from its end. */
const CUTS: readonly ((length: number) => number)[] = [
  (length) => Math.floor(length * 0.25),
  (length) => Math.floor(length * 0.5),
  (length) => Math.floor(length * 0.75),
  (length) => length - 30,
];

/** Whole records read and broken ones told, in WARC and ARC files as they are and cut off. */
export async function scoreWarc(dir: string, onError?: (line: string) => void): Promise<Row[]> {
  if (!existsSync(dir)) return [];
  const tally = { whole: 0, expected: 0, files: 0, right: 0, broken: 0, told: 0, false: 0, cuts: 0, cutsRight: 0 };
  for (const path of archivesIn(dir)) {
    const file = readFileSync(join(dir, path));
    const arc = /\.arc(?:\.|$)/.test(path);
    const packed = file[0] === 0x1f;
    const expected = walk(file, arc);
    const got = await read(createReadStream(join(dir, path)), arc, packed);
    const missed = expected.broken.filter((number) => !got.told.has(number));
    const wrong = [...got.told].filter((number) => !expected.broken.includes(number));
    const right = got.whole === expected.whole && missed.length + wrong.length === 0;
    tally.files += 1;
    tally.expected += expected.whole;
    tally.whole += Math.min(got.whole, expected.whole);
    tally.broken += expected.broken.length;
    tally.told += expected.broken.length - missed.length;
    tally.false += wrong.length;
    if (right) tally.right += 1;
    else
      onError?.(
        `${path}: ${got.whole} of ${expected.whole} records, broken ${expected.broken.join(' ') || 'none'}, told ${[...got.told].join(' ') || 'none'}`,
      );
    if (packed) continue;
    for (const cut of CUTS) {
      const short = file.subarray(0, Math.max(0, cut(file.length)));
      const due = walk(short, arc).whole;
      const { whole } = await read(one(short), arc, packed);
      tally.cuts += 1;
      if (whole >= due) tally.cutsRight += 1;
      else onError?.(`${path} cut at ${short.length}: ${whole} of ${due} records`);
    }
  }
  const corpus = 'WARC and ARC test files';
  const row = (measure: string, value: number, n: number, note?: string): Row => ({
    corpus,
    measure,
    value,
    n,
    ...(note !== undefined && { note }),
  });
  return [
    row('whole records given', tally.whole / Math.max(1, tally.expected), tally.expected, `${tally.files} files`),
    row(
      'broken records told',
      tally.told / Math.max(1, tally.broken),
      tally.broken,
      `${tally.false} told that are not`,
    ),
    row('files right in both', tally.right / Math.max(1, tally.files), tally.files),
    row(
      'plain files cut off: every record before the cut given',
      tally.cutsRight / Math.max(1, tally.cuts),
      tally.cuts,
    ),
  ];
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
