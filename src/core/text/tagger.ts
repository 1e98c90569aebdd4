import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** What the tagger tells of a text: its tokens in order, with a class and a dictionary form each. */
export interface Tagged {
  readonly values: readonly string[];
  readonly tags: readonly string[];
  readonly lemmas: readonly string[];
}

/** The part of the tagger's model in which it keeps every word that it has met. */
interface Core {
  readonly features: { readonly lexeme: Words };
}

interface Words {
  hash: object;
  readonly list: readonly string[];
}

/** What asks for a word that may be none of the dictionary's. */
interface Dictionary {
  lookup(word: string): readonly number[] | null;
  intrinsicSize(): number;
}

type Feature = (word: string, category: number, dictionary: Dictionary) => unknown;

interface Tagger {
  readonly tag: (text: string) => Tagged;
  /** How many words it has met that are not in its dictionary. */
  readonly met: () => number;
}

/** Words beyond the dictionary after which a tagger is replaced by a fresh one, as it forgets none: some 10 MB of them. */
const MOST_MET = 50_000;

let tagger: Tagger | undefined;

/**
 * Tokens of a text. The same whatever was tagged before: left to itself, the tagger keeps the pieces of unknown words that it
 * has met and then divides others by them ("Kellow’s", once met before a comma, would stay whole ever after).
 */
export function tag(text: string): Tagged {
  if (!tagger || tagger.met() > MOST_MET) tagger = taggerOf();
  return tagger.tag(text);
}

function taggerOf(): Tagger {
  let words: Words | undefined;
  const forgetful = {
    ...model,
    core: () => {
      const core = (model.core as () => Core)();
      words = core.features.lexeme;
      return core;
    },
    featureFn: (...given: unknown[]) => {
      const features = (model.featureFn as (...given: unknown[]) => Record<string, Feature>)(...given);
      const { pos } = features;
      let asked: Dictionary | undefined;
      let answering: Dictionary | undefined;
      return {
        ...features,
        pos: (word: string, category: number, dictionary: Dictionary) => {
          if (!answering || dictionary !== asked) [asked, answering] = [dictionary, withUnknown(dictionary)];
          return pos?.(word, category, answering);
        },
      };
    },
  };
  const nlp = winkNLP(forgetful, ['pos']);
  const { its } = nlp;
  const known = words?.list.length ?? 0;
  // What it meets goes into a layer of its own, which is not asked when words are divided.
  if (words) words.hash = Object.create(words.hash);
  return {
    met: () => (words?.list.length ?? 0) - known,
    tag: (text) => {
      const tokens = nlp.readDoc(text).tokens();
      return {
        values: tokens.out(its.value) as string[],
        tags: tokens.out(its.pos) as string[],
        // The typings give `its.lemma` a parameter that wink passes itself.
        lemmas: tokens.out(its.lemma as unknown as typeof its.value) as string[],
      };
    },
  };
}

/** A dictionary that gives an unknown word a number beyond its own. */
const withUnknown = (dictionary: Dictionary): Dictionary => ({
  ...dictionary,
  lookup: (word) => dictionary.lookup(word) ?? [dictionary.intrinsicSize()],
});
