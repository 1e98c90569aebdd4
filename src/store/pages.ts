import type { Page, Stretching } from './records.ts';

const USUAL = 50;

export const limitOf = ({ limit }: Stretching, usual = USUAL): number => {
  const wanted = limit ?? usual;
  if (!Number.isInteger(wanted) || wanted < 1) throw new RangeError(`a limit is a whole number from 1, not ${wanted}`);
  return wanted;
};

/** The place after which a list goes on, as a caller holds it. */
const sealed = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** Somebody asked for a list to go on at a place that it did not give. */
export class NotOfThisList extends RangeError {}

/** The place, or undefined at the beginning. @throws NotOfThisList on what no list gave */
export function placeOf<Place extends readonly (string | number)[]>(
  { after }: Stretching,
  like: Place,
): Place | undefined {
  if (after === undefined) return undefined;
  const wrong = new NotOfThisList('not a place that this list gave');
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(after, 'base64url').toString());
  } catch {
    throw wrong;
  }
  const fits =
    Array.isArray(place) &&
    place.length === like.length &&
    place.every((part, i) => typeof part === typeof like[i] && isKeepable(part));
  if (!fits) throw wrong;
  // Its parts have the types of those that it was compared with.
  return place as unknown as Place;
}

/** Whether it can stand in a column: other things no list has given. */
const isKeepable = (part: string | number): boolean =>
  typeof part === 'number' ? Number.isSafeInteger(part) && part >= 0 : !/[\0\p{Cs}]/u.test(part);

/** Above every text that begins so, in the order in which both engines compare text. */
export const afterAllFrom = (beginning: string): string => `${beginning}\u{10ffff}`;

/** A stretch from one row more than was asked for: that there is one says that the list goes on. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => T,
  place: (row: Row) => readonly (string | number)[],
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), next: rows.length > limit && last ? sealed(place(last)) : null };
}
