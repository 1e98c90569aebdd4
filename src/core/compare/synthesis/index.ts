import type { Reading } from '../../model/annotation.ts';
import type { SynthesisSentence } from '../../model/comparison.ts';
import { passageOf } from '../../model/span.ts';
import { chooseOnly } from './choosing-alone.ts';
import { chooseDiffering } from './choosing-differences.ts';
import { Draft } from './draft.ts';
import type { Findings } from './findings.ts';
import { accountNames } from './names.ts';
import { repeatsBy } from './repetition.ts';
import { type SharedCandidate, sharedCandidates } from './shared.ts';

/** Words up to which each part adds sentences; a report is shorter where the accounts hold no more. */
const WORDS_TO = { ownTellings: 70, shared: 105, differing: 180, only: 240, least: 120 } as const;

/**
 * A report made of passages: what two accounts or more tell, in the order in which they tell it; where they differ, told as
 * differing; what single accounts add. No sentence tells again what another tells. Accounts that share nothing are said to.
 */
export function synthesise(findings: Findings): SynthesisSentence[] {
  const { readings, told, apart } = findings;
  const full = readings.filter(({ sentences }) => sentences.length > 0);
  if (told.length === 0 || full.every(({ id }) => apart.has(id))) return unrelated(full);
  const draft = new Draft(repeatsBy(findings.pairs), findings.holds);
  const names = accountNames(readings);
  const candidates = sharedCandidates(told, findings.differences, names);
  const agreed = candidates.filter(({ ownTelling }) => !ownTelling);
  const lead = chooseLead(candidates, draft);
  const shared = chooseShared(agreed, draft, WORDS_TO.shared);
  const ownTellings = chooseShared(candidates, draft, WORDS_TO.ownTellings);
  const differing = chooseDiffering(findings, names, draft, WORDS_TO.differing);
  const only = chooseOnly(findings, names, draft, WORDS_TO.only);
  const more = [...chooseShared(agreed, draft, WORDS_TO.only), ...chooseShared(candidates, draft, WORDS_TO.least)];
  const inOrder = [...lead, ...[...shared, ...ownTellings, ...more].sort(byPlace)];
  return [...inOrder.map(({ sentence }) => sentence), ...differing, ...only];
}

const byPlace = (x: SharedCandidate, y: SharedCandidate): number =>
  x.place - y.place || (x.point.id < y.point.id ? -1 : 1);

/** A report begins with what happened: with the best told of what stands at the top of the accounts, in no one's quoted words. */
const TOP = 0.2;

function chooseLead(candidates: readonly SharedCandidate[], draft: Draft): SharedCandidate[] {
  for (const candidate of candidates) {
    const { place, profile, sentence, asOwn } = candidate;
    if (place > TOP || profile.position > TOP || /^[“"‘]/.test(sentence.text)) continue;
    if (draft.add(sentence, profile)) return [candidate];
    if (draft.add(asOwn, profile)) return [{ ...candidate, sentence: asOwn }];
  }
  return [];
}

function unrelated(readings: readonly Reading[]): SynthesisSentence[] {
  const cites = readings.flatMap((reading) => reading.sentences.slice(0, 1).map((first) => passageOf(reading, first)));
  if (cites.length < 2) return [];
  const text = 'These accounts share hardly anything, and may tell of different events.';
  return [{ role: 'unrelated', text, cites }];
}

function chooseShared(candidates: readonly SharedCandidate[], draft: Draft, upTo: number): SharedCandidate[] {
  const chosen: SharedCandidate[] = [];
  for (const candidate of candidates) {
    if (draft.words >= upTo) break;
    if (draft.add(candidate.sentence, candidate.profile)) chosen.push(candidate);
  }
  return chosen;
}
