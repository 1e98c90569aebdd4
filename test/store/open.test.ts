import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { temporaryFiles } from './files.ts';
import { newDatabase, postgres } from './postgres.ts';

const path = temporaryFiles();
const server = await postgres();

const refusal = (code: string, words: string) => ({
  name: 'StoreError',
  code,
  message: expect.stringContaining(words),
  remedy: expect.stringMatching(/\w{3}/),
});

describe('what cannot be opened is told with what to do', () => {
  it('a folder that is not there', async () => {
    const location = join(dirname(path()), 'nowhere', 'store.db');
    await expect(openStore(location)).rejects.toMatchObject(refusal('no-folder', 'nowhere'));
  });
  it('a folder', async () => {
    const location = path();
    mkdirSync(location);
    await expect(openStore(location)).rejects.toMatchObject(refusal('not-a-database', 'is a folder'));
  });
  it('a file of something else', async () => {
    const location = path();
    writeFileSync(location, 'Once upon a time there was no database here. '.repeat(100));
    await expect(openStore(location)).rejects.toMatchObject(refusal('not-a-database', location));
  });
  it('a database of somebody else, which is left as it is', async () => {
    const location = path();
    const other = new Database(location);
    other.exec('create table theirs (a)');
    other.close();
    await expect(openStore(location)).rejects.toMatchObject(refusal('not-a-store', 'another program'));
    const again = new Database(location);
    expect(again.prepare('select name from sqlite_schema').all([])).toEqual([{ name: 'theirs' }]);
    again.close();
  });
  it('a server that does not answer, without the password', async () => {
    const opened = openStore('postgres://finch:secret@127.0.0.1:1/news');
    await expect(opened).rejects.toMatchObject(refusal('cannot-connect', '127.0.0.1:1'));
    await expect(opened).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
  });
  it('what is no URL', async () => {
    await expect(openStore('postgres://[')).rejects.toMatchObject(refusal('cannot-connect', 'the given URL'));
  });
  it.skipIf('missing' in server)('a database or a user that the server does not have', async () => {
    const url = new URL(await newDatabase());
    url.pathname = '/nowhere';
    await expect(openStore(url.href)).rejects.toMatchObject(refusal('cannot-connect', 'nowhere'));
    url.username = 'nobody';
    await expect(openStore(url.href)).rejects.toMatchObject(refusal('cannot-connect', 'nobody'));
  });
});

it.skipIf('missing' in server)('a store tells its place without a password', async () => {
  const url = new URL(await newDatabase());
  url.password = 'secret';
  const store = await openStore(url.href);
  expect([store.engine, store.location]).toEqual(['postgresql', url.href.replace(':secret', '')]);
  await store.close();
});
