import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folder, run, start } from '../cli/program.ts';
import { BUDGET, FERRY, FERRY_ELSEWHERE, pageOf } from '../desk/reports.ts';
import { html, serve } from '../fetch/harness.ts';
import { onQueue } from '../queue/on-queue.ts';
import { empty } from './at-work.ts';

/** Pages in a folder, and one more on the web. */
async function inputs(): Promise<{ readonly pages: string; readonly link: string }> {
  const pages = join(folder(), 'pages');
  mkdirSync(pages);
  for (const [i, report] of [FERRY, FERRY_ELSEWHERE].entries()) writeFileSync(join(pages, `${i}.html`), pageOf(report));
  const server = await serve({ '/budget': html(pageOf(BUDGET)) });
  return { pages, link: `http://127.0.0.1:${server.port}/budget` };
}

it('hands articles and links to workers, waits for them, and reports as import does', async () => {
  const { queue, location } = await onQueue();
  const { pages, link } = await inputs();
  const worker = start(['worker', '--lanes', '1', '--allow-private', '--no-robots', '--database', location]);
  const said: string[] = [];
  worker.stderr?.setEncoding('utf8').on('data', (text) => said.push(text));
  onTestFinished(() => void worker.kill('SIGKILL'));
  const waited = await run(['import', pages, link, '--queue', '--wait', '--database', location]);
  expect([waited.stdout, waited.status]).toEqual([expect.stringMatching(/^3 added, in 2 stories/u), 0]);
  const again = await run(['import', pages, '--queue', '--wait', '-f', 'jsonl', '--database', location]);
  expect(
    again.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).outcome),
  ).toEqual(['known', 'known']);
  await empty(queue);
  const over = new Promise((resolve) => worker.once('exit', resolve));
  worker.kill('SIGTERM');
  expect(await over).toBe(0);
  expect(said.join('')).toMatch(/take in 2 articles: done \(archive, [\d.]+ s\)/u);
  expect(await queue.workers()).toEqual([]);
}, 120_000);

it('queues what there is without waiting, and shows it', async () => {
  const { location } = await onQueue();
  const { pages } = await inputs();
  const { stdout, status } = await run(['import', pages, '--queue', '--database', location]);
  expect([stdout.split('\n')[0], status]).toEqual(['2 articles queued in 1 order', 0]);
  const listed = await run(['queue', '-f', 'json', '--database', location]);
  expect(JSON.parse(listed.stdout).counts).toContainEqual(
    expect.objectContaining({ urgency: 'archive', waiting: 1, running: 0, parked: 0 }),
  );
  expect((await run(['queue', '--database', location])).stdout).toContain('archive  1 waiting');
}, 60_000);

it('says what to do where there can be no queue', async () => {
  for (const args of [['worker'], ['queue'], ['import', 'README.md', '--queue']]) {
    const { status, stderr } = await run([...args, '--database', join(folder(), 'news.db')]);
    expect([status, stderr]).toEqual([3, expect.stringMatching(/--database postgres:/u)]);
  }
  const { status, stderr } = await run(['import', 'README.md', '--wait']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('--queue')]);
  expect((await run(['queue', 'drop', '--database', 'postgres://localhost/none'])).status).toBe(2);
}, 60_000);

it('a worker whose database is not there ends with what to do', async () => {
  const { status, stderr } = await run(['worker', '--database', 'postgres://127.0.0.1:1/none']);
  expect([status, stderr]).toEqual([3, expect.stringMatching(/no connection .* Check host and port/u)]);
}, 60_000);
