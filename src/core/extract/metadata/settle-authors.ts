import { fold } from '../../text/normalise.ts';
import { NO_AUTHOR_LABEL, TIMESTAMP_WORDS } from '../en/dates.ts';
import { ACCOUNT_NAMES, AUTHOR_LABELS, BY, ORGANISATION_WORDS, TRAILING_ROLE } from '../en/people.ts';
import type { PageBlock } from '../html/blocks.ts';
import { isApart, isProseBlock } from '../html/region.ts';
import { wordCount } from '../unit.ts';
import { agencyCalled } from './agency.ts';
import { readBareByline } from './byline.ts';
import { type Claim, claim } from './claims.ts';
import { bareName, plainName } from './page.ts';
import { type Head, isTimeLine } from './shown.ts';

/**
 * Who wrote a report, where the page says so in more than one place: the byline that readers are shown under the headline,
 * then persons that the markup states, persons marked elsewhere, organisations. Accounts ("admin") and agencies are nobody;
 * a name of the outlet itself tells nothing. Claims to stand in place of those given.
 */
export function settleAuthors(
  claims: readonly Claim[],
  head: Head,
  blocks: readonly PageBlock[],
  outlets: readonly string[],
): Claim[] {
  const stated = claims.filter(({ field }) => field === 'byline').flatMap(withoutAgencies);
  const isOwn = (name: string) => outlets.some((outlet) => bareName(outlet) === bareName(name));
  const isPerson = ({ value }: Claim) => readsAsPeople(value) && !isOwn(value);
  const shown = bylinesOfHead(head).flatMap(withoutAgencies);
  const under = shown.filter(isPerson);
  const persons = stated.filter(isPerson);
  const [line] = under;
  const agreed = line && persons.find(({ value }) => shares(value, line.value));
  return [
    ...(agreed ? [agreed] : []),
    ...under,
    ...persons,
    ...authorsElsewhere(blocks).flatMap(withoutAgencies).filter(isPerson),
    ...[...stated, ...shown].filter(({ value }) => !isAccount(value)),
  ];
}

/** Whether one list of names holds the other's first name in full. */
const shares = (a: string, b: string): boolean => {
  const [one, two] = [bareName(a), bareName(b)];
  return one.includes(two) || two.includes(one);
};

const namesIn = (names: string): string[] => names.split(/\s*[,;]\s*|\s+(?:and|&|with)\s+/).filter(Boolean);

/** A claim without the agencies among its names; none where nobody is left. */
function withoutAgencies(one: Claim): Claim[] {
  const names = one.value.split(/\s*[,;]\s*/).filter((name) => agencyCalled(name) === null);
  return names.length === 0 ? [] : [{ ...one, value: names.join(', ') }];
}

/** Particles that stand in names in small letters. */
const PARTICLES = /^(?:de|da|di|del|della|van|von|der|den|la|le|bin|ibn|al|el|ter|dos|du|y|e|of)$/;

const readsAsPeople = (value: string): boolean => {
  const words = (namesIn(value)[0] ?? '').split(' ');
  return (
    words.length <= 5 &&
    /^\p{Lu}/u.test(value) &&
    words.every((word) => /^["“(]?\p{Lu}[\p{L}.'’"”)-]*$/u.test(word) || PARTICLES.test(word)) &&
    !words.some((word) => ORGANISATION_WORDS.has(fold(word)) || TIMESTAMP_WORDS.has(fold(word).replace(/\.$/, ''))) &&
    !(words.length === 1 && /\p{Ll}\p{Lu}/u.test(value)) &&
    !isAccount(value)
  );
};

/** A name that software gives to whoever published. */
const isAccount = (value: string): boolean => ACCOUNT_NAMES.test(fold(value)) || /^@|https?:|^\d+$/.test(value);

/** Bylines that the page shows under the headline, then those just above it. */
function bylinesOfHead({ above, below }: Head): Claim[] {
  const lines = [...below, ...above.filter((block) => !isApart(block, 6))];
  const marked = lines.flatMap(namesMarked);
  const written = lines.flatMap((block, i) => nameOfLine(block, lines[i - 1], lines[i + 1]));
  return [...written.filter(({ evidence }) => BY.test(evidence.detail)), ...marked, ...written];
}

function namesMarked({ marks }: PageBlock): Claim[] {
  return marks
    .filter(({ of, text }) => of === 'author' && !NO_AUTHOR_LABEL.test(fold(text)))
    .flatMap(({ text, detail }) => {
      const names = text.split(' | ').map((part) => nameIn(part));
      const name = names.find((one) => one !== null && readsAsPeople(one)) ?? names[0] ?? null;
      const bare = /^(?:a|\/|https?:)/.test(detail) && !name?.includes(' ');
      return name === null || bare ? [] : [claim('byline', name, 'html', detail)];
    });
}

/** "By Jane Doe", "5 March 2025 by Jane Doe", a name below "Author", a name alone beside the date. */
function nameOfLine(block: PageBlock, before: PageBlock | undefined, after: PageBlock | undefined): Claim[] {
  if (isProseBlock(block) || wordCount(block.text) > 24) return [];
  const text = block.text.replace(/^By(?=\p{Lu}\p{Ll})/u, 'By ');
  if (NO_AUTHOR_LABEL.test(fold(text))) return [];
  const by = BY.exec(text);
  const labelled = before !== undefined && AUTHOR_LABELS.test(fold(before.text));
  const beside = isTimeLine(after?.text ?? '') || isTimeLine(before?.text ?? '');
  const name = by
    ? nameIn(text.slice(by.index + by[0].length))
    : labelled
      ? nameIn(text)
      : (namesBesideDate(text) ?? (beside ? bareNames(text) : null));
  return name === null ? [] : [claim('byline', name, 'text', block.text)];
}

const bareNames = (text: string): string | null => (text.length > 60 ? null : (readBareByline(text)?.names ?? null));

/** "Dec. 19, 2025 · Jane Doe": a line of which one part is a time and another a name. */
function namesBesideDate(text: string): string | null {
  const parts = text.split(/\s*[|•·–—]\s*/).filter(Boolean);
  if (parts.length < 2 || !parts.some(isTimeLine)) return null;
  return parts.map(bareNames).find((name) => name !== null) ?? null;
}

/** The names with which a text begins, without "By" and roles. */
function nameIn(text: string): string | null {
  if (AUTHOR_LABELS.test(fold(text))) return null;
  const name = plainName(text.replace(/^By(?=\p{Lu}\p{Ll})/u, 'By '))?.replace(TRAILING_ROLE, '') ?? null;
  return name !== null && /^["“]?\p{L}/u.test(name) ? name : null;
}

/** Authors marked as such anywhere but in the furniture, where the page marks no more than a few: many are those of other reports. */
function authorsElsewhere(blocks: readonly PageBlock[]): Claim[] {
  const found = blocks.filter((block) => block.marks.length > 0 && !isApart(block, 2)).flatMap(namesMarked);
  return new Set(found.map(({ value }) => value)).size > 4 ? [] : found;
}
