/** Joins things into groups: two that are joined, directly or through others, are in one group. */
export class Components<T> {
  readonly #parents = new Map<T, T>();

  constructor(items: Iterable<T>) {
    for (const item of items) this.#parents.set(item, item);
  }

  join(a: T, b: T): void {
    this.#parents.set(this.#root(b), this.#root(a));
  }

  together(a: T, b: T): boolean {
    return this.#root(a) === this.#root(b);
  }

  /** Groups in the order in which their first items were given. */
  groups(): T[][] {
    const groups = new Map<T, T[]>();
    for (const item of this.#parents.keys()) {
      const root = this.#root(item);
      const group = groups.get(root);
      if (group) group.push(item);
      else groups.set(root, [item]);
    }
    return [...groups.values()];
  }

  #root(item: T): T {
    let root = item;
    for (
      let parent = this.#parents.get(root);
      parent !== undefined && parent !== root;
      parent = this.#parents.get(root)
    )
      root = parent;
    this.#parents.set(item, root);
    return root;
  }
}
