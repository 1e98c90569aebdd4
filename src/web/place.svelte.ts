import { decoded, type Route, routeOf } from './routing.ts';

/** Where the reader is. Links within the app are followed without loading the page anew. */
class Place {
  #url = $state.raw(new URL(location.href));
  /** Rises with every move, so that a page can tell a new visit from a change of its own. */
  #moves = $state(0);
  readonly route: Route = $derived(routeOf(this.#url.pathname));

  get url(): URL {
    return this.#url;
  }

  get moves(): number {
    return this.#moves;
  }

  /** The part of the address after `#`, without it. */
  get fragment(): string {
    return decoded(this.#url.hash.slice(1));
  }

  /** Goes to a path of the app. `replace`: the way back does not lead to where the reader is now. */
  go(href: string, { replace = false }: { readonly replace?: boolean } = {}): void {
    const url = new URL(href, location.href);
    const elsewhere = url.pathname !== this.#url.pathname;
    history[replace ? 'replaceState' : 'pushState'](null, '', url);
    this.#url = url;
    if (!elsewhere) return;
    this.#moves++;
    if (url.hash === '') scrollTo(0, 0);
  }

  /** Follows links and the browser's own buttons from now on. */
  listen(): () => void {
    const turned = () => {
      this.#url = new URL(location.href);
      this.#moves++;
    };
    const clicked = (event: MouseEvent) => this.#clicked(event);
    addEventListener('popstate', turned);
    document.addEventListener('click', clicked);
    return () => {
      removeEventListener('popstate', turned);
      document.removeEventListener('click', clicked);
    };
  }

  #clicked(event: MouseEvent): void {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link?.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return;
    if (routeOf(link.pathname).name === 'nowhere' || link.pathname.startsWith('/api')) return;
    event.preventDefault();
    this.go(link.href);
  }
}

export const place = new Place();
