import type { Span } from '../../model/span.ts';
import { tokenIndexAt } from '../../text/analysis.ts';
import type { Token } from '../../text/tokens.ts';
import { CASUALTY_ADJECTIVES, CASUALTY_WORDS, PREPOSITIONS_OF_SCOPE, RATE_NOUNS } from '../en/number-contexts.ts';
import type { Figure, Place } from './figure.ts';

/** What a figure counts and what limits it. */
export interface Counted {
  readonly counted: string | null;
  /** End of the counted noun, or of the figure where none follows. */
  readonly end: number;
  readonly scope: Span | null;
}

/** Longest noun phrase read, in tokens. */
const REACH = 9;

/** Reads the noun phrase and the prepositional phrase after a figure, up to the next date. */
export function readCounted(place: Place, figure: Figure): Counted {
  const { tokens } = place;
  const limit = nextTime(place.dates, figure.end, place.sentence.end);
  const from = tokenIndexAt(tokens, figure.end);
  const inside = (token: Token | undefined): token is Token =>
    token !== undefined && token.start < limit && token.end <= place.sentence.end;
  const first = tokens[from];
  if (inside(first) && first.lower === 'of' && figure.dimension !== 'age') return ofPhrase(place, figure, from, limit);
  if (figure.form !== 'vague' && measuresAlone(figure) && !figure.attributive) {
    const scope = scopeAt(place, from, limit, figure.dimension === 'money');
    const noun = scope?.measured ? scope.head : scope ? null : (nounOf(place, from, limit)?.head ?? null);
    return { counted: noun, end: figure.end, scope: scope?.span ?? null };
  }
  const noun = nounOf(place, from, limit);
  if (!noun) return { counted: impliedPeople(place, figure, from), end: impliedEnd(place, figure, from), scope: null };
  const scope = scopeAt(place, noun.next, limit);
  return { counted: noun.head, end: noun.end, scope: scope?.span ?? null };
}

/** Money, ratios and measures stand for themselves: no noun is needed after them. */
const measuresAlone = ({ unit, dimension }: Figure): boolean => unit !== 'one' && dimension !== 'age';

/** Where the first date after a figure begins, or the end of the sentence. */
function nextTime(dates: readonly Span[], from: number, to: number): number {
  const next = dates[tokenIndexAt(dates, from)];
  return next && next.start >= from && next.start < to ? next.start : to;
}

interface Noun {
  readonly head: string;
  readonly end: number;
  /** Index of the token after it. */
  readonly next: number;
}

/** Whether a possessor or a number after one leads to a token: "the state's six elected" delegates. */
function afterPossessive(tokens: readonly Token[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
    const token = tokens[i] as Token;
    if (POSSESSIVE.test(token.text)) return true;
    if (token.pos !== 'NUM' && token.pos !== 'ADJ') return false;
  }
  return false;
}

