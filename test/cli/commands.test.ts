import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { type OutputName, schemaPath } from '../../scripts/schema.ts';
import type { Reading } from '../../src/core/model/annotation.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import type { Document } from '../../src/core/model/document.ts';
import { accounts, COURIER, WIRE } from './accounts.ts';
import { built, run, start } from './program.ts';

const cwd = accounts();
const ESCAPE = '\u001b';

const ajv = new Ajv({ strict: false });
const schemas = new Map<OutputName, ValidateFunction>();

function expectValid(name: OutputName, value: unknown): void {
  const valid = schemas.get(name) ?? ajv.compile(JSON.parse(readFileSync(schemaPath(name), 'utf8')));
  schemas.set(name, valid);
  expect(valid(value), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
}

const lines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

describe('compare', () => {
  it('prints one comparison that fits its schema, documents in the order of the inputs', async () => {
    const { status, stdout, stderr } = await run(['compare', 'wire.txt', 'page.html', 'courier.txt', '-f', 'json'], {
      cwd,
    });
    expect([status, stderr]).toEqual([0, '']);
    const comparison = JSON.parse(stdout) as Comparison;
    expectValid('comparison', comparison);
    expect(comparison.documents.map(({ label, article }) => `${label} ${article}`)).toEqual([
      'A wire.txt',
      'B page.html',
      'C courier.txt',
    ]);
  });

  it('says in notes what could not be read, and which text was given twice', async () => {
    const place = accounts({ 'again.txt': COURIER });
    const args = ['compare', 'courier.txt', 'gone.txt', 'again.txt', 'wire.txt', '-f', 'json'];
    const { status, stdout, stderr } = await run(args, { cwd: place });
    expect(status).toBe(1);
    expect(stderr).toMatch(/again\.txt has the same text as courier\.txt/);
    const { notes, documents } = JSON.parse(stdout) as Comparison;
    expect(documents).toHaveLength(2);
    expect(notes.map(({ code }) => code)).toEqual(expect.arrayContaining(['missing', 'same-text']));
  });

  it('takes what the caller knows of one input and of all', async () => {
    const known = ['--outlet', 'courier.txt=Ellery Courier', '--outlet', 'Other', '--published', '2024-03-08'];
    const { stdout } = await run(['compare', './courier.txt', 'wire.txt', '-f', 'json', ...known], { cwd });
    const { documents } = JSON.parse(stdout) as Comparison;
    expect(documents.map(({ outlet, published }) => [outlet, published?.slice(0, 10)])).toEqual([
      ['Ellery Courier', '2024-03-08'],
      ['Other', '2024-03-08'],
    ]);
  });

  it('prints for people by default, without colours in a pipe', async () => {
    const { stdout } = await run(['compare', 'courier.txt', 'wire.txt'], { cwd });
    expect(stdout).toMatch(/^2 accounts of one event/);
    expect(stdout).not.toContain(ESCAPE);
  });

  it.each([
    [['--color', 'always'], { NO_COLOR: '1' }, true],
    [[], { NO_COLOR: '1' }, false],
  ])('paints with %j under %j: %s', async (args, env, painted) => {
    const { stdout } = await run(['compare', 'courier.txt', 'wire.txt', ...args], { cwd, env });
    expect(stdout.includes(ESCAPE)).toBe(painted);
  });

  it.each([
    ['report.html', /^<!doctype html>/i],
    ['report.md', /^# 2 accounts/],
    ['report.json', /^\{"version":1/],
    ['report', /^2 accounts/],
  ])('chooses the format by the ending of %s', async (name, begins) => {
    const place = accounts();
    const { status, stdout, stderr } = await run(['compare', 'courier.txt', 'wire.txt', '-o', name], { cwd: place });
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`rashomon: wrote ${name}\n`);
    expect(readFileSync(join(place, name), 'utf8')).toMatch(begins);
  });

  it('does not take its own report for an account', async () => {
    const place = accounts();
    await run(['compare', 'courier.txt', 'wire.txt', '-o', 'report.html'], { cwd: place });
    const { status, stdout, stderr } = await run(['compare', '*.html', '*.txt', '-f', 'json'], { cwd: place });
    expect(stderr).toBe(
      'rashomon: report.html is a report of this program, not an account. Leave it out, or keep reports in another folder.\n',
    );
    expect([status, (JSON.parse(stdout) as Comparison).documents.length]).toEqual([1, 3]);
  });

  it('leaves an older output alone when it fails', async () => {
    const place = accounts({ 'report.html': 'older' });
    const before = readdirSync(place);
    const { status } = await run(['compare', 'courier.txt', 'gone.txt', '-o', 'report.html'], { cwd: place });
    expect(status).toBe(3);
    expect(readFileSync(join(place, 'report.html'), 'utf8')).toBe('older');
    expect(readdirSync(place)).toEqual(before);
  });
});

describe('read', () => {
  it('shows who says what as text, and names what could not be read', async () => {
    const { status, stdout, stderr } = await run(['read', 'wire.txt', 'gone.txt', '-f', 'terminal'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toContain('gone.txt');
    expect(stdout).toMatch(/^- .+ → .+/m);
    expect(stdout).not.toContain(ESCAPE);
  });

  it('prints a valid line an input, in their order, also for one that fails', async () => {
    const { status, stdout } = await run(['read', 'wire.txt', 'gone.txt', 'page.html', 'courier.txt'], { cwd });
    expect(status).toBe(1);
    const readings = lines<Reading>(stdout);
    for (const reading of readings) expectValid('reading', reading);
    expect(readings.map(({ article }) => article)).toEqual(['wire.txt', 'gone.txt', 'page.html', 'courier.txt']);
    expect(readings[1]).toMatchObject({ text: '', notes: [{ code: 'missing' }] });
    expect(readings.filter(({ text }) => text === '')).toHaveLength(1);
  });

  it('prints a list as json', async () => {
    const { stdout } = await run(['read', 'wire.txt', 'courier.txt', '--format', 'json'], { cwd });
    expect((JSON.parse(stdout) as Reading[]).map(({ article }) => article)).toEqual(['wire.txt', 'courier.txt']);
  });

  it('expands a quoted pattern, sorted, each file once', async () => {
    const { stdout } = await run(['read', 'wire.txt', '*.txt'], { cwd });
    expect(lines<Reading>(stdout).map(({ article }) => article)).toEqual(['wire.txt', 'courier.txt']);
  });

  it('takes a file whose name looks like a pattern as that file', async () => {
    const place = accounts({ 'a[1].txt': COURIER });
    const { status, stdout } = await run(['read', 'a[1].txt'], { cwd: place });
    expect([status, lines<Reading>(stdout).length]).toEqual([0, 1]);
  });

  it.each([
    ['a line of equals signs', `${COURIER}\n=====\n${WIRE}`],
    ['a form feed', `${COURIER}\f${WIRE}`],
    ['carriage returns', `${COURIER}\r\n=======\r\n${WIRE}\r\n=====\r\n`],
  ])('divides standard input at %s', async (_, input) => {
    const { stdout } = await run(['read', '-'], { cwd, input });
    expect(lines<Reading>(stdout).map(({ article }) => article)).toEqual(['standard input 1', 'standard input 2']);
  });

  it('notes a language that is not English', async () => {
    const input =
      'Le ferry s’est échoué\n\nLe ferry s’est échoué jeudi soir près du port avec plus de deux cents personnes à bord, ont dit les autorités.';
    const { status, stdout, stderr } = await run(['read', '-'], { cwd, input });
    expect(lines<Reading>(stdout)[0]?.notes.map(({ code }) => code)).toContain('language');
    expect(stderr).toMatch(/^rashomon: standard input reads as French.*give an English account\.\n$/);
    expect(status).toBe(0);
  });
});

describe('extract', () => {
  it('prints valid documents', async () => {
    const { status, stdout } = await run(['extract', 'page.html', 'courier.txt', '-f', 'jsonl'], { cwd });
    expect(status).toBe(0);
    for (const document of lines<Document>(stdout)) expectValid('document', document);
  });

  it('prints texts that compare takes from standard input', async () => {
    const { stdout: input } = await run(['extract', 'courier.txt', 'wire.txt'], { cwd });
    const { stdout } = await run(['compare', '-', '-f', 'json'], { cwd, input });
    expect((JSON.parse(stdout) as Comparison).documents.map(({ headline }) => headline)).toEqual([
      'Ferry runs aground off Port Ellery',
      'Ferry grounds on sandbank; 17 injured',
    ]);
  });
});

describe('reuse', () => {
  it('prints a valid list that names the articles', async () => {
    const place = accounts({ 'again.txt': COURIER });
    const { status, stdout } = await run(['reuse', 'courier.txt', 'again.txt', 'wire.txt', '-f', 'json'], {
      cwd: place,
    });
    expect(status).toBe(0);
    const reuse = JSON.parse(stdout) as { articles: string[]; containment: number }[];
    expectValid('reuse', reuse);
    expect(reuse).toContainEqual(expect.objectContaining({ articles: ['courier.txt', 'again.txt'], containment: 1 }));
  });

  it('tells people of a text given under two names', async () => {
    const place = accounts({ 'again.txt': COURIER });
    const { stdout } = await run(['reuse', 'courier.txt', 'again.txt'], { cwd: place });
    expect(stdout).toBe('again.txt has the same text as courier.txt.\n');
  });
});

describe('the program', () => {
  it('ends quietly when its reader has seen enough', async () => {
    const place = accounts({ 'long.txt': COURIER.repeat(60) });
    const child = start(['read', 'long.txt', 'long.txt', 'long.txt'], { cwd: place });
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, stderr]).toEqual([0, '']);
  });

  it('leaves nothing half-written when it is interrupted', async () => {
    const place = accounts();
    const before = readdirSync(place);
    const begun = new Promise<void>((resolve) => {
      const watcher = watch(place, () => {
        watcher.close();
        resolve();
      });
    });
    const child = start(['read', '-', '-o', 'readings.jsonl'], { cwd: place });
    const ended = new Promise((resolve) => child.on('close', resolve));
    await begun;
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(readdirSync(place)).toEqual(before);
  });

  it('reads a named pipe like a file, and /dev/stdin as standard input', async () => {
    const cli = join(built(), 'cli.js');
    const command = 'cat wire.txt | "$0" "$1" read /dev/fd/0 && cat courier.txt | "$0" "$1" read /dev/stdin';
    const { status, stdout } = spawnSync('sh', ['-c', command, process.execPath, cli], { cwd, encoding: 'utf8' });
    expect(lines<Reading>(stdout).map(({ article, headline }) => [article, headline])).toEqual([
      ['/dev/fd/0', 'Ferry grounds on sandbank; 17 injured'],
      ['standard input', 'Ferry runs aground off Port Ellery'],
    ]);
    expect(status).toBe(0);
  });

  it('prints no control sequence that a page or a name holds', async () => {
    const hostile = `Title ${ESCAPE}[31mred\n\nThe ferry ${ESCAPE}]0;owned\u0007 ran aground \u202Eon Gull Bank, the coastguard said.\n`;
    const place = accounts();
    writeFileSync(join(place, `odd${ESCAPE}[2J.txt`), hostile);
    const ran = await run(['compare', 'courier.txt', `odd${ESCAPE}[2J.txt`, `gone${ESCAPE}[2J.txt`], { cwd: place });
    expect(ran.status).toBe(1);
    for (const mark of [ESCAPE, '\u0007', '\u202e']) expect(ran.stdout + ran.stderr).not.toContain(mark);
  });

  it.each([[[]], [['--help']], [['compare', '--help']], [['help', 'read']]])(
    'shows help with examples for %j',
    async (args) => {
      const { status, stdout } = await run(args, { cwd });
      expect(status).toBe(0);
      const examples = stdout.slice(stdout.indexOf('Examples:')).match(/^ {2}\S.*\n {6}\S/gmu) ?? [];
      expect(examples.length).toBeGreaterThanOrEqual(3);
      expect(examples.length).toBeLessThanOrEqual(5);
    },
  );

  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(await run(['--version'], { cwd })).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});
