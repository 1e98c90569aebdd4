import type { Browser, Locator, Page } from 'playwright-core';
import { VIEW_NAMES } from '../../src/web/story/view-names.ts';
import { number, table } from '../markdown.ts';
import { median } from '../measure.ts';
import { type MainThread, mainThread } from './main-thread.ts';

/** What came of one thing that a reader did. Milliseconds. */
interface Felt {
  /** From the input to the next paint, on the clock. */
  readonly paint: number;
  /** From the input to the paint of the last change that followed. */
  readonly still: number;
  readonly busy: MainThread;
}

/** Something that readers do, several times. `before`: makes ready, and is not measured. */
interface Deed {
  readonly what: string;
  readonly times: number;
  readonly before?: (page: Page, time: number) => Promise<void>;
  readonly act: (page: Page, time: number) => Promise<void>;
}

/** Milliseconds without a change after which nothing more is waited for. */
const QUIET = 250;

/**
 * Measures in the page: from the time stamp of the input that acts to the task after the next frame, and to that after the
 * last change of the document.
 */
const WATCHING = `{
  const afterFrame = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  });
  const felt = window.felt = { start: null, paint: null, still: null, changed: 0 };
  window.feelAnew = () => { felt.start = felt.paint = felt.still = null; felt.changed = performance.now(); };
  const begun = ({ timeStamp }) => {
    if (felt.start !== null) return;
    felt.start = timeStamp;
    felt.changed = performance.now();
    afterFrame(() => { felt.paint = felt.still = performance.now(); });
  };
  for (const type of ['click', 'keydown', 'change', 'wheel']) addEventListener(type, begun, { capture: true, passive: true });
  const changed = () => {
    felt.changed = performance.now();
    afterFrame(() => { felt.still = performance.now(); });
  };
  new MutationObserver(changed).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}`;

async function feel(page: Page, busy: () => Promise<MainThread>, act: () => Promise<void>): Promise<Felt> {
  await page.evaluate('feelAnew()');
  await busy();
  await act();
  for (;;) {
    await page.waitForTimeout(QUIET);
    const told = await page.evaluate<Record<'start' | 'paint' | 'still' | 'quiet', number | null>>(
      '({ ...felt, quiet: performance.now() - felt.changed })',
    );
    const { start, paint, still, quiet } = told;
    if (start === null || paint === null || still === null) throw new Error('the page felt nothing of the input');
    if (quiet !== null && quiet >= QUIET) return { paint: paint - start, still: still - start, busy: await busy() };
  }
}

/** Where something on the page is pressed. Looked for beforehand, so that this is not measured. */
async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  await place.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await place.boundingBox();
  if (!box) throw new Error(`there is nothing to press: ${place}`);
  return { x: box.x + Math.min(box.width / 2, 60), y: box.y + Math.min(box.height / 2, 12) };
}

/** All views, the one that a story opens with last: it is where the next deeds begin. */
const VIEWS = [...VIEW_NAMES.slice(1), VIEW_NAMES[0]];

const entryOf = (page: Page, view: string): Locator => page.locator(`li[data-view='${view}'] > a`);

/** Presses what `find` finds, in a view where one is named. */
function pressing(find: (page: Page, time: number) => Locator, view?: string): Pick<Deed, 'before' | 'act'> {
  let at = { x: 0, y: 0 };
  return {
    before: async (page, time) => {
      if (time === 0 && view !== undefined) await inView(page, view);
      at = await middleOf(find(page, time));
    },
    act: (page) => page.mouse.click(at.x, at.y),
  };
}

const inView = async (page: Page, view: string): Promise<void> => {
  await entryOf(page, view).click();
  await page.waitForTimeout(2 * QUIET);
};

const key = (pressed: string): Deed['act'] => {
  return (page) => page.keyboard.press(pressed);
};

/** To a view from another one: the first time its part of the program is loaded, later not. */
const toView = (view: string): Deed => {
  const { before, act } = pressing((page) => entryOf(page, view));
  return {
    what: `to the view “${view}”`,
    times: 4,
    before: async (page, time) => {
      await inView(page, view === 'removed' ? 'only' : 'removed');
      await before?.(page, time);
    },
    act,
  };
};

const first = (view: string, act: Deed['act']): Pick<Deed, 'before' | 'act'> => ({
  before: async (page, time) => {
    if (time === 0) await inView(page, view);
  },
  act,
});

const kinds = (page: Page): Locator => page.locator('form select').first();

const DEEDS: readonly Deed[] = [
  ...VIEWS.map(toView),
  { what: 'read: the next account (])', times: 8, ...first('read', key(']')) },
  { what: 'read: select the next sentence (j)', times: 10, ...first('read', key('j')) },
  { what: 'read: the next difference (n)', times: 10, ...first('read', key('n')) },
  {
    what: 'read: press a sentence, what the others have opens',
    times: 8,
    ...pressing((page, time) => page.locator('.reading .unit .at').nth(1 + time), 'read'),
  },
  { what: 'read: close it (Escape)', times: 1, act: key('Escape') },
  { what: 'differences: the next one (j)', times: 8, ...first('differences', key('j')) },
  {
    what: 'differences: only one kind, and all again',
    times: 8,
    ...first('differences', async (page, time) => {
      await kinds(page).selectOption({ index: time % 2 === 0 ? 1 : 0 });
    }),
  },
  {
    what: 'points: open a cell',
    times: 8,
    ...pressing((page, time) => page.locator('td.told button').nth(3 * time), 'points'),
  },
  {
    what: 'beside: scroll',
    times: 10,
    ...first('beside', (page) => page.mouse.wheel(0, 120)),
  },
];

/** How it feels to use a story, as Markdown. */
export async function interactionTable(browser: Browser, url: string, say: (line: string) => void): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const rows: string[][] = [];
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCHING);
    await page.goto(url);
    await page.waitForSelector('.reading .unit', { timeout: 60_000 });
    const busy = await mainThread(page);
    for (const { what, times, before, act } of DEEDS) {
      const felt: Felt[] = [];
      for (let time = 0; time < times; time++) {
        await before?.(page, time);
        felt.push(await feel(page, busy, () => act(page, time)));
      }
      const row = rowOf(what, felt);
      say(`in the browser: ${row.join(', ')}`);
      rows.push(row);
    }
  } finally {
    await context.close();
  }
  return table(HEAD, rows);
}

const HEAD = [
  'ms',
  'to the next paint, median',
  'worst',
  'till all is there, median',
  'worst',
  'main thread, processor: median',
  'worst',
  'of that, scripts / layout',
];

function rowOf(what: string, felt: readonly Felt[]): string[] {
  const spread = (of: (one: Felt) => number): string[] =>
    [median(felt.map(of)), Math.max(...felt.map(of))].map((time) => number(time));
  const part = (of: (one: MainThread) => number): string => number(median(felt.map(({ busy }) => of(busy))));
  return [
    what,
    ...spread(({ paint }) => paint),
    ...spread(({ still }) => still),
    ...spread(({ busy }) => busy.all),
    `${part(({ script }) => script)} / ${part(({ layout }) => layout)}`,
  ];
}
