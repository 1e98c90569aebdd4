import { getContext, setContext } from 'svelte';
import type { Comparison, Passage } from '../../core/model/index.ts';
import type { Job, StoryView } from '../../http/contract/resources.ts';
import { type Account, type Edition, editionOf } from '../../report/view/edition.ts';
import { type Asked, ask, storyPath, Trouble } from '../api.ts';
import { pathTo } from '../routing.ts';
import { followJob } from '../shared/follow-job.ts';
import { gate } from '../shell/gate.svelte.ts';

/** A story as it is read: what is known of it, its comparison, and the work that is being done on it. */
export class OpenStory {
  readonly id: string;
  view = $state.raw<StoryView | null>(null);
  edition = $state.raw<Edition | null>(null);
  /** The work that makes the comparison. */
  job = $state.raw<Job | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  /** Differences that a person rejected. */
  readonly rejected: ReadonlySet<string> = $derived(new Set(this.view?.comparison.rejected));
  #leave: AbortController = new AbortController();

  constructor(id: string) {
    this.id = id;
  }

  /** Loads what there is; has the comparison made where there is none that stands, and follows that. */
  async open(): Promise<void> {
    await this.#try(async (asked) => {
      await this.#load(asked);
      const { state } = this.view?.comparison ?? {};
      if (state === 'none' || state === 'stale') await this.#compare(asked);
    });
  }

  /** Loads the story anew after something about it was decided or came in. */
  async refresh(): Promise<void> {
    await this.open();
  }

  close(): void {
    this.#leave.abort();
    this.#leave = new AbortController();
  }

  async #compare({ signal }: Asked): Promise<void> {
    const job = await ask<Job>('/jobs', { method: 'POST', body: { type: 'compare', story: this.id }, signal });
    this.job = job;
    const ended = await followJob(job, (now) => (this.job = now), signal);
    this.job = null;
    if (ended.state === 'failed' && ended.error)
      throw new Trouble({
        type: `urn:rashomon:problem:${ended.error.code}`,
        title: 'The accounts could not be compared',
        status: 500,
        detail: ended.error.message,
        remedy: ended.error.remedy,
      });
    await this.#load({ signal });
  }

  /** The story, and its comparison where there is one: asking for one that is not there is an error in the browser's eyes. */
  async #load({ signal }: Asked): Promise<void> {
    const view = await ask<StoryView>(storyPath(this.id), { signal });
    const { state } = view.comparison;
    const kept = state === 'current' || state === 'stale';
    const comparison = kept ? await ask<Comparison>(storyPath(this.id, '/comparison'), { signal }) : null;
    this.view = view;
    this.edition = comparison && editionOf(comparison);
  }

  async #try(work: (asked: Asked) => Promise<void>): Promise<void> {
    this.trouble = null;
    try {
      await work({ signal: this.#leave.signal });
    } catch (error) {
      this.trouble = gate.note(error);
    }
  }
}

/** What a view of a story works with: the story with its comparison at hand. */
export interface Room {
  readonly story: OpenStory;
  readonly view: StoryView;
  readonly edition: Edition;
}

const KEY = Symbol('room');

export const provideRoom = (room: Room): Room => setContext(KEY, room);

/** The room of the story that a component stands in. Its fields change as the story does: read them where they are used. */
export const useRoom = (): Room => getContext<Room>(KEY);

/** Where a passage is read in its text: its account in the story, lit at the passage. Stays true while the account is in the story. */
export const readHref = (story: Pick<StoryView, 'id'>, { document, start, end }: Omit<Passage, 'quote'>): string =>
  `${pathTo('stories', story.id, 'read', document)}#${start}-${end}`;

/** The link to a passage that holds for ever, wherever its article goes. */
export const permanentHref = ({ document, start, end }: Omit<Passage, 'quote'>): string =>
  pathTo('passages', document, `${start}-${end}`);

/** The account that a part of the address names, or the first. */
export const accountAt = ({ accounts, byDocument }: Edition, document: string | undefined): Account | undefined =>
  byDocument.get(document ?? '') ?? accounts[0];
