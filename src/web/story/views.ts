import type { Component } from 'svelte';
import type { Edition } from '../../report/view/edition.ts';
import { figureGroups } from '../../report/view/figure-groups.ts';
import type { ViewName } from './view-names.ts';

/** What every view is given: the two parts of the address that come after its name. */
export interface ViewParts {
  readonly a: string | undefined;
  readonly b: string | undefined;
}

export interface StoryViewEntry {
  readonly name: ViewName;
  readonly title: string;
  /** How many things are in it, where that says something; without differences that were rejected. */
  readonly count?: (edition: Edition, rejected: ReadonlySet<string>) => number;
  readonly load: () => Promise<{ default: Component<{ parts: ViewParts }> }>;
}

/** A view that no part of the address after its name concerns. */
const whole = (load: () => Promise<{ default: Component<Record<string, never>> }>): StoryViewEntry['load'] =>
  load as unknown as StoryViewEntry['load'];

/** The ways to look at a story, in the order of the menu. The first is what a story opens with. */
export const VIEWS: readonly [StoryViewEntry, ...StoryViewEntry[]] = [
  { name: 'read', title: 'Annotated', load: () => import('./read/ReadView.svelte') },
  { name: 'summary', title: 'In short', load: whole(() => import('./summary/SummaryView.svelte')) },
  {
    name: 'differences',
    title: 'Differences',
    count: ({ comparison }, rejected) => comparison.differences.filter(({ id }) => !rejected.has(id)).length,
    load: whole(() => import('./differences/DifferencesView.svelte')),
  },
  { name: 'beside', title: 'Side by side', load: () => import('./beside/BesideView.svelte') },
  {
    name: 'points',
    title: 'Points',
    count: ({ comparison }) => comparison.points.length,
    load: whole(() => import('./points/PointsView.svelte')),
  },
  {
    name: 'quotations',
    title: 'Quotations',
    count: ({ comparison }) => comparison.quotes.length,
    load: whole(() => import('./quotations/QuotationsView.svelte')),
  },
  {
    name: 'figures',
    title: 'Figures',
    count: (edition) => figureGroups(edition).length,
    load: () => import('./figures/FiguresView.svelte'),
  },
  {
    name: 'timeline',
    title: 'Timeline',
    count: ({ comparison }) => comparison.timeline.length,
    load: () => import('./timeline/TimelineView.svelte'),
  },
  {
    name: 'copies',
    title: 'Who copied whom',
    count: ({ comparison }) => comparison.reuse.length,
    load: () => import('./copies/CopiesView.svelte'),
  },
  {
    name: 'only',
    title: 'Only here',
    count: ({ comparison }) => comparison.only.length,
    load: whole(() => import('./only/OnlyView.svelte')),
  },
  { name: 'removed', title: 'Removed', load: () => import('./removed/RemovedView.svelte') },
  { name: 'versions', title: 'Versions', load: () => import('./versions/VersionsView.svelte') },
  { name: 'accounts', title: 'Accounts', load: whole(() => import('./accounts/AccountsView.svelte')) },
];
