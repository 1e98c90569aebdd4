import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Upload } from './contract/resources.ts';
import { TooLarge, type Uploads } from './room.ts';

/** Milliseconds for which a file waits to be named in a job. */
const KEPT = 3_600_000;
/** Milliseconds between two looks for files that waited too long. */
const PAUSE = 60_000;
/** Bytes of all files together. */
const ALL = 1e9;
const LONGEST_NAME = 200;

export interface UploadsOptions {
  /** Largest file, in bytes. */
  readonly limit: number;
  /** Of all that wait together. */
  readonly room?: number;
  readonly now: () => number;
}

interface Kept {
  readonly upload: Upload;
  readonly path: string;
  readonly since: number;
}

/** Files in a folder of their own that nobody else may enter; it is gone when the program ends. */
export class UploadFolder implements Uploads {
  readonly limit: number;
  readonly #room: number;
  readonly #now: () => number;
  readonly #folder = mkdtempSync(join(tmpdir(), 'rashomon-uploads-'));
  readonly #kept = new Map<string, Kept>();
  readonly #timer: NodeJS.Timeout;
  #size = 0;

  constructor({ limit, room = Math.max(ALL, limit), now }: UploadsOptions) {
    this.limit = limit;
    this.#room = room;
    this.#now = now;
    this.#timer = setInterval(() => this.#forget(), PAUSE).unref();
    process.on('exit', this.#clear);
  }

  async add(name: string, body: ReadableStream<Uint8Array>): Promise<Upload> {
    this.#forget();
    const id = randomBytes(16).toString('base64url');
    const path = join(this.#folder, id);
    const meter = { size: 0 };
    try {
      await pipeline(this.#counted(body, meter), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    } catch (error) {
      this.#size -= meter.size;
      await rm(path, { force: true });
      throw error;
    }
    const upload = { id, name: plainName(name), size: meter.size };
    this.#kept.set(id, { upload, path, since: this.#now() });
    return upload;
  }

  get(id: string): Upload | undefined {
    this.#forget();
    return this.#kept.get(id)?.upload;
  }

  /** Where a file lies, for who does the job. */
  fileOf(id: string): { readonly name: string; readonly path: string } | undefined {
    const kept = this.#kept.get(id);
    return kept && { name: kept.upload.name, path: kept.path };
  }

  close(): void {
    clearInterval(this.#timer);
    process.off('exit', this.#clear);
    this.#clear();
  }

  /** The bytes as they come, while there is room for them. */
  async *#counted(body: ReadableStream<Uint8Array>, meter: { size: number }): AsyncGenerator<Uint8Array> {
    for await (const chunk of body) {
      meter.size += chunk.length;
      this.#size += chunk.length;
      if (meter.size > this.limit) throw new TooLarge(`The file is larger than ${this.limit / 1e6} MB.`);
      if (this.#size > this.#room) throw new TooLarge('Files that wait take up all the room there is for them.');
      yield chunk;
    }
  }

  readonly #clear = (): void => rmSync(this.#folder, { recursive: true, force: true });

  #forget(): void {
    for (const [id, { upload, path, since }] of this.#kept) {
      if (this.#now() - since < KEPT) return;
      this.#kept.delete(id);
      this.#size -= upload.size;
      rmSync(path, { force: true });
    }
  }
}

/** The last part of a name, without what could lead elsewhere or move a cursor. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  const printed = last.replace(/\p{C}/gu, '').trim().slice(0, LONGEST_NAME);
  return /^\.*$/u.test(printed) ? 'upload' : printed;
}
