import { commitmentOf } from '../annotate/attributions/commitment.ts';
import { reportingForm } from '../annotate/attributions/lexicon.ts';
import { reportingNoun } from '../annotate/attributions/nouns.ts';
import { HEDGES } from '../compare/en/certainty.ts';
import type { Attribution } from '../model/annotation.ts';
import type { ComparedDocument } from '../model/comparison.ts';
import { spanOverlap } from '../model/span.ts';
import { fold, wordsOf } from '../text/normalise.ts';
import { type Case, type CheckedWord, isInside, tellingWords } from './case.ts';
import type { Refusal } from './claim.ts';
import { DENIALS } from './en/negators.ts';
import { accountQuotes } from './quotations.ts';

/** Attributions that the reading is less sure of bind nobody. */
const LEAST_SURE = 0.5;
/** Words that only somebody's reported words bear out, and their share of the claim, that make it somebody's word. */
const LEAST_WORDS = 2;
const LEAST_SHARE = 0.3;

interface Attributed {
  readonly attribution: Attribution;
  readonly document: ComparedDocument;
  /** Keys of the words in its content. */
  readonly keys: ReadonlySet<string>;
}

/**
 * What somebody is reported to say is told as that one's word, and not more surely. What is quoted as an account's words is
 * told as that account's.
 */
export function attributionRefusals(one: Case): Refusal[] {
  const factive = factiveAdded(one);
  if (factive) return [{ rule: 'attribution', reason: `“${factive.text}” takes as true what the passages do not` }];
  const { attributed, flat } = attributedIn(one);
  const quotes = accountQuotes(one);
  const telling = tellingWords(one).filter((word) => !isInside(quotes, word));
  const borrowed = telling.filter(({ key }) => !flat.has(key) && attributed.some(({ keys }) => keys.has(key)));
  if (borrowed.length < LEAST_WORDS || borrowed.length < telling.length * LEAST_SHARE) return [];
  const count = ({ keys }: Attributed) => borrowed.filter(({ key }) => keys.has(key)).length;
  const most = Math.max(...attributed.map(count));
  const holders = attributed.filter((holder) => count(holder) === most);
  const faults = holders.map((holder) => faultOf(holder, one));
  const [fault] = faults;
  return fault === undefined || fault === null || faults.includes(null) ? [] : [fault];
}

/** What stands in reported words in the cited passages, and the keys of what the outlets say themselves. */
function attributedIn({ cited }: Case): { attributed: Attributed[]; flat: ReadonlySet<string> } {
  const flat = new Set<string>();
  const attributed = cited.flatMap(({ document, passage, words }) => {
    const here = document.attributions.filter(
      ({ content, confidence }) => confidence >= LEAST_SURE && content.some((span) => spanOverlap(span, passage) > 0),
    );
    const contents = here.flatMap(({ content }) => content);
    for (const word of words) if (!isInside(contents, word)) flat.add(word.key);
    return here.map((attribution) => ({
      attribution,
      document,
      keys: new Set(words.filter((word) => isInside(attribution.content, word)).map(({ key }) => key)),
    }));
  });
  return { attributed, flat };
}

/** Why the claim does not give an attribution as it is; null where it does. */
function faultOf({ attribution, document }: Attributed, one: Case): Refusal | null {
  const { cue, source, speaker, stance, commitment } = attribution;
  const who = speaker?.name ?? 'somebody';
  if (!one.words.some(isReporting))
    return { rule: 'attribution', reason: `${who} says it in the passages, and the sentence tells it as a fact` };
  const names = new Set(
    [...source.map(({ start, end }) => document.text.slice(start, end)), speaker?.name ?? '']
      .flatMap(wordsOf)
      .filter((word) => !ARTICLES.has(word)),
  );
  if (source.length > 0 && !one.words.some(({ lower }) => names.has(fold(lower).replace(/'s$|'$/, ''))))
    return { rule: 'attribution', reason: `${who} says it in the passages, and the sentence does not name the source` };
  const cueText = cue ? document.text.slice(cue.start, cue.end) : '';
  if (stance === 'denied' && !one.words.some(({ lemma }) => DENIALS.has(lemma)))
    return { rule: 'attribution', reason: `${who} denies it in the passages` };
  if (commitment === 'hedged' && !one.words.some(isDistant))
    return { rule: 'hedge', reason: `“${cueText}” keeps it at a distance in the passages` };
  return null;
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'of', 'and', 'in', 'for', 'at', 'to', 's']);

const isReporting = ({ lower, lemma }: CheckedWord): boolean =>
  reportingForm(lower) !== undefined ||
  reportingNoun(lower) !== undefined ||
  reportingNoun(lemma) !== undefined ||
  HEDGES.has(lower) ||
  lower === 'according';

const isDistant = ({ lower, lemma }: CheckedWord): boolean =>
  HEDGES.has(lower) || commitmentOf(lower) === 'hedged' || commitmentOf(lemma) === 'hedged';

/** A word such as "admitted" or "confirmed" that no cited passage has. */
function factiveAdded({ words, cited }: Case): CheckedWord | undefined {
  const known = new Set(cited.flatMap((passage) => passage.words.map(({ key }) => key)));
  return words.find(
    (word) =>
      word.pos === 'VERB' &&
      reportingForm(word.lower) !== undefined &&
      commitmentOf(word.lower) === 'factive' &&
      !known.has(word.key),
  );
}
