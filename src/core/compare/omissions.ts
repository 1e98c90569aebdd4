import type { Reading } from '../model/annotation.ts';
import type { Omission, Origin } from '../model/comparison.ts';
import type { Pair } from './alignment/index.ts';
import type { Profile } from './profile.ts';
import type { Told } from './told.ts';

/**
 * Share of the accounts that must tell a point for silence on it to be worth a word. With three to five accounts it is all
 * but one; with more, a second silent account does not hide the first, and a point that half leave out is no omission of any.
 */
const MOST = 2 / 3;
const LEAST_ACCOUNTS = 3;
/** Told by copies of one account alone, a point is one account's. */
const LEAST_ORIGINS = 2;
/** Points below it are asides: leaving them out says nothing. */
const LEAST_SALIENCE = 0.4;
/** A sentence that comes so near to the point may tell it after all: then nothing is said. */
const NEARLY_TOLD = 0.15;

/**
 * What nearly all accounts of the event tell and one does not, the weightiest first. `readings` are the accounts of the
 * event, sorted by id; `pairs` are all scored pairs of sentences, also those too unlike to be aligned.
 */
export function findOmissions(
  readings: readonly Reading[],
  told: readonly Told[],
  pairs: readonly Pair[],
  origins: readonly Origin[],
): Omission[] {
  const full = readings.filter(({ sentences }) => sentences.length > 0);
  if (full.length < LEAST_ACCOUNTS) return [];
  const near = documentsNear(pairs);
  const independent = origins.filter(({ documents }) => documents.some((id) => full.some((own) => own.id === id)));
  return told
    .flatMap(({ point, sentences }) => {
      const tellers = point.positions.map(({ document }) => document);
      const enough = tellers.length >= full.length * MOST && point.origins >= LEAST_ORIGINS;
      if (!enough || point.salience < LEAST_SALIENCE) return [];
      const silent = full.filter(({ id }) => !tellers.includes(id) && !sentences.some((s) => near.get(s)?.has(id)));
      const weight = point.salience * Math.min(1, point.origins / Math.max(1, independent.length - 1));
      return silent.map((reading) => ({
        document: reading.id,
        point: point.id,
        tellers: [...tellers].sort(),
        reasons: reasonsFor(reading, point.origins, sentences),
        weight: Number(weight.toFixed(3)),
      }));
    })
    .sort((x, y) => y.weight - x.weight || compareIds(x.document, y.document) || compareIds(x.point, y.point));
}

const compareIds = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

/** For each sentence the documents in which some sentence comes near to it. */
function documentsNear(pairs: readonly Pair[]): ReadonlyMap<Profile, ReadonlySet<string>> {
  const near = new Map<Profile, Set<string>>();
  const note = (profile: Profile, document: string) =>
    near.set(profile, (near.get(profile) ?? new Set<string>()).add(document));
  for (const { a, b, score } of pairs)
    if (score >= NEARLY_TOLD) {
      note(a, b.document);
      note(b, a.document);
    }
  return near;
}

/** A sentence in the first fifth of a report is near its top. */
const TOP = 0.2;

function reasonsFor(silent: Reading, origins: number, sentences: readonly Profile[]): string[] {
  const tellers = [...new Set(sentences.map(({ reading }) => reading))];
  const high = new Set(
    sentences.filter(({ headline, position }) => headline || position <= TOP).map(({ document }) => document),
  );
  const { published } = silent;
  const first =
    published !== null && tellers.every((other) => other.published !== null && isBefore(published, other.published));
  return [
    `${origins} independent accounts tell it`,
    ...(high.size > 0 ? [`near the top of ${high.size === 1 ? 'one' : high.size}`] : []),
    ...(first ? ['published before those that tell it'] : []),
  ];
}

/** Whether one ISO 8601 time lies before another by as much as both state. */
function isBefore(x: string, y: string): boolean {
  const length = Math.min(x.length, y.length) < 16 ? 10 : 16;
  return x.slice(0, length) < y.slice(0, length);
}
