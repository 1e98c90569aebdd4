import { CREDIT_SEAMS, MATERIAL_FROM } from '../en/people.ts';
import { agencyCalled, agencyIn, agencyInFrame, agencyNamed } from './agency.ts';
import { type Claim, claim } from './claims.ts';

/** Longest line read as a credit. */
const LONGEST = 300;

/** Agency in a line of those who worked on a report: "Additional reporting by HNA.", "With material from HNA.", "Jane Doe of HNA contributed …". */
export function creditOfContribution(line: string): string | null {
  if (line.length > LONGEST) return null;
  const shouted = !/\p{Ll}/u.test(line);
  const parts = line.replace(/[()]/g, ' ').split(CREDIT_SEAMS);
  for (const part of parts) {
    const agency = shouted ? agencyCalled(part) : agencyInFrame(part);
    if (agency !== null) return agency;
  }
  return MATERIAL_FROM.test(line) || /contribut/i.test(line) ? agencyIn(line) : null;
}

/** Agency in a copyright line or a note on where a report first appeared: "© 2025 Halyard News Agency". */
export function creditOfRights(line: string): string | null {
  const known = agencyIn(line);
  if (known !== null) return known;
  const named = /(?:\p{Lu}[\p{L}’'-]{0,30} ){1,3}(?:News Agency|Newswire|Press Agency|Press Association)\b/u.exec(
    line.slice(0, LONGEST),
  );
  return named ? agencyCalled(named[0]) : null;
}

/** "— AP", "(Reuters)", "Associated Press": a line that is an agency's name and nothing else. */
export const isStatedCredit = (line: string): boolean => readStatedCredit(line) !== null;

/** A name that is not known must stand in brackets. */
export function readStatedCredit(line: string): string | null {
  if (line.length > 60) return null;
  const bracketed = /^\(([^()]{2,40})\)\.?$/.exec(line.trim());
  if (bracketed?.[1] !== undefined) return agencyInFrame(bracketed[1]);
  return agencyNamed(line.replace(/^[\s(—–-]+|[\s).]+$/gu, ''));
}

/** Agency named after a report's last sentence: "… he said. (HNA)", "… he said. —AP". */
export function trailingCredit(text: string): string | null {
  const found = /(?:[.!?”"’]\s*)(?:\(([^()]{2,40})\)|[—–-]\s?([^—–.]{2,40}))\.?$/u.exec(text.slice(-80));
  if (!found) return null;
  return found[1] === undefined ? agencyNamed(found[2] ?? '') : agencyInFrame(found[1]);
}

/** Agencies among the authors that a page states: "Jane Doe, Halyard News Agency". */
export function creditsOfAuthors(claims: readonly Claim[]): Claim[] {
  return claims
    .filter(({ field }) => field === 'byline')
    .flatMap(({ value, evidence }) => {
      const agency = value
        .slice(0, LONGEST)
        .split(CREDIT_SEAMS)
        .map(agencyCalled)
        .find((name) => name !== null);
      return agency ? [claim('credit', agency, evidence.from, evidence.detail)] : [];
    });
}
