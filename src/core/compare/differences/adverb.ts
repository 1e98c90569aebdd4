import { stemOf } from '../../text/stems.ts';
import type { Token } from '../../text/tokens.ts';
import { isWord } from '../../text/tokens.ts';
import { NEGATIONS } from '../en/certainty.ts';
import type { Profile } from '../profile.ts';
import { type AlignedWords, contextOf, type Draft, likeliest, side } from './draft.ts';
import { likeness } from './likeness.ts';

/** A verb, adjective or noun with the adverbs or adjectives directly before it. */
interface Qualified {
  readonly head: Token;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Token[];
}

/** Heads at least this alike are one word in both accounts. */
const LIKE_HEADS = 0.7;
const REACH = 5;

/** One deed or quality told with other adverbs: “badly wounded” and “severely wounded”, “almost certain” and “quite certain”. */
export function adverbDifferences(words: AlignedWords): Draft[] {
  const { a, b, score } = words.pair;
  const others = qualifiedIn(b);
  const candidates = qualifiedIn(a).flatMap((x) =>
    others.flatMap((y) => {
      if (x.words.length + y.words.length === 0) return [];
      const heads = likeness(a, stemOf(x.head.text), b, stemOf(y.head.text));
      return heads < LIKE_HEADS ? [] : [{ x, y, weight: heads + contextOf(words, x, y, REACH) / 10 }];
    }),
  );
  return likeliest(candidates)
    .filter(({ x, y }) => wordsOf(x) !== wordsOf(y))
    .map(({ x, y }) => ({
      type: 'framing' as const,
      severity: 'wording' as const,
      about: `How “${x.head.lower}”`,
      sides: [side(a, x), side(b, y)] as const,
      reasons: ['the same word with other words of degree or manner'],
      confidence: score * (x.words.length > 0 && y.words.length > 0 ? 1 : 0.5),
    }));
}

const HEADS: ReadonlySet<Token['pos']> = new Set(['VERB', 'ADJ', 'ADV']);

const known = new WeakMap<Profile, readonly Qualified[]>();

function qualifiedIn(profile: Profile): readonly Qualified[] {
  const found = known.get(profile) ?? findQualified(profile.sentence.tokens);
  known.set(profile, found);
  return found;
}

/** Every head, with or without a qualifier. */
function findQualified(tokens: readonly Token[]): Qualified[] {
  return tokens.flatMap((head, i) => {
    if (!HEADS.has(head.pos) || !isWord(head)) return [];
    const [before] = tokens.slice(Math.max(0, i - 1), i);
    const words = before && before.pos === 'ADV' && !NEGATIONS.has(before.lower) ? [before] : [];
    return [{ head, words, start: words[0]?.start ?? head.start, end: head.end }];
  });
}

const wordsOf = ({ words }: Qualified): string => words.map(({ lower }) => lower).join(' ');
