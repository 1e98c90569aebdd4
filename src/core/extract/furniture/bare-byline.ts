import { fold } from '../../text/normalise.ts';
import { readBareByline } from '../metadata/byline.ts';
import { type Cut, isProse, type Unit } from '../unit.ts';

const BYLINE: Cut = { step: 'byline', reason: 'names the author' };

/** What may stand below a byline: the date, a dateline, a picture, the report itself. */
const BELOW: ReadonlySet<string> = new Set(['timestamp', 'dateline', 'caption']);

/** Kinds a byline may be taken for before it is known. What a page marks as a heading or a list is none. */
const MAY_NAME: ReadonlySet<string> = new Set(['paragraph', 'subheadline']);

/** Lines below the headline looked at. */
const NEAR = 8;

/**
 * A byline without "By": a line of names between the headline and the report, where no other byline stands. Somebody whom
 * the report names is a person of the story, and words that it also writes small are no name.
 */
export function cutBareByline(units: readonly Unit[]): Unit[] {
  const first = units.findIndex((unit) => unit.kind !== 'headline' && unit.kind !== 'subheadline' && isProse(unit));
  if (first < 2 || units.some(({ cut }) => cut?.step === 'byline')) return [...units];
  const at = units.findIndex((_, i) => i > 0 && i < Math.min(first, NEAR) && standsAsByline(units, i, first));
  const unit = units[at];
  if (unit === undefined || isOfStory(unit.text, units.slice(first))) return [...units];
  return units.map((one) => (one === unit ? { ...one, cut: BYLINE } : one));
}

function standsAsByline(units: readonly Unit[], at: number, first: number): boolean {
  const { text, cut, kind } = units[at] as Unit;
  if (cut || !MAY_NAME.has(kind) || readBareByline(text) === null) return false;
  const above = units.slice(0, at).some((unit) => unit.kind === 'headline');
  return above && (at + 1 === first || BELOW.has(units[at + 1]?.cut?.step ?? ''));
}

function isOfStory(line: string, report: readonly Unit[]): boolean {
  const story = report.filter(({ cut }) => cut === undefined).map(({ text }) => text);
  const names = (readBareByline(line)?.names ?? '').split(/\s+(?:and|&)\s+/);
  const words = new Set(story.join(' ').split(/[^\p{L}'’-]+/u));
  return names.some((name) => {
    const parts = name.split(' ');
    return words.has(parts.at(-1) ?? '') || parts.some((part) => part.length > 3 && words.has(fold(part)));
  });
}
