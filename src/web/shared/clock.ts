import { createSubscriber } from 'svelte/reactivity';

/** How often what is told by the clock is told anew, in milliseconds. */
const TICK = 20_000;

const subscribe = createSubscriber((update) => {
  const timer = setInterval(update, TICK);
  return () => clearInterval(timer);
});

/** The time; where it is shown, what shows it is renewed as it passes. */
export function now(): Date {
  subscribe();
  return new Date();
}
