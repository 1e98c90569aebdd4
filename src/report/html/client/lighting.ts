/** Lights passages and their partners; follows citations and marks into the reading; Escape puts the light out. */
export function lighting(): void {
  const frame = document.querySelector('.columns');
  if (!frame) return;
  const exact = 'highlights' in CSS ? new Highlight() : null;
  if (exact) CSS.highlights.set('passage', exact);
  let kept = false;
  let cameFrom: HTMLElement | null = null;

  const unitOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('.columns .unit') : null;
  const partnersOf = (unit: Element) =>
    [...unit.querySelectorAll<HTMLAnchorElement>('a.partner:not([hidden])')].flatMap(
      (mark) => document.getElementById(mark.hash.slice(1)) ?? [],
    );
  const putOut = () => {
    for (const unit of frame.querySelectorAll('.lit')) unit.classList.remove('lit');
    exact?.clear();
    kept = false;
  };
  const light = (units: readonly Element[], keep: boolean) => {
    putOut();
    for (const unit of units) unit.classList.add('lit');
    kept = keep;
  };

  /** The place of an offset into the account's text, within a sentence. */
  const placeIn = (sentence: HTMLElement, offset: number) => {
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    let left = offset - Number(sentence.dataset.at);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = node.textContent ?? '';
      if (left <= length) return { node, offset: Math.max(0, left) };
      left -= length;
    }
    return { node: sentence as Node, offset: sentence.childNodes.length };
  };

  /** Lights the sentences that a passage of an account lies in, and its very words. */
  const lightPassage = (column: Element, start: number, end: number) => {
    const sentences = [...column.querySelectorAll<HTMLElement>('.sentence')].filter((sentence) => {
      const at = Number(sentence.dataset.at);
      return at < end && at + (sentence.textContent ?? '').length > start;
    });
    light(
      sentences.flatMap((sentence) => sentence.parentElement ?? []),
      true,
    );
    for (const sentence of sentences) {
      const range = document.createRange();
      const from = placeIn(sentence, start);
      const to = placeIn(sentence, end);
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      exact?.add(range);
    }
  };

  /** Shows the account that an anchor stands in, so that the browser can go there. */
  const reveal = (id: string) => {
    const target = document.getElementById(id);
    const column = target?.closest<HTMLElement>('.column');
    if (column?.hidden) document.dispatchEvent(new CustomEvent('show-account', { detail: column.dataset.account }));
    return target && column ? { target, column } : null;
  };
  /** Scrolls a sentence into its own pane's view, and the page not at all. */
  const bringIntoPane = (unit: Element) => {
    const pane = unit.closest('.pane');
    if (!pane || pane.scrollHeight <= pane.clientHeight) return;
    const own = unit.getBoundingClientRect();
    const outer = pane.getBoundingClientRect();
    if (own.top < outer.top || own.bottom > outer.bottom) pane.scrollTop += own.top - outer.top - outer.height / 3;
  };

  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (link) return follow(link);
    const unit = unitOf(event.target);
    if (!unit) return;
    const partners = partnersOf(unit);
    light([unit, ...partners], partners.length > 0);
    partners.slice(0, 1).forEach(bringIntoPane);
  });
  const follow = (link: HTMLAnchorElement) => {
    const place = reveal(link.hash.slice(1));
    const [start, end] = (link.dataset.at ?? '').split('-').map(Number);
    cameFrom = link;
    if (!place) return putOut();
    const from = link.closest('.columns .unit');
    if (start !== undefined && end !== undefined) lightPassage(place.column, start, end);
    else light(from ? [from, place.target] : place.target.matches('.unit') ? [place.target] : [], true);
  };

  frame.addEventListener('mouseover', (event) => {
    const unit = unitOf(event.target);
    if (!kept && unit) light([unit, ...partnersOf(unit)], false);
  });
  frame.addEventListener('mouseleave', () => {
    if (!kept) putOut();
  });
  frame.addEventListener('focusin', (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.partner') : null;
    const unit = unitOf(mark);
    const partner = mark && document.getElementById(mark.hash.slice(1));
    if (!unit || !partner) return;
    light([unit, partner], true);
    bringIntoPane(partner);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    putOut();
    document.documentElement.classList.add('peek-off');
    if (cameFrom && unitOf(document.activeElement) && !cameFrom.hidden) cameFrom.focus();
    cameFrom = null;
  });
  for (const type of ['focusin', 'mouseover'])
    document.addEventListener(type, (event) => {
      if (event.target instanceof Element && event.target.closest('.grid td'))
        document.documentElement.classList.remove('peek-off');
    });

  const arrive = () => {
    const place = reveal(location.hash.slice(1));
    if (!place || place.target.matches('.lit')) return;
    if (place.target.matches('.unit')) light([place.target], true);
    place.target.scrollIntoView();
  };
  addEventListener('hashchange', arrive);
  if (location.hash.length > 1) arrive();
}
