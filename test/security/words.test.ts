import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsFrom } from '../../src/app/settings.ts';
import { folder, run } from '../cli/program.ts';
import { FERRY, FERRY_ELSEWHERE, plain, reworded } from '../desk/reports.ts';

const OF_EVERY_OBJECT = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];

/** A line of JSON Lines that also speaks of the prototype of all objects. */
const polluting = (record: object): string =>
  JSON.stringify(record).replace(
    '{',
    '{"__proto__":{"polluted":"yes","outlet":"polluted"},"constructor":{"prototype":{"polluted":"yes"}},',
  );

describe('words that every object of the language knows', () => {
  it('are words: as names, outlets, files and figures', async () => {
    const place = folder();
    const files = OF_EVERY_OBJECT.slice(0, 3).map((name, i) => {
      const file = join(place, `${name}.txt`);
      const more = OF_EVERY_OBJECT.map((word) => `The ${word}, ToString Valueof, said 4 ${word} were constructor.`);
      const report = reworded(i === 0 ? FERRY : FERRY_ELSEWHERE, ['Brandt', name], ['Arden', 'Constructor']);
      writeFileSync(file, `${plain(report)}\n${more.join(' ')}\n`);
      return file;
    });
    const outlets = files.flatMap((file, i) => ['--outlet', `${file}=${OF_EVERY_OBJECT[i]}`]);
    const { status, stdout, stderr } = await run(['compare', ...files, ...outlets, '-f', 'json']);
    expect([status, stderr]).toEqual([0, '']);
    const { documents } = JSON.parse(stdout) as { documents: { outlet: string }[] };
    expect(documents.map(({ outlet }) => outlet)).toEqual(OF_EVERY_OBJECT.slice(0, 3));
  });

  it('are no fields of a record', async () => {
    const place = folder();
    const database = join(place, 'news.db');
    const record = { headline: FERRY.headline, text: plain(FERRY), id: '__proto__' };
    writeFileSync(join(place, 'a.jsonl'), `${polluting(record)}\n`);
    const imported = await run(['import', join(place, 'a.jsonl'), '-f', 'jsonl', '--database', database]);
    expect(imported).toMatchObject({ status: 0, stderr: '' });
    expect(imported.stdout).not.toContain('polluted');
    const { stdout } = await run(['export', '--database', database]);
    expect(stdout).toContain('Marigold');
    expect(stdout).not.toContain('polluted');
    writeFileSync(
      join(place, 'b.jsonl'),
      stdout
        .split('\n')
        .map((line) => line?.replace('{', '{"__proto__":{"polluted":"yes"},'))
        .join('\n'),
    );
    const restored = await run(['restore', join(place, 'b.jsonl'), '--database', join(place, 'other.db')]);
    if (restored.status === 0)
      expect((await run(['export', '--database', join(place, 'other.db')])).stdout).toBe(stdout);
  });

  it.each(['{"__proto__":{"database":"theirs.db"}}', '{"constructor":{"prototype":{"fetch":{"allowPrivate":true}}}}'])(
    'are no settings: %s',
    async (text) => {
      const path = join(folder(), 'rashomon.json');
      writeFileSync(path, text);
      const settings = await settingsFrom(path).catch(() => ({}));
      expect({ ...settings }).toEqual({});
      expect((settings as { database?: string }).database).toBeUndefined();
    },
  );
});

/** What moves the cursor, sets a title, makes a link, clears the screen, in both spellings of the control codes. */
const ESCAPES =
  '\u001b[2J\u001b]0;owned\u0007\u001b]8;;https://evil.example\u001b\\\u009b31m\u009d0;x\u009c\u0090q\u0008\u202e\r';
const CONTROLS = /[^\P{Cc}\n]|\u202e/u;

describe('control sequences of a terminal in what was taken in', () => {
  it('are printed by no command', async () => {
    const place = folder();
    const database = join(place, 'news.db');
    const hostile = (words: string): string => words.replaceAll(' ', ` ${ESCAPES}`);
    const lines = [FERRY, FERRY_ELSEWHERE].map((report, i) =>
      JSON.stringify({
        id: `id${ESCAPES}${i}`,
        url: `https://courier${i}.example/a%1b[2J`,
        outlet: hostile(`The Courier ${i}`),
        author: hostile('Mara Finch'),
        headline: hostile(report.headline),
        text: plain(reworded(report, ['Ilse Brandt', `Ilse ${ESCAPES}Brandt`], ['Marigold', `Mari${ESCAPES}gold`])),
        published: '2024-03-05',
      }),
    );
    writeFileSync(join(place, `n${ESCAPES.replace(/[/\0]/gu, '')}.jsonl`), lines.join('\n'));
    const at = ['--database', database];
    const printed = async (...args: string[]): Promise<string> => {
      const { stdout, stderr } = await run([...args], { cwd: place });
      expect([args[0], CONTROLS.exec(stdout + stderr)]).toEqual([args[0], null]);
      return stdout;
    };
    expect(await printed('import', place, ...at)).toContain('2 added');
    const [story = { id: '' }] = JSON.parse((await run(['stories', '-f', 'json', ...at])).stdout) as { id: string }[];
    await Promise.all([
      printed('stories', ...at),
      printed('story', 'show', story.id, ...at),
      printed('compare', '--story', story.id, ...at),
      printed('search', 'ferry', ...at),
    ]);
    await Promise.all([
      printed('compare', '--story', story.id, '-f', 'markdown', ...at),
      printed('search', `none${ESCAPES}`, ...at),
      printed('read', `none${ESCAPES}.txt`, '-f', 'terminal'),
      printed('story', 'name', story.id, `A name${ESCAPES}`, ...at),
    ]);
  }, 180_000);
});
