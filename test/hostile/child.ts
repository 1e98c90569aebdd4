import { extract } from '../../src/core/extract/index.ts';
import { openInput } from '../../src/ingest/open.ts';
import { FILES, PAGES } from './large.ts';

/** What became of an input, on one line. */
export interface Told {
  readonly name: string;
  /** Codes of notes and problems, each once. */
  readonly codes: readonly string[];
  readonly articles: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

const LIMIT = 20_000_000;

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

async function ofFile(
  make: () => { readonly name: string; readonly bytes: Buffer },
): Promise<Pick<Told, 'codes' | 'articles'>> {
  const { name, bytes } = make();
  const codes = new Set<string>();
  let articles = 0;
  for await (const one of openInput(name, inPieces(bytes), { maxBytes: LIMIT })) {
    if (one.type === 'article') articles += 1;
    if (one.type === 'problem') codes.add(one.problem.code);
    if (one.type === 'note') codes.add(one.note.code);
  }
  return { codes: [...codes].sort(), articles };
}

const [kind, only] = process.argv.slice(2);
const all = Object.entries<() => Parameters<typeof extract>[0] | { readonly name: string; readonly bytes: Buffer }>(
  kind === 'pages' ? PAGES : FILES,
);

for (const [name, make] of all) {
  if (only !== undefined && name !== only) continue;
  const start = process.cpuUsage();
  const made = make();
  const result =
    'bytes' in made
      ? await ofFile(() => made)
      : await extract(made).then(({ notes, text }) => ({
          codes: notes.map(({ code }) => code).sort(),
          articles: text === '' ? 0 : 1,
        }));
  const { user, system } = process.cpuUsage(start);
  const told: Told = {
    name,
    ...result,
    milliseconds: Math.round((user + system) / 1000),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  console.log(JSON.stringify(told));
}
