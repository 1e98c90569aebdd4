import type { Random } from './random.ts';
import type { Input } from './target.ts';

/** What a mutation may use. */
export interface Stock {
  readonly random: Random;
  readonly takes: 'bytes' | 'text';
  /** Tokens of the format, in the form of inputs. */
  readonly dictionary: readonly string[];
  /** Another seed, to take a piece of. */
  readonly other: Input;
  readonly longest: number;
}

type Mutation = (input: Input, stock: Stock) => Input;

const utf8 = (text: string): string => Buffer.from(text).toString('latin1');

/** Text that readers of text stumble over: controls, what has no width, what turns the direction round, halves of pairs. */
const ODD_TEXT = [
  '\0',
  '\u0001',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u0301',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u202c',
  '\u2066',
  '\u2067',
  '\u2069',
  '\ufeff',
  '\ufffd',
  '\uffff',
  '\ud800',
  '\udc00',
  '\udbff\udfff',
  '\u{1f600}',
  '\u{e0041}',
  'İ',
  'ı',
  'ß',
  'ﬁ',
  'Å',
  '\r',
  '\r\n',
  '\v',
  '\f',
  '\t',
  '\u001e',
];

/** Bytes that are no UTF-8: stray, overlong, beyond the last code point, cut off, halves of pairs, marks of order. */
const ODD_BYTES = [
  '\0',
  '\x80',
  '\xbf',
  '\xc0\x80',
  '\xc3',
  '\xe2\x82',
  '\xed\xa0\x80',
  '\xed\xb0\x80',
  '\xf0\x9f\x98',
  '\xf4\x90\x80\x80',
  '\xf8\x88\x80\x80\x80',
  '\xfe\xff',
  '\xff\xfe',
  '\xff\xfe\0\0',
  '\xef\xbb\xbf',
  '\x1b$B',
  '\x1b(B',
  '+ADw-',
  '\x93\x94',
  '\x8e\xa1',
  '\x1f\x8b\x08',
  '\r\n\r\n',
  '\n\n',
  '\x85',
  '\x1a',
];

const NUMBERS = [
  '0',
  '-0',
  '-1',
  '1',
  '127',
  '255',
  '256',
  '65535',
  '65536',
  '2147483647',
  '2147483648',
  '-2147483649',
  '4294967296',
  '9007199254740993',
  '18446744073709551616',
  '1e308',
  '1e309',
  '-1e999',
  '5e-324',
  '0x7fffffff',
  '0b1',
  '1_000',
  '٣',
  '¼',
  'NaN',
  'Infinity',
  '99999999999999999999999999999999',
  '0.1',
  '00000000000000000001',
  '1,000',
  '31',
  '13',
  '2024-02-30',
];

const at = (input: Input, random: Random): number => random.below(input.length + 1);

/** A stretch of an input: mostly short, now and then long. */
function stretch(input: Input, random: Random): readonly [start: number, end: number] {
  const start = at(input, random);
  const most = random.pick([1, 4, 16, 64, 1024, input.length]);
  return [start, Math.min(input.length, start + random.below(most + 1))];
}

const inserted = (input: Input, place: number, piece: string): Input =>
  input.slice(0, place) + piece + input.slice(place);

const insert: Mutation = (input, { random, takes }) => {
  const odd = random.pick(takes === 'bytes' && random.once(2) ? ODD_BYTES : ODD_TEXT);
  const piece = takes === 'bytes' && /[^\0-\xff]/u.test(odd) ? utf8(odd) : odd;
  return inserted(input, at(input, random), piece.repeat(random.pick([1, 1, 1, 2, 50])));
};

const flip: Mutation = (input, { random }) => {
  if (input === '') return input;
  const place = random.below(input.length);
  const flipped = String.fromCharCode(input.charCodeAt(place) ^ (1 << random.below(8)));
  return input.slice(0, place) + flipped + input.slice(place + 1);
};

const overwrite: Mutation = (input, { random, takes }) => {
  if (input === '') return input;
  const place = random.below(input.length);
  const unit = String.fromCharCode(random.below(takes === 'bytes' || random.once(2) ? 256 : 65_536));
  return input.slice(0, place) + unit + input.slice(place + 1);
};

