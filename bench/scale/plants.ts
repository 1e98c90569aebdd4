import { deflateRawSync } from 'node:zlib';
import pg from 'pg';
import { decodeSketch, type Sketch } from '../../src/core/cluster/index.ts';
import type { Document } from '../../src/core/model/document.ts';
import { unpack } from '../../src/store/pack.ts';

/** Lexemes of a vector as numbers of words of the plant, each with its places in the binary form of a tsvector. */
export interface Vector {
  readonly words: readonly number[];
  readonly places: readonly Buffer[];
}

interface Statement {
  readonly speaker: string | null;
  readonly kind: string;
  readonly start: number;
  readonly stop: number;
  readonly terms: Vector;
}

/** One article of the seeding store with all that was kept of it. */
export interface Leaf {
  readonly headline: string | null;
  readonly day: number;
  /** The document without what its copies have of their own, packed; what is put before it must end with a comma. */
  readonly rest: Buffer;
  readonly reading: Buffer;
  readonly terms: Vector;
  readonly statements: readonly Statement[];
  readonly figures: readonly Record<string, number | string | null>[];
  readonly times: readonly Record<string, number>[];
  readonly sketch: Sketch;
  readonly why: string;
}

interface Compared {
  readonly json: Buffer;
  readonly origins: number;
  readonly differences: readonly {
    readonly type: string;
    severity: string;
    what: string;
    confidence: number;
    json: string;
  }[];
  readonly events: readonly string[];
}

/** A story of the seeding store: what copies are made of. */
export interface Plant {
  readonly words: readonly string[];
  /** Whether so many articles have the word that copies keep it. */
  readonly common: readonly boolean[];
  readonly leaves: readonly Leaf[];
}

export interface Plants {
  readonly plants: readonly Plant[];
  readonly compared: readonly Compared[];
  readonly version: string;
}

const WEIGHTS: Readonly<Record<string, number>> = { A: 3, B: 2, C: 1 };

/** Share of the articles with a word from which on copies keep it. */
const COMMON = 0.1;

function vectorOf(text: string, numberOf: (word: string) => number): Vector {
  const words: number[] = [];
  const places: Buffer[] = [];
  for (const [, word = '', list = ''] of text.matchAll(/'([^']+)'(?::([0-9A-D,]+))?/g)) {
    words.push(numberOf(word));
    const all = list === '' ? [] : list.split(',');
    const bytes = Buffer.alloc(2 + 2 * all.length);
    bytes.writeUInt16BE(all.length);
    all.forEach((place, i) => {
      const weight = WEIGHTS[place.at(-1) ?? ''] ?? 0;
      bytes.writeUInt16BE((weight << 14) | Number.parseInt(place, 10), 2 + 2 * i);
    });
    places.push(bytes);
  }
  return { words, places };
}

function restOf(json: Buffer): Buffer {
  const { id: _, url: _u, outlet: _o, headline: _h, published: _p, ...rest } = unpack<Document>(json);
  return deflateRawSync(JSON.stringify(rest).slice(1), { level: 1 });
}

function grouped<T extends { document: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.document);
    if (group) group.push(row);
    else groups.set(row.document, [row]);
  }
  return groups;
}

/** Everything of the seeding store that copies are made of. */
export async function readPlants(url: string): Promise<Plants> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=rashomon' });
  await client.connect();
  try {
    const rows = async <T>(sql: string): Promise<T[]> => (await client.query(sql)).rows as T[];
    const articles = await rows<{
      document: number;
      story: string;
      headline: string | null;
      why: string;
      bytes: Buffer;
      json: Buffer;
      reading: Buffer;
      terms: string;
      version: string;
    }>(`
      select a.document::float8 as document, m.story, a.headline, m.why, s.bytes, t.json, r.json as reading, r.version, x.terms::text as terms
      from articles a join memberships m on m.article = a.id join sketches s on s.article = a.id
        join texts t on t.document = a.document join readings r on r.document = a.document join text_index x on x.document = a.document
      order by m.story, a.document`);
    const statements = grouped(
      await rows<{
        document: number;
        speaker: string | null;
        kind: string;
        start: number;
        stop: number;
        terms: string;
      }>(`
      select (number / 1024)::float8 as document, speaker, kind, start::int, stop::int, terms::text as terms
      from statements join statement_index on statement = number order by number`),
    );
    const figures = grouped(
      await rows<{ document: number }>(`
      select document::float8 as document, position::int, low, high, open_low::int, open_high::int, wide::int, unit, counted, start::int, stop::int
      from figures order by document, position`),
    );
    const times = grouped(
      await rows<{ document: number }>(`
      select document::float8 as document, position::int, first_day::int, last_day::int, wide::int, start::int, stop::int from times order by document, position`),
    );
    const common = new Set(
      (
        await rows<{ word: string }>(
          `select word from ts_stat('select terms from text_index') where ndoc > ${COMMON} * (select count(*) from text_index)`,
        )
      ).map(({ word }) => word),
    );
    const stories = new Map<string, typeof articles>();
    for (const article of articles) stories.set(article.story, [...(stories.get(article.story) ?? []), article]);
    const plants = [...stories.values()].map((members): Plant => {
      const words: string[] = [];
      const numbers = new Map<string, number>();
      const numberOf = (word: string): number => {
        const known = numbers.get(word);
        if (known !== undefined) return known;
        numbers.set(word, words.length);
        return words.push(word) - 1;
      };
      const leaves = members.slice(0, 12).map(({ document, headline, why, bytes, json, reading, terms }): Leaf => {
        const sketch = decodeSketch(bytes);
        return {
          headline,
          day: sketch.day ?? 0,
          rest: restOf(json),
          reading,
          terms: vectorOf(terms, numberOf),
          sketch,
          why,
          statements: (statements.get(document) ?? []).map((statement) => ({
            ...statement,
            terms: vectorOf(statement.terms, numberOf),
          })),
          figures: figures.get(document) ?? [],
          times: (times.get(document) ?? []) as unknown as Record<string, number>[],
        };
      });
      return { words, common: words.map((word) => common.has(word) || word.length < 3), leaves };
    });
    return { plants, compared: await readCompared(rows), version: articles[0]?.version ?? '' };
  } finally {
    await client.end();
  }
}

async function readCompared(rows: <T>(sql: string) => Promise<T[]>): Promise<Compared[]> {
  const comparisons = await rows<{ story: string; json: Buffer; origins: string }>(
    'select story, json, origins from comparisons order by story',
  );
  const differences = await rows<{
    story: string;
    type: string;
    severity: string;
    what: string;
    confidence: number;
    json: string;
  }>('select * from differences order by story, position');
  const events = await rows<{ story: string; payload: string }>(
    "select story, payload from events where type = 'difference'",
  );
  return comparisons.map(({ story, json, origins }) => ({
    json,
    origins: Number(origins),
    differences: differences.filter((one) => one.story === story),
    events: events.filter((one) => one.story === story).map(({ payload }) => payload),
  }));
}
