import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadSettings, settingsFrom } from '../../src/app/settings.ts';
import { linesOf, readLine } from '../../src/app/story-lines.ts';
import { sentencesOf } from '../../src/rewrite/answer.ts';
import { openStore, StoreError } from '../../src/store/index.ts';
import { NotOfThisList, placeOf } from '../../src/store/pages.ts';
import { readQuery } from '../../src/store/search/text-query.ts';
import { JSONS } from '../dictionaries.ts';
import { holds } from '../laws.ts';
import type { ByteTarget, TextTarget } from '../target.ts';
import { JSON_LINES } from './container-seeds.ts';
import { filledDesk, once } from './desk.ts';

const folder = once(
  async () => mkdtempSync(join(tmpdir(), 'fuzz-settings-')),
  async (path) => rmSync(path, { recursive: true, force: true }),
);

export const settings: ByteTarget = {
  name: 'settings',
  parser: 'configuration files',
  takes: 'bytes',
  seeds: () => [
    JSON.stringify({
      database: 'a.db',
      stories: { threshold: 0.5, windowDays: 14 },
      fetch: { userAgent: 'lind/1', robots: true, maxMegabytes: 20, timeout: 60, retries: 2 },
      watch: { interval: 30 },
    }),
    '{}',
  ],
  dictionary: [
    ...JSONS,
    '"database"',
    '"stories"',
    '"fetch"',
    '"threshold"',
    '"userAgent"',
    '"retries"',
    '"concurrency"',
    '"watch"',
    '"interval"',
    '0',
    '-1',
    '1e400',
    '1.5',
  ],
  longest: 50_000,
  run: async (bytes) => {
    const path = join(await folder.get(), 'settings.json');
    writeFileSync(path, bytes);
    try {
      return await settingsFrom(path);
    } catch (error) {
      holds(
        error instanceof BadSettings,
        `only what is wrong with settings is told, not ${error instanceof Error ? error.stack : error}`,
      );
      holds(error.message.length < 10_000, 'what is wrong is told in few words');
      return error.message.length;
    }
  },
  close: folder.close,
};

const desk = once(filledDesk, (open) => open.close());

export const query: TextTarget = {
  name: 'query',
  parser: 'what somebody types to search, and the search',
  takes: 'text',
  seeds: () => [
    'harbour fire',
    '"fire brigade" -flood OR "grain store"',
    'well-known mayor’s',
    '“curly quotes” «angle»',
    'naïve café № 5',
    '-"not this"',
    'OR OR',
  ],
  dictionary: [
    '"',
    '“',
    '”',
    '«',
    '»',
    '-',
    ' OR ',
    ' or ',
    '*',
    'NEAR(',
    ')',
    '(',
    ':',
    '^',
    "'",
    '%',
    '_',
    '\\',
    'fire',
    'harbour',
    'chief',
    '\0',
    ';',
    '--',
    '\u2028',
    'ﬁ',
    'e\u0301',
  ],
  longest: 5_000,
  run: async (typed) => {
    const read = readQuery(typed);
    holds(read === null || (read.length > 0 && read.every(({ all }) => all.length > 0)), 'no alternative is empty');
    const { store } = await desk.get();
    const found = await store.search.find({ text: typed }, { limit: 5 });
    for (const { passages } of found.items)
      for (const { start, end } of passages) holds(start < end, 'a passage is not empty');
    return [read, found];
  },
  close: desk.close,
};

export const places: TextTarget = {
  name: 'place',
  parser: 'where a list goes on: what a caller gives back',
  takes: 'text',
  seeds: () => [
    Buffer.from('[3,"a"]').toString('base64url'),
    Buffer.from('["2024-03-08T07:15:00Z","x"]').toString('base64url'),
    'WzEsIm',
    '[3,"a"]',
  ],
  dictionary: ['W', 'Wz', '=', '_', '-', '/', 'XQ', 'bnVsbA', 'e30', '\0', ...JSONS],
  longest: 5_000,
  run: (after) => {
    const typed = [after, Buffer.from(after).toString('base64url')];
    return typed.map((one) => {
      try {
        const place = placeOf<readonly [number, string]>({ after: one }, [0, '']);
        holds(place !== undefined && Number.isSafeInteger(place[0]) && place[0] >= 0, 'a number that can be kept');
        return place;
      } catch (error) {
        holds(error instanceof NotOfThisList, `refused, not ${error}`);
        return null;
      }
    });
  },
};

