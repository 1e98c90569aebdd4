import type { Comparison } from '../../core/model/index.ts';
import { editionOf } from '../view/edition.ts';
import { page, type Section } from './page.ts';
import { copied } from './sections/copied.ts';
import { differences } from './sections/differences.ts';
import { figures } from './sections/figures.ts';
import { eventTitle } from './sections/head.ts';
import { omissions } from './sections/omissions.ts';
import { only } from './sections/only.ts';
import { points } from './sections/points.ts';
import { quotations } from './sections/quotations.ts';
import { reading } from './sections/reading.ts';
import { notes, removed } from './sections/removed.ts';
import { synthesis } from './sections/synthesis.ts';
import { timeline } from './sections/timeline.ts';

export interface HtmlOptions {
  /** What the event is called. Default: the headline of the account that shares most with the others. */
  readonly title?: string;
}

/**
 * A comparison as one HTML page that holds all it needs: no network, no storage, and every word of the accounts
 * escaped. It reads without script; the script lights passages, chooses the pair to read and changes the theme.
 */
export function renderHtml(comparison: Comparison, { title }: HtmlOptions = {}): string {
  const edition = editionOf(comparison);
  const lines = comparison.documents.reduce((sum, { removals }) => sum + removals.length, 0);
  const sections: readonly Section[] = [
    { id: 'synthesis', title: 'Synthesis', body: synthesis(edition), count: null },
    { id: 'differences', title: 'Differences', body: differences(edition), count: comparison.differences.length },
    { id: 'points', title: 'Points', body: points(edition), count: comparison.points.length },
    { id: 'reading', title: 'Side by side', body: reading(edition), count: null },
    { id: 'quotations', title: 'Quotations', body: quotations(edition), count: comparison.quotes.length },
    { id: 'figures', title: 'Figures', body: figures(edition), count: null },
    { id: 'timeline', title: 'Timeline', body: timeline(edition), count: comparison.timeline.length },
    { id: 'only', title: 'Only in one account', body: only(edition), count: comparison.only.length },
    {
      id: 'omissions',
      title: 'Left out by one',
      body: omissions(edition),
      count: comparison.omissions.length,
    },
    { id: 'copied', title: 'Copied passages', body: copied(edition), count: comparison.reuse.length },
    { id: 'removed', title: 'Removed', body: removed(edition), count: lines },
    { id: 'notes', title: 'Notes', body: notes(edition), count: null },
  ];
  return page(edition, title ?? eventTitle(edition), sections);
}

export { POLICY } from './page.ts';
