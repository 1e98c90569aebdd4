import type { Chunk } from './chunks.ts';
import { gerundAt, infinitiveAt, personInfinitive, questionAt, thatAfter } from './complement-clause.ts';
import { aboutAt, nounAt, objectAndPredicate, objectAndPreposition } from './complement-object.ts';
import { quoteAfter } from './complement-quote.ts';
import { anyClause, clauseAfter } from './complement-zero.ts';
import type { ReportingVerb } from './lexicon.ts';
import type { Run } from './phrases.ts';
import { personAt, skip } from './skipping.ts';

/** How a verb's complement follows it. */
export interface Complement {
  readonly pattern: string;
  /** First chunk of the content. */
  readonly from: number;
  /** Chunks between verb and content that belong to the cue: the addressee. */
  readonly addressee: Run | null;
  /** Set where the content ends sooner than its clause. */
  readonly to?: number;
}

/** The complement that follows a reporting verb group ending before chunk `after`, or null. The first pattern that fits decides. */
export function complementAfter(chunks: readonly Chunk[], after: number, verb: ReportingVerb): Complement | null {
  const takes = (pattern: string): boolean => verb.complements.has(pattern);
  const start = skip(chunks, after, ['adverb']);
  const addressee = takes('whom') || takes('whom-to') ? personAt(chunks, start) : null;
  return (
    (takes('quote') ? quoteAfter(chunks, after, takes('whom') ? personAt(chunks, start) : null) : null) ??
    (takes('that') ? thatAfter(chunks, after, addressee) : null) ??
    (takes('whom-to') ? personInfinitive(chunks, start) : null) ??
    (takes('to') ? infinitiveAt(chunks, start) : null) ??
    (takes('doing') ? gerundAt(chunks, start) : null) ??
    (takes('wh') ? questionAt(chunks, start, takes('whom') || takes('whom-to') ? addressee : null) : null) ??
    (takes('zero') ? clauseAfter(chunks, after, null) : null) ??
    (ONLY_CLAUSES.has(verb.lemma) ? anyClause(chunks, start) : null) ??
    (takes('whom') && addressee ? clauseAfter(chunks, addressee.to, addressee) : null) ??
    (takes('of') ? objectAndPreposition(chunks, start, /^(?:of|against|about|over)$/, 'of') : null) ??
    (takes('for') ? objectAndPreposition(chunks, start, /^for$/, 'for') : null) ??
    (takes('as') ? objectAndPreposition(chunks, start, /^(?:as|a|an)$/, 'as') : null) ??
    (takes('being') ? objectAndPredicate(chunks, start) : null) ??
    (takes('noun') ? nounAt(chunks, start) : null) ??
    (takes('about') ? aboutAt(chunks, start) : null)
  );
}

/** Verbs after which a noun phrase is hardly ever an object. */
const ONLY_CLAUSES: ReadonlySet<string> = new Set(['say', 'insist', 'argue', 'contend', 'believe', 'think']);
