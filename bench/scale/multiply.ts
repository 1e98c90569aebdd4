import type pg from 'pg';
import { encodeSketch, type Sketch } from '../../src/core/cluster/index.ts';
import { numbersOf, statementNumbers } from '../../src/store/numbers.ts';
import { seeded } from '../seeded.ts';
import { Rows, send } from './copying.ts';
import type { Leaf, Plants, Vector } from './plants.ts';
import { mixed, replacement, share } from './words.ts';

const DAY = 86_400_000;
/** Days over which the stories begin. */
export const DAYS = 730;
/** Outlets, of which few write much. */
const OUTLETS = 2_000;
const FEEDS = 500;
/** Share of the articles of which an earlier revision is kept, that came by a feed, that fail. */
const EDITED = 0.05;
const FED = 0.8;
const FAILING = 0.005;
/** Share of the stories with several accounts that are compared. */
const COMPARED = 0.1;
/** Days for which a page is asked for again. */
const WATCHED = 14;
/** Articles sent together. */
const TOGETHER = 2_000;
/** The newest so many documents are not read yet. */
const UNREAD = 200;

/** How many accounts stories have: share of the stories up to which, least, most. */
const SIZES = [
  [0.62, 1, 1],
  [0.8, 2, 2],
  [0.88, 3, 3],
  [0.93, 4, 5],
  [0.97, 6, 12],
  [0.995, 13, 40],
  [1, 41, 150],
] as const;

const TABLES: Readonly<Record<string, readonly string[]>> = {
  documents: ['number', 'id'],
  texts: ['document', 'json'],
  articles: [
    'id',
    'key',
    'url',
    'outlet',
    'outlet_key',
    'headline',
    'published',
    'transport',
    'fetched',
    'checked',
    'next',
    'etag',
    'last_modified',
    'failures',
    'error',
    'revision',
    'document',
    'carrier_type',
    'carrier',
  ],
  revisions: ['article', 'number', 'document', 'fetched', 'change'],
  readings: ['document', 'version', 'searched', 'json'],
  sketches: ['article', 'document', 'day', 'bytes'],
  stories: ['id', 'label', 'created', 'updated'],
  memberships: ['article', 'story', 'why', 'placed_by', 'at'],
  comparisons: ['story', 'key', 'created', 'json', 'origins'],
  differences: ['story', 'position', 'id', 'type', 'severity', 'what', 'confidence', 'rejected', 'created', 'json'],
  difference_sides: ['story', 'position', 'type', 'document'],
  entries: ['feed', 'key', 'seen', 'article', 'outcome'],
  events: ['sequence', 'type', 'at', 'story', 'article', 'payload'],
  statements: ['number', 'speaker', 'kind', 'start', 'stop'],
  figures: ['document', 'position', 'low', 'high', 'open_low', 'open_high', 'wide', 'unit', 'counted', 'start', 'stop'],
  times: ['document', 'position', 'first_day', 'last_day', 'wide', 'start', 'stop'],
  text_index: ['document', 'terms'],
  statement_index: ['statement', 'terms'],
};

export const HOT_TABLES = Object.keys(TABLES);

const hex = (a: number, b: number, length: number): string =>
  Array.from({ length: Math.ceil(length / 8) }, (_, i) =>
    mixed(a + i * 7919, b)
      .toString(16)
      .padStart(8, '0'),
  )
    .join('')
    .slice(0, length);

const moment = (time: number): string => new Date(time).toISOString();

const CHANGE = JSON.stringify({
  kind: 'edit',
  reasons: [],
  changes: [
    {
      type: 'figure',
      what: 'The number of people taken to hospital went from 12 to 17',
      before: { quote: 'x'.repeat(180) },
      after: { quote: 'y'.repeat(180) },
    },
  ],
});

/** Rows of all tables for one copy after the other. */
class Copies {
  readonly rows: Readonly<Record<string, Rows>>;
  readonly #plants: Plants;
  readonly #random = seeded(1);
  readonly #first: number;
  readonly #wanted: number;
  articles = 0;
  #events = 0;

