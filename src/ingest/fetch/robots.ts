import { isAnswer } from './exchange.ts';
import type { Obstacle } from './fetched.ts';
import type { Journey } from './follow.ts';
import { refusal } from './obstacles.ts';
import { agentToken, type FetchOptions } from './options.ts';
import { type RobotsRules, robotsRules } from './robots-rules.ts';

/** Whether a page may be asked for, and how long to leave its host alone between two. */
export interface Permit {
  readonly obstacle: Obstacle | null;
  readonly delayMs: number;
}

type Known =
  | { readonly type: 'rules'; readonly rules: RobotsRules }
  | { readonly type: 'shut'; readonly obstacle: Obstacle };

interface Entry {
  readonly known: Promise<Known>;
  /** Epoch milliseconds; while it is being asked, for ever. */
  until: number;
}

const DAY_MS = 86_400_000;
/** How long a host is left alone that could not say its rules. */
const SHUT_MS = 300_000;
const MAX_ORIGINS = 10_000;

const NO_RULES: RobotsRules = { forbidding: () => null, crawlDelay: null };

/**
 * The robots.txt files of the hosts asked (RFC 9309), each asked once a day: where there is none (4xx) all may be read;
 * where the server fails or cannot be reached nothing may, for a while, unless its rules of before are known.
 */
export class Robots {
  readonly #ask: (url: URL) => Promise<Journey>;
  readonly #options: FetchOptions;
  readonly #token: string;
  readonly #entries = new Map<string, Entry>();

  constructor(ask: (url: URL) => Promise<Journey>, options: FetchOptions) {
    this.#ask = ask;
    this.#options = options;
    this.#token = agentToken(options.userAgent);
  }

  async permit(url: URL): Promise<Permit> {
    const { delayMs, maxCrawlDelayMs } = this.#options;
    const known = await this.#of(url.origin);
    if (known.type === 'shut') return { obstacle: known.obstacle, delayMs };
    const { rules } = known;
    const line = rules.forbidding(url);
    const asked = Math.min((rules.crawlDelay ?? 0) * 1000, maxCrawlDelayMs);
    return {
      obstacle: line === null ? null : refusal('robots', `robots.txt of ${url.host} forbids it (line ${line})`),
      delayMs: Math.max(delayMs, asked),
    };
  }

  #of(origin: string): Promise<Known> {
    const old = this.#entries.get(origin);
    if (old && old.until > this.#options.now().getTime()) return old.known;
    const keep = (ms: number): void => {
      entry.until = this.#options.now().getTime() + ms;
    };
    const entry: Entry = { known: this.#renewed(origin, old, keep), until: Number.POSITIVE_INFINITY };
    this.#entries.delete(origin);
    this.#entries.set(origin, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > MAX_ORIGINS && oldest !== undefined) this.#entries.delete(oldest);
    return entry.known;
  }

  async #renewed(origin: string, old: Entry | undefined, keep: (ms: number) => void): Promise<Known> {
    const fresh = this.#read(origin, await this.#ask(new URL('/robots.txt', origin)));
    keep(fresh.type === 'rules' ? DAY_MS : SHUT_MS);
    const before = await old?.known;
    return fresh.type === 'shut' && before?.type === 'rules' ? before : fresh;
  }

  #read(origin: string, { outcome }: Journey): Known {
    const host = new URL(origin).host;
    if (isAnswer(outcome)) {
      const text = new TextDecoder().decode(outcome.bytes);
      return { type: 'rules', rules: robotsRules(origin, wholeLines(text, outcome.excess !== null), this.#token) };
    }
    if (outcome.code === 'too-many-redirects') return { type: 'rules', rules: NO_RULES };
    const status = outcome.type === 'failed' ? outcome.status : undefined;
    if (status === undefined) return { type: 'shut', obstacle: outcome };
    if (status >= 400 && status < 500 && status !== 429) return { type: 'rules', rules: NO_RULES };
    if (outcome.code === 'rate-limited') return { type: 'shut', obstacle: outcome };
    return {
      type: 'shut',
      obstacle: refusal('robots', `robots.txt of ${host} could not be read (status ${status}), which forbids all`),
    };
  }
}

/** A text cut off at the limit ends with a line that may say half of what it should. */
const wholeLines = (text: string, cut: boolean): string => (cut ? text.slice(0, text.lastIndexOf('\n') + 1) : text);
