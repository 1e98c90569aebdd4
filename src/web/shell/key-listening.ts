import { bindingOf } from './keys.ts';

/** Keys that move within a control by themselves: what has the focus and uses them, keeps them. */
const MOVING: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  ' ',
  'Enter',
]);

/** Whether a press of a key belongs to what has the focus: somebody writes there, or chooses with the key. */
export function isTaken(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('dialog[open]')) return true;
  if (target.closest('textarea, select, [contenteditable]')) return true;
  const input = target.closest('input');
  if (input) return !['checkbox', 'button', 'submit'].includes(input.type) || MOVING.has(key);
  return (key === ' ' || key === 'Enter') && target.closest('a, button, summary') !== null;
}

/** Listens for the registered keys until the returned function is called. */
export function listenForKeys(): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isTaken(event.key, event.target)) return;
    if (document.querySelector('dialog[open]')) return;
    const binding = bindingOf(event);
    if (binding && binding.run() !== false) event.preventDefault();
  };
  document.addEventListener('keydown', pressed);
  return () => document.removeEventListener('keydown', pressed);
}
