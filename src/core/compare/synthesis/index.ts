import type { Reading } from '../../model/annotation.ts';
import type { Difference, SynthesisSentence } from '../../model/comparison.ts';
import { passageOf, spanContains } from '../../model/span.ts';
import { wordsOf } from '../../text/normalise.ts';
import type { Alone } from '../only.ts';
import type { Profile } from '../profile.ts';
import type { Told } from '../told.ts';
import { differingSentence } from './differing.ts';
import { accountNames } from './names.ts';
import { repeats } from './repetition.ts';
import { type SharedCandidate, sharedCandidates } from './shared.ts';
import { countWords, passageTold, standsAlone } from './telling.ts';

/** Words up to which each part adds sentences; a report is shorter where the accounts hold no more. */
const WORDS_TO = { ownTellings: 70, shared: 105, differing: 180, only: 240, least: 120, all: 250 } as const;
const MOST_DIFFERING = 5;
const MOST_ALONE = 4;
const MOST_ALONE_OF_ONE = 2;

/** What a synthesis is made of. */
export interface Findings {
  /** Sorted by id. */
  readonly readings: readonly Reading[];
  readonly told: readonly Told[];
  readonly differences: readonly Difference[];
  readonly alone: readonly Alone[];
  /** Whether a sentence says only what its passages say. */
  readonly holds: (sentence: SynthesisSentence) => boolean;
  /** Accounts that share hardly anything with the others: their ids. */
  readonly apart: ReadonlySet<string>;
}

/**
 * A report made of passages: what two accounts or more tell, in the order in which they tell it; where they differ, told as
 * differing; what single accounts add. No sentence tells again what another tells. Accounts that share nothing are said to.
 */
export function synthesise(findings: Findings): SynthesisSentence[] {
  const { readings, told, apart } = findings;
  const full = readings.filter(({ sentences }) => sentences.length > 0);
  if (told.length === 0 || full.every(({ id }) => apart.has(id))) return unrelated(full);
  const draft = new Draft();
  const names = accountNames(readings);
  const candidates = sharedCandidates(told, findings.differences, names).filter(({ sentence }) =>
    findings.holds(sentence),
  );
  const agreed = candidates.filter(({ ownTelling }) => !ownTelling);
  const lead = chooseLead(candidates, draft);
  const shared = chooseShared(agreed, draft, WORDS_TO.shared);
  const ownTellings = chooseShared(candidates, draft, WORDS_TO.ownTellings);
  const differing = chooseDiffering(findings, names, draft);
  const only = chooseOnly(findings, names, draft);
  const more = [...chooseShared(agreed, draft, WORDS_TO.only), ...chooseShared(candidates, draft, WORDS_TO.least)];
  const inOrder = [...lead, ...[...shared, ...ownTellings, ...more].sort(byPlace)];
  return [...inOrder.map(({ sentence }) => sentence), ...differing, ...only];
}

const byPlace = (x: SharedCandidate, y: SharedCandidate): number =>
  x.place - y.place || (x.point.id < y.point.id ? -1 : 1);

/** A report begins with what happened: with the best told of what stands at the top of the accounts, disputed or not. */
const TOP = 0.2;

function chooseLead(candidates: readonly SharedCandidate[], draft: Draft): SharedCandidate[] {
  const [lead] = candidates.filter(({ place }) => place <= TOP);
  if (!lead) return [];
  draft.add(lead.sentence.text, lead.profile);
  return [lead];
}

/** What is chosen so far: how long it is, and the sentences that it tells. */
class Draft {
  words = 0;
  readonly told: Profile[] = [];

  /** Whether a sentence still fits. */
  fits(text: string): boolean {
    return this.words + countWords(text) <= WORDS_TO.all;
  }

  add(text: string, profile?: Profile): void {
    this.words += countWords(text);
    if (profile) this.told.push(profile);
  }
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
    const { profile, sentence } = candidate;
    if (repeats(profile, draft.told) || !draft.fits(sentence.text)) continue;
    draft.add(sentence.text, profile);
    chosen.push(candidate);
  }
  return chosen;
}

function chooseDiffering(
  { differences, readings, apart, holds }: Findings,
  names: ReadonlyMap<string, string>,
  draft: Draft,
): SynthesisSentence[] {
  const byId = new Map(readings.map((reading) => [reading.id, reading]));
  const given: Difference[] = [];
  const chosen: SynthesisSentence[] = [];
  for (const difference of differences) {
    if (chosen.length === MOST_DIFFERING || draft.words >= WORDS_TO.differing) break;
    const { severity, sides } = difference;
    if (severity === 'wording' || sides.some(({ document }) => apart.has(document))) continue;
    if (given.some((before) => isAlike(before, difference))) continue;
    const sentence = differingSentence(difference, byId, names);
    if (!draft.fits(sentence.text) || !holds(sentence)) continue;
    given.push(difference);
    draft.add(sentence.text);
    chosen.push(sentence);
  }
  return chosen;
}

/** Whether two differences would read as one told twice: the same values, or one sort of value in the same sentences. */
function isAlike(x: Difference, y: Difference): boolean {
  const values = new Set(x.sides.map(({ value }) => wordsOf(value).join(' ')));
  const alike = y.sides.filter(({ value }) => values.has(wordsOf(value).join(' ')));
  const sentences = new Set(x.sides.map(({ document, context }) => `${document} ${context.start}`));
  const near = y.sides.filter(({ document, context }) => sentences.has(`${document} ${context.start}`));
  return alike.length > 1 || (x.type === y.type && near.length > 1 && alike.length > 0);
}

/** The newsiest of what one account alone tells, in its own words after a lead that names it. */
function chooseOnly(
  { alone, apart, differences, holds }: Findings,
  names: ReadonlyMap<string, string>,
  draft: Draft,
): SynthesisSentence[] {
  const counts = new Map<string, number>();
  const chosen: { document: string; sentence: SynthesisSentence }[] = [];
  for (const { profile } of alone) {
    if (chosen.length === MOST_ALONE || draft.words >= WORDS_TO.only) break;
    const { document } = profile;
    const count = counts.get(document) ?? 0;
    if (count === MOST_ALONE_OF_ONE || apart.has(document) || isTold(profile, differences)) continue;
    if (!standsAlone(profile) || repeats(profile, draft.told)) continue;
    const own = passageTold(profile);
    const text = `Only ${names.get(document) ?? document} adds: ${own.quote}`;
    const sentence: SynthesisSentence = { role: 'only', text, cites: [own] };
    if (!draft.fits(text) || !holds(sentence)) continue;
    counts.set(document, count + 1);
    draft.add(text, profile);
    chosen.push({ document, sentence });
  }
  const order = chosen.map(({ document }) => document);
  return chosen.sort((x, y) => order.indexOf(x.document) - order.indexOf(y.document)).map(({ sentence }) => sentence);
}

/** Whether a sentence holds a side of a difference: then it is no one account's own news. */
const isTold = ({ document, sentence }: Profile, differences: readonly Difference[]): boolean =>
  differences.some(
    ({ severity, sides }) =>
      severity !== 'wording' && sides.some((side) => side.document === document && spanContains(sentence, side)),
  );
