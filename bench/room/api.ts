import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { number, table } from '../markdown.ts';
import type { Answered, Question } from './clients.ts';
import type { Filled } from './filled.ts';
import type { Served } from './served.ts';

const CLIENTS = 50;
const ENTRY = fileURLToPath(new URL('clients.ts', import.meta.url));

const questionsOf = ({ ten, several }: Filled, requests: number): Question[] => {
  const compared = several.map((story) => `/api/v1/stories/${story}/comparison`);
  const [one] = [`/api/v1/stories/${ten}/comparison`];
  return [
    { what: 'the comparison of one story of 10 accounts', paths: [one], requests },
    { what: 'the same, by clients that have it', paths: [one], requests, conditional: true },
    { what: `the comparisons of ${compared.length} stories in turn`, paths: compared, requests },
    { what: 'the same, by clients that have them', paths: compared, requests, conditional: true },
    { what: 'the list of stories, the first 50', paths: ['/api/v1/stories'], requests },
    { what: 'a story of 10 accounts', paths: [`/api/v1/stories/${ten}`], requests },
    { what: 'the stories in turn', paths: several.map((story) => `/api/v1/stories/${story}`), requests },
    {
      what: 'a search for two words',
      paths: [`/api/v1/search?${new URLSearchParams({ text: 'police fire' })}`],
      requests: Math.ceil(requests / 5),
    },
    {
      what: 'a search for a speaker and what was said',
      paths: [`/api/v1/search?${new URLSearchParams({ speaker: 'police', quotation: 'fire' })}`],
      requests: Math.ceil(requests / 5),
    },
    { what: 'the web app’s page', paths: ['/'], requests },
  ];
};

/** How a running server answers many clients at once, as Markdown. */
export async function apiTable(
  served: Served,
  filled: Filled,
  requests: number,
  say: (line: string) => void,
): Promise<string> {
  const clients = fork(ENTRY, ['--url', served.url, '--clients', String(CLIENTS)], { execArgv: ['--import', 'tsx'] });
  const rows: string[][] = [];
  try {
    for (const question of questionsOf(filled, requests)) {
      const before = served.processor();
      clients.send(question);
      const [answered] = (await once(clients, 'message')) as [Answered];
      const row = rowOf(answered, (served.processor() - before) / question.requests);
      say(`${CLIENTS} clients: ${row.join(', ')}`);
      rows.push(row);
    }
  } finally {
    clients.disconnect();
  }
  return table(HEAD, rows);
}

const HEAD = [
  `${CLIENTS} clients at once ask for …`,
  'a second',
  'p50, ms',
  'p95, ms',
  'p99, ms',
  'most, ms',
  'errors',
  'kB an answer',
  'server’s processor, ms',
];

const rowOf = ({ what, perSecond, p50, p95, p99, most, errors, bytes }: Answered, processor: number): string[] => [
  what,
  number(perSecond),
  ...[p50, p95, p99, most].map((time) => number(time, 1)),
  number(errors),
  number(bytes / 1000, 1),
  number(processor, 2),
];
