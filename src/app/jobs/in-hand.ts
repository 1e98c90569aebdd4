import type { Instant } from '../../store/records.ts';
import type { Imported } from '../desk/importing.ts';
import type { Progress } from '../progress.ts';
import type { Job, Outcome, Task } from './job.ts';
import type { Ending, Step } from './order.ts';

/** What is kept of each list of an outcome: the last so many. */
const LISTED = 1000;
/** Milliseconds in which changes are told together, so that an archive of many articles does not drown who watches. */
const TOGETHER = 100;

type Listener = (job: Job) => void;

/** A job as it grows: steps come in, whole states go out. */
export class JobInHand {
  /** The story that is being compared in it just now. */
  comparing: string | null = null;
  #job: Job;
  #change: Partial<Job> = {};
  #outcome: Partial<Outcome> = {};
  readonly #lists = {
    taken: [] as Outcome['taken'][number][],
    problems: [] as Outcome['problems'][number][],
    notes: [] as Outcome['notes'][number][],
  };
  readonly #counts = { taken: 0, added: 0, problems: 0 };
  /** How much of what was taken stands in each story, until the whole is known. */
  readonly #weights = new Map<string, number>();
  readonly #listeners = new Set<Listener>();
  #changed = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(id: string, task: Task['type'], title: string, created: Instant) {
    this.#job = {
      id,
      task,
      title,
      state: 'waiting',
      progress: null,
      outcome: { taken: [], problems: [], notes: [], stories: [], compared: null, byHand: false },
      counts: { taken: 0, added: 0, problems: 0 },
      error: null,
      created,
      started: null,
      ended: null,
      version: 1,
    };
  }

  /** As it stands. */
  get job(): Job {
    this.#tell();
    return this.#job;
  }

  watch(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(at: Instant): void {
    this.#set({ state: 'running', started: at });
    this.#tell();
  }

  end(ending: Ending, at: Instant): void {
    this.comparing = null;
    this.#set({
      state: ending.type,
      ended: at,
      progress: null,
      ...(ending.type === 'failed' && { error: ending.fault }),
    });
    this.#tell();
    this.#listeners.clear();
  }

  take(step: Step): void {
    if (step.type === 'progress') this.#advance(step.progress);
    else if (step.type === 'title') this.#set({ title: step.title });
    else if (step.type === 'imported') this.#takeImported(step.imported);
    else if (step.type === 'note') this.#add('notes', { name: step.name, message: step.message });
    else if (step.type === 'comparing') this.comparing = step.story;
    else if (step.type === 'stories') this.#found({ stories: step.stories });
    else if (step.type === 'compared') this.#found({ compared: step.story });
    else if (step.type === 'by-hand') this.#found({ byHand: true });
  }

  /** A new stage is told at once, steps within one together. */
  #advance(progress: Progress): void {
    const before = (this.#change.progress ?? this.#job.progress)?.stage;
    this.#set({ progress });
    if (progress.stage !== before) this.#tell();
  }

  #takeImported(imported: Imported): void {
    if (imported.type === 'problem') {
      this.#counts.problems += 1;
      this.#add('problems', imported.problem);
    } else if (imported.type === 'note') this.#add('notes', { name: imported.name, message: imported.message });
    else if (imported.type === 'known') this.#add('notes', { name: imported.name, message: 'is kept already' });
    else {
      const { outcome, story } = imported.taken;
      this.#counts.taken += 1;
      if (outcome === 'added') this.#counts.added += 1;
      if (story !== null) this.#weights.set(story, (this.#weights.get(story) ?? 0) + 1);
      this.#add('taken', imported.taken);
    }
  }

  #add<L extends 'taken' | 'problems' | 'notes'>(list: L, item: Outcome[L][number]): void {
    const items: Outcome[L][number][] = this.#lists[list];
    items.push(item);
    if (items.length > 2 * LISTED) items.splice(0, items.length - LISTED);
    this.#found({});
  }

  #found(found: Partial<Outcome>): void {
    this.#outcome = { ...this.#outcome, ...found };
    this.#set({});
  }

  #set(change: Partial<Job>): void {
    this.#change = { ...this.#change, ...change };
    this.#changed = true;
    this.#timer ??= setTimeout(() => this.#tell(), TOGETHER).unref();
  }

  #tell(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#changed) return;
    this.#changed = false;
    const { taken, problems, notes } = this.#lists;
    const outcome: Outcome = {
      ...this.#job.outcome,
      stories: [...this.#weights].sort(([, a], [, b]) => b - a).map(([story]) => story),
      ...this.#outcome,
      taken: taken.slice(-LISTED),
      problems: problems.slice(-LISTED),
      notes: notes.slice(-LISTED),
    };
    this.#job = { ...this.#job, ...this.#change, outcome, counts: { ...this.#counts }, version: this.#job.version + 1 };
    for (const listener of [...this.#listeners]) listener(this.#job);
  }
}
