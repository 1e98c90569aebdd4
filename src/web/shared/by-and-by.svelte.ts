/**
 * How many of many things are made: a few at once and the rest frame by frame, so that nothing the reader does waits for them.
 * Called while a component is made. `total` may change; what is made stays.
 */
export class ByAndBy {
  #made = $state(0);

  constructor(first: number, step: number, total: () => number) {
    this.#made = first;
    $effect(() => {
      if (this.#made >= total()) return;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const frame = requestAnimationFrame(() => {
        timer = setTimeout(() => (this.#made += step));
      });
      return () => {
        cancelAnimationFrame(frame);
        clearTimeout(timer);
      };
    });
  }

  get made(): number {
    return this.#made;
  }

  /** Makes so many at once: the reader is on the way to the last of them. */
  reach(count: number): void {
    if (count > this.#made) this.#made = count;
  }
}
