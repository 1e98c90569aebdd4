import { readFileSync } from 'node:fs';
import { read } from '../app/pipeline.ts';
import { compare } from '../core/compare/index.ts';

const [command, ...rest] = process.argv.slice(2);
const files = rest.filter((arg, i) => !arg.startsWith('--') && rest[i - 1] !== '--format');
const readings = [];
for (const name of files) {
  const text = readFileSync(name, 'utf8');
  readings.push(await read(/^\s*</.test(text) ? { type: 'html', name, html: text } : { type: 'text', name, text }));
}
if (command === 'compare') console.log(JSON.stringify(compare(readings)));
else for (const reading of readings) console.log(JSON.stringify(reading));
