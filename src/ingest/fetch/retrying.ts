import type { Dispatcher } from 'undici';
import { type Answer, exchange, isAnswer, type Request } from './exchange.ts';
import type { Obstacle } from './fetched.ts';
import { headerOf, retryAfter } from './headers.ts';
import { failure } from './obstacles.ts';
import type { FetchOptions } from './options.ts';
import type { Turns } from './turns.ts';

/** What sends: shared by all fetches. */
export interface Sender {
  readonly agent: Dispatcher;
  readonly turns: Turns;
  readonly options: FetchOptions;
  /** Until when a host has asked to be left alone. Epoch milliseconds by host. */
  readonly shut: Map<string, number>;
}

export interface Pace {
  readonly paced: boolean;
  readonly delayMs: number;
}

/** Statuses that may be others soon. */
const PASSING_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
const PASSING_FAILURE: ReadonlySet<string> = new Set(['connection', 'timeout']);

/**
 * Sends a request when its turn comes, and again after failures that may pass: each time after about double the time,
 * by chance so that many do not come back at once, or when the server says.
 */
export async function sendPatiently(sender: Sender, request: Request, pace: Pace): Promise<Answer | Obstacle> {
  const { options } = sender;
  for (let attempt = 0; ; attempt++) {
    const outcome = await sendInTurn(sender, request, attempt === 0 ? pace : { ...pace, paced: true });
    if (attempt >= options.retries || !mayPass(outcome)) return outcome;
    const wait = waitBeforeNext(sender, request.url.host, outcome, attempt);
    if (wait === null) return outcome;
    await pause(sender, wait, request.signal);
  }
}

const mayPass = (outcome: Answer | Obstacle): boolean =>
  isAnswer(outcome) ? outcome.truncated || PASSING_STATUS.has(outcome.status) : PASSING_FAILURE.has(outcome.code);

/** Null where the server wants us to stay away for longer than we wait. */
function waitBeforeNext(
  { options, shut }: Sender,
  host: string,
  outcome: Answer | Obstacle,
  attempt: number,
): number | null {
  const now = options.now().getTime();
  const asked = (shut.get(host) ?? 0) - now;
  if (asked > options.maxRetryAfterMs) return null;
  const most = options.backoffMs * 2 ** attempt;
  const own = most / 2 + (options.random() * most) / 2;
  return isAnswer(outcome) ? Math.max(asked, own) : own;
}

async function sendInTurn(sender: Sender, request: Request, pace: Pace): Promise<Answer | Obstacle> {
  const { turns, agent, options } = sender;
  const { url, signal } = request;
  for (;;) {
    const turn = await turns.take(url.host, { ...pace, signal });
    if (!turn) return failure('aborted', `the fetch of ${url.host} was broken off`);
    try {
      const wait = (sender.shut.get(url.host) ?? 0) - options.now().getTime();
      if (wait > options.maxRetryAfterMs) return stayAway(sender, url.host);
      if (wait <= 0) sender.shut.delete(url.host);
      if (wait <= 0) return await noted(sender, url.host, await exchange(agent, request, options));
      turn.release();
      await pause(sender, wait, signal);
    } finally {
      turn.release();
    }
  }
}

function stayAway({ shut }: Sender, host: string): Obstacle {
  const until = new Date(shut.get(host) ?? 0).toISOString();
  return failure('rate-limited', `${host} asks us to wait until ${until}`, { retryAfter: until });
}

/** Remembers for the host when it wants us back. */
function noted({ options, shut }: Sender, host: string, outcome: Answer | Obstacle): Answer | Obstacle {
  if (!isAnswer(outcome) || (outcome.status !== 429 && outcome.status !== 503)) return outcome;
  const back = retryAfter(headerOf(outcome.headers, 'retry-after'), options.now());
  if (back) shut.set(host, back.getTime());
  return outcome;
}

const pause = ({ options }: Sender, ms: number, signal: AbortSignal): Promise<void> =>
  options.sleep(ms, signal).catch(() => undefined);
