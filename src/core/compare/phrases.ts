import type { Span } from '../model/span.ts';
import { stemOf } from '../text/stems.ts';
import type { Token } from '../text/tokens.ts';
import type { Profile } from './profile.ts';
import type { Term } from './terms.ts';

/** A base noun phrase, from its determiner to its head, with one “of …” after it; or a pronoun. */
export interface NounPhrase extends Span {
  readonly head: Token;
  /** The head as compared. */
  readonly stem: string;
  /** Whom or what it names or describes, where that is known. */
  readonly entity: string | null;
  readonly pronoun: boolean;
  /** Telling words in it. */
  readonly terms: readonly Term[];
}

/** A verb with its auxiliaries, the noun phrase before it and the words after it, up to where the clause ends. */
export interface Predicate extends Span {
  readonly verb: Token;
  /** The verb as compared. */
  readonly stem: string;
  readonly auxiliaries: readonly Token[];
  readonly passive: boolean;
  readonly subject: NounPhrase | null;
  readonly object: NounPhrase | null;
  /** Telling words after the verb in its clause. */
  readonly complement: readonly Term[];
}

interface Phrases {
  readonly nouns: readonly NounPhrase[];
  readonly predicates: readonly Predicate[];
}

const IN_NOUN: ReadonlySet<Token['pos']> = new Set(['DET', 'NUM', 'ADJ', 'NOUN', 'PROPN', 'SYM']);
const HEADS: ReadonlySet<Token['pos']> = new Set(['NOUN', 'PROPN', 'NUM']);
const POSSESSIVES: ReadonlySet<string> = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their', 'whose']);
const JOINERS: ReadonlySet<string> = new Set(['-', '–', "'s", '’s', "'", '’', '.', '%']);
/** Words that a clause goes no further than. */
const CLAUSE_ENDS: ReadonlySet<string> = new Set(['and', 'but', 'because', 'while', 'when', 'which', 'who', 'that']);
/** A sentence without an end is looked at as far as this; no sentence that ends has as many. */
const MOST_TOKENS = 600;
const MOST_PHRASES = 100;
/** Words after the verb that are looked at. */
const COMPLEMENT_REACH = 12;

const known = new WeakMap<Profile, Phrases>();

/** The noun phrases and predicates of a sentence, by word classes alone; worked out once a profile. */
export function phrasesOf(profile: Profile): Phrases {
  const found = known.get(profile);
  if (found) return found;
  const tokens = profile.sentence.tokens.slice(0, MOST_TOKENS);
  const nouns = nounPhrases(profile, tokens).slice(0, MOST_PHRASES);
  const phrases = { nouns, predicates: predicatesOf(profile, tokens, nouns).slice(0, MOST_PHRASES) };
  known.set(profile, phrases);
  return phrases;
}

function nounPhrases(profile: Profile, tokens: readonly Token[]): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let i = 0;
  while (i < tokens.length) {
    const first = tokens[i] as Token;
    if (first.pos === 'PRON' && !POSSESSIVES.has(first.lower)) {
      phrases.push(phraseOf(profile, first, first, first.end));
      i++;
      continue;
    }
    const base = baseEnd(tokens, i);
    if (base === null) {
      i++;
      continue;
    }
    const after = tokens[base.end]?.lower === 'of' ? baseEnd(tokens, base.end + 1) : null;
    const end = after?.end ?? base.end;
    phrases.push(phraseOf(profile, first, tokens[base.head] as Token, (tokens[end - 1] as Token).end));
    i = end;
  }
  return phrases;
}

/** Where a base noun phrase that begins at `from` ends, and its head; null where none begins. */
function baseEnd(tokens: readonly Token[], from: number): { readonly end: number; readonly head: number } | null {
  let head = -1;
  let i = from;
  for (; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const joined = i > from && JOINERS.has(token.lower) && head >= 0 && tokens[i + 1] !== undefined;
    if (joined && (token.lower !== '.' || tokens[i + 1]?.start === token.end)) continue;
    if (!IN_NOUN.has(token.pos) && !POSSESSIVES.has(token.lower)) break;
    if (token.pos === 'DET' && i > from) break;
    if (HEADS.has(token.pos)) head = i;
  }
  return head < 0 ? null : { end: head + 1, head };
}

function phraseOf(profile: Profile, first: Token, head: Token, end: number): NounPhrase {
  const span = { start: first.start, end };
  const mention = profile.mentions.find((m) => m.span.start < head.end && m.span.end > head.start);
  return {
    ...span,
    head,
    stem: stemOf(head.text),
    entity: mention?.entity ?? null,
    pronoun: first === head && head.pos === 'PRON',
    terms: termsWithin(profile, span),
  };
}

const termsWithin = ({ terms }: Profile, span: Span): Term[] =>
  terms.filter(({ start, end, weight }) => weight > 0 && start >= span.start && end <= span.end);

function predicatesOf(profile: Profile, tokens: readonly Token[], nouns: readonly NounPhrase[]): Predicate[] {
  const predicates: Predicate[] = [];
  tokens.forEach((verb, i) => {
    if (verb.pos !== 'VERB') return;
    let from = i;
    while (from > 0 && isAuxiliary(tokens[from - 1] as Token)) from--;
    const auxiliaries = tokens.slice(from, i);
    const start = auxiliaries[0]?.start ?? verb.start;
    const stop = clauseEnd(tokens, i + 1);
    const after = { start: verb.end, end: stop };
    predicates.push({
      start,
      end: verb.end,
      verb,
      stem: stemOf(verb.text),
      auxiliaries,
      passive: auxiliaries.some(({ lemma }) => lemma === 'be') && /(?:ed|en|n|t|d)$/.test(verb.lower),
      subject: subjectBefore(tokens, nouns, from),
      object: nouns.find((phrase) => phrase.start >= after.start && phrase.end <= after.end) ?? null,
      complement: termsWithin(profile, after),
    });
  });
  return predicates;
}

const isAuxiliary = ({ pos, lower }: Token): boolean =>
  pos === 'AUX' || pos === 'ADV' || lower === 'to' || lower === 'not' || lower === "n't" || lower === 'n’t';

/** Where the clause that goes on at `from` ends: at a mark, or at a word that opens another. */
function clauseEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && at < from + COMPLEMENT_REACH) {
    const { pos, lower } = tokens[at] as Token;
    if ((pos === 'PUNCT' && !JOINERS.has(lower)) || (at > from && CLAUSE_ENDS.has(lower))) break;
    at++;
  }
  return tokens[at - 1]?.end ?? 0;
}

/** The noun phrase that ends last before the verb group, unless another verb stands between; one inside commas is passed over. */
function subjectBefore(tokens: readonly Token[], nouns: readonly NounPhrase[], from: number): NounPhrase | null {
  const at = tokens[from]?.start ?? 0;
  const before = nouns.filter(({ end }) => end <= at);
  const last = before.at(-1);
  if (!last) return null;
  const opening = tokens.findIndex(({ start }) => start >= last.start);
  const afterPreposition = tokens[opening - 1]?.pos === 'ADP';
  return (afterPreposition ? before.at(-2) : last) ?? last;
}
