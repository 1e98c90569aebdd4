/**
 * The choice of two accounts to read side by side. Another part of the page asks for an account by dispatching
 * `show-account` on the document, with the account's label as detail.
 */
export function pair(): void {
  const frame = document.querySelector('.columns');
  const first = document.getElementById('first-account');
  const second = document.getElementById('second-account');
  const status = document.getElementById('chosen-accounts');
  if (!frame || !(first instanceof HTMLSelectElement) || !(second instanceof HTMLSelectElement)) return;
  const columns = new Map<string, HTMLElement>();
  for (const column of frame.querySelectorAll<HTMLElement>('.column'))
    columns.set(column.dataset.account ?? '', column);

  const lay = () => {
    for (const [label, column] of columns) column.hidden = label !== first.value && label !== second.value;
    for (const [own, other] of [
      [second.value, first.value],
      [first.value, second.value],
    ] as const) {
      const column = columns.get(own);
      if (!column) continue;
      frame.prepend(column);
      for (const mark of column.querySelectorAll<HTMLAnchorElement>('a.partner'))
        mark.hidden = mark.hash.replace(/^#|\d+$/g, '') !== other;
    }
  };

  /** Keeps the two apart: the account just chosen stays, the other select takes over what it had before. */
  const choose = (chosen: HTMLSelectElement, other: HTMLSelectElement, label: string) => {
    if (other.value === label) other.value = before.get(chosen) ?? other.value;
    chosen.value = label;
    before.set(chosen, chosen.value).set(other, other.value);
    lay();
    if (status) status.textContent = `Reading ${first.value} beside ${second.value}`;
  };
  const before = new Map([
    [first, first.value],
    [second, second.value],
  ]);

  first.addEventListener('change', () => choose(first, second, first.value));
  second.addEventListener('change', () => choose(second, first, second.value));
  document.getElementById('swap-accounts')?.addEventListener('click', () => choose(first, second, second.value));
  document.addEventListener('show-account', (event) => {
    if (!(event instanceof CustomEvent) || !columns.has(event.detail)) return;
    if (first.value !== event.detail && second.value !== event.detail) choose(second, first, event.detail);
  });
  lay();
}
