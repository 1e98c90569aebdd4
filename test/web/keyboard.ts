import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the focus, as one who sees the page and one who hears it meet it. */
export interface Focus {
  readonly tag: string;
  /** Its label, or else its words. */
  readonly name: string;
  readonly id: string;
  /** Whether it can be seen that it has the focus. */
  readonly ring: boolean;
  /** Whether any of it is within the window. */
  readonly seen: boolean;
}

export const focus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { top, bottom } = element.getBoundingClientRect();
    const { outlineStyle } = getComputedStyle(element);
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    const words = element.getAttribute('aria-label') ?? labels?.[0]?.innerText ?? (element as HTMLElement).innerText;
    /** A date field rings the part of itself that has the focus. */
    const dated = element instanceof HTMLInputElement && element.type === 'date';
    return {
      tag: element.localName,
      name: words.replace(/\s+/gu, ' ').trim(),
      id: element.id,
      ring: dated || outlineStyle !== 'none',
      seen: bottom > 0 && top < innerHeight,
    };
  });

/** More stops than any page of the app has between two things. */
const MOST = 150;

/**
 * Presses Tab until what has the focus is called `name`. On every stop of the way the focus is on something, and is seen.
 * `key`: Shift+Tab to go back.
 */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const stops: string[] = [];
  while (stops.length < MOST) {
    await page.keyboard.press(key);
    const { name: here, ...stop } = await focus(page);
    stops.push(here);
    expect({ ...stop, at: here }).toMatchObject({ ring: true, seen: true, tag: expect.not.stringMatching(/^body$/u) });
    if (name.test(here)) return;
  }
  throw new Error(`no ${name} on the way: ${stops.join(' | ')}`);
}

/** Waits until what has the focus is called `name`. */
export const focusOn = (page: Page, name: RegExp): Promise<void> =>
  expect.poll(async () => (await focus(page)).name, { timeout: 20_000 }).toMatch(name);
