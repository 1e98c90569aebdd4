/** Puts away the passage shown for a cell of the grid on Escape, until another cell is entered (WCAG 2.2, 1.4.13). */
export function peek(): void {
  const { classList } = document.documentElement;
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') classList.add('peek-off');
  });
  for (const type of ['focusin', 'mouseover'])
    document.addEventListener(type, ({ target }) => {
      if (target instanceof Element && target.closest('.grid td')) classList.remove('peek-off');
    });
}
