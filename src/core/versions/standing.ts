import { fold } from '../text/normalise.ts';
import type { UnitAlignment } from './aligning.ts';
import { CUT_SHORT, ENTRY_STAMPS, LIVE, WALLS } from './en/walls.ts';
import type { Parts, Unit } from './units.ts';

/** A page that no longer gives the report, or gives another one: the kind with its reasons. */
export interface Standing {
  readonly kind: 'failure' | 'other';
  readonly reasons: readonly string[];
}

/** A page with more words than this that is not much shorter than before is no wall, whatever it says. */
const LONGEST_WALL = 300;
/** Share of the earlier text above which a text with words of a wall is taken for the report. */
const MOST_LEFT_AT_WALL = 0.6;
/** A text with fewer words than this may be rewritten to any length. */
const LEAST_CUT = 80;
/** An exact piece that is shorter than this share of the earlier text was not cut by an editor … */
const MOST_LEFT = 0.5;
/** … nor one shorter than this that stops within a sentence. */
const MOST_LEFT_OPEN = 0.8;
/** Two texts on one event share more of what their words tell. */
const LEAST_SHARED = 0.3;
const LEAST_SHARED_KEPT = 0.15;
const LEAST_ENTRIES = 4;
const LEAST_ENTRIES_LIVE = 2;
const LEAST_LINKS = 8;
const LINKS_SHARE = 0.6;

/** Why the later page is no edit of the earlier report; null where it may be one. */
export function standingOf(before: Parts, after: Parts, alignment: UnitAlignment): Standing | null {
  if (after.count === 0) return { kind: 'failure', reasons: ['the page has no report any more'] };
  if (before.count === 0) return null;
  return wall(before, after) ?? cutOff(before, after, alignment) ?? anotherPage(before, after, alignment);
}

function wall(before: Parts, after: Parts): Standing | null {
  const left = after.count / before.count;
  if (after.count > LONGEST_WALL || left > MOST_LEFT_AT_WALL) return null;
  const [earlier, later] = [lineOf(before), lineOf(after)];
  const found = WALLS.filter(({ patterns }) =>
    patterns.some((pattern) => pattern.test(later) && !pattern.test(earlier)),
  );
  if (found.length === 0) return null;
  return { kind: 'failure', reasons: [...found.map(({ reason }) => reason), leftWords(left)] };
}

/** The end of a report says most; a wall stands at its top or its end. */
const WALL_REACH = 4000;

function lineOf({ reading }: Parts): string {
  const { text, removals } = reading;
  const shown = text.length > 2 * WALL_REACH ? `${text.slice(0, WALL_REACH)}\n${text.slice(-WALL_REACH)}` : text;
  return fold([shown, ...removals.map(({ quote }) => quote.slice(0, WALL_REACH))].join('\n'));
}

const leftWords = (share: number): string => `${Math.round(share * 100)} % of the earlier words are left`;

/** What remains is an exact piece of the earlier report, with nothing edited: the page was cut, not the report. */
function cutOff(before: Parts, after: Parts, { same, changed, added, removed }: UnitAlignment): Standing | null {
  if (before.count < LEAST_CUT || removed.length === 0) return null;
  if (after.corrections.length > before.corrections.length || before.headline?.key !== after.headline?.key) return null;
  const left = after.count / before.count;
  const open =
    added.length + changed.length === 1
      ? openEnd(before, after, [...added, ...changed.flatMap((pair) => pair.after)])
      : null;
  if (added.length + changed.length > (open ? 1 : 0) || !inOneRun(same)) return null;
  const short = CUT_SHORT.test(after.report.at(-1)?.reading.text.slice(-60) ?? '');
  if (!(left < MOST_LEFT || ((open || short) && left < MOST_LEFT_OPEN))) return null;
  const top = same[0]?.[0].place === 0 || same.length === 0;
  return {
    kind: 'failure',
    reasons: [
      `what is left is the ${top ? 'beginning' : 'end or middle'} of the earlier report, word for word, under the same headline`,
      ...(open || short ? ['it stops before its end'] : []),
      leftWords(left),
    ],
  };
}

/** The last sentence where it is the beginning of an earlier one that stops without a full stop. */
function openEnd(before: Parts, after: Parts, [unit]: readonly Unit[]): Unit | null {
  if (!unit || unit !== after.report.at(-1)) return null;
  const text = fold(unit.reading.text.slice(unit.start, unit.end)).replace(/[.…\s[\]]+$/u, '');
  const starts = before.report.some(({ reading, start, end }) => {
    const whole = fold(reading.text.slice(start, end));
    return whole.length > text.length + 2 && whole.startsWith(text);
  });
  return starts ? unit : null;
}

function inOneRun(same: UnitAlignment['same']): boolean {
  const places = same.map(([{ place }]) => place).sort((x, y) => x - y);
  return places.every((place, i) => i === 0 || place - (places[i - 1] as number) <= 1);
}

/** A page of entries or of links, or a report that shares hardly a telling word with the earlier one. */
function anotherPage(before: Parts, after: Parts, { same, changed }: UnitAlignment): Standing | null {
  if (isRolling(after))
    return { kind: 'other', reasons: ['a rolling page with entries by the clock stands at the address'] };
  const kept = [...same.map(([, unit]) => unit), ...changed.flatMap((pair) => pair.after)];
  const share = sum(kept.map(({ words }) => words.length)) / after.count;
  if (share < MOST_LEFT && isFront(after))
    return { kind: 'other', reasons: ['a page of headlines stands at the address'] };
  const shared = sharedTelling(before, after);
  if (share > LEAST_SHARED_KEPT || shared >= LEAST_SHARED) return null;
  if (before.headline !== null && before.headline.key === after.headline?.key) return null;
  return {
    kind: 'other',
    reasons: [
      `another report stands at the address: it shares ${Math.round(shared * 100)} % of its telling words with the earlier one`,
    ],
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Whether the clock dates its entries, on the page or among what extraction left out of it. */
function isRolling({ headline, reading }: Parts): boolean {
  const { text, blocks, removals } = reading;
  const lines = [
    ...blocks.map(({ start, end }) => text.slice(start, Math.min(end, start + 101))),
    ...removals.map(({ quote }) => quote),
  ];
  const stamps = lines.filter((line) => line.length <= 100 && isEntryStamp(line)).length;
  const live = headline !== null && LIVE.test(fold(text.slice(headline.start, headline.end)));
  return stamps >= (live ? LEAST_ENTRIES_LIVE : LEAST_ENTRIES);
}

const isEntryStamp = (line: string): boolean => ENTRY_STAMPS.some((pattern) => pattern.test(fold(line)));

/** Whether most blocks are lines without a full stop. */
function isFront({ reading: { text, blocks } }: Parts): boolean {
  const lines = blocks.filter(
    ({ start, end }) => end - start < 160 && !/[.!?]["”’)]*\s*$/u.test(text.slice(start, end)),
  );
  return blocks.length >= LEAST_LINKS && lines.length / blocks.length >= LINKS_SHARE;
}

/** Weight of the later report's different telling words that the earlier one has too, as a share. */
function sharedTelling(before: Parts, after: Parts): number {
  const known = new Set(before.report.flatMap(({ words }) => words.map(({ key }) => key)));
  const weights = new Map(after.report.flatMap(({ words }) => words.map(({ key, weight }) => [key, weight] as const)));
  let [part, total] = [0, 0];
  for (const [key, weight] of weights) {
    total += weight;
    if (known.has(key)) part += weight;
  }
  return total > 0 ? part / total : 0;
}
