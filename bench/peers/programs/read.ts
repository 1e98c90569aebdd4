import { read } from '../../../dist/index.js';
import { passes } from './protocol.ts';

await passes(async ({ name, text }) => JSON.stringify(await read({ type: 'text', name, text })));
