import type { Target } from '../target.ts';
import { html, plainText, urls } from './extract.ts';
import { jsonFeeds, xmlFeeds } from './feeds.ts';

/** Whatever parses something from outside. */
export const targets: readonly Target[] = [html, plainText, urls, xmlFeeds, jsonFeeds];

export const targetNamed = (name: string): Target | undefined => targets.find((target) => target.name === name);
