import { type Claim, claim } from './claims.ts';
import type { ShownDate } from './shown.ts';

const DAY = 86_400_000;

/**
 * When a report was published, where the page says so in more than one place. What its markup states comes first, and the
 * date that readers are shown corrects it: markup is written by machines, in the zone of the server or at the last build of
 * the site. Claims in front of those given, the best first.
 */
export function settleDates(claims: readonly Claim[], shown: readonly ShownDate[], url: string | null): Claim[] {
  const stated = claims.filter(({ field }) => field === 'published');
  const updates = [...claims, ...shown.map(asClaim)].filter(({ field }) => field === 'modified');
  const dates = shown.filter(({ field }) => field === 'published');
  const [first] = stated;
  const [day] = dates;
  if (!first) {
    const dated = day ? asClaim(day) : dateOfUrl(url);
    return [...(dated ? [dated] : onlyUpdate(updates)), ...updates];
  }
  const local = inLocalZone(first, stated) ?? dayShown(first, dates, url);
  const corrected = local ?? builtLater(first, dates);
  return [...(corrected ? [corrected] : []), ...updates];
}

const asClaim = ({ field, value, evidence }: ShownDate): Claim => ({ field, value, evidence });

const dayOf = (value: string): number => Date.parse(`${value.slice(0, 10)}T00:00:00Z`) / DAY;

/** The same instant, told elsewhere on the page in the zone of the place and not in that of the server. */
const inLocalZone = (first: Claim, stated: readonly Claim[]): Claim | null =>
  !first.value.endsWith('Z')
    ? null
    : (stated.find(
        ({ value }) =>
          /T.*[+-]\d\d:\d\d$/.test(value) && Math.abs(Date.parse(value) - Date.parse(first.value)) < 60_000,
      ) ?? null);

/** The day before or after an instant, where that is the day the page bears for its readers or in its address: the local one. */
function dayShown(first: Claim, dates: readonly ShownDate[], url: string | null): Claim | null {
  const [day] = dates;
  const told = day ? asClaim(day) : dateOfUrl(url);
  return first.value.includes('T') && told && Math.abs(dayOf(told.value) - dayOf(first.value)) === 1 ? told : null;
}

/** An earlier day shown to readers: what the markup states is when the page was last built. */
function builtLater(first: Claim, dates: readonly ShownDate[]): Claim | null {
  const earlier = dates.find(({ sure }) => sure);
  return earlier && dayOf(earlier.value) < dayOf(first.value) ? asClaim(earlier) : null;
}

/** The day in an address such as `/2025/12/18/bridge-closed`. */
export function dateOfUrl(url: string | null): Claim | null {
  const found = /[/-]((?:19|20)\d\d)[/-]([01]\d)[/-]([0-3]\d)(?=[/-]|$)/.exec(url?.slice(0, 2000) ?? '');
  if (!found) return null;
  const value = `${found[1]}-${found[2]}-${found[3]}`;
  return new Date(dayOf(value) * DAY).toString() !== 'Invalid Date' &&
    new Date(dayOf(value) * DAY).toISOString().startsWith(value)
    ? claim('published', value, 'url', found[0])
    : null;
}

/** Where a page tells only of an update, what stands on it was published then. */
function onlyUpdate(updates: readonly Claim[]): Claim[] {
  const [last] = updates;
  return last
    ? [
        {
          ...last,
          field: 'published',
          evidence: { ...last.evidence, detail: `${last.evidence.detail} (the only date told)`.slice(0, 220) },
        },
      ]
    : [];
}
