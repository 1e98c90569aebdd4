import { type Anchor, followOf, risingAnchors } from './follow.ts';
import type { Pair } from './pairs.ts';

export type Side = 'a' | 'b';
export type Panes = Readonly<Record<Side, HTMLElement | undefined>>;

/** Where a sentence stands in its pane's contents, in pixels from their top. */
type Places = ReadonlyMap<string, { readonly top: number; readonly bottom: number }>;

const NONE: Readonly<Record<Side, Places>> = { a: new Map(), b: new Map() };

/** Two panes that are read together: where their sentences stand, how far each is scrolled, and one that follows the other. */
export class Scrolling {
  /** How far each pane is scrolled. */
  scrolled = $state.raw<Readonly<Record<Side, number>>>({ a: 0, b: 0 });
  height = $state(0);
  #places = $state.raw(NONE);
  /** The pane that the reader scrolls. What the other one does is no scrolling of theirs, so nothing swings back. */
  #leader: Side = 'a';
  #follow: Readonly<Record<Side, (place: number) => number>> = { a: (place) => place, b: (place) => place };

  /** Measures two panes and listens to them until the returned function is called. */
  watch(panes: Panes, pairs: readonly Pair[], follows: () => boolean): () => void {
    const stop = new AbortController();
    const measure = () => this.#measure(panes, pairs);
    const observer = new ResizeObserver(measure);
    for (const side of ['a', 'b'] as const) {
      const pane = panes[side];
      if (!pane) continue;
      observer.observe(pane);
      const options = { signal: stop.signal, passive: true };
      for (const type of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
        pane.addEventListener(type, () => (this.#leader = side), options);
      pane.addEventListener('scroll', () => this.#scrolledTo(panes, side, follows()), options);
    }
    measure();
    return () => {
      stop.abort();
      observer.disconnect();
    };
  }

  /** Middle of a sentence from the top of its pane as it stands now. */
  placeOf(side: Side, id: string): number | null {
    const place = this.#places[side].get(id);
    return place ? (place.top + place.bottom) / 2 - this.scrolled[side] : null;
  }

  /** Brings a sentence of a pane into its view, and the page not at all. The other pane stays. */
  bring(panes: Panes, side: Side, id: string): void {
    const pane = panes[side];
    const place = this.#places[side].get(id);
    if (!pane || !place || pane.scrollHeight <= pane.clientHeight) return;
    this.#leader = side === 'a' ? 'b' : 'a';
    const seen = place.top >= pane.scrollTop && place.bottom <= pane.scrollTop + pane.clientHeight;
    if (!seen) pane.scrollTop = place.top - pane.clientHeight / 3;
  }

  #measure(panes: Panes, pairs: readonly Pair[]): void {
    if (!panes.a || !panes.b) return;
    const places = { a: placesIn(panes.a), b: placesIn(panes.b) };
    this.#places = places;
    this.height = panes.a.clientHeight;
    const anchors = pairs.flatMap((pair): Anchor[] => {
      const [a, b] = [places.a.get(pair.a.id), places.b.get(pair.b.id)];
      return a && b ? [{ a: (a.top + a.bottom) / 2, b: (b.top + b.bottom) / 2, score: pair.score }] : [];
    });
    const heights = { a: panes.a.scrollHeight, b: panes.b.scrollHeight };
    const rising = risingAnchors(anchors);
    this.#follow = { a: followOf(rising, heights, 'a'), b: followOf(rising, heights, 'b') };
    this.scrolled = { a: panes.a.scrollTop, b: panes.b.scrollTop };
  }

  /**
   * The line at which one reads goes down the pane with the text, from its top edge at the beginning to its bottom edge at
   * the end, so that every place of the text comes under it.
   */
  #scrolledTo(panes: Panes, side: Side, follows: boolean): void {
    const pane = panes[side];
    const other = panes[side === 'a' ? 'b' : 'a'];
    if (!pane || !other) return;
    if (follows && side === this.#leader) {
      const rest = pane.scrollHeight - pane.clientHeight;
      const place = rest <= 0 ? 0 : (pane.scrollTop / rest) * pane.scrollHeight;
      const otherRest = other.scrollHeight - other.clientHeight;
      const behavior = 'instant';
      other.scrollTo({ top: (this.#follow[side](place) / other.scrollHeight) * otherRest, behavior });
    }
    this.scrolled = { a: panes.a?.scrollTop ?? 0, b: panes.b?.scrollTop ?? 0 };
  }
}

function placesIn(pane: HTMLElement): Places {
  const zero = pane.getBoundingClientRect().top - pane.scrollTop;
  return new Map(
    [...pane.querySelectorAll<HTMLElement>('[data-unit]')].map((unit) => {
      const { top, bottom } = unit.getBoundingClientRect();
      return [unit.dataset.unit ?? '', { top: top - zero, bottom: bottom - zero }];
    }),
  );
}
