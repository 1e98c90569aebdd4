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
  const { a, b, score } = pair;
  if (a.headline || b.headline) return [];
  const [x, y] = [attributionOfShared(a, sharedA), attributionOfShared(b, sharedB)];
  if (x && y) return differentSpeakers(x, y, a, b, score);
  if (x) return attributedAndFlat(x, a, b, sharedB, score);
  return y ? attributedAndFlat(y, b, a, sharedA, score) : [];
}

const OUTLET = 'the outlet itself';

function attributedAndFlat(
  attribution: Attribution,
  holder: Profile,
  other: Profile,
  shared: readonly Term[],
  score: number,
): Draft[] {
  if (attribution.kind === 'direct' || !attribution.cue) return [];
  if (isAboutSpeaker(attribution, holder, other) || isQuoted(other, shared)) return [];
  const stated = clauseOf(attribution, holder, other, shared);
  if (!stated) return [];
  const { speaker } = attribution;
  const attributed = side(holder, attributedSpan(attribution, holder.sentence), speaker?.name ?? 'somebody');
  const reason = speaker
    ? `one account has it from ${speaker.name}, the other states it in its own voice`
    : 'one account says that somebody says or thinks so, the other states it in its own voice';
  return [
    {
      type: speaker ? 'attribution' : 'certainty',
      severity: 'imprecision',
      about: speaker ? 'Who says so' : 'How sure',
      sides: [attributed, side(other, stated, OUTLET)],
      reasons: [reason],
      confidence: score * (STATED_THOUGHTS.has(attribution.stance) ? 0.6 : 0.8),
    },
  ];
}

/** What somebody means to do or hopes for is less of a claim than what somebody says is so. */
const STATED_THOUGHTS: ReadonlySet<string> = new Set(['intended', 'hoped', 'feared', 'asked', 'ordered', 'praised']);

function differentSpeakers(x: Attribution, y: Attribution, a: Profile, b: Profile, score: number): Draft[] {
  if (!x.speaker || !y.speaker || x.speaker.id === y.speaker.id || !x.cue || !y.cue) return [];
  if (x.source.length === 0 || y.source.length === 0) return [];
  return [
    {
      type: 'attribution',
      severity: 'imprecision',
      about: 'Who says so',
      sides: [
        side(a, attributedSpan(x, a.sentence), x.speaker.name),
        side(b, attributedSpan(y, b.sentence), y.speaker.name),
      ],
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

/** Whether most of what is shared stands within quotation marks: somebody's words need no further source to be somebody's. */
function isQuoted({ reading, weights }: Profile, shared: readonly Term[]): boolean {
  const spans = reading.attributions.filter(({ kind }) => kind !== 'indirect').flatMap(({ content }) => content);
  const weigh = (terms: readonly Term[]) => terms.reduce((sum, { key }) => sum + (weights.get(key) ?? 0), 0);
  return weigh(shared.filter((term) => spans.some((span) => spanContains(span, term)))) > weigh(shared) / 2;
}

/** Terms further apart than this belong to different clauses. */
const CLAUSE_REACH = 5;

/** Where a sentence states flat what the other attributes: the heaviest run of the attributed words in it. */
function clauseOf(
  { content }: Attribution,
  holder: Profile,
  other: Profile,
  shared: readonly Term[],
): Span | undefined {
  const attributed = new Set(
    holder.terms.filter((term) => content.some((span) => spanContains(span, term))).map(({ key }) => key),
  );
  const runs: { span: Span; last: number; weight: number }[] = [];
  for (const term of shared) {
    if (!attributed.has(term.key)) continue;
    const index = other.terms.indexOf(term);
    const weight = other.weights.get(term.key) ?? 0;
    const run = runs.at(-1);
    if (run && index - run.last <= CLAUSE_REACH) {
      run.span = { start: run.span.start, end: term.end };
      run.last = index;
      run.weight += weight;
    } else runs.push({ span: { start: term.start, end: term.end }, last: index, weight });
  }
  const best = runs.sort((p, q) => q.weight - p.weight)[0];
  return best && best.weight >= LEAST_WEIGHT ? best.span : undefined;
}
