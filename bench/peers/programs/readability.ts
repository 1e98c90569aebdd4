import { createRequire } from 'node:module';
import { join } from 'node:path';
import { passes } from './protocol.ts';

interface Jsdom {
  readonly JSDOM: new (
    html: string,
    options: { readonly url: string; readonly virtualConsole: unknown },
  ) => { readonly window: { readonly document: unknown; close(): void } };
  readonly VirtualConsole: new () => unknown;
}
interface Readability {
  readonly Readability: new (document: unknown) => { parse(): unknown };
}

const peers = createRequire(join(process.env.PEERS ?? '.', 'js', 'peers.js'));
const { JSDOM, VirtualConsole } = peers('jsdom') as Jsdom;
const { Readability } = peers('@mozilla/readability') as Readability;

await passes(({ text }) => {
  const { window } = new JSDOM(text, { url: 'https://news.example/', virtualConsole: new VirtualConsole() });
  try {
    new Readability(window.document).parse();
  } finally {
    window.close();
  }
});
