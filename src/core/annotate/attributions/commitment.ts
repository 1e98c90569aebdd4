import type { Commitment } from '../../model/annotation.ts';
import { FACTIVE_WORDS, HEDGED_WORDS } from '../en/cue-commitment.ts';
import { NEGATIONS } from '../en/cue-inflection.ts';
import { inflect, reportingForm } from './lexicon.ts';
import { reportingPair } from './pairs.ts';

const negations: ReadonlySet<string> = new Set(NEGATIONS.split(/\s+/));
/** Verbs by which the reporting itself did not take place: "refused to confirm that", "declined to say whether". */
const WITHHOLDING: ReadonlySet<string> = new Set(
  ['refuse', 'decline', 'fail'].flatMap((verb) => inflect(verb).map(([form]) => form)),
);

/** What a cue's words say of the truth of the content. The last word that says anything decides. */
export function commitmentOf(cue: string): Commitment {
  const words = cue.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? [];
  if (words.some((word) => negations.has(word) || /n['’]t$/.test(word) || WITHHOLDING.has(word))) return 'neutral';
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i] as string;
    const pair = reportingPair(word, words[i + 1] ?? '')?.lemma ?? '';
    const lemmas = [word, reportingForm(word)?.lemma ?? '', word.replace(/ies$/, 'y').replace(/s$/, ''), pair];
    if (lemmas.some((lemma) => FACTIVE_WORDS.has(lemma))) return 'factive';
    if (lemmas.some((lemma) => HEDGED_WORDS.has(lemma))) return 'hedged';
  }
  return 'neutral';
}
