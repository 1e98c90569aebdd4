/**
 * Lets arrow keys move between the buttons of a table, of which only one stands in the order of Tab. Home and End lead to the
 * ends of the row. To be attached to the table.
 */
export function cellKeys(table: HTMLTableElement): () => void {
  const focused = ({ target }: FocusEvent) => {
    if (target instanceof HTMLButtonElement && target.closest('td')) makeStop(table, target);
  };
  const pressed = (event: KeyboardEvent) => {
    const cell = event.target instanceof HTMLButtonElement ? event.target.closest('td') : null;
    const next = cell && buttonAt(cell, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  table.addEventListener('focusin', focused);
  table.addEventListener('keydown', pressed);
  return () => {
    table.removeEventListener('focusin', focused);
    table.removeEventListener('keydown', pressed);
  };
}

const CELL_BUTTON = 'td.told > button';

function makeStop(table: HTMLTableElement, button: HTMLButtonElement): void {
  const before = table.querySelector<HTMLButtonElement>(`${CELL_BUTTON}[tabindex="0"]`);
  if (before) before.tabIndex = -1;
  button.tabIndex = 0;
}

/** Makes sure that Tab gets into the table: at the cell where it was, or the first. */
export function keepStop(table: HTMLTableElement): void {
  if (table.querySelector(`${CELL_BUTTON}[tabindex="0"]`)) return;
  const first = table.querySelector<HTMLButtonElement>(CELL_BUTTON);
  if (first) first.tabIndex = 0;
}

function buttonAt(cell: HTMLTableCellElement, key: string): HTMLElement | null {
  const row = cell.parentElement;
  if (!(row instanceof HTMLTableRowElement)) return null;
  const cells = [...row.cells];
  const at = cell.cellIndex;
  if (key === 'ArrowRight') return firstIn(cells.slice(at + 1));
  if (key === 'ArrowLeft') return firstIn(cells.slice(0, at).reverse());
  if (key === 'Home') return firstIn(cells);
  if (key === 'End') return firstIn(cells.reverse());
  if (key === 'ArrowDown') return firstIn(column(row, at, 'nextElementSibling'));
  return key === 'ArrowUp' ? firstIn(column(row, at, 'previousElementSibling')) : null;
}

function* column(row: Element, at: number, side: 'nextElementSibling' | 'previousElementSibling') {
  for (let next = row[side]; next; next = next[side]) {
    const cell = next instanceof HTMLTableRowElement ? next.cells[at] : undefined;
    if (cell) yield cell;
  }
}

function firstIn(cells: Iterable<HTMLTableCellElement>): HTMLElement | null {
  for (const cell of cells) {
    const button = cell.querySelector<HTMLElement>(':scope > button');
    if (button) return button;
  }
  return null;
}
