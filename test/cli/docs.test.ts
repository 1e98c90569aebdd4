import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/exit.ts';
import { programOf } from '../../src/cli/program.ts';
import * as desk from '../../src/desk.ts';
import * as library from '../../src/index.ts';
import { built, folder } from './program.ts';

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

describe('docs/cli.md', () => {
  const text = page('cli.md');
  const program = programOf(() => undefined);

  it.each(program.commands.map((command) => command.name()))('tells of the command %s', (name) => {
    expect(text).toMatch(new RegExp(`^\\| \`${name} `, 'mu'));
  });

  it.each(
    program.commands
      .filter(({ commands }) => commands.length > 0)
      .flatMap((command) => command.commands.map((part) => `${command.name()} ${part.name()}`)),
  )('tells of %s', (name) => {
    expect(text).toContain(`\`${name}`);
  });

  const parts = program.commands.flatMap(({ commands }) => commands);
  const options = [program, ...program.commands, ...parts].flatMap((command) =>
    command.options.map(({ long, short }) => [long, short]),
  );

  it.each([...new Set(options.flat().filter((flag) => flag !== undefined && flag !== null))])(
    'tells of the option %s',
    (flag) => {
      expect(text).toContain(`\`${flag}`);
    },
  );

  it.each(program.commands.flatMap((command) => command.options.flatMap(({ argChoices }) => argChoices ?? [])))(
    'tells of the choice %s',
    (choice) => {
      expect(text).toContain(`\`${choice}\``);
    },
  );

  it.each(Object.values(EXIT))('tells of the exit status %d', (status) => {
    expect(text).toMatch(new RegExp(`^\\| ${status} \\|`, 'mu'));
  });
});

describe('docs/library.md', () => {
  const text = page('library.md');

  it.each([...Object.keys(library), ...Object.keys(desk)])('tells of %s', (name) => {
    expect(text).toMatch(new RegExp(`\`${name}(?:\\(|\`)`, 'u'));
  });

  it('has an example that runs', async () => {
    const code = /```ts\n(.*?)```/su.exec(text)?.[1] ?? '';
    const file = join(folder(), 'example.mjs');
    const index = pathToFileURL(join(built(), 'index.js')).href;
    writeFileSync(file, `${code.replace("'rashomon'", `'${index}'`)}\nexport { comparison };\n`);
    const { comparison } = (await import(pathToFileURL(file).href)) as { comparison: library.Comparison };
    expect(comparison.documents.map(({ headline }) => headline)).toEqual([
      'Ferry runs aground off Port Ellery',
      'Ferry grounds on sandbank',
    ]);
    expect(comparison.differences.length).toBeGreaterThan(0);
  });
});
