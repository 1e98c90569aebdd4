import { describe, it } from 'vitest';
import { contract } from './contract.ts';
import { newDatabase, postgres } from './postgres.ts';

const server = await postgres();

if ('missing' in server) {
  console.error(`NOT TESTED: a store in PostgreSQL. No server could be started: ${server.missing}`);
  describe('a store in PostgreSQL', () => {
    it.skip(`no server could be started: ${server.missing}`, () => {});
  });
} else contract({ name: 'PostgreSQL', fresh: newDatabase, lasts: true });
