import { accountRefusals } from './accounts.ts';
import { attributionRefusals } from './attributions.ts';
import { type Case, caseOf, holds } from './case.ts';
import type { Claim, Evidence, Refusal } from './claim.ts';
import { nameRefusals } from './names.ts';
import { numberRefusals } from './numbers.ts';
import { quotationRefusals } from './quotations.ts';
import { scopeRefusals } from './scopes.ts';
import { sideRefusals } from './sides.ts';
import { contraryRefusals, supportRefusals } from './support.ts';
import { swapRefusals } from './swaps.ts';
import { timeRefusals } from './times.ts';

export type { Claim, Evidence, Refusal, RefusalRule } from './claim.ts';

const RULES: readonly ((one: Case) => readonly Refusal[])[] = [
  quotationRefusals,
  numberRefusals,
  nameRefusals,
  timeRefusals,
  scopeRefusals,
  attributionRefusals,
  sideRefusals,
  swapRefusals,
  contraryRefusals,
  supportRefusals,
];

/** A sentence is no article: what is longer is not read. */
const LONGEST = 2000;

/**
 * Whether a sentence says only what its cited passages say. Out come the reasons against it; none means that it may stand.
 *
 * It is refused for names, numbers, quotations and times that the passages do not have or have in other company; for what is
 * left out that changes the sense ("not", "alleged", who says it); for one value where accounts give several; and where most
 * of its words are not theirs. A sentence of a passage's own words holds. What cannot be told from the words, such as a fit
 * paraphrase from an unfit one of the same words, is let through: this is a sieve for what is surely wrong, no proof.
 */
export const checkSentence = (claim: Claim, evidence: Evidence): Refusal[] => [...refusals(claim, evidence)];

/** Whether nothing speaks against a sentence. Looks no further than the first reason. */
export const stands = (claim: Claim, evidence: Evidence): boolean => refusals(claim, evidence).next().done === true;

function* refusals(claim: Claim, evidence: Evidence): Generator<Refusal, void, void> {
  if (claim.text.trim() === '') return yield { rule: 'passage', reason: 'it is empty' };
  if (claim.text.length > LONGEST) return yield { rule: 'passage', reason: 'it is too long for a sentence' };
  if (claim.cites.length === 0) return yield { rule: 'passage', reason: 'it cites no passage' };
  const byId = new Map(evidence.documents.map((document) => [document.id, document]));
  const lost = claim.cites.filter((passage) => {
    const document = byId.get(passage.document);
    return !document || !holds(document, passage);
  });
  if (lost.length > 0) return yield { rule: 'passage', reason: 'it cites a passage that no account has' };
  const one = caseOf(claim, evidence);
  const told = toldBy(one);
  yield* accountRefusals(one);
  for (const rule of RULES) yield* rule(told);
}

/** A claim that is told as one account's ("As the Courier tells it") is held against that account's passages alone. */
function toldBy(one: Case): Case {
  const open = one.named.filter(({ start }) => !/\([^()]*$/.test(one.claim.text.slice(0, start)));
  const tellers = new Set(open.map(({ document }) => document));
  const cited = one.cited.filter(({ document }) => tellers.has(document.id));
  return tellers.size === 1 && cited.length > 0 ? { ...one, cited } : one;
}
