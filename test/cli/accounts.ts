import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder } from './program.ts';

/** Three short accounts of an invented event, as files. */
export const COURIER = `Ferry runs aground off Port Ellery

The ferry Maren Star ran aground on Gull Bank near Port Ellery on Thursday with 212 people on board, the coastguard said.

Harbour master Tomas Rell said 14 people had been injured.

“We were told to sit on the floor and hold on to one another,” said Ida Verlen, a teacher who was on board.
`;

export const WIRE = `Ferry grounds on sandbank; 17 injured

The ferry Maren Star ran aground on Gull Bank near Port Ellery on Thursday with more than 200 people on board, officials said.

Harbour master Tomas Rell said 17 people had been injured.

“We were told to sit on the floor and hold on,” passenger Ida Verlen said.
`;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tugs free the Maren Star</title></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Tugs free the Maren Star</h1>
<p>Three tugs pulled the ferry Maren Star off Gull Bank near Port Ellery early on Friday, the coastguard said.</p>
<p>The ship had run aground on Thursday with 212 people on board, and 14 of them were injured, harbour master Tomas Rell said.</p>
<p>The operator, Sundline, said it would pay the hotel costs of all passengers until another ship could take them home.</p>
</article><footer>All rights reserved</footer></body></html>
`;

/** A folder with `courier.txt`, `wire.txt`, `page.html` and what else is wanted. */
export function accounts(more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const place = folder();
  mkdirSync(join(place, 'sub'));
  const files = { 'courier.txt': COURIER, 'wire.txt': WIRE, 'page.html': PAGE, ...more };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(place, name), content);
  return place;
}
