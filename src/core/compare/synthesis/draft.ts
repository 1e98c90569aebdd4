import type { SynthesisSentence } from '../../model/comparison.ts';
import type { Profile } from '../profile.ts';
import type { Repeats } from './repetition.ts';
import { countWords } from './telling.ts';

/** Words of a synthesis at most. */
const MOST_WORDS = 250;

/** What is chosen so far: how long it is, and the sentences that it tells. */
export class Draft {
  words = 0;
  readonly #told: Profile[] = [];
  readonly #repeats: Repeats;
  readonly #holds: (sentence: SynthesisSentence) => boolean;

  constructor(repeats: Repeats, holds: (sentence: SynthesisSentence) => boolean) {
    this.#repeats = repeats;
    this.#holds = holds;
  }

  /** Adds a sentence, unless it tells something again, is too long for what is left, or does not hold. */
  add(sentence: SynthesisSentence, profile?: Profile): boolean {
    const words = countWords(sentence.text);
    if (this.words + words > MOST_WORDS || (profile && this.#repeats(profile, this.#told))) return false;
    if (!this.#holds(sentence)) return false;
    this.words += words;
    if (profile) this.#told.push(profile);
    return true;
  }
}
