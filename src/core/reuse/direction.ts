import type { Reading } from '../model/annotation.ts';
import type { Reuse } from '../model/comparison.ts';
import { agencyNamed, sameOrganisation } from './agencies.ts';
import type { Shared } from './coverage.ts';
import { type Forms, slipIn } from './slips.ts';

type Direction = NonNullable<Reuse['direction']>;

/** Nearly all of one report is in the other… */
const NEARLY_ALL = 0.85;

/** …which has this much more of its own. */
const MUCH_MORE = 0.6;

const HOUR = 3_600_000;

/** Hours from Coordinated Universal Time in New Zealand's summer and in Hawaii: what a time without a zone leaves open. */
const [EARLIEST_ZONE, LATEST_ZONE] = [13, 10];

/** A report that shares passages with another. */
export interface Sharer {
  readonly reading: Reading;
  /** Its words that may be written in several ways. */
  readonly forms: () => Forms;
}

/** Which of two reports that share passages was first, and what tells so; undefined where nothing does. */
export function directionBetween(
  { reading: one, forms }: Sharer,
  { reading: other, forms: otherForms }: Sharer,
  reuse: readonly Reuse[],
  shared: Shared,
): Direction | undefined {
  const known =
    fromItsAgency(one, other) ??
    fromItsAgency(other, one) ??
    fromEarlier(one, other) ??
    fromEarlier(other, one) ??
    fromCredited(one, other) ??
    fromCredited(other, one);
  if (known) return known;
  const copies = reuse.filter(({ kind }) => kind !== 'same-quote');
  if (copies.length === 0) return undefined;
  return (
    fromSlip({ reading: one, forms }, { reading: other, forms: otherForms }, copies) ??
    fromFuller(one, other, shared.other, shared.one) ??
    fromFuller(other, one, shared.one, shared.other)
  );
}

/** The name under which a reader knows an account. */
export const nameOf = ({ outlet, article }: Reading): string => outlet ?? article;

/** The agency whose report this is, where credit or dateline names one. */
export const agencyOf = ({ credit, dateline }: Reading): string | null =>
  agencyNamed(credit) ?? agencyNamed(dateline?.agency ?? null);

function fromItsAgency(from: Reading, to: Reading): Direction | undefined {
  const credited = [to.credit, to.dateline?.agency ?? null].some((name) => sameOrganisation(name, from.outlet));
  if (!credited || sameOrganisation(from.outlet, to.outlet)) return undefined;
  return { from: from.id, to: to.id, reason: `${nameOf(to)} credits its report to ${nameOf(from)}` };
}

function fromEarlier(from: Reading, to: Reading): Direction | undefined {
  const [first, second] = [instants(from.published), instants(to.published)];
  if (!first || !second || first.latest >= second.earliest) return undefined;
  return { from: from.id, to: to.id, reason: `${nameOf(from)} was published earlier (${from.published})` };
}

function fromCredited(from: Reading, to: Reading): Direction | undefined {
  if (agencyOf(from) === null || agencyOf(to) !== null) return undefined;
  const agency = from.credit ?? from.dateline?.agency;
  return { from: from.id, to: to.id, reason: `${nameOf(from)} credits ${agency}, ${nameOf(to)} no agency` };
}

/**
 * Who copies takes over the other's spelling and style with the words. Told where one account alone slips so: where both
 * do, both copied.
 */
function fromSlip(one: Sharer, other: Sharer, copies: readonly Reuse[]): Direction | undefined {
  const here = copies.map(({ passages: [a] }) => a);
  const there = copies.map(({ passages: [, b] }) => b);
  const ofOne = slipIn(one.forms(), here, other.forms(), there);
  const ofOther = slipIn(other.forms(), there, one.forms(), here);
  const slip = ofOne ?? ofOther;
  if (!slip || (ofOne && ofOther)) return undefined;
  const [from, to] = ofOne ? [other.reading, one.reading] : [one.reading, other.reading];
  const reason = `${nameOf(to)} writes “${slip.shared}” in what they share, as ${nameOf(from)} does throughout, and “${slip.own}” elsewhere`;
  return { from: from.id, to: to.id, reason };
}

/** Papers cut agency copy far more often than they add to it. */
function fromFuller(from: Reading, to: Reading, ofTo: number, ofFrom: number): Direction | undefined {
  if (ofTo < NEARLY_ALL || ofFrom > MUCH_MORE) return undefined;
  const reason = `nearly all of ${nameOf(to)} is in ${nameOf(from)}, which has more`;
  return { from: from.id, to: to.id, reason };
}

/** Earliest and latest instant that an ISO 8601 date or date-time may mean, in milliseconds; null where it is neither. */
function instants(value: string | null): { earliest: number; latest: number } | null {
  if (value === null) return null;
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/.exec(value) ?? [];
  if (day === undefined) return null;
  const at = Date.parse(`${day}T${time ?? '00:00'}${zone ?? 'Z'}`);
  if (Number.isNaN(at)) return null;
  if (zone !== undefined) return { earliest: at, latest: at };
  const length = time === undefined ? 24 * HOUR : 0;
  return { earliest: at - EARLIEST_ZONE * HOUR, latest: at + length + LATEST_ZONE * HOUR };
}
