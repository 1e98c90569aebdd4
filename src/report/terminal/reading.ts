import type { Attribution, Reading } from '../../core/model/annotation.ts';
import type { Span } from '../../core/model/span.ts';
import { printable } from '../clean.ts';
import { shorten } from '../excerpt.ts';
import { counted } from '../outline.ts';
import type { Piece } from './layout.ts';
import { type Sheet, sheetOf, type TerminalOptions } from './sheet.ts';

/** Characters of a content that are shown unless `all`. */
const LONGEST = 220;

/**
 * Who says what in one article, as text for a terminal, ending in a line break: the speaker, the source's own words where they
 * are others, the cue, the content; then kind, what the cue says of its truth, what decided, and how sure. What is told inside
 * another's content is set in under it.
 */
export function renderReading(reading: Reading, options: TerminalOptions = {}): string {
  const sheet = sheetOf({ documents: [] }, options);
  const { attributions, headline, outlet, article } = reading;
  const title = [outlet, headline].filter((part) => part !== null).join(': ');
  const depths = depthsOf(attributions);
  return `${[
    sheet.paragraph([
      { text: printable(title === '' ? article : title), paint: sheet.colors.bold },
      { text: ` ${counted(attributions.length, 'attribution')}`, paint: sheet.colors.dim },
    ]),
    ...attributions.map((attribution) => entry(sheet, reading, attribution, depths.get(attribution.id) ?? 0)),
  ].join('\n')}\n`;
}

function entry(sheet: Sheet, { text }: Reading, attribution: Attribution, depth: number): string {
  const words = (spans: readonly Span[]): string =>
    printable(spans.map(({ start, end }) => text.slice(start, end)).join(' … '));
  const { speaker, source, cue, content, kind, commitment, rule, confidence } = attribution;
  const written = words(source);
  const name = printable(speaker?.name ?? '');
  const said = words(content);
  const facts = [kind, ...(commitment === 'neutral' ? [] : [commitment]), rule, confidence.toFixed(2)].join(' · ');
  const pieces: Piece[] = [
    { text: name === '' ? 'no source' : name, paint: sheet.colors.bold },
    ...(written !== '' && written !== name ? [{ text: ` (${written})`, paint: sheet.colors.dim }] : []),
    ...(cue ? [{ text: ` ${words([cue])}`, paint: sheet.colors.cyan }] : []),
    { text: ` → ${sheet.all ? said : shorten(said, LONGEST)}` },
    { text: ` [${facts}]`, paint: sheet.colors.dim },
  ];
  return sheet.paragraph(pieces, { indent: 2 * Math.min(depth, 4), mark: '- ' });
}

/** In how many other contents each attribution stands. */
function depthsOf(attributions: readonly Attribution[]): Map<string, number> {
  const outer = new Map(attributions.map(({ id, within }) => [id, within]));
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    const around = outer.get(id) ?? null;
    const depth = around === null ? 0 : 1 + depthOf(around);
    depths.set(id, depth);
    return depth;
  };
  for (const { id } of attributions) depthOf(id);
  return depths;
}
