import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page of the Web Content eXtraction Benchmark with what its annotators say of it. */
export interface WcxbPage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly main: string;
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
}

interface Truth {
  readonly url: string;
  readonly ground_truth: {
    readonly title?: string | null;
    readonly author?: string | null;
    readonly publish_date?: string | null;
    readonly main_content?: string | null;
    readonly with?: readonly string[];
    readonly without?: readonly string[];
  };
}

/** Names of the pages in a folder, in order; empty where the folder is absent. */
export function wcxbIds(folder: string): string[] {
  const truths = join(folder, 'ground-truth');
  if (!existsSync(truths)) return [];
  return readdirSync(truths)
    .filter((name) => name.endsWith('.json.gz'))
    .map((name) => name.slice(0, -'.json.gz'.length))
    .sort();
}

export function readWcxb(folder: string, id: string): WcxbPage {
  const truth = JSON.parse(unzip(join(folder, 'ground-truth', `${id}.json.gz`))) as Truth;
  const gold = truth.ground_truth;
  return {
    id,
    url: truth.url,
    html: unzip(join(folder, 'html', `${id}.html.gz`)),
    title: gold.title ?? null,
    author: gold.author ?? null,
    date: gold.publish_date ?? null,
    main: gold.main_content ?? '',
    must: gold.with ?? [],
    mustNot: gold.without ?? [],
  };
}

const unzip = (path: string): string => gunzipSync(readFileSync(path)).toString('utf8');
