import type { Mention } from '../../model/annotation.ts';
import { type Span, spanContains } from '../../model/span.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';
import { isCue } from './cue.ts';
import { type AlignedWords, type Draft, side } from './draft.ts';
import { isRespelt } from './spelling.ts';

/** Shared weight after the verb, and how many terms of it, that make two deeds one. */
const LEAST_OBJECT = 2.5;
const OBJECT_REACH = 6;
const SUBJECT_REACH = 7;

/** The same deed told of different doers: a shared verb with a shared object and other people or bodies before it. */
export function agentDifferences({ pair, sharedA }: AlignedWords): Draft[] {
  const { a, b, score } = pair;
  if (a.headline || b.headline) return [];
  return sharedA.flatMap((verb) => {
    const match = b.terms.find(({ key, token }) => key === verb.key && token.pos === 'VERB');
    if (verb.token.pos !== 'VERB' || !match || isCue(a, [verb]) || isPassive(a, verb) || isPassive(b, match)) return [];
    if (objectWeight(a, verb, b, match) < LEAST_OBJECT) return [];
    const [x, y] = [doerBefore(a, verb), doerBefore(b, match)];
    if (!x || !y || x.entity === y.entity || isNamed(b, x) || isNamed(a, y)) return [];
    if (isRespelt(a.reading, x, b.reading, y)) return [];
    return [
      {
        type: 'actor' as const,
        severity: 'contradiction' as const,
        about: `Who ${verb.token.lower}`,
        sides: [side(a, x.span), side(b, y.span)] as const,
        reasons: ['the same deed, told of different doers'],
        confidence: score * 0.7,
      },
    ];
  });
}

const after = ({ terms }: Profile, verb: Term): readonly Term[] => {
  const index = terms.indexOf(verb);
  return terms.slice(index + 1, index + 1 + OBJECT_REACH);
};

function objectWeight(a: Profile, verb: Term, b: Profile, match: Term): number {
  const keys = new Set(after(b, match).map(({ key }) => key));
  return after(a, verb).reduce(
    (sum, { key, weight }) => sum + (weight > 0 && keys.has(key) ? (a.weights.get(key) ?? 0) : 0),
    0,
  );
}

/** The person, group or body last mentioned before a verb, near it and without a mark that ends a statement between. */
function doerBefore(
  { reading, sentence, mentions, terms }: Profile,
  verb: Term,
): (Mention & { readonly span: Span }) | undefined {
  const reach = terms[Math.max(0, terms.indexOf(verb) - SUBJECT_REACH)]?.start ?? sentence.start;
  const mention = mentions.findLast(
    ({ span }) => spanContains(sentence, span) && span.end <= verb.start && span.start >= reach,
  );
  if (!mention || !isOneDoer(reading.text, mention)) return undefined;
  return /[;:“”"]/.test(reading.text.slice(mention.span.end, verb.start)) ? undefined : mention;
}

/** A named person or body, or “a trawler skipper”; not one of several joined by “and”, and not a group that may hold the other. */
function isOneDoer(text: string, { kind, entity, span }: Mention): boolean {
  if (kind === 'pronoun' || !/^(?:person|organisation|unnamed)/.test(entity)) return false;
  if (/\band\s+(?:\p{L}+\s+)?$/u.test(text.slice(Math.max(0, span.start - 20), span.start))) return false;
  return kind === 'name' || /^an?\s/i.test(text.slice(span.start, span.end));
}

/** "40 soldiers were killed": who stands before the verb did not do it. */
const isPassive = ({ terms }: Profile, verb: Term): boolean =>
  terms.slice(Math.max(0, terms.indexOf(verb) - 2), terms.indexOf(verb)).some(({ token }) => token.lemma === 'be');

const isNamed = ({ mentions, sentence }: Profile, { entity }: Mention): boolean =>
  mentions.some((mention) => mention.entity === entity && spanContains(sentence, mention.span));
