import { CALENDAR, ORDINARY_WORDS } from '../annotate/en/entity-words.ts';
import { countryNamed, countryOfPeople } from '../annotate/entities/gazetteer.ts';
import { fold, wordsOf } from '../text/normalise.ts';
import { inverseFrequency, stemOf } from '../text/stems.ts';
import { dayName, dayOfIso, daysTold } from './days.ts';
import { figuresIn } from './figures.ts';
import { hashKey, termOf } from './key.ts';
import { bare, namesIn } from './names.ts';
import { type NewsWord, newsWordsOf } from './news-words.ts';
import { shinglesOf } from './shingles.ts';
import { type Sketch, type Sketchable, TERM_KINDS, type TermKind } from './types.ts';

/** Most terms that a sketch keeps of each kind. */
const MOST = { word: 60, figure: 10, day: 5 } as const;
/** What a name counts against a word of the same rarity. */
const NAME = 1.5;
/** Rarity of a figure or full name, in the unit of `inverseFrequency`. */
const RARE = 5.5;

/** Terms kept with their words, the heaviest. */
const SHOWN = 32;
/** Longest surface kept, in UTF-16 units. */
const LONGEST = 40;

interface Term {
  readonly kind: TermKind;
  readonly surface: string;
  mass: number;
}

/**
 * What clustering knows of an article. Linear in what is read, which is the first pages. `received` is the day that stands in
 * where no publication is known.
 */
export function sketchOf(article: Sketchable, received?: string): Sketch {
  const words = newsWordsOf(article);
  const day = dayOfIso(article.published) ?? dayOfIso(received);
  const terms = new Map<string, Term>();
  gatherWords(terms, words, ownWords(article.outlet));
  const kept = [
    ...heaviest(terms, MOST.word),
    ...heaviest(figureTerms(words), MOST.figure),
    ...heaviest(dayTerms(words, dayOfIso(article.published)), MOST.day),
  ];
  const most = Math.max(...kept.map(([, { mass }]) => mass), 1e-9);
  const rows = kept
    .map(([key, { kind, surface, mass }]) => ({
      key: hashKey(key),
      kind,
      surface,
      weight: Math.max(1, Math.round((255 * mass) / most)),
    }))
    .sort((a, b) => a.key - b.key);
  const bar = rows.map(showing).sort((a, b) => b - a)[SHOWN] ?? 0;
  return {
    id: article.id,
    day,
    outlet: article.outlet ?? null,
    headline: article.headline ?? null,
    keys: Uint32Array.from(rows, ({ key }) => key),
    weights: Uint8Array.from(rows, ({ weight }) => weight),
    kinds: Uint8Array.from(rows, ({ kind }) => TERM_KINDS.indexOf(kind)),
    surfaces: rows.map((row) => (showing(row) > bar ? row.surface.slice(0, LONGEST) : '')),
    ...shinglesOf(words.filter(({ headline }) => !headline)),
  };
}

interface Row {
  readonly kind: TermKind;
  readonly surface: string;
  readonly weight: number;
}

/** What is worth showing: figures and days always, full names before their parts. */
const showing = ({ kind, surface, weight }: Row): number =>
  kind === 'figure' || kind === 'day' ? Infinity : weight * (surface.includes(' ') ? 2 : 1);

/** An outlet's own name tells nothing of what it reports. */
const ownWords = (outlet: string | null | undefined): ReadonlySet<string> => new Set(wordsOf(outlet ?? ''));

function gatherWords(terms: Map<string, Term>, words: readonly NewsWord[], own: ReadonlySet<string>): void {
  const named = new Set<number>();
  for (const { from, to, place } of namesIn(words)) {
    const kind = place ? 'place' : 'name';
    const parts = words.slice(from, to);
    for (let i = from; i < to; i++) named.add(i);
    for (const word of parts)
      if (!own.has(bare(word.folded))) add(terms, nameKey(word), kind, nameText(word.text), word.place);
    const full = parts.map(({ folded }) => bare(folded)).join(' ');
    if (to - from > 1 && !parts.every(({ folded }) => own.has(folded)))
      add(terms, `n ${full}`, kind, textOf(parts), (parts[0] as NewsWord).place);
  }
  words.forEach((word, i) => {
    if (!named.has(i) && tells(word) && !own.has(word.folded)) add(terms, nameKey(word), 'word', word.text, word.place);
  });
}

const tells = ({ folded }: NewsWord): boolean =>
  folded.length > 2 &&
  !/'(?!s$)/.test(folded) &&
  !/^\d/.test(folded) &&
  !ORDINARY_WORDS.has(folded) &&
  !CALENDAR.has(folded);

/** A country, its people and its adjective are one term; other words go by their stem. */
function nameKey({ folded, capital }: NewsWord): string {
  const word = bare(folded);
  const country = capital ? (countryNamed(word) ?? countryOfPeople(word)) : undefined;
  return country ? `c ${country.name}` : termOf(word);
}

const nameText = (text: string): string => text.replace(/['’]s?$/, '');

const textOf = (parts: readonly NewsWord[]): string =>
  nameText(parts.map(({ text, gap }, i) => (i === 0 ? text : gap + text)).join(''));

function add(terms: Map<string, Term>, key: string, kind: TermKind, surface: string, place: number): void {
  const known = terms.get(key);
  if (!known) terms.set(key, { kind, surface, mass: place });
  else {
    known.mass += place;
    if (known.kind === 'word' && kind !== 'word') terms.set(key, { kind, surface, mass: known.mass });
  }
}

/** The heaviest terms, by how often and how early they stand and how rare they are in news; of equals, in the order of their keys. */
function heaviest(terms: ReadonlyMap<string, Term>, most: number): [string, Term][] {
  return [...terms]
    .map(([key, term]): [string, Term] => [key, { ...term, mass: Math.log1p(term.mass) * rarity(key, term.kind) }])
    .filter(([, { mass }]) => mass > 0)
    .sort(([a, x], [b, y]) => y.mass - x.mass || (a < b ? -1 : 1))
    .slice(0, most);
}

function rarity(key: string, kind: TermKind): number {
  if (kind === 'figure' || kind === 'day') return RARE;
  if (key.startsWith('n ')) return RARE;
  const known = inverseFrequency(key.startsWith('c ') ? stemOf(fold(key.slice(2))) : key);
  return Math.max(0, known - 0.5) * (kind === 'word' ? 1 : NAME);
}

function figureTerms(words: readonly NewsWord[]): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const { key, surface, index, telling } of figuresIn(words))
    add(terms, `f ${key}`, 'figure', surface, telling * (words[index] as NewsWord).place);
  return terms;
}

function dayTerms(words: readonly NewsWord[], published: number | null): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const { day, index } of daysTold(words, published))
    add(terms, `d ${day}`, 'day', dayName(day), (words[index] as NewsWord).place);
  return terms;
}
