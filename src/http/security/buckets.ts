/** So many at once, and so many a minute on end. */
export interface Rate {
  readonly burst: number;
  readonly perMinute: number;
}

/** Clients remembered at once; beyond, the one that was seen longest ago is forgotten. */
const CLIENTS = 10_000;

interface Bucket {
  tokens: number;
  /** Milliseconds. */
  at: number;
}

/** A token bucket for each client. */
export class Buckets {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate, now: () => number) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Takes a token. 0 where there was one; else the whole seconds until there is. */
  take(client: string): number {
    const wait = this.wait(client);
    const bucket = this.#buckets.get(client);
    if (wait === 0 && bucket) bucket.tokens -= 1;
    return wait;
  }

  /** The whole seconds until there is a token; 0 where there is. */
  wait(client: string): number {
    const { burst, perMinute } = this.#rate;
    const now = this.#now();
    const bucket = this.#buckets.get(client) ?? { tokens: burst, at: now };
    bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) * perMinute) / 60_000);
    bucket.at = now;
    this.#buckets.delete(client);
    this.#buckets.set(client, bucket);
    if (this.#buckets.size > CLIENTS) this.#forget();
    return bucket.tokens >= 1 ? 0 : Math.ceil(((1 - bucket.tokens) * 60) / perMinute);
  }

  /** The client that was seen longest ago. */
  #forget(): void {
    for (const client of this.#buckets.keys()) {
      this.#buckets.delete(client);
      return;
    }
  }
}
