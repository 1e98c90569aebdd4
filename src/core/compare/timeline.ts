import type { TimeExpression } from '../model/annotation.ts';
import type { Difference, TimelineEntry } from '../model/comparison.ts';
import { passageOf, spanOverlap } from '../model/span.ts';
import type { Fact } from './facts.ts';
import type { Profile } from './profile.ts';

/** What happened when, by the accounts that tell it: dated sentences, those of one fact and one time together, in order of time. */
export function timelineOf(
  profiles: readonly Profile[],
  facts: readonly Fact[],
  differences: readonly Difference[],
): TimelineEntry[] {
  const factOf = new Map(facts.flatMap((fact, i) => fact.sentences.map((profile) => [profile, i] as const)));
  const groups = new Map<string, { time: TimeExpression; label: string; profiles: Profile[] }>();
  for (const profile of profiles)
    for (const time of profile.times) {
      if (time.type !== 'date' && time.type !== 'time' && time.type !== 'range') continue;
      const key = `${time.value ?? time.relative} ${factOf.get(profile) ?? `${profile.document}.${profile.sentence.start}`}`;
      const label = profile.reading.text.slice(time.span.start, time.span.end);
      const group = groups.get(key) ?? { time, label, profiles: [] };
      if (!group.profiles.includes(profile)) group.profiles.push(profile);
      groups.set(key, group);
    }
  return [...groups.values()].map((group) => entryOf(group, differences)).sort(byTime);
}

function entryOf(
  { time, label, profiles }: { time: TimeExpression; label: string; profiles: readonly Profile[] },
  differences: readonly Difference[],
): TimelineEntry {
  const passages = profiles.map(({ reading, sentence }) => passageOf(reading, sentence));
  const conflict = differences.find(
    ({ type, severity, sides }) =>
      type === 'time' &&
      severity === 'contradiction' &&
      sides.some((s) => passages.some((p) => p.document === s.document && spanOverlap(p, s) > 0)),
  );
  return {
    id: `time-${passages.map(({ document, start }) => `${document}.${start}`).join('-')}-${passages[0] ? time.span.start - passages[0].start : 0}`,
    when: time.value,
    label,
    precision: time.precision,
    passages,
    conflict: conflict?.id ?? null,
  };
}

/** Dated entries by date, then the relative ones; ties by the words. */
export function byTime(x: TimelineEntry, y: TimelineEntry): number {
  if ((x.when === null) !== (y.when === null)) return x.when === null ? 1 : -1;
  const place = ({ when, label }: TimelineEntry): string => (when === null ? label : sortable(when));
  const [p, q] = [place(x), place(y)];
  return p < q ? -1 : p > q ? 1 : x.id < y.id ? -1 : 1;
}

/** First month of the seasons and quarters of the Extended Date/Time Format (ISO 8601-2, 4.8). */
const FIRST_MONTH: Readonly<Record<string, string>> = {
  '21': '03',
  '22': '06',
  '23': '09',
  '24': '12',
  '33': '01',
  '34': '04',
  '35': '07',
  '36': '10',
};

/** A date in the order of time: seasons and quarters stand at their first month, decades at their first year. */
const sortable = (when: string): string =>
  when
    .replace(
      /^(\d{4}|XXXX)-(2[1-4]|3[3-6])(?!\d)/,
      (_, year: string, part: string) => `${year}-${FIRST_MONTH[part] ?? part}`,
    )
    .replace(/^(\d{2,3})(X{1,2})(?!X)/, (_, known: string, open: string) => known + '0'.repeat(open.length));
