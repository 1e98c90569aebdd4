import type { Block } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import type { AnalysedSentence } from '../../text/analysis.ts';
import type { Quotation } from '../attributions/quotations.ts';
import { FIRST_PERSON } from '../en/entity-words.ts';
import type { Referent } from './referents.ts';

/** A subject of a verb of speech outside quotations. */
export interface Spoken {
  readonly referent: Referent;
  readonly start: number;
  readonly block: number;
}

/** A tag stands at most this far from its quotation, in UTF-16 units. */
const NEAR = 160;
/** A tag before the quotation must be so much nearer than one after it. */
const AFTER = 24;

/**
 * Who says each quotation: the nearest subject of a verb of speech in its paragraph; for a paragraph that opens with a
 * quotation and has no such subject, whoever said the one before, or spoke last in the paragraph before.
 */
export function sayersOf(
  quotations: readonly Quotation[],
  spoken: readonly Spoken[],
  blocks: readonly Block[],
): (Referent | undefined)[] {
  const byBlock = blocks.map(() => [] as Spoken[]);
  for (const one of spoken) byBlock[one.block]?.push(one);
  const sayers: (Referent | undefined)[] = [];
  quotations.forEach((quotation, i) => {
    const here = nearest(quotation, byBlock[quotation.block] ?? []);
    sayers.push(here ?? continued(quotation, quotations[i - 1], sayers[i - 1], byBlock, blocks));
  });
  return sayers.map((referent) => (referent?.type === 'person' && !referent.plural ? referent : undefined));
}

function nearest({ start, end }: Span, spoken: readonly Spoken[]): Referent | undefined {
  let best: Spoken | undefined;
  let least = NEAR;
  for (const one of spoken) {
    const distance = one.start >= end ? one.start - end : start - one.start + AFTER;
    if (distance < least) [best, least] = [one, distance];
  }
  return best?.referent;
}

function continued(
  { block, start }: Quotation,
  before: Quotation | undefined,
  sayer: Referent | undefined,
  byBlock: readonly (readonly Spoken[])[],
  blocks: readonly Block[],
): Referent | undefined {
  if (before?.block === block) return sayer;
  if (start > (blocks[block]?.start ?? 0) + 1) return undefined;
  if (before?.block === block - 1) return sayer;
  return byBlock[block - 1]?.at(-1)?.referent;
}

/** Sentences within which an article says that it is an interview. */
const OPENING = 8;

/**
 * The one whom an article interviews: where its opening speaks of an interview, the person named there whom the article
 * names most. `from` is the sentence after which "I" outside quotations is that person.
 */
export function interviewedIn(
  sentences: readonly AnalysedSentence[],
  persons: readonly (readonly Referent[])[],
): { readonly referent: Referent; readonly from: number } | undefined {
  const opening = sentences.slice(0, OPENING);
  const told = opening.find(
    ({ tokens }) =>
      tokens.some(({ lemma, lower }) => lemma === 'interview' || lower === 'interviews') &&
      !tokens.some(({ lower }) => FIRST_PERSON.has(lower)),
  );
  if (!told) return undefined;
  let most: Referent | undefined;
  for (const { index } of opening)
    for (const referent of persons[index] ?? [])
      if (referent.type === 'person' && !referent.plural && referent.weight > (most?.weight ?? 1)) most = referent;
  return most && { referent: most, from: told.index };
}
