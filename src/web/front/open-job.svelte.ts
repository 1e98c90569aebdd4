import type { DecisionRequest } from '../../http/contract/requests.ts';
import type { ArticleView, DecisionList, Job } from '../../http/contract/resources.ts';
import { ask, query, Trouble } from '../api.ts';
import type { Decision } from '../records.ts';
import { followJob, hasEnded } from '../shared/follow-job.ts';
import { gate } from '../shell/gate.svelte.ts';
import { takeBack } from './merging.ts';
import { articlesOf } from './taken-words.ts';

/** A job as it is watched: what has come of it so far. */
export class OpenJob {
  readonly id: string;
  job = $state.raw<Job | null>(null);
  /** Whether the server knows nothing of it: jobs live as long as the server does. */
  gone = $state(false);
  cancelling = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  readonly ended: boolean = $derived(this.job !== null && hasEnded(this.job));
  #leave: AbortController = new AbortController();

  constructor(id: string) {
    this.id = id;
  }

  /** Follows the job to its end. Null where it cannot be followed, or the reader left. */
  async follow(): Promise<Job | null> {
    const { signal } = this.#leave;
    this.trouble = null;
    try {
      this.job = await ask<Job>(this.#path, { signal });
      this.job = await followJob(this.job, (now) => (this.job = now), signal);
      return this.job;
    } catch (error) {
      if (error instanceof Trouble && error.status === 404) this.gone = true;
      else this.trouble = gate.note(error);
      return null;
    }
  }

  async cancel(): Promise<void> {
    this.cancelling = true;
    try {
      this.job = await ask<Job>(this.#path, { method: 'DELETE' });
    } catch (error) {
      this.trouble = gate.note(error);
    } finally {
      this.cancelling = false;
    }
  }

  close(): void {
    this.#leave.abort();
    this.#leave = new AbortController();
  }

  get #path(): string {
    return `/jobs/${encodeURIComponent(this.id)}`;
  }
}

/** Puts what a job took in into a story, by the reader's word, where it does not stand there already. What takes it back. */
export async function putInto(job: Job, story: string): Promise<(() => Promise<void>) | null> {
  const made: number[] = [];
  for (const article of articlesOf(job)) {
    const view = await ask<ArticleView>(`/articles/${encodeURIComponent(article)}`);
    if (view.story === null || view.story.id === story) continue;
    const body: DecisionRequest = { kind: 'pin', article, into: story };
    made.push((await ask<Decision>('/decisions', { method: 'POST', body })).id);
  }
  return made.length === 0 ? null : () => takeBack(made);
}

/** Takes back that accounts were put together because the reader said so as he gave them. */
export async function partAgain(job: Job, story: string): Promise<void> {
  const given = new Set(articlesOf(job));
  const { items } = await ask<DecisionList>(`/decisions${query({ story, limit: 200 })}`);
  await takeBack(
    items
      .filter((each) => each.undone === null && isPinOf(each, given))
      .map(({ id }) => id)
      .sort((a, b) => a - b),
  );
}

function isPinOf({ kind, payload }: Decision, articles: ReadonlySet<string>): boolean {
  if (kind !== 'pin' || payload === null || typeof payload !== 'object' || !('article' in payload)) return false;
  return typeof payload.article === 'string' && articles.has(payload.article);
}
