import type { Attribution, Reading } from '../../model/annotation.ts';
import { hull, type Span, spanContains, spanOverlap } from '../../model/span.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { type AlignedWords, type Draft, side } from './draft.ts';

/** Share of what two sentences have in common that must stand in an attribution's content for it to be what is attributed. */
const LEAST_SHARE = 0.6;
const LEAST_WEIGHT = 4;

/** A claim that one account attributes and another states flat, or that they attribute to different speakers. */
export function attributionDifferences({ pair, sharedA, sharedB }: AlignedWords): Draft[] {
  const { a, b } = pair;
  const [x, y] = [attributionOfShared(a, sharedA), attributionOfShared(b, sharedB)];
  if (x && y) return differentSpeakers(x, y, a, b, pair.score);
  const [holder, other, attribution, shared] = x ? [a, b, x, sharedB] : [b, a, y, sharedA];
  if (!attribution || attribution.kind === 'direct' || !attribution.cue || holder.headline || other.headline) return [];
  if (isAboutSpeaker(attribution, holder, other) || standsInQuotation(other, shared)) return [];
  const attributed = side(holder, attributedSpan(attribution, holder.sentence));
  const flat = side(other, hull(coreOf(shared)));
  return [
    {
      type: 'attribution',
      severity: 'imprecision',
      about: 'Who says so',
      sides: holder === a ? [attributed, flat] : [flat, attributed],
      reasons: [
        `one account has it from ${attribution.speaker?.name ?? 'somebody'}, the other states it in its own voice`,
      ],
      confidence: pair.score * 0.8,
    },
  ];
}

function differentSpeakers(x: Attribution, y: Attribution, a: Profile, b: Profile, score: number): Draft[] {
  if (!x.speaker || !y.speaker || x.speaker.id === y.speaker.id || !x.cue || !y.cue) return [];
  if (x.source.length === 0 || y.source.length === 0) return [];
  return [
    {
      type: 'attribution',
      severity: 'imprecision',
      about: 'Who says so',
      sides: [side(a, attributedSpan(x, a.sentence)), side(b, attributedSpan(y, b.sentence))],
      reasons: [`one account has it from ${x.speaker.name}, the other from ${y.speaker.name}`],
      confidence: score * 0.7,
    },
  ];
}

/** The innermost attribution in whose content most of what is shared stands. */
function attributionOfShared(profile: Profile, shared: readonly Term[]): Attribution | undefined {
  const weigh = (terms: readonly Term[]) => terms.reduce((sum, { key }) => sum + (profile.weights.get(key) ?? 0), 0);
  const total = weigh(shared);
  let best: { attribution: Attribution; length: number } | undefined;
  for (const attribution of profile.reading.attributions) {
    const content = attribution.content.filter((span) => spanOverlap(span, profile.sentence) > 0);
    if (content.length === 0) continue;
    const inside = weigh(shared.filter((term) => content.some((span) => spanContains(span, term))));
    const length = content.reduce((sum, { start, end }) => sum + end - start, 0);
    if (inside >= LEAST_WEIGHT && inside >= LEAST_SHARE * total && (!best || length < best.length))
      best = { attribution, length };
  }
  return best?.attribution;
}

/** Source and cue as far as they stand in the sentence. */
function attributedSpan({ source, cue }: Attribution, sentence: Span): Span {
  const spans = [...source, ...(cue ? [cue] : [])].filter((span) => spanOverlap(span, sentence) > 0);
  return spans.length > 0 ? hull(spans) : sentence;
}

/** "He announced that he resigns" against "he resigns": what somebody says of his own doing is told by doing it. */
function isAboutSpeaker({ speaker, content }: Attribution, holder: Profile, other: Profile): boolean {
  if (!speaker) return false;
  const [first] = content;
  if (!first) return false;
  const subject = firstEntity(holder.reading, first);
  return subject === speaker.id || firstEntity(other.reading, other.sentence) === speaker.id;
}

const firstEntity = ({ mentions }: Reading, span: Span): string | undefined =>
  mentions.find((mention) => spanContains(span, mention.span))?.entity;

const standsInQuotation = ({ reading }: Profile, shared: readonly Term[]): boolean =>
  shared.length > 0 &&
  shared.every((term) =>
    reading.attributions.some(
      ({ kind, content }) => kind === 'direct' && content.some((span) => spanContains(span, term)),
    ),
  );

/** The heavier half of what is shared: where the claim stands, without words met by chance. */
function coreOf(shared: readonly Term[]): readonly Term[] {
  const sorted = [...shared].sort((x, y) => y.weight - x.weight);
  return sorted.slice(0, Math.max(1, Math.ceil(sorted.length / 2)));
}
