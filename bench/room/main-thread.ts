import type { Page } from 'playwright-core';

/** Milliseconds of the processor that a page's main thread worked. */
export interface MainThread {
  readonly all: number;
  readonly script: number;
  /** Styles and layout. */
  readonly layout: number;
}

/** Tells what a page's main thread did since this was asked for, or since it was last told. */
export async function mainThread(page: Page): Promise<() => Promise<MainThread>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async (): Promise<MainThread> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (wanted: string): number => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
    return {
      all: of('TaskDuration'),
      script: of('ScriptDuration'),
      layout: of('LayoutDuration') + of('RecalcStyleDuration'),
    };
  };
  let last = await now();
  return async () => {
    const before = last;
    last = await now();
    return { all: last.all - before.all, script: last.script - before.script, layout: last.layout - before.layout };
  };
}
