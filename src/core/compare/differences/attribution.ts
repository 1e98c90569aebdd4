import { voiceAt } from '../../annotate/voice.ts';
import type { Attribution, Quantity, Reading, Stance } from '../../model/annotation.ts';
import { hull, type Span, spanContains, spanOverlap } from '../../model/span.ts';
import { wordsOf } from '../../text/normalise.ts';
import { areKin } from '../alignment/senses.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { type AlignedWords, type Draft, side } from './draft.ts';

/** Share of an attribution's content, by weight, that the other sentence must have for it to state the same. */
const LEAST_SHARE = 0.4;
/** With the same figure in both, less will do. */
const LEAST_SHARE_WITH_FIGURE = 0.2;
const LEAST_WEIGHT = 3;
/** Terms further apart than this belong to different clauses. */
const CLAUSE_REACH = 5;

/** What somebody means to do, hopes for or asks for, and what a paper shows, is less in need of a source than a claim. */
const SURENESS: Readonly<Partial<Record<Stance, number>>> = {
  showed: 0.45,
  intended: 0.5,
  hoped: 0.5,
  feared: 0.5,
  asked: 0.5,
  ordered: 0.5,
  praised: 0.5,
  promised: 0.6,
};

/** A claim that one account attributes and the other states flat, or has from somebody else. */
export function attributionDifferences({ pair, sharedA, sharedB }: AlignedWords): Draft[] {
  const { a, b, score } = pair;
  if (a.headline || b.headline) return [];
  const fromA = claimsOf(a).flatMap((claim) => differencesOf(claim, a, b, sharedA, sharedB, score));
  const fromB = claimsOf(b).flatMap((claim) => differencesOf(claim, b, a, sharedB, sharedA, score));
  return [...fromA, ...fromB];
}

/** Attributions in somebody's reported words, not in quotation marks and not within another's quotation, whose cue stands in the sentence. */
function claimsOf({ attributions, sentence }: Profile): Attribution[] {
  const quotations = new Set(attributions.filter(({ kind }) => kind === 'direct').map(({ id }) => id));
  return attributions.filter(
    ({ kind, cue, within }) =>
      kind !== 'direct' &&
      cue !== null &&
      spanOverlap(cue, sentence) > 0 &&
      !(within !== null && quotations.has(within)),
  );
}

function differencesOf(
  claim: Attribution,
  holder: Profile,
  other: Profile,
  own: readonly Term[],
  others: readonly Term[],
  score: number,
): Draft[] {
  const { speaker, stance, source } = claim;
  const nobody = source.length === 0;
  if (!speaker && !nobody) return [];
  const stated = quotedIn(claim, holder, other) ?? statedIn(claim, holder, other, own, others);
  if (!stated) return [];
  const voice = voiceAt(other.reading.attributions, stated.span);
  const voiced = voice.type === 'speaker' ? other.attributions.find(({ id }) => id === voice.attribution) : undefined;
  const rival = voiced && isAside(voiced, other, stated.span) ? undefined : voiced;
  if (rival?.kind === 'direct' || (rival && rival.speaker?.id === speaker?.id)) return [];
  if (!rival && isAboutSpeaker(claim, holder, other)) return [];
  if (rival && (nobody || !rival.speaker || !rival.cue || rival.source.length === 0)) return [];
  const against = rival
    ? side(other, attributedSpan(rival, other.sentence), rival.speaker?.name ?? '')
    : side(other, stated.span, 'the outlet itself');
  return [
    {
      type: nobody ? 'certainty' : 'attribution',
      severity: 'imprecision',
      about: `${nobody ? 'How sure it is that' : 'Who says'} “${quoteOf(other, stated.span)}”`,
      sides: [side(holder, attributedSpan(claim, holder.sentence), speaker?.name), against],
      reasons: [
        rival
          ? `one account has it from ${speaker?.name}, the other from ${rival.speaker?.name}`
          : `one account ${speaker ? `has it from ${speaker.name}` : 'says that it is said or thought'}, the other states it in its own voice`,
      ],
      confidence:
        Math.min(1, (0.3 + 0.7 * score) * (0.55 + stated.share / 2)) * (SURENESS[stance] ?? 1) * (rival ? 0.8 : 1),
    },
  ];
}

const RELATIVES: ReadonlySet<string> = new Set(['which', 'who', 'whose', 'where']);

/** "She believes that he led the attack, which killed 30": what a relative clause adds is told by the outlet, not believed. */
function isAside({ kind, stance, content }: Attribution, { terms }: Profile, span: Span): boolean {
  if (kind !== 'indirect' || stance !== 'believed') return false;
  const holder = content.find((part) => spanContains(part, span));
  return terms.some(
    (term, i) =>
      i > 0 &&
      RELATIVES.has(term.token.lower) &&
      terms[i - 1]?.token.pos !== 'VERB' &&
      holder !== undefined &&
      spanContains(holder, term) &&
      term.end <= span.start,
  );
}

