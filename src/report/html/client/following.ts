/**
 * Follows links into the reading: shows the account, lights the passage, and lets the browser go there. Escape leads
 * back to where the reader came from.
 */
export function following(): void {
  let cameFrom: HTMLAnchorElement | null = null;
  const light = (units: readonly Element[], words?: readonly [number, number]) =>
    document.dispatchEvent(new CustomEvent('light', { detail: { units, keep: true, words } }));

  /** Shows the account that an anchor stands in, so that the browser can go there. */
  const reveal = (id: string) => {
    const target = document.getElementById(id);
    const column = target?.closest<HTMLElement>('.column');
    if (column?.hidden) document.dispatchEvent(new CustomEvent('show-account', { detail: column.dataset.account }));
    return target && column ? { target, column } : null;
  };

  /** Sentences of an account that a passage lies in. */
  const unitsAt = (column: Element, start: number, end: number) =>
    [...column.querySelectorAll<HTMLElement>('.sentence')].flatMap((sentence) => {
      const at = Number(sentence.dataset.at);
      const touches = at < end && at + (sentence.textContent ?? '').length > start;
      return touches && sentence.parentElement ? [sentence.parentElement] : [];
    });

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link) return;
    cameFrom = link;
    const place = reveal(link.hash.slice(1));
    const [start, end] = (link.dataset.at ?? '').split('-').map(Number);
    const from = link.closest('.columns .unit');
    if (place && start !== undefined && end !== undefined) light(unitsAt(place.column, start, end), [start, end]);
    else if (place?.target.matches('.unit')) light(from ? [from, place.target] : [place.target]);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    if (cameFrom && !cameFrom.hidden && document.activeElement?.closest('.columns .unit')) cameFrom.focus();
    cameFrom = null;
  });

  const arrive = () => {
    const place = reveal(location.hash.slice(1));
    if (!place || place.target.matches('.lit')) return;
    if (place.target.matches('.unit')) light([place.target]);
    place.target.scrollIntoView();
  };
  addEventListener('hashchange', arrive);
  if (location.hash.length > 1) arrive();
}