const exportOf = once(
  async () => {
    const open = await filledDesk();
    const records: string[] = [];
    for await (const record of open.store.exportAll()) records.push(JSON.stringify(record));
    await open.close();
    return records;
  },
  async () => undefined,
);

/** At most so many characters of one record in a seed: a comparison is a megabyte. */
const SHORT = 4_000;

export const restore: TextTarget = {
  name: 'restore',
  parser: 'exports taken back into an empty store',
  takes: 'text',
  seeds: async () => {
    const records = await exportOf.get();
    const kinds = new Map<string, string[]>();
    for (const record of records) {
      const kind = (JSON.parse(record) as { record: string }).record;
      const known = kinds.get(kind) ?? [];
      if (known.length < 3 && record.length < SHORT) kinds.set(kind, [...known, record]);
    }
    const whole = [...kinds.values()].flat();
    return [whole.join('\n'), ...[...kinds.values()].map((some) => [whole[0], ...some].join('\n'))];
  },
  dictionary: [
    ...JSONS,
    '\n',
    '{"record":"store","version":1}\n',
    '"record":"',
    '"document":',
    '"article":',
    '"story":',
    '"text":',
    '"number":',
    '9007199254740993',
    '"\\ud800"',
    '"\\u0000"',
    '[]',
    '{}',
  ],
  longest: 30_000,
  run: async (text) => {
    const store = await openStore(':memory:', () => new Date('2024-03-08T07:15:00Z'));
    try {
      const count = await store.importAll(recordsOf(text));
      let again = 0;
      for await (const record of store.exportAll()) again += JSON.stringify(record) === '' ? 0 : 1;
      holds(again >= 1, 'what was taken in can be given out');
      return count;
    } catch (error) {
      holds(error instanceof StoreError, `refused, not ${error instanceof Error ? error.stack : error}`);
      const { items } = await store.stories.list();
      holds(items.length === 0, 'whole or not at all');
      return error.code;
    } finally {
      await store.close();
    }
  },
};

/** Lines as the command reads them; from the first that is no JSON on, none. */
function* recordsOf(text: string): Generator<unknown> {
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    try {
      yield JSON.parse(line);
    } catch {
      throw new StoreError('bad-record', 'a line is no JSON', 'export again');
    }
  }
}

export const storyLines: ByteTarget = {
  name: 'story-lines',
  parser: 'lines of articles for `rashomon stories`',
  takes: 'bytes',
  seeds: () => [JSON_LINES],
  endings: ['.jsonl'],
  dictionary: JSONS,
  run: async (bytes) => {
    const read: unknown[] = [];
    const chunks = async function* () {
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
    };
    for await (const { text } of linesOf(chunks(), 20_000)) {
      holds(text === null || text.length <= 20_000, 'a line keeps to the limit');
      if (text !== null) read.push(readLine(text));
    }
    return read;
  },
};

export const modelAnswers: TextTarget = {
  name: 'model-answer',
  parser: 'what a language model answers',
  takes: 'text',
  seeds: () => [
    '{"sentences":[{"text":"The quay was closed.","passages":[1,2]}]}',
    'Here it is:\n```json\n{"sentences":[{"text":"a\\nb","passages":["3",null]}]}\n```',
  ],
  dictionary: [...JSONS, '"sentences":[', '"text":"', '"passages":[', '```', '```json\n', '\u202e', '\\u202e'],
  run: (answer) => {
    const sentences = sentencesOf(answer);
    for (const { text } of sentences ?? []) holds(!/[\p{Cc}\p{Cf}]/u.test(text), 'a sentence has no controls');
    return sentences;
  },
};
