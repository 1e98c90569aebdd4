import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { ClusterSettings } from '../core/cluster/index.ts';
import type { FetchOptions } from '../ingest/fetch/index.ts';

const positive = z.number().positive();
const share = z.number().gt(0).max(1);
const whole = z.int().positive();

/** What a configuration file may say. Everything may be left out; a name that is not here is refused, so a slip is noticed. */
const SETTINGS = z.strictObject({
  /** The file or PostgreSQL URL of the store. */
  database: z.string().min(1).optional(),
  /** How articles become stories: see `ClusterSettings`. */
  stories: z
    .strictObject({
      threshold: share,
      windowDays: whole,
      halfLifeDays: positive,
      sameText: share,
      candidates: whole,
      neighbourhood: whole,
    })
    .partial()
    .optional(),
  /** How pages are fetched. */
  fetch: z
    .strictObject({
      userAgent: z.string().regex(/^[\x20-\x7e]+$/u),
      allowPrivate: z.boolean(),
      robots: z.boolean(),
      /** Megabytes of one page. */
      maxMegabytes: positive,
      /** Seconds that a page may take. */
      timeout: positive,
      /** Seconds between two requests to one host. */
      delay: z.number().min(0),
      retries: z.int().min(0),
      concurrency: whole,
      perHost: whole,
    })
    .partial()
    .optional(),
  watch: z
    .strictObject({
      /** Minutes between two looks at a feed that does not say how often it changes. */
      interval: positive,
    })
    .partial()
    .optional(),
});

export type Settings = z.infer<typeof SETTINGS>;

/** What is wrong with a configuration file: its name, the place in it, what to write. */
export class BadSettings extends Error {}

/** The settings of a JSON file. @throws BadSettings (rejects) where it cannot be read or says what it may not. */
export async function settingsFrom(path: string): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new BadSettings(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? error}).`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new BadSettings(`${path} is no JSON: ${shortened([error instanceof Error ? error.message : String(error)])}`);
  }
  const { success, data, error } = SETTINGS.safeParse(value);
  if (success) return data;
  const issues = error.issues.map((issue) => {
    const place = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return `${place || 'the whole'}: ${issue.message}`;
    return `no setting is called ${issue.keys.map((key) => [...issue.path, key].join('.')).join(', ')}`;
  });
  throw new BadSettings(`${path} does not hold settings: ${shortened(issues)}. See docs/cli.md.`);
}

/** Faults told at most, and characters of each. */
const MOST_ISSUES = 10;
const LONGEST_ISSUE = 300;

function shortened(issues: readonly string[]): string {
  const more = issues.length > MOST_ISSUES ? [`and ${issues.length - MOST_ISSUES} more`] : [];
  const told = issues
    .slice(0, MOST_ISSUES)
    .map((issue) => (issue.length > LONGEST_ISSUE ? `${issue.slice(0, LONGEST_ISSUE)}…` : issue));
  return [...told, ...more].join('; ');
}

/** Only what is set, in the names and units of the parts that use it. */
export const clusterSettings = ({ stories = {} }: Settings): Partial<ClusterSettings> => defined(stories);

export function fetchSettings({ fetch = {} }: Settings): Partial<FetchOptions> {
  const { maxMegabytes, timeout, delay, ...rest } = fetch;
  return {
    ...defined(rest),
    ...(maxMegabytes === undefined ? {} : { maxBytes: maxMegabytes * 1e6 }),
    ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }),
    ...(delay === undefined ? {} : { delayMs: delay * 1000 }),
  };
}

/** Without fields that are undefined. */
const defined = <T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
