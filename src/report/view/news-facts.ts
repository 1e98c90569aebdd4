import {
  type EntityType,
  type Mention,
  type Passage,
  type Quantity,
  type Span,
  spanContains,
  spanOverlap,
} from '../../core/model/index.ts';
import { type Account, type Edition, unitsAt } from './edition.ts';

/** Something definite that a passage tells: a name, a figure, a time. */
export interface Fact extends Span {
  /** The same for the same thing in every account. */
  readonly key: string;
  /** The figure, where it is one. */
  readonly quantity: Quantity | null;
}

/** What an account tells that is definite. */
interface Stock {
  readonly keys: ReadonlySet<string>;
  readonly quantities: readonly Quantity[];
  /** By `Unit.id`, in the order of the text, nothing twice and nothing over another. */
  readonly facts: ReadonlyMap<string, readonly Fact[]>;
}

const STOCKS = new WeakMap<Account, Stock>();

function stockOf(edition: Edition, account: Account): Stock {
  const known = STOCKS.get(account);
  if (known) return known;
  const { quantities } = account.document;
  const all = factsOf(edition, account);
  const facts = new Map<string, Fact[]>();
  for (const fact of all)
    for (const { id } of unitsAt(account, fact).slice(0, 1)) facts.set(id, [...(facts.get(id) ?? []), fact]);
  const stock = { keys: new Set(all.map(({ key }) => key)), quantities, facts };
  STOCKS.set(account, stock);
  return stock;
}

function factsOf(edition: Edition, { document }: Account): Fact[] {
  const { mentions, quantities, times } = document;
  const types = typesIn(edition);
  const isName = ({ kind, entity }: Mention) => kind === 'name' && (types.get(entity) ?? 'other') !== 'other';
  const fact = ({ start, end }: Span, key: string, quantity: Quantity | null = null): Fact => ({
    start,
    end,
    key,
    quantity,
  });
  const facts = [
    ...mentions.filter(isName).map(({ span, entity }) => fact(span, `${types.get(entity)} ${entity}`)),
    ...quantities.filter(({ dimension }) => dimension !== 'ordinal').map((one) => fact(one.span, figureKey(one), one)),
    ...times.flatMap(({ span, value }) => (value === null ? [] : [fact(span, `time ${value}`)])),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return facts.filter((one, i) => i === 0 || spanOverlap(one, facts[i - 1] ?? one) === 0);
}

const TYPES = new WeakMap<Edition, ReadonlyMap<string, EntityType>>();

function typesIn(edition: Edition): ReadonlyMap<string, EntityType> {
  const types = TYPES.get(edition) ?? new Map(edition.comparison.entities.map(({ id, type }) => [id, type]));
  TYPES.set(edition, types);
  return types;
}

const figureKey = ({ unit, low, high, counted }: Quantity): string => `figure ${unit} ${low} ${high} ${counted ?? ''}`;

/** Words of more than two letters or digits. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

const WORDS = new WeakMap<Account, ReadonlySet<string>>();

/** The words of an account; only those whose margin is asked for are read. */
function wordsIn(account: Account): ReadonlySet<string> {
  const words = WORDS.get(account) ?? new Set(wordsOf(account.document.text));
  WORDS.set(account, words);
  return words;
}

/**
 * Names, figures and times in another account's passage that an account has nowhere in its text, in the order of the
 * passage, each once. What the two differ over is no news: those words are in `except`.
 */
export function newsFor(edition: Edition, account: Account, passage: Passage, except: readonly Span[]): Fact[] {
  const teller = edition.byDocument.get(passage.document);
  if (!teller) return [];
  const { facts } = stockOf(edition, teller);
  const keys = new Set<string>();
  return unitsAt(teller, passage)
    .flatMap(({ id }) => facts.get(id) ?? [])
    .filter((fact) => {
      if (keys.has(fact.key) || !spanContains(passage, fact) || isKnown(edition, account, fact, teller)) return false;
      keys.add(fact.key);
      return !except.some((other) => spanOverlap(other, fact) > 0);
    });
}

/** Whether an account has a fact, be it in other words: a name of which it has the last word, a figure that can be the same. */
function isKnown(edition: Edition, account: Account, { key, quantity, start, end }: Fact, teller: Account): boolean {
  const { keys, quantities } = stockOf(edition, account);
  if (keys.has(key)) return true;
  if (quantity) return quantities.some((known) => alike(quantity, known));
  const words = wordsIn(account);
  const own = wordsOf(teller.document.text.slice(start, end));
  return own.every((word) => words.has(word)) || (key.startsWith('person ') && words.has(own.at(-1) ?? ''));
}

/** Whether two figures of one unit can be the same. */
const alike = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit &&
  (a.counted === b.counted || a.counted === null || b.counted === null) &&
  (a.low ?? -Infinity) <= (b.high ?? Infinity) &&
  (b.low ?? -Infinity) <= (a.high ?? Infinity);
