import { PUBLISHED_IN, SPOKE_TO } from '../en/outlets.ts';
import type { Unit } from '../unit.ts';
import { agencyNamed } from './agency.ts';
import { type Claim, claim } from './claims.ts';

const WORD = "\\p{Lu}[\\p{L}\\d.'’-]*";
const NAME = `(?:The |the )?${WORD}(?: (?:of|the|and|&|${WORD})){0,5}`;
const WHOLE = new RegExp(`^${NAME}$`, 'u');
const IN_FRAME = new RegExp(`^(${NAME})(?=$|[,.]| on )`, 'u');
const IN_CREDIT = new RegExp(`(?:\\bfor |${WORD} ?/ ?)(${NAME})\\)?\\.?$`, 'u');

/** Most words of a line that names an outlet and nothing else. */
const LONGEST = 6;

/** Whether a line may be an outlet's name that stands alone: capitals throughout, no stop. */
export const looksLikeOutlet = (line: string): boolean => line.split(' ').length <= LONGEST && WHOLE.test(line);

/** Outlet of a line such as "Published in The Albion Record, 5 March 2025", or null. */
export function publisherIn(line: string): string | null {
  const opening = PUBLISHED_IN.exec(line.slice(0, 200));
  return opening ? (IN_FRAME.exec(line.slice(opening[0].length, 120))?.[1] ?? null) : null;
}

/** Steps whose lines name people. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['byline', 'contribution']);

/** Whether the furniture of a page names an outlet: in a copyright line, an invitation to follow, a picture's credit. */
export function isConfirmed(name: string, units: readonly Unit[]): boolean {
  const bare = name.replace(/^the /i, '');
  return units.some(
    ({ text, cut }) =>
      cut !== undefined &&
      !OF_PEOPLE.has(cut.step) &&
      !text.startsWith(name) &&
      publisherIn(text) !== name &&
      holds(text, bare),
  );
}

function holds(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ' '}${text[at + name.length] ?? ' '}`);
}

/** Lines that may name the outlet looked at: each is held against the whole page. */
export const MOST_NAMES = 5;

/** Outlets that lines cut from a text name, where its other furniture or its own words ("told the Record") bear it out. */
export function claimsOfPublisher(units: readonly Unit[]): Claim[] {
  const mastheads = units.filter(({ cut }) => cut?.step === 'masthead');
  const captions = units.filter(({ text, cut }) => cut?.step === 'caption' && creditedIn(text) !== null);
  const own = captions.slice(0, MOST_NAMES).filter(({ text }) => isOwn(creditedIn(text) ?? '', text, units));
  return [
    ...mastheads.map(({ text }) => claim('outlet', publisherIn(text) ?? text, 'text', text)),
    ...own.map(({ text }) => claim('outlet', creditedIn(text) ?? '', 'text', text)),
  ];
}

const creditedIn = (caption: string): string | null => IN_CREDIT.exec(caption.slice(-120))?.[1] ?? null;

/** Whether a picture taken for an outlet was taken for this one: another line calls that outlet by name as one of its own does. */
function isOwn(name: string, line: string, units: readonly Unit[]): boolean {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length < 3 || agencyNamed(name) !== null) return false;
  return units.some(({ text, cut }) => {
    if (text === line) return false;
    if (cut) return holds(text, `the ${last}`) || holds(text, `The ${last}`);
    return text
      .split(SPOKE_TO)
      .slice(1)
      .some((after) => after.startsWith(last) && holds(after, last));
  });
}
