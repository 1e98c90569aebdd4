import { ORDINARY_WORDS } from '../annotate/en/entity-words.ts';
import { CASUALTY_WORDS } from '../annotate/en/number-contexts.ts';
import { HEAD_GROUPS } from '../annotate/en/number-heads.ts';
import { CARDINALS, ORDINALS, SCALES, SHORT_SCALES } from '../annotate/en/number-words.ts';
import { MONTHS } from '../annotate/en/time-words.ts';
import { stemOf } from '../text/stems.ts';
import type { NewsWord } from './news-words.ts';

/** A figure with what it counts, as "9 killed", "$4bn", "13th package". */
export interface SketchedFigure {
  /** The same for the same figure of the same kind of thing. */
  readonly key: string;
  readonly surface: string;
  readonly index: number;
  /** How seldom such a figure is met by chance, 0 to 1. */
  readonly telling: number;
}

/** Words between a figure and what it counts. */
const REACH = 4;

const GROUPS: ReadonlyMap<string, string> = new Map(
  HEAD_GROUPS.toReversed().flatMap((group) => group.map((word) => [stemOf(word), stemOf(group[0] ?? word)] as const)),
);
const CASUALTIES: ReadonlySet<string> = new Set([...CASUALTY_WORDS].map(stemOf));
const DEATHS: ReadonlySet<string> = new Set(['dead', 'death', 'die', 'kill', 'fatal', 'perish', 'toll'].map(stemOf));

/** Figures with the thing counted, in order. Years, and small figures of nothing, tell nothing and are left out. */
export function figuresIn(words: readonly NewsWord[]): SketchedFigure[] {
  const figures: SketchedFigure[] = [];
  words.forEach((word, index) => {
    const figure = /^\d/.test(word.folded) ? ofDigits(words, index) : ofWord(words, index);
    if (figure) figures.push({ ...figure, index });
  });
  return figures;
}

type Found = Omit<SketchedFigure, 'index'> | null;

function ofDigits(words: readonly NewsWord[], index: number): Found {
  const word = words[index] as NewsWord;
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d+)?(st|nd|rd|th|k|m|mn|b|bn|tn|trn)?$/.exec(word.folded);
  if (!match) return null;
  const tail = match[3] ?? '';
  const value = Number((match[1] ?? '').replaceAll(',', '') + (match[2] ?? ''));
  if (/^(?:st|nd|rd|th)$/.test(tail))
    return MONTHS.has(words[index - 1]?.folded ?? '') ? null : ordinal(words, index, value);
  const scale = SHORT_SCALES.get(tail) ?? 1;
  return counted(words, index, value * scale, word.text, /[$£€¥]\s?$/.exec(word.gap)?.[0]?.trim() ?? '');
}

function ofWord(words: readonly NewsWord[], index: number): Found {
  const { folded } = words[index] as NewsWord;
  const value = CARDINALS.get(folded);
  if (value !== undefined) return value < 2 ? null : counted(words, index, value, String(value), '');
  const rank = ORDINALS.get(folded);
  return rank !== undefined && rank > 2 ? ordinal(words, index, rank) : null;
}

function counted(words: readonly NewsWord[], index: number, given: number, written: string, sign: string): Found {
  const next = words[index + 1];
  if (isDate(words, index) || isYear(given, written)) return null;
  const scale = (next?.gap === ' ' || next?.gap === '-' ? SCALES.get(next.folded) : undefined) ?? 1;
  const value = given * scale;
  const from = scale > 1 ? index + 2 : index + 1;
  const amount = `${sign}${written}${scale > 1 ? ` ${next?.text}` : ''}`;
  if (sign) return { key: `${sign}${rounded(value)}`, surface: amount, telling: 0.9 };
  if (
    /^\s?%/.test(words[from]?.gap ?? '') ||
    /^(?:percent|pct)$/.test(words[from]?.folded ?? '') ||
    isPerCent(words, from)
  )
    return { key: `%${value}`, surface: `${amount}%`, telling: Number.isInteger(value) ? 0.6 : 0.9 };
  const head = headAfter(words, from);
  if (!head) return value >= 100 ? { key: `#${value}`, surface: amount, telling: 0.7 } : null;
  return {
    key: `${value} ${head.key}`,
    surface: `${amount} ${head.text}`,
    telling: value > 12 || head.casualty ? 1 : 0.6,
  };
}

const rounded = (value: number): number => Number(value.toPrecision(3));
const isPerCent = (words: readonly NewsWord[], at: number): boolean =>
  words[at]?.folded === 'per' && words[at + 1]?.folded === 'cent';
const isYear = (value: number, written: string): boolean => value >= 1500 && value < 2100 && /^\d{4}$/.test(written);
const isDate = (words: readonly NewsWord[], index: number): boolean =>
  MONTHS.has(words[index - 1]?.folded ?? '') ||
  (MONTHS.has(words[index + 1]?.folded ?? '') && words[index + 1]?.capital === true);

/** "the 13th package": what stands in a row, told by its rank. */
function ordinal(words: readonly NewsWord[], index: number, rank: number): Found {
  const head = headAfter(words, index + 1);
  return (
    head && {
      key: `${rank}th ${head.key}`,
      surface: `${(words[index] as NewsWord).text} ${head.text}`,
      telling: rank > 3 ? 1 : 0.5,
    }
  );
}

interface Head {
  readonly key: string;
  readonly text: string;
  readonly casualty: boolean;
}

/** What a figure counts: the nearest word of casualties, else the last of the plain words right after it. */
function headAfter(words: readonly NewsWord[], from: number): Head | null {
  const after = nounAfter(words, from);
  return after?.casualty ? after : (casualtyBefore(words, from - 1) ?? after);
}

/** "killed nine people", "wounding at least 12". */
function casualtyBefore(words: readonly NewsWord[], figure: number): Head | null {
  for (let i = figure - 1; i >= Math.max(0, figure - REACH); i--) {
    if (!/^[ -]$/.test(words[i + 1]?.gap ?? '')) return null;
    const word = words[i] as NewsWord;
    const head = casualtyOf(word);
    if (head) return head;
    if (!ORDINARY_WORDS.has(word.folded) && !/^(?:nearly|roughly|some|another)$/.test(word.folded)) return null;
  }
  return null;
}

function casualtyOf({ folded, text }: NewsWord): Head | null {
  const stem = stemOf(folded);
  if (!CASUALTIES.has(stem)) return null;
  return DEATHS.has(stem) ? { key: 'dead', text: 'killed', casualty: true } : { key: stem, text, casualty: true };
}

function nounAfter(words: readonly NewsWord[], from: number): Head | null {
  let last: NewsWord | undefined;
  for (let i = from; i < from + REACH; i++) {
    const word = words[i];
    if (!word || !/^[ -]$/.test(word.gap) || /^\d/.test(word.folded)) break;
    const stem = stemOf(word.folded);
    const casualty = casualtyOf(word);
    if (casualty) return casualty;
    const passing = ORDINARY_WORDS.has(word.folded) && !GROUPS.has(stem);
    if (passing && !/^(?:people|men|women|others?|were|was|of|have|had|been|more)$/.test(word.folded)) break;
    if (!passing) last ??= word;
    if (GROUPS.has(stem)) last = word;
  }
  if (!last) return null;
  const stem = stemOf(last.folded);
  return { key: GROUPS.get(stem) ?? stem, text: last.text, casualty: false };
}
