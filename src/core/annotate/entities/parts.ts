import type { Token } from '../../text/tokens.ts';
import { EVENT_TAILS, GROUP_ADJECTIVES, ORGANISATION_WORDS, WORK_TAILS } from '../en/entity-organisations.ts';
import { PLACE_TAILS } from '../en/entity-places.ts';
import { ROLES } from '../en/entity-roles.ts';
import {
  FEMALE_TITLES,
  MALE_TITLES,
  NEUTRAL_TITLES,
  OFFICE_TITLES,
  PORTFOLIOS,
  TITLE_MODIFIERS,
} from '../en/entity-titles.ts';
import { isKnownOrganisation } from './classify.ts';
import { countryOfPeople, isGivenName } from './gazetteer.ts';
import type { Run } from './runs.ts';
import { isCapital, nameWord } from './spelling.ts';

/** A run taken apart: "Port Board | Chairman | Tom Reyes". Each part may be missing. */
export interface Parts {
  /** What stands before the title and is a name of its own. */
  readonly before: Run | null;
  /** Title with what qualifies it, within the run. */
  readonly title: Run | null;
  readonly name: Run | null;
}

/** Most words of a body's name that the lists hold. */
const LONGEST_BODY = 5;
/** Most words that a title in lower case reaches back from its name. */
const TITLE_REACH = 6;

export function partsOf(tokens: readonly Token[], run: Run): Parts {
  const word = (i: number): string => nameWord(tokens[i]?.text ?? '');
  const end = endOfTitle(run, word);
  if (end === run.from) return { before: null, title: null, name: stripQualifiers(run, word) };
  const start = startOfTitle(run, end, word);
  const before = start > run.from ? stripQualifiers({ from: run.from, to: start }, word) : null;
  const name = end < run.to ? stripQualifiers({ from: end, to: run.to }, word) : null;
  return { before, title: { from: run.from, to: end }, name };
}

/** Index after the last word of a title in the run; `run.from` where it bears none. */
function endOfTitle(run: Run, word: (i: number) => string): number {
  let end = run.from;
  for (let i = run.from; i < run.to; i++) if (isTitleAt(i, run, word)) end = i + 1;
  if (end === run.from) return end;
  if (word(end) === '-' && word(end + 1) === 'elect') end += 2;
  if (word(end) === 'of' || word(end) === 'for') end = endOfPortfolio(run, end, word);
  if (end < run.to && namesBody(word, end, run.to)) return run.from;
  return Math.min(end, run.to);
}

/** "Secretary of State | …", "Minister for Rural Affairs | …": what follows "for" is the office until a given name opens the name. */
function endOfPortfolio(run: Run, link: number, word: (i: number) => string): number {
  let i = link + 1;
  while (i < run.to && (PORTFOLIOS.has(word(i)) || word(i) === 'the' || word(i) === 'and')) i++;
  if (word(link) === 'for') while (i < run.to && !isGivenName(word(i))) i++;
  return i > link + 1 ? i : link;
}

/** "General Motors", "Justice Department": what follows the would-be title makes the whole a body, event or place. */
function namesBody(word: (i: number) => string, from: number, to: number): boolean {
  const last = word(to - 1);
  if (word(from) === 'of') return true;
  if (isGivenName(word(from)) && to - from > 1) return false;
  return ORGANISATION_WORDS.has(last) || EVENT_TAILS.has(last) || PLACE_TAILS.has(last) || WORK_TAILS.has(last);
}

function isTitleAt(i: number, run: Run, word: (i: number) => string): boolean {
  const here = word(i);
  const bearer = i > run.from && isGivenName(word(i - 1)) && !isTitle(word(i - 1));
  if (bearer && i === run.to - 1) return false;
  if (isTitle(here)) return !(i === run.to - 1 && run.from < i && isAddress(here));
  return (here === 'republican' || here === 'democrat') && isGivenName(word(i + 1));
}

/** Goes back from the title's end over titles and what qualifies them, never into the name of a body. */
function startOfTitle(run: Run, end: number, word: (i: number) => string): number {
  let start = end - 1;
  while (start > run.from && qualifiesTitle(word(start - 1)) && !endsBody(run.from, start, word)) start--;
  return start;
}

function endsBody(from: number, to: number, word: (i: number) => string): boolean {
  if (to - from > LONGEST_BODY) return false;
  const phrase = Array.from({ length: to - from }, (_, k) => word(from + k)).join(' ');
  return phrase.includes(' ') && isKnownOrganisation(phrase);
}

const qualifiesTitle = (word: string): boolean =>
  isTitle(word) ||
  TITLE_MODIFIERS.has(word) ||
  GROUP_ADJECTIVES.has(word) ||
  PORTFOLIOS.has(word) ||
  word === '-' ||
  word === 'of';

/** "American Ann Hale", "Former Ann": what only qualifies a person is no part of the name. */
function stripQualifiers(run: Run, word: (i: number) => string): Run | null {
  let { from } = run;
  while (from < run.to - 1 && isQualifier(word(from)) && isGivenName(word(from + 1))) from++;
  while (from < run.to && (word(from) === 'former' || word(from) === '-')) from++;
  return from < run.to ? { from, to: run.to } : null;
}

const isQualifier = (word: string): boolean =>
  countryOfPeople(word) !== undefined ||
  GROUP_ADJECTIVES.has(word) ||
  TITLE_MODIFIERS.has(word) ||
  ROLES.has(word) ||
  /[^aeiou](?:ist|ian)s?$/.test(word);

const isAddress = (word: string): boolean =>
  MALE_TITLES.has(word) || FEMALE_TITLES.has(word) || NEUTRAL_TITLES.has(word);
export const isTitle = (word: string): boolean => isAddress(word) || OFFICE_TITLES.has(word);

/**
 * Where a title before a name begins, as an index of tokens: `from` where none stands there. Reads back over words in
 * lower case that qualify an office or a role: "former", "then-", "real estate mogul".
 */
export function startOfTitleBefore(tokens: readonly Token[], from: number, titled: boolean): number {
  let start = from;
  let found = titled;
  let roleSeen = false;
  for (let i = from - 1; i >= 0 && i >= from - TITLE_REACH; i--) {
    const token = tokens[i] as Token;
    const role = ROLES.has(token.lower) && (token.pos === 'NOUN' || (i === from - 1 && token.pos === 'ADJ'));
    if (role && i === from - 1) found = true;
    roleSeen ||= role;
    if (!found || !(role || qualifies(token, roleSeen))) break;
    start = i;
  }
  while (start < from && /^[-–,]$/.test(tokens[start]?.text ?? '')) start++;
  return found ? start : from;
}

/** Before a role any noun or adjective qualifies ("real estate mogul"); before an office only the words that qualify offices. */
const qualifies = (token: Token, role: boolean): boolean =>
  token.text === '-' ||
  TITLE_MODIFIERS.has(token.lower) ||
  (['ADJ', 'NOUN', 'PROPN'].includes(token.pos) && (role || isCapital(token)) && !/^['’]s?$/.test(token.text));
