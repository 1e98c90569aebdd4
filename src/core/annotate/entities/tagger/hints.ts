import type { AnalysedSentence } from '../../../text/analysis.ts';
import { typesByWords } from '../clusters.ts';
import type { FoundName } from '../names.ts';
import type { Hints } from './features.ts';

/** What the rules say of every token, sentence by sentence: names by the type that all their occurrences speak for. */
export function hintsOf(sentences: readonly AnalysedSentence[], names: readonly FoundName[]): Hints[] {
  const types = typesByWords(names);
  const hints = sentences.map(({ tokens }) => tokens.map(() => 'O'));
  for (const { sentence, from, at, to, words, evidence } of names) {
    const row = hints[sentence];
    if (!row) continue;
    const type = types.get(words.join(' ')) ?? evidence.type;
    for (let i = from; i < to; i++) row[i] = i < at ? 'title' : i === at ? `B-${type}` : `I-${type}`;
  }
  return hints;
}
