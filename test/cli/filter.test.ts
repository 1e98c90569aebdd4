import { describe, expect, it } from 'vitest';
import { accounts, COURIER, WIRE } from './accounts.ts';
import { run, start } from './program.ts';

const COUNT = 24;

const row = (i: number): string =>
  JSON.stringify({
    id: `a${i}`,
    url: `https://courier.example/${i}`,
    text: `${i % 2 === 0 ? COURIER : WIRE}\n\nNumber ${i}.`,
  });

const archive = Array.from({ length: COUNT }, (_, i) => row(i));

const cwd = accounts({ 'archive.jsonl': `${archive.join('\n')}\n` });

const linesOf = (stdout: string): string[] => stdout.split('\n').slice(0, -1);

const urlOf = (line: string): string => (JSON.parse(line) as { url: string }).url;

describe('read as a filter', () => {
  it('gives the same bytes with any number of threads, in the order of the articles', async () => {
    const runs = [];
    for (const jobs of [1, 2, 4]) runs.push(await run(['read', 'archive.jsonl', '--jobs', String(jobs)], { cwd }));
    const [one, ...others] = runs.map(({ stdout }) => stdout);
    expect(linesOf(one ?? '').map(urlOf)).toEqual(archive.map((_, i) => `https://courier.example/${i}`));
    expect(others.every((other) => other === one)).toBe(true);
    expect(runs.map(({ status }) => status)).toEqual([0, 0, 0]);
  });

  it('gives every article in exactly one of the shards', async () => {
    const whole = linesOf((await run(['extract', 'archive.jsonl', '-f', 'jsonl'], { cwd })).stdout);
    const parts: string[][] = [];
    for (const part of [1, 2, 3])
      parts.push(
        linesOf((await run(['extract', 'archive.jsonl', '-f', 'jsonl', '--shard', `${part}/3`], { cwd })).stdout),
      );
    expect(whole).toEqual(whole.map((_, k) => parts[k % 3]?.[Math.floor(k / 3)]));
    expect(parts.flat()).toHaveLength(whole.length);
  }, 240_000);

  it.each(['0/3', '4/3', '2', '1/0', 'x/y'])('refuses the shard %s', async (shard) => {
    const { status, stderr } = await run(['read', 'archive.jsonl', '--shard', shard], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('such as 2/8');
  });

  it('gives a line for every line, also where one is cut, too long or without a text', async () => {
    const input = [
      row(1),
      '{"text": "Long ago',
      JSON.stringify({ text: 'x'.repeat(9000) }),
      '{"url": ""}',
      row(2),
      '{"text": "cu',
    ];
    const { status, stdout, stderr } = await run(['read', '-', '--jobs', '2', '--max-bytes', '5k'], {
      cwd,
      input: input.join('\n'),
    });
    const readings = linesOf(stdout).map((line) => JSON.parse(line) as { text: string; notes: { message: string }[] });
    expect(readings.map(({ text }) => text !== '')).toEqual([true, false, false, false, true, false]);
    for (const { text, notes } of readings) if (text === '') expect(notes[0]?.message).toMatch(/line [2346]/u);
    expect(stderr.match(/broken at line \d/gu)).toEqual([2, 3, 4, 6].map((line) => `broken at line ${line}`));
    expect(status).toBe(1);
  });

  it('ends quietly where nobody reads on', async () => {
    const child = start(['read', 'archive.jsonl', '--jobs', '2'], { cwd });
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
