import { voiceAt } from '../../annotate/voice.ts';
import type { Entity, Reading } from '../../model/annotation.ts';
import type { Difference, ExplainedNonDifference } from '../../model/comparison.ts';
import { type Span, spanOverlap } from '../../model/span.ts';
import { analyse } from '../../text/analysis.ts';
import { fold } from '../../text/normalise.ts';
import type { Pair } from '../alignment/index.ts';
import type { Profile } from '../profile.ts';
import type { Collation } from '../quotes.ts';
import { accepted } from './acceptance.ts';
import { adjunctDifferences } from './adjunct.ts';
import { adverbDifferences } from './adverb.ts';
import { agentDifferences } from './agent.ts';
import { appositionDifferences } from './apposition.ts';
import { attributionDifferences } from './attribution.ts';
import { certaintyDifferences } from './certainty.ts';
import { countDifferences } from './count.ts';
import { descriptionDifferences } from './description.ts';
import { type AlignedWords, alignWords, type Draft, type Explained, type SideDraft } from './draft.ts';
import { DETECTORS, type Detector, type Evidence, evidenceOf } from './evidence.ts';
import { figureDifferences } from './figure.ts';
import { spokenByOthers } from './figure-explained.ts';
import { hasTwoValues, joinDrafts, publishExplained } from './join.ts';
import { numberDifferences } from './number.ts';
import { orderDifferences } from './order.ts';
import { placeDifferences } from './place.ts';
import { postDifferences } from './post.ts';
import { predicateDifferences } from './predicate.ts';
import { quotationDifferences } from './quotation.ts';
import { reasonDifferences } from './reason.ts';
import { remarkDifferences } from './remark.ts';
import { saysTheSame } from './same.ts';
import { spellingDifferences } from './spelling.ts';
import { statementDifferences } from './statement.ts';
import { timeDifferences } from './time.ts';
import { wordingDifferences } from './wording.ts';

/** Pairs less likely than this to tell a same fact are not searched: on marked stories no accepted proposal stood in one. */
const LEAST_SCORE = 0.25;

/** What a detector proposes about an aligned pair, with what speaks for it. */
export interface Proposal {
  readonly detector: Detector;
  readonly draft: Draft;
  readonly evidence: Evidence;
  readonly words: AlignedWords;
}

/** Where accounts of one event differ: every detector on every aligned pair, what is accepted of it, joined across accounts. */
export function findDifferences(
  readings: readonly Reading[],
  entities: readonly Entity[],
  pairs: readonly Pair[],
  collations: readonly Collation[],
): { differences: Difference[]; nonDifferences: ExplainedNonDifference[] } {
  const { proposals, explained } = propose(readings, entities, pairs);
  return {
    differences: joinDrafts([
      ...quotationDifferences(collations),
      ...spellingDifferences(readings),
      ...proposals.flatMap((proposal) => {
        const draft = accepted(proposal);
        return draft && !isExplained(proposal.draft, explained) && !isReportedOfTwo(proposal) ? [draft] : [];
      }),
    ]),
    nonDifferences: publishExplained(explained),
  };
}

/** Ways that look for what people say, rather than for what the accounts assert. */
const OF_VOICES: ReadonlySet<Detector> = new Set(['attribution', 'statement', 'remark']);

/** Whether two people are reported to say the two values: both accounts report, and neither differs from the other. */
function isReportedOfTwo({ detector, draft }: Proposal): boolean {
  if (OF_VOICES.has(detector)) return false;
  const [x, y] = draft.sides.map(({ reading, span }) => ({ voice: voiceAt(reading.attributions, span) }));
  return x !== undefined && y !== undefined && spokenByOthers(x, y);
}

/** Whether both sides meet those of something that only looks different. */
const isExplained = ({ sides: [x, y] }: Draft, explained: readonly Explained[]): boolean =>
  explained.some(({ sides: [p, q] }) => (isAt(x, p) && isAt(y, q)) || (isAt(x, q) && isAt(y, p)));

const isAt = (x: SideDraft, y: SideDraft): boolean => x.reading.id === y.reading.id && spanOverlap(x.span, y.span) > 0;

/** All that the detectors propose on pairs with at least some score, and the values that only look different. */
export function propose(
  readings: readonly Reading[],
  entities: readonly Entity[],
  pairs: readonly Pair[],
  least = LEAST_SCORE,
): { proposals: Proposal[]; explained: Explained[] } {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const proposals: Proposal[] = [];
  const explained: Explained[] = [];
  const hasTwin = twinsOf(readings);
  for (const pair of pairs) {
    if (pair.score < least || hasTwin(pair.a, pair.b.document) || hasTwin(pair.b, pair.a.document)) continue;
    const words = alignWords(pair);
    const figures = figureDifferences(words);
    explained.push(...figures.explained);
    const found: Readonly<Record<Detector, readonly Draft[]>> = {
      figure: figures.drafts,
      time: timeDifferences(words),
      attribution: attributionDifferences(words),
      wording: wordingDifferences(words, known),
      order: orderDifferences(words),
      reason: reasonDifferences(words),
      statement: statementDifferences(words),
      agent: agentDifferences(words),
      post: postDifferences(words),
      number: numberDifferences(words),
      description: descriptionDifferences(words),
      predicate: predicateDifferences(words),
      count: countDifferences(words),
      remark: remarkDifferences(words),
      adjunct: adjunctDifferences(words),
      apposition: appositionDifferences(words),
      adverb: adverbDifferences(words),
      certainty: certaintyDifferences(words),
      place: placeDifferences(words),
    };
    for (const detector of DETECTORS)
      for (const draft of found[detector])
        if (hasTwoValues(draft) && !saysTheSame(draft, pair))
          proposals.push({ detector, draft, evidence: evidenceOf(detector, draft, words), words });
  }
  return { proposals, explained };
}

/** Whether a document has a sentence word for word: then nothing else in it makes the two accounts differ there. */
function twinsOf(readings: readonly Reading[]): (profile: Profile, document: string) => boolean {
  const wordsOf = (text: string, { start, end }: Span) => fold(text.slice(start, end));
  const holders = new Map<string, Set<string>>();
  for (const reading of readings)
    for (const sentence of analyse(reading).sentences) {
      const words = wordsOf(reading.text, sentence);
      holders.set(words, (holders.get(words) ?? new Set<string>()).add(reading.id));
    }
  const known = new Map<Profile, ReadonlySet<string>>();
  return (profile, document) => {
    const held = known.get(profile) ?? holders.get(wordsOf(profile.reading.text, profile.sentence)) ?? NONE;
    known.set(profile, held);
    return held.has(document);
  };
}

const NONE: ReadonlySet<string> = new Set();
