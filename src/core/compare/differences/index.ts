import type { Entity, Reading } from '../../model/annotation.ts';
import type { Difference, ExplainedNonDifference } from '../../model/comparison.ts';
import { analyse } from '../../text/analysis.ts';
import { fold } from '../../text/normalise.ts';
import type { Pair } from '../alignment/index.ts';
import type { Profile } from '../profile.ts';
import type { Collation } from '../quotes.ts';
import { agentDifferences } from './agent.ts';
import { attributionDifferences } from './attribution.ts';
import { alignWords, type Draft, type Explained } from './draft.ts';
import { figureDifferences } from './figure.ts';
import { joinDrafts, publishExplained } from './join.ts';
import { numberDifferences } from './number.ts';
import { orderDifferences } from './order.ts';
import { postDifferences } from './post.ts';
import { quotationDifferences } from './quotation.ts';
import { reasonDifferences } from './reason.ts';
import { spellingDifferences } from './spelling.ts';
import { statementDifferences } from './statement.ts';
import { timeDifferences } from './time.ts';
import { wordingDifferences } from './wording.ts';

/** Pairs less sure than this are shown as aligned, but nothing is called different between them. */
const LEAST_SCORE = 0.3;
/** Drafts less sure than this are dropped. */
const LEAST_CONFIDENCE = 0.3;

/** Where accounts of one event differ: every detector on every aligned pair, joined across accounts. */
export function findDifferences(
  readings: readonly Reading[],
  entities: readonly Entity[],
  pairs: readonly Pair[],
  collations: readonly Collation[],
): { differences: Difference[]; nonDifferences: ExplainedNonDifference[] } {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  const drafts: Draft[] = [...quotationDifferences(collations), ...spellingDifferences(readings)];
  const explained: Explained[] = [];
  const hasTwin = twinsOf(readings);
  for (const pair of pairs) {
    if (pair.score < LEAST_SCORE || hasTwin(pair.a, pair.b.document) || hasTwin(pair.b, pair.a.document)) continue;
    const words = alignWords(pair);
    const figures = figureDifferences(words);
    explained.push(...figures.explained);
    drafts.push(...figures.drafts, ...timeDifferences(words), ...attributionDifferences(words));
    drafts.push(
      ...wordingDifferences(words, known),
      ...orderDifferences(words),
      ...reasonDifferences(words),
      ...statementDifferences(words),
      ...agentDifferences(words),
      ...postDifferences(words),
      ...numberDifferences(words),
    );
  }
  return {
    differences: joinDrafts(drafts.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)),
    nonDifferences: publishExplained(explained),
  };
}

/** Whether a document has a sentence word for word: then nothing else in it makes the two accounts differ there. */
function twinsOf(readings: readonly Reading[]): (profile: Profile, document: string) => boolean {
  const wordsOf = (text: string, { start, end }: { start: number; end: number }) => fold(text.slice(start, end));
  const sentences = new Map(
    readings.map((reading) => [reading.id, new Set(analyse(reading).sentences.map((s) => wordsOf(reading.text, s)))]),
  );
  const known = new Map<Profile, string>();
  return (profile, document) => {
    const words = known.get(profile) ?? wordsOf(profile.reading.text, profile.sentence);
    known.set(profile, words);
    return sentences.get(document)?.has(words) ?? false;
  };
}
