import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Feed, type FeedProblem, parseFeed } from '../../src/ingest/feeds/index.ts';
import type { Row } from '../row.ts';
import { type Clause, clausesIn } from './assertion.ts';
import { type Case, casesIn } from './cases.ts';
import { type Checked, check, type Field } from './compare.ts';

const CORPUS = 'feedparser test feeds';

/** Where the feeds are said to be served from: their assertions name this address. */
const SERVER = 'http://127.0.0.1:8097/';

const MAIN: readonly Field[] = ['title', 'link', 'date', 'text', 'id', 'feed title', 'feed link', 'entries'];
const BESIDE: readonly Field[] = ['author', 'origin', 'language'];

interface Outcome {
  readonly file: Case;
  readonly result: Feed | FeedProblem | null;
  readonly checks: readonly Checked[];
  readonly outside: readonly Clause[];
  readonly milliseconds: number;
}

/** Feeds with an assertion each: what of the assertions that concern an entry's or feed's own fields comes out right. */
export function scoreFeeds(dir: string, onError?: (line: string) => void): Row[] {
  if (!existsSync(join(dir, 'wellformed'))) return [];
  const outcomes = casesIn(dir).map((file) => outcomeOf(file, onError));
  const checks = outcomes.flatMap((outcome) => outcome.checks);
  const main = checks.filter(({ field }) => MAIN.includes(field));
  const outside = outcomes.reduce((sum, outcome) => sum + outcome.outside.length, 0);
  const crashes = outcomes.filter(({ result }) => result === null).length;
  const mute = outcomes.filter(isMute).length;
  const slowest = outcomes.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
  const rows: Row[] = [
    row(
      'assertions right',
      main,
      `${outside} more are about fields that are not kept (attachments, categories, media types, geography …)`,
    ),
    { corpus: CORPUS, measure: 'feeds that crash', value: crashes, n: outcomes.length },
    { corpus: CORPUS, measure: 'feeds with neither their entries nor an error', value: mute, n: outcomes.length },
    {
      corpus: CORPUS,
      measure: 'slowest feed, ms',
      value: Math.round(slowest.milliseconds),
      n: outcomes.length,
      note: slowest.file.name,
    },
  ];
  for (const field of [...MAIN, ...BESIDE]) {
    const own = checks.filter((one) => one.field === field);
    if (own.length > 0) rows.push(row(field, own));
  }
  for (const folder of new Set(outcomes.map(folderOf))) {
    const own = outcomes.filter((outcome) => folderOf(outcome) === folder).flatMap((outcome) => outcome.checks);
    const kept = own.filter(({ field }) => MAIN.includes(field));
    if (kept.length > 0) rows.push(row(`in ${folder}`, kept));
  }
  return rows;
}

const row = (measure: string, checks: readonly Checked[], note?: string): Row => ({
  corpus: CORPUS,
  measure,
  value: checks.filter(({ right }) => right).length / Math.max(1, checks.length),
  n: checks.length,
  ...(note === undefined ? {} : { note }),
});

const folderOf = ({ file }: Outcome): string => file.name.split('/').slice(0, -1).join('/');

/** A feed with items, and yet nothing came out and nothing was said. */
const isMute = ({ file, result }: Outcome): boolean =>
  result?.type === 'feed' &&
  result.entries.length === 0 &&
  result.notes.length === 0 &&
  /<(?:\w+:)?(?:item|entry)[\s>]/iu.test(
    Buffer.from(file.bytes)
      .toString('latin1')
      .replaceAll('\0', '')
      .replace(/<!--[\s\S]*?-->/gu, ''),
  );

function outcomeOf(file: Case, onError?: (line: string) => void): Outcome {
  const clauses = clausesIn(file.expect ?? '').filter(
    ({ type, ...clause }) => !('written' in clause && isAboutForm(String(clause.written))),
  );
  const started = performance.now();
  let result: Feed | FeedProblem | null = null;
  try {
    result = parseFeed(file.bytes, served(file));
  } catch (error) {
    onError?.(`${file.name}: throws ${String(error)}`);
  }
  const milliseconds = performance.now() - started;
  const checks: Checked[] = [];
  const outside: Clause[] = [];
  const feed = result?.type === 'feed' ? result : NOTHING;
  for (const clause of clauses) {
    const checked = check(clause, feed);
    if (checked) checks.push(checked);
    else outside.push(clause);
    if (checked && !checked.right)
      onError?.(
        `${file.name} ${checked.field}: got ${JSON.stringify(checked.got)} for ${(file.expect ?? '').replace(/^not bozo and /u, '').slice(0, 200)}`,
      );
  }
  return { file, result, checks, outside, milliseconds };
}

const NOTHING: Feed = {
  type: 'feed',
  format: 'rss',
  title: null,
  url: null,
  language: null,
  entries: [],
  notes: [],
  polling: { minutes: null, skipHours: [], skipDays: [], self: null, next: null, hub: null },
};

/** Whether the text is well-formed, and nothing else, is what these say. */
const isAboutForm = (written: string): boolean => /^(?:not bozo|bozo|1|)$/u.test(written);

function served(file: Case): { name: string; url: string; contentType?: string; language?: string } {
  const contentType = file.headers.get('content-type');
  const language = file.headers.get('content-language');
  return {
    name: file.name,
    url: addressOf(file),
    ...(contentType === undefined ? {} : { contentType }),
    ...(language === undefined ? {} : { language }),
  };
}

/** The address of the answer, or what its Content-Location says where that is an address of a page. */
function addressOf(file: Case): string {
  const own = new URL(file.name, SERVER);
  try {
    const located = new URL(file.headers.get('content-location') ?? '', own);
    return /^https?:$/u.test(located.protocol) ? located.href : own.href;
  } catch {
    return own.href;
  }
}
