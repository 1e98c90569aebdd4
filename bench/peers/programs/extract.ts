import { passes } from './protocol.ts';

/** As it is built. */
const built = new URL('../../../dist/index.js', import.meta.url).href;
const { extract } = (await import(built)) as typeof import('../../../src/index.ts');

await passes(({ name, text }) => extract({ type: 'html', name, html: text }));