const POSSESSIVE = /^['’]s?$/;

/** The head of the noun phrase that begins at a token: its last noun, possessors passed over. */
function nounOf({ tokens, sentence }: Place, from: number, limit: number): Noun | null {
  let head = -1;
  let i = from;
  for (; i < Math.min(tokens.length, from + REACH); i++) {
    const token = tokens[i] as Token;
    if (token.start >= limit || token.end > sentence.end) break;
    const previous = tokens[i - 1];
    if (token.text === '-' && i > from - 1) continue;
    if (head >= 0 && POSSESSIVE.test(token.text)) {
      while (tokens[i + 1]?.pos === 'NUM') i++;
      continue;
    }
    const noun = token.pos === 'NOUN' || token.pos === 'PROPN';
    if (noun) {
      if (
        head >= 0 &&
        token.pos === 'PROPN' &&
        tokens[head]?.pos === 'NOUN' &&
        previous?.text !== '-' &&
        head === i - 1
      )
        break;
      head = i;
      continue;
    }
    const joined = previous?.text === '-';
    if (head >= 0 && token.pos === 'CCONJ' && joinsModifiers(tokens, i, head)) continue;
    if (head >= 0 && !joined && tokens[i - 1]?.pos !== 'CCONJ' && !afterPossessive(tokens, i)) break;
    if (
      token.pos === 'ADJ' ||
      token.pos === 'ADV' ||
      (token.pos === 'VERB' && /(?:ed|ing)$/.test(token.lower)) ||
      joined
    )
      continue;
    break;
  }
  const token = tokens[head];
  return token ? { head: token.lemma, end: token.end, next: head + 1 } : null;
}

/** Whether a token leads into the noun after "of": an article, a pronoun, a number. */
const isLead = (token: Token | undefined, limit: number): boolean =>
  token !== undefined &&
  token.end <= limit &&
  (token.pos === 'DET' ||
    token.pos === 'NUM' ||
    /^(?:its|their|his|her|our|my|those|these|all|them|him)$/.test(token.lower));

/** "state and local taxes": the conjunction joins what modifies one noun. */
function joinsModifiers(tokens: readonly Token[], index: number, head: number): boolean {
  const [next, noun] = [tokens[index + 1], tokens[index + 2]];
  const singular = tokens[head]?.lemma === tokens[head]?.lower;
  return singular && next?.pos === 'ADJ' && noun?.pos === 'NOUN' && noun.lemma !== noun.lower;
}

/** "11 of its 20 members", "35 percent of the vote", "dozens of people". */
function ofPhrase(place: Place, figure: Figure, from: number, limit: number): Counted {
  const { tokens } = place;
  let i = from + 1;
  while (isLead(tokens[i], limit)) i++;
  const noun = nounOf(place, i, limit);
  const end = noun?.end ?? (i > from + 1 ? tokens[i - 1]?.end : undefined) ?? figure.end;
  if (end > place.sentence.end || end <= figure.end) return { counted: null, end: figure.end, scope: null };
  if (figure.form === 'vague')
    return { counted: noun?.head ?? null, end, scope: noun ? (scopeAt(place, noun.next, limit)?.span ?? null) : null };
  return { counted: noun?.head ?? null, end: figure.end, scope: { start: (tokens[from] as Token).start, end } };
}

interface Scope {
  readonly span: Span;
  readonly head: string;
  /** Whether the phrase names what the figure is an amount of ("in federal taxes"). */
  readonly measured: boolean;
}

/** The prepositional phrase, or "a share", "per hour", that begins at a token. */
function scopeAt(place: Place, from: number, limit: number, to = false): Scope | null {
  const { tokens, sentence } = place;
  const first = tokens[from];
  if (!first || first.start >= limit || first.end > sentence.end) return null;
  const rate = first.lower === 'a' || first.lower === 'an';
  if (!rate && !PREPOSITIONS_OF_SCOPE.has(first.lower) && !(to && first.lower === 'to')) return null;
  let i = from + 1;
  while (
    !rate &&
    tokens[i] &&
    ((tokens[i] as Token).pos === 'DET' || /^(?:its|their|his|her|our|my)$/.test((tokens[i] as Token).lower))
  )
    i++;
  const noun = nounOf(place, i, limit);
  if (rate && !RATE_NOUNS.has(noun?.head ?? '')) return null;
  const measured = first.lower === 'in' || first.lower === 'of';
  return noun ? { span: { start: first.start, end: noun.end }, head: noun.head, measured } : null;
}

/** "killed over 1,400", "4,000 were injured", "1,400 dead": people are meant. */
function impliedPeople({ tokens }: Place, figure: Figure, from: number): string | null {
  if (figure.unit !== 'one' || figure.dimension !== 'count') return null;
  const near = tokens.slice(from, from + 4);
  const stop = near.findIndex(({ pos, text }) => pos === 'PUNCT' && text !== '-');
  const after = stop < 0 ? near : near.slice(0, stop);
  if (after.some(casualty)) return 'people';
  const before = tokens.slice(Math.max(0, tokenIndexAt(tokens, figure.start) - 5), tokenIndexAt(tokens, figure.start));
  return before.some(casualty) ? 'people' : null;
}

const casualty = ({ lemma, lower }: Token): boolean => CASUALTY_WORDS.has(lemma) || CASUALTY_WORDS.has(lower);

function impliedEnd({ tokens, sentence }: Place, figure: Figure, from: number): number {
  const next = tokens[from];
  return next && next.end <= sentence.end && CASUALTY_ADJECTIVES.has(next.lower) ? next.end : figure.end;
}
