import { voiceAt } from '../../annotate/voice.ts';
import type { Attribution, Reading, Stance } from '../../model/annotation.ts';
import { hull, type Span, spanContains, spanOverlap } from '../../model/span.ts';
import { HEDGES } from '../en/certainty.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { type AlignedWords, type Draft, OUTLET, side } from './draft.ts';
import { sameSpeaker } from './speaker.ts';
import { whereStated } from './stated.ts';

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

/** What is less sure than this is hardly ever a difference. */
const LEAST_CONFIDENCE = 0.2;

/** Pairs at least this likely to tell a same fact are enough where one account tells flat what the other calls an estimate or a belief. */
const LEAST_SURE = 0.3;

/** A claim that one account attributes and the other states flat, or has from somebody else. */
export function attributionDifferences({ pair, sharedA, sharedB }: AlignedWords): Draft[] {
  const { a, b, score } = pair;
  const fromA = claimsOf(a).flatMap((claim) => differencesOf(claim, a, b, sharedA, sharedB, score));
  const fromB = claimsOf(b).flatMap((claim) => differencesOf(claim, b, a, sharedB, sharedA, score));
  return [...fromA, ...fromB].filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
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
  const { speaker, stance, source, commitment } = claim;
  const nobody = source.length === 0;
  if (!speaker && !nobody) return [];
  const stated = whereStated(claim, holder, other, own, others);
  if (!stated) return [];
  if (nobody && other.terms.some(({ token }) => HEDGES.has(token.lower))) return [];
  const rival = rivalOf(claim, other, stated.span);
  if (rival === 'none' || (!rival && isAboutSpeaker(claim, holder, other))) return [];
  const against = rival
    ? side(other, attributedSpan(rival, other.sentence), rival.speaker?.name ?? '')
    : side(other, stated.span, OUTLET);
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
      sure: stated.exact && commitment === 'hedged' && speaker !== null && !rival && score >= LEAST_SURE,
    },
  ];
}

/** Whoever else the other sentence has it from, undefined for the outlet itself, `none` where the two do not differ. */
function rivalOf({ speaker, source }: Attribution, other: Profile, span: Span): Attribution | undefined | 'none' {
  const voice = voiceAt(other.reading.attributions, span);
  const voiced = voice.type === 'speaker' ? other.attributions.find(({ id }) => id === voice.attribution) : undefined;
  if (!voiced || isAside(voiced, other, span)) return undefined;
  if (voiced.kind === 'direct' || sameSpeaker(voiced.speaker, speaker) || source.length === 0) return 'none';
  return voiced.speaker && voiced.cue && voiced.source.length > 0 ? voiced : 'none';
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
