import { fold } from '../../text/normalise.ts';
import { NO_AUTHOR_LABEL, TIMESTAMP_WORDS } from '../en/dates.ts';
import { ACCOUNT_NAMES, AUTHOR_LABELS, BY, NO_NAME, ORGANISATION_WORDS, TRAILING_ROLE } from '../en/people.ts';
import { LINK_TO_AUTHOR, type PageBlock } from '../html/blocks.ts';
import { isApart, isProseBlock } from '../html/region.ts';
import { wordCount } from '../unit.ts';
import { agencyCalled } from './agency.ts';
import { readBareByline } from './byline.ts';
import { type Claim, claim } from './claims.ts';
import { bareName, plainName } from './page.ts';
import { type Head, isElsewhere, isTimeLine } from './shown.ts';

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
  const shown = bylinesOfHead(head, blocks).flatMap(withoutAgencies);
  const under = shown.filter((one) => isPerson(one) && isInFull(one.value));
  const persons = stated.filter(isPerson);
  const [line] = under;
  const agreed = line && persons.find(({ value }) => holdsAll(value, line.value));
  return [
    ...(agreed ? [agreed] : []),
    ...under,
    ...persons,
    ...shown.filter((one) => isPerson(one) && isMarked(one)),
    ...authorsElsewhere(blocks).flatMap(withoutAgencies).filter(isPerson),
    ...stated.filter(({ value }) => !isAccount(value)),
    ...shown.filter((one) => isMarked(one) && !isAccount(one.value) && !namesTime(one.value)),
  ];
}

/** Named in an element made for it or behind "By", and not only by its place. */
const isMarked = ({ evidence }: Claim): boolean => evidence.from === 'html' || BY.test(evidence.detail);

/** Whether every word belongs to a line of time or is no word of a name: "Last updated". */
const namesTime = (value: string): boolean =>
  value.split(' ').every((word) => TIMESTAMP_WORDS.has(fold(word)) || NO_NAME.has(fold(word)));

/** Whether all names of one list are in the other. */
const holdsAll = (list: string, names: string): boolean =>
  namesIn(names).every((name) => bareName(list).includes(bareName(name)));

const isInFull = (names: string): boolean => namesIn(names)[0]?.includes(' ') ?? false;

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
    !words.some(
      (word) =>
        ORGANISATION_WORDS.has(fold(word)) ||
        NO_NAME.has(fold(word)) ||
        TIMESTAMP_WORDS.has(fold(word).replace(/\.$/, '')),
    ) &&
    !(words.length === 1 && /\p{Ll}\p{Lu}/u.test(value)) &&
    !isAccount(value)
  );
};

/** A name that software gives to whoever published. */
const isAccount = (value: string): boolean => ACCOUNT_NAMES.test(fold(value)) || /^@|https?:|^\d+$/.test(value);

/** Bylines that the page shows under the headline, then those just above it. */
function bylinesOfHead({ above, below }: Head, blocks: readonly PageBlock[]): Claim[] {
  const lines = [...below, ...above.filter((block) => !isElsewhere(block, below[0]))];
  const marked = lines.filter((block) => !isProseBlock(block)).flatMap(namesMarked);
  const written = lines.flatMap((block, i) => nameOfLine(block, lines[i - 1], lines[i + 1]));
  return [
    ...written.filter(({ evidence }) => BY.test(evidence.detail)),
    ...marked,
    ...written.filter(({ value }) => !isWrittenSmall(value, blocks)),
  ];
}

/** Whether a page also writes a word of a name in small letters: it is no name then. */
function isWrittenSmall(name: string, blocks: readonly PageBlock[]): boolean {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word.length > 3);
  const small = new RegExp(
    `(?<![\\p{L}])(?:${words.map((word) => word.toLowerCase()).join('|') || '$.'})(?![\\p{L}])`,
    'u',
  );
  return blocks.some(({ text }) => small.test(text));
}

function namesMarked({ marks }: PageBlock): Claim[] {
  return marks
    .filter(({ of, text }) => of === 'author' && !NO_AUTHOR_LABEL.test(fold(text)))
    .flatMap(({ text, detail }) => {
      const names = text.split(' | ').map((part) => nameIn(part));
      const name = names.find((one) => one !== null && readsAsPeople(one)) ?? names[0] ?? null;
      const bare = detail === LINK_TO_AUTHOR && !name?.includes(' ');
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

/** A line of its own, anywhere, that names the author. Folded. */
const WRITTEN_BY = /^(?:written|words|article|story|text|report) by:? /;

/** Authors named anywhere but in the furniture, where the page names no more than a few: many are those of other reports. */
function authorsElsewhere(blocks: readonly PageBlock[]): Claim[] {
  const found = blocks.flatMap((block, i) => {
    if (isProseBlock(block) || isApart(block, 2)) return [];
    const before = blocks[i - 1];
    const labelled = before !== undefined && AUTHOR_LABELS.test(fold(before.text.slice(0, 40)));
    return [
      ...(block.marks.length > 0 ? namesMarked(block) : []),
      ...(labelled || WRITTEN_BY.test(fold(block.text.slice(0, 40))) ? nameOfLine(block, before, undefined) : []),
    ];
  });
  return new Set(found.map(({ value }) => value)).size > 4 ? [] : found;
}
