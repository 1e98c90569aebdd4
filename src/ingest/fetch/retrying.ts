import type { Dispatcher } from 'undici';
import { type Answer, exchange, isAnswer, type Request } from './exchange.ts';
import type { Obstacle } from './fetched.ts';
import type { Hosts } from './hosts.ts';
import { failure } from './obstacles.ts';
import type { FetchOptions } from './options.ts';
import type { Turns } from './turns.ts';

/** What sends: shared by all fetches. */
export interface Sender {
  readonly agent: Dispatcher;
  readonly turns: Turns;
  readonly options: FetchOptions;
  readonly hosts: Hosts;
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
    const wait = waitBeforeNext(sender, request.url.host, attempt);
    if (wait === null) return outcome;
    await pause(sender, wait, request.signal);
  }
}

const mayPass = (outcome: Answer | Obstacle): boolean =>
  isAnswer(outcome) ? outcome.truncated || PASSING_STATUS.has(outcome.status) : PASSING_FAILURE.has(outcome.code);

/** Null where the host is to be left alone for longer than we wait. */
function waitBeforeNext({ options, hosts }: Sender, host: string, attempt: number): number | null {
  const asked = hosts.wait(host, options.now());
  if (asked > options.maxRetryAfterMs) return null;
  const most = options.backoffMs * 2 ** attempt;
  return Math.max(asked, most / 2 + (options.random() * most) / 2);
}

async function sendInTurn(sender: Sender, request: Request, pace: Pace): Promise<Answer | Obstacle> {
  const { turns, hosts, options } = sender;
  const { host } = request.url;
  for (;;) {
    const turn = await turns.take(host, { ...pace, signal: request.signal });
    if (!turn) return failure('aborted', `the fetch of ${host} was broken off`);
    try {
      const wait = hosts.wait(host, options.now());
      if (wait > options.maxRetryAfterMs) return hosts.obstacle(host);
      if (wait === 0) return await sendNow(sender, request);
      turn.release();
      await pause(sender, wait, request.signal);
    } finally {
      turn.release();
    }
  }
}

async function sendNow({ agent, hosts, options }: Sender, request: Request): Promise<Answer | Obstacle> {
  const outcome = await exchange(agent, request, options);
  hosts.note(request.url.host, outcome, options.now());
  return outcome;
}

const pause = ({ options }: Sender, ms: number, signal: AbortSignal): Promise<void> =>
  options.sleep(ms, signal).catch(() => undefined);