const cut: Mutation = (input, { random }) =>
  random.once(2) ? input.slice(0, at(input, random)) : input.slice(at(input, random));

const remove: Mutation = (input, { random }) => {
  const [start, end] = stretch(input, random);
  return input.slice(0, start) + input.slice(end);
};

const duplicate: Mutation = (input, { random }) => {
  const [start, end] = stretch(input, random);
  return inserted(input, end, input.slice(start, end).repeat(random.pick([1, 1, 2, 10, 100])));
};

const move: Mutation = (input, { random }) => {
  const [start, end] = stretch(input, random);
  const rest = input.slice(0, start) + input.slice(end);
  return inserted(rest, at(rest, random), input.slice(start, end));
};

const splice: Mutation = (input, { random, other }) => {
  const [start, end] = stretch(other, random);
  return random.once(2)
    ? input.slice(0, at(input, random)) + other.slice(start)
    : inserted(input, at(input, random), other.slice(start, end));
};

const token: Mutation = (input, { random, dictionary }) =>
  dictionary.length === 0 ? input : inserted(input, at(input, random), random.pick(dictionary));

/** Puts a token in the place of a stretch. */
const replace: Mutation = (input, { random, dictionary }) => {
  const [start, end] = stretch(input, random);
  return dictionary.length === 0 ? input : input.slice(0, start) + random.pick(dictionary) + input.slice(end);
};

/** Puts a token in the place of one that is there, so that the shape of the format stays. */
const exchange: Mutation = (input, stock) => {
  const { random, dictionary } = stock;
  if (dictionary.length === 0) return input;
  const old = random.pick(dictionary);
  const place = old === '' ? -1 : input.indexOf(old, at(input, random));
  return place < 0
    ? token(input, stock)
    : input.slice(0, place) + random.pick(dictionary) + input.slice(place + old.length);
};

const number: Mutation = (input, { random, takes }) => {
  const written = random.pick(NUMBERS);
  const piece = takes === 'bytes' ? utf8(written) : written;
  const from = at(input, random);
  const found = /\d+/u.exec(input.slice(from, from + 2000));
  if (!found) return inserted(input, from, piece);
  const start = from + found.index;
  return input.slice(0, start) + piece + input.slice(start + found[0].length);
};

/** A long run of one character, one token or one stretch. */
const run: Mutation = (input, { random, dictionary, longest }) => {
  const [start, end] = stretch(input, random);
  const tokens = dictionary.length > 0 && random.once(2);
  const piece = tokens ? random.pick(dictionary) : input.slice(start, Math.min(end, start + 64)) || ' ';
  const length = random.pick([100, 1000, 10_000, random.once(5) ? longest : 1000]);
  return inserted(input, start, piece.repeat(Math.ceil(length / Math.max(1, piece.length))));
};

/** Often repeated here: what is done often in the way of the format reaches further into a parser. */
const MUTATIONS: readonly Mutation[] = [
  insert,
  insert,
  flip,
  flip,
  overwrite,
  cut,
  remove,
  remove,
  duplicate,
  move,
  splice,
  splice,
  token,
  token,
  token,
  replace,
  exchange,
  exchange,
  exchange,
  number,
  number,
  run,
];

/** An input changed in one to some ten ways. */
export function mutated(input: Input, stock: Stock): Input {
  let changed = input;
  const times = stock.random.pick([1, 1, 2, 3, 5, 12]);
  for (let i = 0; i < times; i++) changed = stock.random.pick(MUTATIONS)(changed, stock).slice(0, stock.longest);
  return changed;
}

/** An input of nothing but tokens and odd characters. */
export function strewn(stock: Stock): Input {
  const { random, dictionary, longest } = stock;
  let made = '';
  const count = random.pick([3, 10, 30, 100, 1000]);
  for (let i = 0; i < count && made.length < longest; i++)
    made +=
      dictionary.length > 0 && !random.once(6) ? random.pick(dictionary) : random.pick(['a', ' ', '\n', '0', 'Word ']);
  return mutated(made, stock);
}
