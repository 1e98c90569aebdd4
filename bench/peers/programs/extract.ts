import { extract } from '../../../dist/index.js';
import { passes } from './protocol.ts';

await passes(({ name, text }) => extract({ type: 'html', name, html: text }));
