import { tick } from 'svelte';
import { place } from '../place.svelte.ts';

/** Brings what the address names after `#` into view and gives it the focus, on opening and whenever the address changes. */
export function useFragment(): void {
  $effect(() => {
    const id = place.fragment;
    if (id === '') return;
    void tick().then(() => {
      const found = document.getElementById(id);
      if (!found) return;
      for (
        let fold = found.closest('details:not([open])');
        fold;
        fold = fold.parentElement?.closest('details:not([open])') ?? null
      )
        fold.setAttribute('open', '');
      found.scrollIntoView({ block: 'start' });
      found.focus({ preventScroll: true });
    });
  });
}
