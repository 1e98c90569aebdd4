import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The files of the sources in which something stands, by path. */
const filesWith = (pattern: RegExp, files = 'src/**/*.{ts,svelte,html}'): string[] =>
  globSync(files, { cwd: root })
    .filter((path) => pattern.test(readFileSync(`${root}/${path}`, 'utf8')))
    .sort();

/** What each file may do, that others may not. Whoever adds a file here has thought about what a stranger can put into it. */
describe('in the sources', () => {
  it('text becomes SQL by itself only where it is a constant', () => {
    const raw = filesWith(/\bsql\.(?:raw|lit)\(/u);
    // The number 1, and names of the columns of an index.
    const calls = raw.flatMap((path) =>
      [...readFileSync(`${root}/${path}`, 'utf8').matchAll(/\bsql\.(?:raw|lit)\(([^)]*)\)/gu)].map(([, of]) => of),
    );
    expect([...new Set(calls)].sort()).toEqual(['1', 'columns']);
  });

  it('text becomes markup only through the templates that escape it', () => {
    const ways = /\{@html|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc/u;
    expect(filesWith(ways)).toEqual([]);
  });

  it('text never becomes a program, nor a message to another window', () => {
    expect(filesWith(/\beval\(|new Function\(|setTimeout\(\s*['"`]|node:vm|postMessage\(.*\*/u)).toEqual([]);
    expect(filesWith(/window\.addEventListener\('message'|onmessage\b/u, 'src/{web,report}/**/*.{ts,svelte}')).toEqual(
      [],
    );
  });

  it('programs are started in known places alone, and never through a shell', () => {
    const own = filesWith(/node:child_process/u);
    for (const path of own)
      expect(readFileSync(`${root}/${path}`, 'utf8')).not.toMatch(/\b(?:exec|execSync|spawn)\(|shell:\s*true/u);
    expect(own).toEqual(['src/app/jobs/workers/forked.ts']);
  });

  it('files are written in known places alone: none under a name that came from outside', () => {
    expect(
      filesWith(
        /\b(?:writeFile|writeFileSync|createWriteStream|openSync|appendFile|appendFileSync|mkdirSync|copyFile)\(/u,
      ),
    ).toEqual([
      // The user's own --atom FILE; --output FILE; uploads under names made here; a new store; a backup.
      'src/app/desk/sinks/atom.ts',
      'src/cli/output.ts',
      'src/http/uploads.ts',
      'src/store/sqlite/backup.ts',
      'src/store/sqlite/open.ts',
    ]);
  });

  it('the network is reached through the fetcher, but for what the user names, a model and a webhook, and a look at a port of this machine', () => {
    const reach =
      /\bfrom '(?:undici|node:https?|node:net|node:tls|node:dgram)'|(?:await|return|=>)\s+fetch\((?!boss\b)/u;
    expect(
      filesWith(reach, 'src/{app,cli,core,ingest,mcp,report,rewrite,store}/**/*.ts').filter(
        (path) => !path.startsWith('src/ingest/fetch/'),
      ),
    ).toEqual(['src/app/desk/sinks/webhook.ts', 'src/app/health/checks/port.ts', 'src/rewrite/endpoint.ts']);
  });
});
