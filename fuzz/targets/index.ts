import type { Target } from '../target.ts';
import { api, mcp, server } from './asked.ts';
import { containers } from './containers.ts';
import { checking, clustering, comparing, likeness, reading, reuse, versions } from './core.ts';
import { html, plainText, urls } from './extract.ts';
import { jsonFeeds, xmlFeeds } from './feeds.ts';
import { modelAnswers, places, query, restore, settings, storyLines } from './kept.ts';
import { encodings, feedDates, markup, opml, sitemaps } from './lists.ts';
import { jsonLd, lines } from './metadata.ts';
import { answers, headers, packing, robots, targetsOfFetch } from './web.ts';

/** Whatever parses something from outside. */
export const targets: readonly Target[] = [
  ...[html, plainText, lines, jsonLd, urls, encodings],
  ...[xmlFeeds, jsonFeeds, feedDates, markup, opml, sitemaps],
  ...containers,
  ...[robots, targetsOfFetch, headers, packing, answers],
  ...[settings, query, places, restore, storyLines, modelAnswers],
  ...[api, server, mcp],
  ...[reading, comparing, versions, clustering, reuse, checking, likeness],
];

export const targetNamed = (name: string): Target | undefined => targets.find((target) => target.name === name);
