import type { JobRequest } from '../../http/contract/requests.ts';
import type { Job } from '../../http/contract/resources.ts';
import { ask, Trouble } from '../api.ts';
import { gate } from '../shell/gate.svelte.ts';
import { followJob } from './follow-job.ts';

/** A job that is asked for and watched where it was asked for. */
export class Errand {
  job = $state.raw<Job | null>(null);
  running = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  #leave: AbortController = new AbortController();

  /** Has it done. The job as it ended; null where it did not come to that. */
  async run(request: JobRequest): Promise<Job | null> {
    if (this.running) return null;
    const { signal } = this.#leave;
    this.running = true;
    this.trouble = null;
    try {
      this.job = await ask<Job>('/jobs', { method: 'POST', body: request, signal });
      const ended = await followJob(this.job, (now) => (this.job = now), signal);
      this.job = ended;
      if (ended.state === 'failed' && ended.error) this.trouble = troubleOf(ended.error);
      return ended;
    } catch (error) {
      this.trouble = gate.note(error);
      return null;
    } finally {
      this.running = false;
    }
  }

  close(): void {
    this.#leave.abort();
    this.#leave = new AbortController();
  }
}

const troubleOf = ({ code, message, remedy }: NonNullable<Job['error']>): Trouble =>
  new Trouble({ type: `urn:rashomon:problem:${code}`, title: 'It did not work', status: 500, detail: message, remedy });
