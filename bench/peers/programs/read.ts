import { passes } from './protocol.ts';

/** As it is built. */
const built = new URL('../../../dist/index.js', import.meta.url).href;
const { read } = (await import(built)) as typeof import('../../../src/index.ts');

await passes(async ({ name, text }) => JSON.stringify(await read({ type: 'text', name, text })));
