import { TIMESTAMP_WORDS } from '../en/dates.ts';
import { BYLINE_OPENING, NO_NAME_WORDS, ROLE_WORDS } from '../en/people.ts';
import { agencyCalled, agencyIn, agencyNamed } from './agency.ts';
import { isTimestampLine } from './timestamp.ts';

/** Who wrote a report, as its byline tells. */
export interface Byline {
  readonly names: string;
  /** Agency the author is given with, by its full name. */
  readonly agency: string | null;
}

const isNameWord = (word: string): boolean =>
  /^(?:\p{Lu}[\p{L}.'’-]*|(?:de|da|di|del|van|von|der|den|la|le|bin|al|el|ter|dos|du)|al-\p{Lu}\p{L}*)$/u.test(word);
const isJoining = (word: string): boolean => /^(?:and|&|with)$/i.test(word);
const isRole = (word: string): boolean => ROLE_WORDS.has(word.toLowerCase()) || agencyNamed(word) !== null;

/** A line that only names authors: "By Jane Doe and John Roe, Staff Writers", "Jane Doe, Political Reporter". */
export const isBylineLine = (text: string): boolean => readByline(text) !== null;

/** Reads a byline, or null where the line is not one: every word must be part of a name, a role, an agency or a date. */
export function readByline(line: string): Byline | null {
  if (line.length > 200) return null;
  const opening = BYLINE_OPENING.exec(line);
  const parts = line
    .slice(opening?.[0].length ?? 0)
    .split(/\s*[|•·,/–—()]\s*|\s-\s/)
    .map((part) => part.replace(/\.$/, '').trim())
    .filter((part) => part !== '' && !isTimestampLine(part));
  const [first] = parts;
  if (first === undefined || (opening === null && !hasRole(parts.slice(1)))) return null;
  const names = leadingNames(parts);
  if (names === null || (opening && /^from/i.test(opening[0]) && agencyIn(line) === null)) return null;
  return { names, agency: agencyIn(line) ?? agencyAmong(parts) };
}

/** A known agency anywhere, another one behind a name. */
const agencyAmong = (parts: readonly string[]): string | null =>
  parts.map((part, i) => (i > 0 ? agencyCalled(part) : agencyNamed(part))).find((name) => name !== null) ?? null;

const hasRole = (parts: readonly string[]): boolean =>
  parts.length > 0 &&
  parts.every(
    (part) => part.split(' ').length <= 5 && part.split(' ').every((word) => isNameWord(word) || isRole(word)),
  ) &&
  parts.some(
    (part) =>
      part
        .split(' ')
        .some((word) =>
          /^(?:writers?|reporters?|correspondents?|editors?|columnist|journalists?|contributors?)$/i.test(word),
        ) || agencyIn(part) !== null,
  );

const readsAsName = (part: string): boolean => {
  const words = part.split(' ');
  return (
    words.some((word) => isNameWord(word) && !isRole(word)) &&
    !words.some((word) => word.length > 3 && isRole(word) && !isJoining(word)) &&
    agencyCalled(part) === null
  );
};

/** The names in a byline's parts: all before the first role, after it those with a role of their own; null where a word fits no byline. */
function leadingNames(parts: readonly string[]): string | null {
  const names: string[] = [];
  let beforeRole = true;
  for (const [i, part] of parts.entries()) {
    const words = part.split(' ');
    if (
      !words.every(
        (word) =>
          isNameWord(word) ||
          isJoining(word) ||
          isRole(word) ||
          TIMESTAMP_WORDS.has(word.toLowerCase()) ||
          /^\d/.test(word) ||
          word.startsWith('@'),
      )
    )
      return null;
    const isName = readsAsName(part);
    if (names.length === 0 || (isName && (beforeRole || !readsAsName(parts[i + 1] ?? 'A')))) names.push(part);
    if (!isName) beforeRole = false;
  }
  const [first = ''] = names;
  if (first.split(' ').length > 12 || !/^\p{Lu}/u.test(first)) return null;
  return names.filter((name) => name.includes(' ') || name === first).join(', ');
}

const PERSON = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|di|del|van|von|der|den|la|le|bin|al|el)){1,3}$/u;

/**
 * Reads a line without "By": one or two names of two to four words, then at most a place and a role ("Jane Doe in Marlow").
 * Only its place on the page makes such a line a byline; that is the caller's to see.
 */
export function readBareByline(line: string): Byline | null {
  if (line.length > 100 || /[.!?:;]$/.test(line)) return null;
  const [who = '', ...rest] = line.split(/\s*,\s*|\s+(?:in|at)\s+/);
  const names = who.split(/\s+(?:and|&)\s+/);
  const isAside = (part: string) =>
    part.split(' ').length <= 4 && part.split(' ').every((word) => isNameWord(word) || isRole(word));
  return names.length <= 2 && names.every(isPerson) && rest.length <= 2 && rest.every(isAside)
    ? { names: who, agency: null }
    : null;
}

const isPerson = (name: string): boolean =>
  PERSON.test(name) &&
  !name
    .toLowerCase()
    .split(' ')
    .some((word) => NO_NAME_WORDS.has(word) || TIMESTAMP_WORDS.has(word) || isRole(word));
