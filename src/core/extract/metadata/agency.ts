import { AGENCIES, AGENCY_ENDINGS, NO_AGENCIES, OUTLET_DATELINES } from '../en/agencies.ts';

const byForm: ReadonlyMap<string, string> = new Map(
  AGENCIES.flatMap(({ name, forms }) => forms.map((form): [string, string] => [form, name])),
);

/** Agency a written form stands for ("AP" → "Associated Press"), or null. */
export const agencyNamed = (form: string): string | null =>
  byForm.get(form.trim().replace(/\.$/, '')) ?? byForm.get(form.trim()) ?? null;

/** Outlet that signs its own datelines so, or null. */
export const outletNamed = (form: string): string | null => OUTLET_DATELINES.get(form.trim()) ?? null;

const FULL_NAME = new RegExp(`^(?:[Tt]he )?((?:\\p{Lu}[\\p{L}’'-]* ){1,4}${AGENCY_ENDINGS})$`, 'u');

/** An agency by its full name, known or so called ("Halyard News Agency"), or null. */
export const agencyCalled = (name: string): string | null =>
  agencyNamed(name) ?? (name.length > 80 ? null : (FULL_NAME.exec(name.trim().replace(/\.$/, ''))?.[1] ?? null));

/**
 * An agency where only an agency can stand, in the brackets of a dateline or behind "additional reporting by": a known one
 * by its name, another as written, by its full name or its capitals ("HNA").
 */
export function agencyInFrame(name: string): string | null {
  const called = agencyCalled(name);
  if (called !== null) return called;
  const capitals = name.trim().replace(/\.$/, '');
  return /^\p{Lu}{2,6}$/u.test(capitals) && !isOtherThanAgency(capitals) ? capitals : null;
}

/** Countries and bodies, outlets, and the call signs of American stations, which sign their own datelines. */
const isOtherThanAgency = (capitals: string): boolean =>
  NO_AGENCIES.has(capitals) || outletNamed(capitals) !== null || /^[KW][A-Z]{2,3}$/.test(capitals);

/** Names long enough to be told from ordinary words and initials inside a sentence. */
const LONG_FORMS = [...byForm.keys()].filter((form) => form.length >= 5);

/** The first agency named in full anywhere in a line, or null. */
export function agencyIn(line: string): string | null {
  let best: { at: number; name: string } | null = null;
  for (const form of LONG_FORMS) {
    const at = line.indexOf(form);
    if (at >= 0 && (best === null || at < best.at)) best = { at, name: byForm.get(form) as string };
  }
  return best?.name ?? null;
}
