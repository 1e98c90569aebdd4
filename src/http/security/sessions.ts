import { createHash } from 'node:crypto';
import { makeToken } from './tokens.ts';

/** Milliseconds after which a session ends in which nothing was asked. */
const IDLE = 7 * 86_400_000;
/** Sessions at once; beyond, the one used longest ago ends. */
const MOST = 1000;

const nameOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Who has shown the token and need not show it again. They end with the program. */
export class Sessions {
  readonly #now: () => number;
  /** When each was last used, the one used last at the end. By digest: what is looked up tells nothing of the secrets. */
  readonly #used = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The secret of a new session. */
  begin(): string {
    const secret = makeToken();
    this.#used.set(nameOf(secret), this.#now());
    for (const name of this.#used.keys()) {
      if (this.#used.size <= MOST) break;
      this.#used.delete(name);
    }
    return secret;
  }

  /** Whether it stands; if so, it was used now. */
  holds(secret: string): boolean {
    const name = nameOf(secret);
    const used = this.#used.get(name);
    if (used === undefined) return false;
    this.#used.delete(name);
    if (this.#now() - used > IDLE) return false;
    this.#used.set(name, this.#now());
    return true;
  }

  end(secret: string): void {
    this.#used.delete(nameOf(secret));
  }
}
