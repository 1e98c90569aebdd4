import { tick, untrack } from 'svelte';
import { place } from '../place.svelte.ts';
import './landing.css';

/**
 * Takes the reader to the thing that the part of the address after `#` names, as it opens and whenever it changes: into view,
 * with the focus and a light on it. Called while a component is made. `unfold` makes sure that the thing stands on the page.
 */
export function landing(unfold?: (fragment: string) => void): void {
  $effect(() => {
    const { fragment } = place;
    if (fragment === '') return douse();
    untrack(() => unfold?.(fragment));
    void tick().then(() => light(fragment));
  });
}

function douse(): void {
  for (const lit of document.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
}

function light(id: string): void {
  const thing = document.getElementById(id);
  if (!thing || thing.dataset.lit !== undefined) return;
  douse();
  thing.dataset.lit = '';
  for (let around = thing.parentElement; around; around = around.parentElement)
    if (around instanceof HTMLDetailsElement) around.open = true;
  thing.focus({ preventScroll: true });
  thing.scrollIntoView({ block: thing.clientHeight > innerHeight / 2 ? 'start' : 'center' });
}
