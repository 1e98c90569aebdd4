import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TooLarge } from '../../../src/http/room.ts';
import { plainName, UploadFolder } from '../../../src/http/uploads.ts';
import { served } from './served.ts';

const bytes = { 'Content-Type': 'application/octet-stream' };

function folderOf(limit: number, room?: number): { uploads: UploadFolder; later: (ms: number) => void } {
  let time = 0;
  const uploads = new UploadFolder({ limit, ...(room === undefined ? {} : { room }), now: () => time });
  onTestFinished(() => uploads.close());
  return {
    uploads,
    later: (ms) => {
      time += ms;
    },
  };
}

const streamOf = (...chunks: string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });

describe('uploads', () => {
  it('wait under an id, with the last part of their name', async () => {
    const { ask } = await served();
    const { status, json } = await ask('/api/v1/uploads?name=..%2F..%2Fetc%2Fa%20page.html', {
      method: 'POST',
      headers: bytes,
      body: 'x'.repeat(1000),
    });
    expect([status, json]).toMatchObject([201, { name: 'a page.html', size: 1000 }]);
  });

  it('are refused beyond the limit', async () => {
    const { ask } = await served();
    const { status } = await ask('/api/v1/uploads?name=a', { method: 'POST', headers: bytes, body: 'x'.repeat(1001) });
    expect(status).toBe(413);
  });

  it('lie where nobody else may read, and are gone at the end', async () => {
    const { uploads } = folderOf(100);
    const { id } = await uploads.add('a', streamOf('one ', 'two'));
    const { path } = uploads.fileOf(id) ?? { path: '' };
    expect(readFileSync(path, 'utf8')).toBe('one two');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    uploads.close();
    expect(existsSync(dirname(path))).toBe(false);
  });

  it('leave nothing behind where they are too large, or break off', async () => {
    const { uploads } = folderOf(5, 8);
    await expect(uploads.add('a', streamOf('123', '456'))).rejects.toThrow(TooLarge);
    const broken = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('gone')) });
    await expect(uploads.add('b', broken)).rejects.toThrow('gone');
    const { id } = await uploads.add('c', streamOf('12345'));
    const { path } = uploads.fileOf(id) ?? { path: '' };
    await expect(uploads.add('d', streamOf('1234'))).rejects.toThrow(TooLarge);
    await uploads.add('e', streamOf('123'));
    expect(existsSync(path)).toBe(true);
  });

  it('are forgotten after an hour, and make room', async () => {
    const { uploads, later } = folderOf(5, 5);
    const { id } = await uploads.add('a', streamOf('12345'));
    const { path } = uploads.fileOf(id) ?? { path: '' };
    later(3_599_999);
    expect(uploads.get(id)).toBeDefined();
    later(1);
    expect(uploads.get(id)).toBeUndefined();
    expect(existsSync(path)).toBe(false);
    await uploads.add('b', streamOf('12345'));
  });

  it.each([
    ['a.html', 'a.html'],
    ['/etc/passwd', 'passwd'],
    ['..\\..\\a.eml', 'a.eml'],
    ['..', 'upload'],
    ['', 'upload'],
    ['a/', 'upload'],
    ['a\u0000\u001b[2Jb\u202e.txt', 'a[2Jb.txt'],
    ['x'.repeat(300), 'x'.repeat(200)],
  ])('have a name that is no path: %j', (name, plain) => expect(plainName(name)).toBe(plain));
});
