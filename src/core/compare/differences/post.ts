import type { Mention } from '../../model/annotation.ts';
import { type Span, spanContains } from '../../model/span.ts';
import { RANKS } from '../en/ranks.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { type AlignedWords, type Draft, side } from './draft.ts';

const REACH = 6;

/** One person given two posts that differ in rank: "foreign minister" and "deputy foreign minister". */
export function postDifferences({ pair }: AlignedWords): Draft[] {
  const { a, b, score } = pair;
  const others = names(b);
  return names(a).flatMap((x) =>
    others
      .filter(({ entity }) => entity === x.entity)
      .flatMap((y) => {
        const [left, right] = [postBeside(a, x.span), postBeside(b, y.span)];
        const head = left.findLast(({ key }) => right.some((term) => term.key === key && term.token.pos !== 'DET'));
        if (!head || left.some(isRank) === right.some(isRank)) return [];
        return [
          {
            type: 'other' as const,
            severity: 'contradiction' as const,
            about: 'What post',
            sides: [side(a, reachOf(left, head.key)), side(b, reachOf(right, head.key))] as const,
            reasons: ['the same post with another rank'],
            confidence: score * 0.8,
          },
        ];
      }),
  );
}

const names = ({ mentions, sentence }: Profile): readonly Mention[] =>
  mentions.filter(
    ({ kind, span, entity }) => kind === 'name' && entity.startsWith('person:') && spanContains(sentence, span),
  );

const isRank = ({ token }: Term): boolean => RANKS.has(token.lower);

/** Nouns and adjectives directly before a name, or directly after it in an apposition. */
function postBeside({ terms, reading }: Profile, span: Span): Term[] {
  const before = terms.filter(({ end }) => end <= span.start).slice(-REACH);
  const start = before.findLastIndex(
    ({ token }) => !['NOUN', 'ADJ', 'PROPN'].includes(token.pos) && !RANKS.has(token.lower),
  );
  const leading = before.slice(start + 1);
  if (leading.length > 0) return leading;
  const following = terms.filter((term) => term.start >= span.end).slice(0, REACH);
  if (!/^,\s*(?:\p{L}+\s+)?$/u.test(reading.text.slice(span.end, following[1]?.start ?? span.end))) return [];
  const end = following.findIndex(({ token }, i) => i > 0 && !['NOUN', 'ADJ', 'PROPN'].includes(token.pos));
  return following.slice(following[0]?.weight === 0 ? 1 : 0, end < 0 ? REACH : end);
}

function reachOf(post: readonly Term[], head: string): Span {
  const last = post.findLast(({ key }) => key === head) ?? post.at(-1);
  const first = post[0];
  if (!first || !last) throw new RangeError('a post without words');
  return { start: first.start, end: last.end };
}
