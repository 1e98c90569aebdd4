import type { Assignment } from '../../core/cluster/index.ts';

/** An article that stood in one story and stands in another. */
export interface Move {
  readonly article: string;
  readonly from: string;
  readonly to: string;
}

/** What the arrival of several articles, one after the other, changes in the end. Ids of articles and stories. */
export class Shifts {
  readonly #came = new Set<string>();
  /** Where each article that moved stood before any came. */
  readonly #before = new Map<string, string>();
  readonly #went = new Map<string, string>();
  readonly #begun = new Set<string>();
  readonly #entered = new Set<string>();

  /** Articles in the order in which they came, and what became of each. */
  constructor(articles: readonly string[], assignments: readonly Assignment[]) {
    articles.forEach((article, i) => {
      const assignment = assignments[i];
      if (assignment) this.#note(article, assignment);
    });
  }

  #note(article: string, { story, isNew, moved, merged }: Assignment): void {
    this.#came.add(article);
    if (isNew) this.#begun.add(story);
    else if (moved.length > 0) this.#entered.add(story);
    for (const { document, from, to } of moved) {
      this.#entered.add(to);
      if (!this.#came.has(document) && !this.#before.has(document)) this.#before.set(document, from);
    }
    for (const { from, into } of merged) this.#went.set(from, into);
  }

  /** Stories that began with one of these articles. */
  get begun(): ReadonlySet<string> {
    return this.#begun;
  }

  /** Stories that something moved into, which may have begun thereby. */
  get entered(): ReadonlySet<string> {
    return this.#entered;
  }

  /** Articles of before that now stand elsewhere. */
  moves(storyOf: (article: string) => string | null): Move[] {
    return [...this.#before].flatMap(([article, from]) => {
      const to = storyOf(article);
      return to === null || to === from ? [] : [{ article, from, to }];
    });
  }

  /** Stories of before that are no more, each with the one that it went into in the end. */
  merged(isThere: (story: string) => boolean): { from: string; into: string }[] {
    return [...this.#went.keys()]
      .filter((from) => !isThere(from))
      .map((from) => {
        // Each step was taken after the one before, so they come to an end.
        let into = this.#went.get(from) ?? from;
        while (!isThere(into)) into = this.#went.get(into) ?? from;
        return { from, into };
      });
  }
}
