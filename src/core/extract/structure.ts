import type { BlockKind } from '../model/document.ts';
import { fold } from '../text/normalise.ts';
import { HIGHLIGHT_LABELS, HIGHLIGHT_PREFIX } from './en/structure.ts';
import { isBareDateline, readDateline } from './metadata/dateline.ts';
import { bareOf, type Cut, endsSentence, plainUnit, type Unit, wordCount } from './unit.ts';

const LABEL: Cut = { step: 'label', reason: 'label above the highlights' };
const BARE_DATELINE: Cut = { step: 'dateline', reason: 'names the outlet before the report' };

/** Longest headline and sub-heading, in words. */
const HEADLINE = 30;
const HEADING = 14;
const HIGHLIGHT = 40;
const MOST_HIGHLIGHTS = 10;

/** Paragraphs of a plain text as units, each told apart by its shape and place. */
export function structure(paragraphs: readonly string[]): Unit[] {
  const kinds: BlockKind[] = paragraphs.map((text) => (isListItem(text) ? 'list' : 'paragraph'));
  const cuts: (Cut | undefined)[] = paragraphs.map((text) => (isBareDateline(text) ? BARE_DATELINE : undefined));
  markHeadline(paragraphs, kinds);
  markHighlights(paragraphs, kinds, cuts);
  markHeadings(paragraphs, kinds);
  return paragraphs.map((text, i) => ({ ...plainUnit(text, kinds[i]), ...(cuts[i] && { cut: cuts[i] }) }));
}

/** The same for units of a page, whose kinds its elements have told: highlights under their label, datelines that stand alone. */
export function withHighlights(units: readonly Unit[]): Unit[] {
  const kept = units.filter(({ cut }) => cut === undefined);
  const kinds = kept.map(({ kind }) => kind);
  const cuts = kept.map(({ text, kind }) => (kind === 'paragraph' && isBareDateline(text) ? BARE_DATELINE : undefined));
  markHighlights(
    kept.map(({ text }) => text),
    kinds,
    cuts,
  );
  const marked = new Map(
    kept.map((unit, i) => [unit, { ...unit, kind: kinds[i] ?? unit.kind, ...(cuts[i] && { cut: cuts[i] }) }]),
  );
  return units.map((unit) => marked.get(unit) ?? unit);
}

const isListItem = (text: string): boolean => /^(?:[•·▪●◦‣*]|[-–—](?= ?\p{Lu}\p{Ll})|\(?\d{1,2}[.)])\s+\S/u.test(text);

/** A first line reads as a headline where it is short, files from nowhere, and more follows. */
function markHeadline(paragraphs: readonly string[], kinds: BlockKind[]): void {
  const [first, ...rest] = paragraphs;
  if (first === undefined) return;
  const words = wordCount(first);
  const open = !/[.!…]["”’]?$/u.test(first);
  const fits = open ? words <= HEADLINE : words <= 12 && rest.length > 2;
  if (!fits || readDateline(first) !== null || (rest.length === 0 && !open)) return;
  kinds[0] = 'headline';
  for (let i = 1; i < Math.min(6, paragraphs.length); i++)
    if (fold(paragraphs[i] as string) === fold(first)) kinds[i] = 'subheadline';
}

/** Lines under "Story highlights", up to the dateline or the first sentence. */
function markHighlights(paragraphs: readonly string[], kinds: BlockKind[], cuts: (Cut | undefined)[]): void {
  const label = paragraphs.findIndex((text, i) => i < 12 && HIGHLIGHT_LABELS.test(bareOf(text)));
  if (label < 0) return;
  const near = paragraphs.slice(label + 1, label + 2 + MOST_HIGHLIGHTS);
  const stop = near.findIndex((text) => readDateline(text) !== null);
  let count = 0;
  for (const text of near) {
    const fits =
      wordCount(text) <= HIGHLIGHT && (!/[.!?]$/.test(text) || HIGHLIGHT_PREFIX.test(bareOf(text)) || isListItem(text));
    if (count === stop || !(fits || (stop > count && wordCount(text) <= HIGHLIGHT))) break;
    kinds[label + 1 + count] = 'highlight';
    count++;
  }
  if (count > 0) cuts[label] = LABEL;
}

/** Deks before the first sentence and sub-headings between paragraphs: lines that do not end as a sentence. */
function markHeadings(paragraphs: readonly string[], kinds: BlockKind[]): void {
  const firstProse = paragraphs.findIndex(
    (text, i) => kinds[i] === 'paragraph' && (endsSentence(text) || wordCount(text) > HIGHLIGHT),
  );
  paragraphs.forEach((text, i) => {
    if (kinds[i] !== 'paragraph' || endsSentence(text) || /[,:;]$/.test(text)) return;
    const words = wordCount(text);
    if (i < firstProse && kinds[0] === 'headline' && words <= HIGHLIGHT) kinds[i] = 'subheadline';
    else if (i > firstProse && words <= HEADING && i + 1 < paragraphs.length) kinds[i] = 'heading';
  });
}
