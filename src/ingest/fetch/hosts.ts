import { type Answer, isAnswer } from './exchange.ts';
import type { Obstacle } from './fetched.ts';
import { headerOf, retryAfter } from './headers.ts';
import { failure } from './obstacles.ts';

interface Host {
  /** Epoch milliseconds until which it is left alone. */
  until: number;
  /** Whether it asked for that itself. */
  asked: boolean;
  /** Requests in a row that it did not answer, or with nothing but that it is busy. */
  failures: number;
}

/** So many requests in a row fail before a host is left alone: two pages, each tried three times. */
const MAX_FAILURES = 6;
/** For how long then. Without it a host that is down would be asked for each of its thousand pages. */
const ALONE_MS = 300_000;

/** Which hosts are to be left alone, for they asked for it, or failed again and again. Well ones are not kept. */
export class Hosts {
  readonly #hosts = new Map<string, Host>();

  /** For how many milliseconds a host is still to be left alone; 0 for one that may be asked. */
  wait(name: string, now: Date): number {
    return Math.max(0, (this.#hosts.get(name)?.until ?? 0) - now.getTime());
  }

  /** Why a host is not asked. */
  obstacle(name: string): Obstacle {
    const { until = 0, asked = false, failures = 0 } = this.#hosts.get(name) ?? {};
    const time = new Date(until).toISOString();
    return asked
      ? failure('rate-limited', `${name} asks us to wait until ${time}`, { retryAfter: time })
      : failure('connection', `${name} failed ${failures} times in a row and is left alone until ${time}`, {
          retryAfter: time,
        });
  }

  /** Takes note of how a host answered. */
  note(name: string, outcome: Answer | Obstacle, now: Date): void {
    if (isAnswer(outcome) && !isBusy(outcome)) this.#hosts.delete(name);
    else if (isAnswer(outcome) || outcome.code === 'connection' || outcome.code === 'timeout') {
      const failures = (this.#hosts.get(name)?.failures ?? 0) + 1;
      const back = isAnswer(outcome) ? retryAfter(headerOf(outcome.headers, 'retry-after'), now) : null;
      const alone = failures >= MAX_FAILURES ? now.getTime() + ALONE_MS : 0;
      const until = Math.max(back?.getTime() ?? 0, alone);
      this.#hosts.set(name, { until, asked: isAnswer(outcome), failures });
    }
  }
}

const isBusy = ({ status }: Answer): boolean => status === 429 || status === 503;