  constructor(plants: Plants, wanted: number, lastDay: number) {
    this.rows = Object.fromEntries(Object.entries(TABLES).map(([table, columns]) => [table, new Rows(table, columns)]));
    this.#plants = plants;
    this.#wanted = wanted;
    this.#first = lastDay - DAYS;
  }

  #table(name: string): Rows {
    const rows = this.rows[name];
    if (!rows) throw new Error(`no table ${name}`);
    return rows.row();
  }

  /** One more story. They begin day after day. */
  story(copy: number): void {
    const plant = this.#plants.plants[mixed(copy, 17) % this.#plants.plants.length];
    if (!plant) throw new Error('nothing to copy');
    const random = this.#random;
    const [, least, most] = SIZES.find(([upTo]) => share(copy, 3) < upTo) ?? SIZES[0];
    const size = Math.min(least + Math.floor(random() * (most - least + 1)), this.#wanted - this.articles);
    const day = this.#first + Math.floor((this.articles / this.#wanted) * DAYS);
    const words = plant.words.map((word, i) =>
      Buffer.from(`${(plant.common[i] ? null : replacement(i, copy)) ?? word}\0`),
    );
    const story = `s${hex(copy, 1, 16)}`;
    const documents: number[] = [];
    const members: [string, Leaf, number][] = [];
    for (let i = 0; i < size; i++) {
      const leaf = plant.leaves[i % plant.leaves.length];
      if (!leaf) continue;
      const at =
        Math.min(day + Math.floor(-Math.log(1 - random()) * 0.7), this.#first + DAYS) * DAY +
        Math.floor(random() * DAY);
      const [article, document] = this.#article(leaf, words, copy, at, story);
      documents.push(document);
      members.push([article, leaf, at]);
    }
    const last = Math.max(...members.map(([, , at]) => at));
    this.#table('stories')
      .text(story)
      .text(plant.leaves[0]?.headline ?? 'untitled')
      .text(moment(day * DAY))
      .text(moment(last));
    for (const [article, { why }, at] of members)
      this.#table('memberships').text(article).text(story).text(why).text('program').text(moment(at));
    if (size > 1 && random() < COMPARED) this.#compared(story, copy, documents, last);
  }

  #article(leaf: Leaf, words: readonly Buffer[], copy: number, at: number, story: string): [string, number] {
    const one = this.articles++;
    const random = this.#random;
    const outlet = `Outlet ${Math.floor(Math.exp(random() * Math.log(OUTLETS)))}`;
    const site = `https://www.${outlet.toLowerCase().replace(' ', '-')}.example`;
    const id = `a${hex(one, 2, 20)}`;
    const slug = (leaf.headline ?? 'untitled')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 50);
    const published = moment(at);
    const url = `${site}/${published.slice(0, 10).replaceAll('-', '/')}/${slug}-${hex(one, 3, 8)}`;
    const [day] = [Math.floor(at / DAY)];
    const edited = random() < EDITED;
    const head = { url, outlet, headline: leaf.headline, published };
    const documents = (edited ? [0, 1] : [1]).map((turn) => this.#document(leaf, words, copy, one, turn, day, head));
    const document = documents.at(-1) ?? 0;
    const failing = random() < FAILING;
    const watched = day > this.#first + DAYS - WATCHED;
    this.#table('articles')
      .text(id)
      .text(url)
      .text(url)
      .text(outlet)
      .text(outlet.toLowerCase())
      .text(leaf.headline)
      .text(published)
      .text(JSON.stringify({ type: 'page', name: url, place: null }))
      .text(published)
      .text(published)
      .text(watched ? moment(at + DAY + Math.floor(random() * 10 * DAY)) : null)
      .text(`"${hex(one, 5, 32)}"`)
      .text(new Date(at).toUTCString())
      .integer(failing ? 2 : 0)
      .text(failing ? '{"code":"http","message":"the server answered 503","remedy":"It is asked for again."}' : null)
      .integer(documents.length)
      .integer(document)
      .text('page')
      .text(site);
    documents.forEach(
      (number, i) =>
        void this.#table('revisions')
          .text(id)
          .integer(i + 1)
          .integer(number)
          .text(published)
          .text(i > 0 ? CHANGE : null),
    );
    if (random() < FED)
      this.#table('entries')
        .text(`https://feeds.example/${mixed(one, 9) % FEEDS}/rss.xml`)
        .text(url)
        .text(published)
        .text(id)
        .none();
    const payload = JSON.stringify({ headline: leaf.headline, outlet, url, published });
    this.#event('article', published, story, id, payload);
    const salt = one >= UNREAD && random() > 0.15 ? one : copy;
    this.#table('sketches')
      .text(id)
      .integer(document)
      .integer(day)
      .blob(encodeSketch(sketchOf(leaf.sketch, id, outlet, day, copy, salt)));
    return [id, document];
  }

  #event(type: string, at: string, story: string, article: string | null, payload: string): void {
    this.#table('events')
      .integer(++this.#events)
      .text(type)
      .text(at)
      .text(story)
      .text(article)
      .text(payload);
  }

  #document(
    leaf: Leaf,
    words: readonly Buffer[],
    copy: number,
    one: number,
    turn: number,
    day: number,
    head: object,
  ): number {
    const number = numbersOf(day).from + (one * 2 + turn);
    const id = hex(one, 11 + turn, 12);
    this.#table('documents').integer(number).text(id);
    this.#table('texts')
      .integer(number)
      .blob(stored(`${JSON.stringify({ id, ...head }).slice(0, -1)},`), leaf.rest);
    this.#table('text_index')
      .integer(number)
      .blob(...vector(leaf.terms, words));
    if (one < this.#wanted - UNREAD) this.#reading(leaf, words, copy, number, day);
    return number;
  }

  #reading(leaf: Leaf, words: readonly Buffer[], copy: number, document: number, day: number): void {
    this.#table('readings').integer(document).text(this.#plants.version).integer(1).blob(leaf.reading);
    const { from } = statementNumbers(document);
    leaf.statements.forEach(({ speaker, kind, start, stop, terms }, i) => {
      this.#table('statements')
        .integer(from + i)
        .text(speaker)
        .text(kind)
        .integer(start)
        .integer(stop);
      this.#table('statement_index')
        .integer(from + i)
        .blob(...vector(terms, words));
    });
    leaf.figures.forEach((figure, i) => {
      const factor = share(copy, i) < 0.3 ? 1 : 0.5 + 1.5 * share(copy, i + 99);
      const value = (of: unknown): number | null => (typeof of === 'number' ? Math.round(of * factor) : null);
      const whole = (of: unknown): number => (typeof of === 'number' ? of : 0);
      const text = (of: unknown): string | null => (typeof of === 'string' ? of : null);
      this.#table('figures')
        .integer(document)
        .integer(i)
        .real(value(figure.low))
        .real(value(figure.high))
        .integer(whole(figure.open_low))
        .integer(whole(figure.open_high))
        .integer(whole(figure.wide))
        .text(text(figure.unit))
        .text(text(figure.counted))
        .integer(whole(figure.start))
        .integer(whole(figure.stop));
    });
    leaf.times.forEach((time, i) => {
      const shift = day - leaf.day;
      this.#table('times')
        .integer(document)
        .integer(i)
        .integer((time.first_day ?? 0) + shift)
        .integer((time.last_day ?? 0) + shift)
        .integer(time.wide ?? 0)
        .integer(time.start ?? 0)
        .integer(time.stop ?? 0);
    });
  }

  #compared(story: string, copy: number, documents: readonly number[], at: number): void {
    const like = this.#plants.compared[mixed(copy, 5) % this.#plants.compared.length];
    if (!like) return;
    const created = moment(at + 600_000);
    this.#table('comparisons')
      .text(story)
      .text(hex(copy, 6, 16))
      .text(created)
      .blob(like.json)
      .integer(like.origins);
    like.differences.forEach(({ type, severity, what, confidence, json }, i) => {
      this.#table('differences')
        .text(story)
        .integer(i)
        .text(hex(copy, 20 + i, 12))
        .text(type)
        .text(severity)
        .text(what)
        .real(confidence)
        .integer(0)
        .text(created)
        .text(json);
      for (const document of [...new Set(documents)].slice(0, 2))
        this.#table('difference_sides').text(story).integer(i).text(type).integer(document);
    });
    for (const payload of like.events) this.#event('difference', created, story, null, payload);
  }
}

