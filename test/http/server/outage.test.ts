import { connect, createServer, type Server, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDesk } from '../../../src/app/desk/open.ts';
import { Readiness } from '../../../src/app/health/readiness.ts';
import { storeVitals } from '../../../src/app/health/vitals.ts';
import { newDatabase } from '../../store/postgres.ts';
import { served } from './served.ts';

/** The way to a server, which can be broken and mended. */
class Line {
  readonly #target: URL;
  readonly #open = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  constructor(target: string) {
    this.#target = new URL(target);
  }

  get url(): string {
    const through = new URL(this.#target);
    through.port = String(this.#port);
    return through.href;
  }

  async mend(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(Number(this.#target.port), this.#target.hostname);
      for (const [end, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#open.add(end);
        end
          .on('error', () => other.destroy())
          .on('close', () => other.destroy())
          .pipe(other);
      }
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    const address = server.address();
    this.#port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    this.#server = server;
  }

  async cut(): Promise<void> {
    const gone = new Promise((resolve) => this.#server?.close(resolve));
    for (const socket of this.#open) socket.destroy();
    this.#open.clear();
    await gone;
  }
}

describe('a room whose database server goes and comes back', () => {
  it('asks to be asked again meanwhile, and then answers as before, without being started anew', async () => {
    const line = new Line(await newDatabase());
    await line.mend();
    const desk = await openDesk({ location: line.url });
    onTestFinished(async () => {
      await desk.close();
      await line.cut();
    });
    let now = 0;
    const { ask } = await served({ desk, readiness: new Readiness(storeVitals(desk.store), () => now) });
    const statuses = async (): Promise<number[]> => {
      now += 5000;
      return Promise.all(
        ['/healthz', '/readyz', '/api/v1/stories', '/api/v1/status', '/api/v1/search?text=ferry'].map(
          async (path) => (await ask(path)).status,
        ),
      );
    };
    expect(await statuses()).toEqual([200, 200, 200, 200, 200]);
    await line.cut();
    for (let round = 0; round < 3; round++) expect(await statuses()).toEqual([200, 503, 503, 503, 503]);
    const { headers, json, text } = await ask('/api/v1/stories');
    expect(headers['content-type']).toBe('application/problem+json');
    expect([Number(headers['retry-after']) > 0, json.type]).toEqual([true, 'urn:rashomon:problem:unavailable']);
    expect(text).not.toMatch(/postgres:|127\.0\.0\.1/u);
    await line.mend();
    expect(await statuses()).toEqual([200, 200, 200, 200, 200]);
  });
});
