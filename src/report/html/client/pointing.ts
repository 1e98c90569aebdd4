/** Lights a sentence with its partners: under the pointer, where the focus stands, and for good when it is pressed. */
export function pointing(): void {
  const frame = document.querySelector('.columns');
  if (!frame) return;
  const light = (units: readonly Element[], keep: boolean) =>
    document.dispatchEvent(new CustomEvent('light', { detail: { units, keep } }));
  const isKept = () => frame.classList.contains('light-kept');
  const unitOf = (target: EventTarget | null) => (target instanceof Element ? target.closest('.columns .unit') : null);
  const partnersOf = (unit: Element) =>
    [...unit.querySelectorAll<HTMLAnchorElement>('a.partner:not([hidden])')].flatMap(
      (mark) => document.getElementById(mark.hash.slice(1)) ?? [],
    );

  /** Scrolls a sentence into its own pane's view, and the page not at all. */
  const bringIntoPane = (unit: Element) => {
    const pane = unit.closest('.pane');
    if (!pane || pane.scrollHeight <= pane.clientHeight) return;
    const own = unit.getBoundingClientRect();
    const outer = pane.getBoundingClientRect();
    if (own.top < outer.top || own.bottom > outer.bottom) pane.scrollTop += own.top - outer.top - outer.height / 3;
  };

  frame.addEventListener('mouseover', ({ target }) => {
    const unit = unitOf(target);
    if (unit && !isKept()) light([unit, ...partnersOf(unit)], false);
  });
  frame.addEventListener('mouseleave', () => {
    if (!isKept()) light([], false);
  });
  frame.addEventListener('focusin', ({ target }) => {
    const mark = target instanceof Element ? target.closest<HTMLAnchorElement>('a.partner') : null;
    const unit = unitOf(mark);
    const partner = mark && document.getElementById(mark.hash.slice(1));
    if (!unit || !partner) return;
    light([unit, partner], true);
    bringIntoPane(partner);
  });
  document.addEventListener('click', ({ target }) => {
    const unit = unitOf(target);
    if (!unit || !(target instanceof Element) || target.closest('a')) return;
    const partners = partnersOf(unit);
    light([unit, ...partners], partners.length > 0);
    partners.slice(0, 1).forEach(bringIntoPane);
  });
}
