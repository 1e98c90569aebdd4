import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { start } from '../../test/cli/program.ts';
import { freePort } from '../../test/store/postgres.ts';
import { childrenOf, isThere } from './processes.ts';

/** What of a job is asked for here. */
export interface JobSeen {
  readonly id: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly outcome: { readonly taken: readonly { readonly article: string | null }[] };
  readonly error: { readonly code: string; readonly message: string; readonly remedy: string } | null;
}

/** A server of the program under way. */
export class Served {
  readonly #child: ChildProcess;
  readonly #at: string;
  readonly port: number;
  stderr = '';

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.port = port;
    this.#at = `http://127.0.0.1:${port}/api/v1`;
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      this.stderr += chunk;
    });
  }

  /** Resolves when it answers. @throws Error with what it said where it ends instead */
  static async begin(
    location: string,
    cwd: string,
    more: readonly string[] = [],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Served> {
    const port = await freePort();
    const args = ['serve', '--port', String(port), '--database', location, '--allow-private', '--no-robots', ...more];
    const served = new Served(start(args, { cwd, env }), port);
    for (;;) {
      if (!served.runs) throw new Error(`serve ended: ${served.stderr}`);
      if (
        await served.get('/status').then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return served;
      await wait(20);
    }
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get runs(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get(path: string, init?: RequestInit): Promise<Response> {
    return fetch(`${this.#at}${path}`, init);
  }

  /** The job that does it. @throws Error where the server does not take it on */
  async submit(task: unknown): Promise<JobSeen> {
    const headers = { 'content-type': 'application/json' };
    const answer = await this.get('/jobs', { method: 'POST', headers, body: JSON.stringify(task) });
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as JobSeen;
  }

  async job(id: string): Promise<JobSeen> {
    return (await (await this.get(`/jobs/${id}`)).json()) as JobSeen;
  }

  /** Child processes of it. */
  get children(): number[] {
    return childrenOf(this.pid);
  }

  /** Ends it at once. Child processes that are still there after a while. */
  async kill(): Promise<readonly number[]> {
    const { children } = this;
    this.#child.kill('SIGKILL');
    while (this.runs) await wait(5);
    for (let i = 0; i < 200 && children.some(isThere); i++) await wait(25);
    return children.filter(isThere);
  }

  /** Asks it to stop, and waits until it has. Its exit status. */
  async end(): Promise<number | null> {
    this.#child.kill('SIGINT');
    while (this.runs) await wait(5);
    return this.#child.exitCode;
  }
}
