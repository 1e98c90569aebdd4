import { type Difference, type Passage, type Point, type Quantity, spanOverlap } from '../../core/model/index.ts';
import { subjectOf } from '../outline.ts';
import type { Account, Edition } from './edition.ts';

/** One account's figure in a group. */
export interface FigureRow {
  readonly account: Account;
  readonly passage: Passage;
  readonly quantity: Quantity;
}

/** Figures for the same thing, all in one unit. */
export interface FigureGroup {
  readonly title: string;
  /** `Difference.id` of the difference that brings them together, or null where the accounts agree. */
  readonly difference: string | null;
  readonly rows: readonly FigureRow[];
}

/** Figures that two accounts or more give for the same thing: of the points that have values, and of the differences in figures. */
export function figureGroups(edition: Edition): FigureGroup[] {
  const { points, differences } = edition.comparison;
  const figures = new Map(differences.flatMap((one) => (one.type === 'figure' ? [[one.id, one] as const] : [])));
  const drawn = new Set<string>();
  const ofPoints = points
    .toSorted((a, b) => b.salience - a.salience)
    .flatMap((point) => {
      const own = point.differences.flatMap((id) => figures.get(id) ?? []).filter(({ id }) => !drawn.has(id));
      for (const { id } of own) drawn.add(id);
      return own.length > 0 ? own.map((one) => ofDifference(edition, one)) : [ofPoint(edition, point)];
    });
  const others = [...figures.values()].filter(({ id }) => !drawn.has(id)).map((one) => ofDifference(edition, one));
  const groups = distinct([...ofPoints, ...others].filter(({ rows }) => rows.length > 1));
  return [...groups.filter(differs), ...groups.filter((group) => !differs(group))];
}

/** All bounds that the figures of a group have. */
export const boundsOf = (rows: readonly FigureRow[]): number[] =>
  rows.flatMap(({ quantity }) => [quantity.low, quantity.high].filter((bound) => bound !== null));

const differs = ({ difference }: FigureGroup): boolean => difference !== null;

function ofDifference(edition: Edition, { id, what, sides }: Difference): FigureGroup {
  return {
    title: subjectOf({ what }),
    difference: id,
    rows: inOneUnit(
      edition,
      sides.flatMap((side) => rowOf(edition, side)),
    ),
  };
}

function ofPoint(edition: Edition, { text, positions }: Point): FigureGroup {
  const rows = positions.flatMap(({ value, passages }) =>
    value === undefined ? [] : passages.flatMap((passage) => rowOf(edition, narrowed(passage, value))).slice(0, 1),
  );
  return { title: text, difference: null, rows: inOneUnit(edition, rows) };
}

/** The part of a passage where a value stands, or all of it where the value is not written so. */
function narrowed(passage: Passage, value: string): Passage {
  const at = passage.quote.indexOf(value);
  if (at < 0 || value === '') return passage;
  const start = passage.start + at;
  return { ...passage, start, end: start + value.length, quote: value };
}

/** The bounded quantity that shares most with a passage. */
function rowOf(edition: Edition, passage: Passage): FigureRow[] {
  const account = edition.byDocument.get(passage.document);
  const found = account?.document.quantities
    .filter(({ low, high, number }) => (low !== null || high !== null) && spanOverlap(number, passage) > 0)
    .toSorted((a, b) => spanOverlap(b.span, passage) - spanOverlap(a.span, passage))[0];
  return account && found ? [{ account, passage, quantity: found }] : [];
}

/** The rows of the unit that most of them have, in the order of the accounts, each figure once. */
function inOneUnit({ accounts }: Edition, rows: readonly FigureRow[]): FigureRow[] {
  const byUnit = new Map<string, FigureRow[]>();
  for (const row of rows) {
    const unit = `${row.quantity.dimension} ${row.quantity.unit}`;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), row]);
  }
  const [most = []] = [...byUnit.values()].sort((a, b) => b.length - a.length);
  const once = new Map(most.map((row) => [row.quantity, row]));
  return [...once.values()].sort((a, b) => accounts.indexOf(a.account) - accounts.indexOf(b.account));
}

/** Leaves out groups that show nothing but figures already shown. */
function distinct(groups: readonly FigureGroup[]): FigureGroup[] {
  const shown = new Set<Quantity>();
  return groups.filter(({ rows, difference }) => {
    const news = difference !== null || rows.some(({ quantity }) => !shown.has(quantity));
    for (const { quantity } of rows) shown.add(quantity);
    return news;
  });
}
