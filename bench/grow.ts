import { readdirSync, readFileSync } from 'node:fs';
import { read } from '../src/app/pipeline.ts';
import type { Quantity, Reading } from '../src/core/model/index.ts';
import { analyse } from '../src/core/text/analysis.ts';
import { hashText } from '../src/core/text/hash.ts';
import { seeded } from './seeded.ts';

/** One article of the grown corpus, read, with the number of the event that it tells. */
export interface Grown {
  readonly event: number;
  /** The bundled event that it was grown from. */
  readonly plant: string;
  readonly reading: Reading;
}

interface Plant {
  readonly name: string;
  readonly readings: readonly Reading[];
}

const ROOTS = ['examples', 'corpus/stories'];

/** Words so common that every story has them, and words shorter than this, stay as they are. */
const COMMON = 300;
const SHORTEST = 4;
/** Share of the other words, names aside, that an event has in another form. */
const REPLACED = 0.7;
/** Days over which the events are spread. */
const DAYS = 365;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** Numbers of up to four digits, years apart: they are told of other things in every event. */
const NUMBER = /(?<![\d.,])(?!(?:19|20)\d\d(?!\d))\d{1,4}(?!\d)/g;

/**
 * Articles grown from the bundled examples and invented stories, by a seed: event after event, each a bundled event with
 * other names, other figures and most of its other words exchanged for some of the same class and length, on another day. As
 * lengths stay, what was read in the first article holds in the grown one, span by span. The same in every run.
 */
export async function grower(): Promise<(count: number) => Generator<Grown>> {
  const plants = await readPlants();
  const words = wordsOf(plants.flatMap(({ readings }) => readings));
  return function* grow(count) {
    for (let event = 0, grown = 0; grown < count; event++) {
      const plant = plants[event % plants.length];
      if (!plant) throw new Error('nothing to grow from');
      const random = seeded(event + 1);
      const day = FIRST_DAY + Math.floor(random() * DAYS) * DAY;
      const exchange = { word: exchangeOf(words, event), number: numbersOf(event) };
      for (const reading of plant.readings) {
        if (grown++ >= count) return;
        yield {
          event,
          plant: plant.name,
          reading: growReading(reading, exchange, new Date(day + Math.floor(random() * 20) * 3_600_000)),
        };
      }
    }
  };
}

async function readPlants(): Promise<Plant[]> {
  const plants: Plant[] = [];
  for (const root of ROOTS) {
    const folder = new URL(`../${root}/`, import.meta.url);
    for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
      const files = readdirSync(new URL(`${name}/`, folder)).filter((file) => file.endsWith('.txt'));
      const texts = files.sort().map((file) => readFileSync(new URL(`${name}/${file}`, folder), 'utf8'));
      const readings = await Promise.all(
        texts.map((text, i) => read({ type: 'text', name: `${name} ${i + 1}`, text })),
      );
      if (readings.length > 0) plants.push({ name, readings });
    }
  }
  return plants.sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface Words {
  /** The class of every word that may be exchanged. */
  readonly classes: ReadonlyMap<string, string>;
  /** Words by class and length. */
  readonly pools: ReadonlyMap<string, readonly string[]>;
}

function wordsOf(readings: readonly Reading[]): Words {
  const counts = new Map<string, number>();
  const classes = new Map<string, string>();
  for (const reading of readings)
    for (const { lower, pos } of analyse(reading).tokens) {
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
      if (['NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN'].includes(pos) && /^[a-z]+$/.test(lower) && lower.length >= SHORTEST)
        if (!classes.has(lower)) classes.set(lower, pos);
    }
  const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, COMMON);
  for (const [word] of common) classes.delete(word);
  const pools = new Map<string, string[]>();
  for (const [word, kind] of [...classes].sort()) {
    const key = `${kind} ${word.length}`;
    pools.set(key, [...(pools.get(key) ?? []), word]);
  }
  return { classes, pools };
}

/** What an event writes for a word of the bundled one: always the same for the same word. */
function exchangeOf({ classes, pools }: Words, event: number): (word: string) => string {
  const known = new Map<string, string>();
  const find = (lower: string): string => {
    const kind = classes.get(lower);
    const pool = kind ? pools.get(`${kind} ${lower.length}`) : undefined;
    if (!pool) return lower;
    const random = seeded(Number.parseInt(hashText(`${event} ${lower}`).slice(0, 8), 16));
    if (kind === 'PROPN') return nameOf(lower.length, random);
    return random() > REPLACED ? lower : (pool[Math.floor(random() * pool.length)] ?? lower);
  };
  return (word) => {
    const lower = word.toLowerCase();
    const exchanged = known.get(lower) ?? find(lower);
    known.set(lower, exchanged);
    return inCaseOf(word, exchanged);
  };
}

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

/** A name that nobody bears. */
function nameOf(length: number, random: () => number): string {
  const one = (letters: string): string => letters[Math.floor(random() * letters.length)] ?? '';
  return Array.from({ length }, (_, i) => one(i % 2 === 0 ? CONSONANTS : VOWELS)).join('');
}

/** What an event writes for a number: one of the same length; a day of the month stays one. */
function numbersOf(event: number): (digits: string) => string {
  return (digits) => {
    const random = seeded(Number.parseInt(hashText(`${event} ${digits}`).slice(0, 8), 16));
    const least = digits.startsWith('0') ? 0 : 10 ** (digits.length - 1);
    const most = digits.length === 2 && Number(digits) <= 31 ? 28 : 10 ** digits.length - 1;
    return String(least + Math.floor(random() * (most - least + 1))).padStart(digits.length, '0');
  };
}

function inCaseOf(word: string, exchanged: string): string {
  if (word === word.toLowerCase()) return exchanged;
  if (word === word.toUpperCase()) return exchanged.toUpperCase();
  return exchanged.charAt(0).toUpperCase() + exchanged.slice(1);
}

interface Exchange {
  readonly word: (word: string) => string;
  readonly number: (digits: string) => string;
}

function growReading(reading: Reading, { word, number }: Exchange, at: Date): Reading {
  const write = (text: string): string => text.replace(/[A-Za-z]{4,}/g, word).replace(NUMBER, number);
  const text = write(reading.text);
  const id = hashText(`${at.toISOString()} ${text}`);
  return {
    ...reading,
    id,
    article: `${reading.article} ${id}`,
    outlet: `Outlet ${Number.parseInt(id.slice(0, 6), 16) % 200}`,
    url: `https://news.example/${id}`,
    headline: reading.headline === null ? null : write(reading.headline),
    published: at.toISOString(),
    text,
    entities: reading.entities.map((entity) => ({
      ...entity,
      name: write(entity.name),
      aliases: entity.aliases.map(write),
    })),
    attributions: reading.attributions.map((attribution) => ({
      ...attribution,
      speaker: attribution.speaker && { ...attribution.speaker, name: write(attribution.speaker.name) },
    })),
    quantities: reading.quantities.map((quantity) => growQuantity(quantity, reading.text, text)),
  };
}

/** Its value goes with the first number that is written in it. */
function growQuantity(quantity: Quantity, before: string, after: string): Quantity {
  const { span, low, high } = quantity;
  const numberIn = (text: string): number =>
    Number.parseFloat(/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? '');
  const ratio = numberIn(after.slice(span.start, span.end)) / numberIn(before.slice(span.start, span.end));
  if (!Number.isFinite(ratio)) return quantity;
  return { ...quantity, low: low === null ? null : low * ratio, high: high === null ? null : high * ratio };
}
