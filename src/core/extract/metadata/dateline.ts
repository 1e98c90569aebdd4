import type { Span } from '../../model/span.ts';
import { agencyInFrame, agencyNamed, outletNamed } from './agency.ts';

/** A dateline at the head of a paragraph, offsets within that paragraph. */
export interface FoundDateline extends Span {
  readonly place: string | null;
  readonly agency: string | null;
}

const DASH = '(?:—|–|--|-)';
const CAPITALS = "(?:\\p{Lu}[\\p{Lu}.'’-]+)(?:[ -]\\p{Lu}[\\p{Lu}.'’-]*){0,4}";
const PLACE = "(?:\\p{Lu}[\\p{L}.'’-]+)(?:[ -](?:\\p{Lu}[\\p{L}.'’-]*|of|de|al|la|el)){0,4}";
const REGION = `(?:,? ?[,/] ?${PLACE}){0,2}`;
const DATE = '(?:,? (?:on )?\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}(?:,? \\d{4})?)?';
const AGENCY = '\\(([^()]{2,60})\\)';

const WITH_AGENCY = new RegExp(`^(${PLACE}${REGION})${DATE},? ?${AGENCY} ?(?:${DASH} ?|(?=\\p{Lu}))`, 'u');
const PLACE_ALONE = new RegExp(`^(${CAPITALS}${REGION})${DATE} ?(?:—|–|--| -) ?(?=[\\p{Lu}\\p{N}“"‘'(])`, 'u');
const AGENCY_FIRST = new RegExp(`^${AGENCY} ?${DASH}* ?(?=\\S|$)`, 'u');
const NAME_FIRST = /^([\p{Lu}][\p{L}/ .]{1,18}?) ?(?:—|–|--) ?(?=[\p{Lu}“"‘]|$)/u;

const IN_CAPITALS = /^\p{Lu}[\p{Lu}.'’ -]+(?=[ ,/(])/u;

/** "WASHINGTON (AP) —", "CAIRO —", "(Reuters) -", "CNN —" at the head of a paragraph, or null. Place and agency as written. */
export function readDateline(paragraph: string): FoundDateline | null {
  const head = paragraph.slice(0, 160);
  const withAgency = WITH_AGENCY.exec(head);
  const agency = withAgency?.[2];
  if (withAgency && agency !== undefined && (isSigner(agency) || isFramed(withAgency[0], agency)))
    return found(withAgency[0], withAgency[1] ?? null, agency);
  const alone = AGENCY_FIRST.exec(head);
  if (alone?.[1] !== undefined && (isSigner(alone[1]) || (isDashed(alone[0]) && agencyInFrame(alone[1]) !== null)))
    return found(alone[0], null, alone[1]);
  const name = NAME_FIRST.exec(head);
  if (name?.[1] !== undefined && isSigner(name[1])) return found(name[0], null, name[1]);
  const place = PLACE_ALONE.exec(head);
  if (place?.[1] !== undefined && (place[1].match(/\p{Lu}/gu)?.length ?? 0) >= 3)
    return found(place[0], place[1], null);
  return null;
}

const isSigner = (name: string): boolean =>
  name.split(/\s*[/,;]\s*/).some((part) => agencyNamed(part) !== null || outletNamed(part) !== null);

/** A dateline that an agency we do not know signs: a place in capitals, and a dash after the brackets. */
const isFramed = (matched: string, agency: string): boolean =>
  isDashed(matched) && IN_CAPITALS.test(matched) && agencyInFrame(agency) !== null;

const isDashed = (matched: string): boolean => /[—–-] ?$/.test(matched);

function found(matched: string, place: string | null, agency: string | null): FoundDateline {
  return { start: 0, end: matched.trimEnd().length, place, agency };
}

/** A dateline that is the whole line: "CNN —". */
export function isBareDateline(line: string): boolean {
  const dateline = readDateline(line);
  return dateline !== null && dateline.end >= line.trimEnd().length;
}