const QUOTED_WORDS = 9;

function quoteOf({ reading }: Profile, { start, end }: Span): string {
  const words = reading.text.slice(start, end).replace(/["“”]/g, '').split(/\s+/);
  return words.length > QUOTED_WORDS ? `${words.slice(0, QUOTED_WORDS).join(' ')} …` : words.join(' ');
}

/** Where the other sentence has what is claimed: the heaviest run of the claim's words in it, if they are enough of the claim. */
function statedIn(
  { content }: Attribution,
  holder: Profile,
  other: Profile,
  own: readonly Term[],
  others: readonly Term[],
): { span: Span; share: number } | undefined {
  const inside = (term: Span) => content.some((span) => spanContains(span, term));
  const claimed = holder.terms.filter((term) => term.weight > 0 && inside(term));
  const keys = new Set(own.filter(inside).map(({ key }) => key));
  const run = heaviestRun(
    other,
    others.filter(({ key }) => keys.has(key) || [...keys].some((claimedKey) => areKin(key, claimedKey))),
  );
  if (!run || run.weight < LEAST_WEIGHT) return undefined;
  const share = Math.min(1, run.weight / weigh(holder, claimed));
  const figure = other.quantities.find(
    (y) => spanOverlap(y.span, run.span) > 0 && holder.quantities.some((x) => inside(x.span) && sameValue(x, y)),
  );
  if (share < (figure ? LEAST_SHARE_WITH_FIGURE : LEAST_SHARE)) return undefined;
  return {
    span: figure ? withVerb(other, figure.span) : run.span,
    share: figure ? Math.max(share, LEAST_SHARE) : share,
  };
}

/** A figure with the verb that stands directly before it: "killed over 1,400 people". */
function withVerb({ terms }: Profile, span: Span): Span {
  const before = terms.findLast(({ end }) => end <= span.start);
  return before?.token.pos === 'VERB' ? { start: before.start, end: span.end } : span;
}

/** A word or two in quotation marks that the claim has in quotation marks as well: somebody's, even where nobody is named. */
function quotedIn(
  { content }: Attribution,
  holder: Profile,
  other: Profile,
): { span: Span; share: number } | undefined {
  const own = quotedWords(holder).filter(({ span }) => content.some((part) => spanContains(part, span)));
  const match = quotedWords(other).find(({ key }) => own.some((word) => word.key === key));
  return match && { span: match.span, share: 1 };
}

const SHORT_QUOTATION = /[“"]([^“”"]{2,40})[”"]/g;

const quotedWords = ({ reading, sentence }: Profile): { key: string; span: Span }[] =>
  [...reading.text.slice(sentence.start, sentence.end).matchAll(SHORT_QUOTATION)].map(
    ({ index, 0: all, 1: words }) => ({
      key: wordsOf(words ?? '').join(' '),
      span: { start: sentence.start + index, end: sentence.start + index + all.length },
    }),
  );

const sameValue = (x: Quantity, y: Quantity): boolean => x.low === y.low && x.high === y.high && x.unit === y.unit;

const weigh = ({ weights }: Profile, terms: readonly Term[]): number => {
  let sum = 0;
  for (const key of new Set(terms.map((term) => term.key))) sum += weights.get(key) ?? 0;
  return sum;
};

function heaviestRun(profile: Profile, terms: readonly Term[]): { span: Span; weight: number } | undefined {
  const runs: { terms: Term[]; last: number }[] = [];
  for (const term of terms) {
    const index = profile.terms.indexOf(term);
    const run = runs.at(-1);
    if (run && index - run.last <= CLAUSE_REACH) {
      run.terms.push(term);
      run.last = index;
    } else runs.push({ terms: [term], last: index });
  }
  return runs
    .map((run) => ({ span: hull(run.terms), weight: weigh(profile, run.terms) }))
    .sort((x, y) => y.weight - x.weight)[0];
}

/** Source and cue as far as they stand in the sentence. */
function attributedSpan({ source, cue }: Attribution, sentence: Span): Span {
  const spans = [...source, ...(cue ? [cue] : [])].filter((span) => spanOverlap(span, sentence) > 0);
  return spans.length > 0 ? hull(spans) : sentence;
}

/** "He announced that he resigns" against "he resigns": what somebody says of his own doing is told by doing it. */
function isAboutSpeaker({ speaker, content }: Attribution, holder: Profile, other: Profile): boolean {
  const [first] = content;
  if (!speaker || !first) return false;
  return firstEntity(holder.reading, first) === speaker.id || firstEntity(other.reading, other.sentence) === speaker.id;
}

const firstEntity = ({ mentions }: Reading, span: Span): string | undefined =>
  mentions.find((mention) => spanContains(span, mention.span))?.entity;