/** A stored block of deflate (RFC 1951) that another stream goes on from: what copies have of their own before what they share. */
function stored(text: string): Buffer {
  const bytes = Buffer.from(text);
  const block = Buffer.alloc(5 + bytes.length);
  block.writeUInt16LE(bytes.length, 1);
  block.writeUInt16LE(~bytes.length & 0xffff, 3);
  bytes.copy(block, 5);
  return block;
}

/** A tsvector in its binary form. */
function vector({ words, places }: Vector, all: readonly Uint8Array[]): Uint8Array[] {
  const count = Buffer.alloc(4);
  count.writeInt32BE(words.length);
  const parts: Uint8Array[] = [count];
  words.forEach((word, i) => {
    parts.push(all[word] ?? Buffer.alloc(1), places[i] ?? Buffer.alloc(2));
  });
  return parts;
}

/** The sketch of a copy: most of its terms are those of its story alone, its runs of words its own. */
function sketchOf(sketch: Sketch, id: string, outlet: string, day: number, copy: number, salt: number): Sketch {
  const rows = [...sketch.keys]
    .map((key, i) => ({ key: share(key, 1) < 0.15 ? key : mixed(key, copy), i }))
    .sort((a, b) => a.key - b.key);
  const by = (list: Uint8Array): Uint8Array => Uint8Array.from(rows, ({ i }) => list[i] ?? 0);
  return {
    ...sketch,
    id,
    outlet,
    day,
    keys: Uint32Array.from(rows, ({ key }) => key),
    weights: by(sketch.weights),
    kinds: by(sketch.kinds),
    surfaces: rows.map(({ i }) => sketch.surfaces[i] ?? ''),
    shingles: Uint32Array.from(sketch.shingles, (hash) => mixed(hash, salt)).sort(),
  };
}

/** Fills empty tables with so many articles. They have neither indexes nor constraints meanwhile. */
export async function multiply(
  client: pg.Client,
  plants: Plants,
  wanted: number,
  lastDay: number,
  say: (line: string) => void,
): Promise<void> {
  const copies = new Copies(plants, wanted, lastDay);
  for (let copy = 1, sent = 0; copies.articles < wanted; copy++) {
    copies.story(copy);
    if (copies.articles - sent < TOGETHER && copies.articles < wanted) continue;
    sent = copies.articles;
    for (const rows of Object.values(copies.rows)) await send(client, rows);
    if (sent % 50_000 < TOGETHER) say(`${sent} articles`);
  }
  for (let feed = 0; feed < FEEDS; feed++) {
    const at = moment(lastDay * DAY);
    await client.query(
      'insert into feeds (url, title, kind, added, next, interval, failures) values ($1, $2, $3, $4, $5, 1800, 0)',
      [
        `https://feeds.example/${feed}/rss.xml`,
        `Feed ${feed}`,
        'feed',
        at,
        moment(lastDay * DAY + (feed % 48) * 1_800_000),
      ],
    );
  }
  await client.query(
    "select setval('events_sequence_seq', (select coalesce(max(sequence), 0) + 1 from events), false)",
  );
  await client.query("select setval('document_places', $1)", [wanted * 2 + 2]);
}
