import type { JobRequest } from '../../http/contract/requests.ts';
import type { Job, Upload } from '../../http/contract/resources.ts';
import { shorten } from '../../report/excerpt.ts';
import { ask, type Trouble } from '../api.ts';
import { gate } from '../shell/gate.svelte.ts';
import { bytesOf, fileKind, looksLikeOneEvent } from './file-kinds.ts';
import { readPasted } from './pasted.ts';
import { upload } from './upload.ts';

type TakeIn = Extract<JobRequest, { type: 'take-in' }>;
type Input = TakeIn['inputs'][number];

/** What one job takes at most. */
const MOST = 200;

/** One thing on the reader's list. */
export type Item = GivenLink | GivenText | GivenFile;

let last = 0;

export class GivenLink {
  readonly type = 'link';
  readonly id: number = ++last;
  readonly kind = 'link';
  readonly many = false;
  readonly url: string;
  readonly title: string;
  readonly detail: string;

  constructor(url: string) {
    const { hostname, pathname, search } = new URL(url);
    this.url = url;
    this.title = hostname.replace(/^www\./u, '');
    this.detail = `${pathname}${search}`;
  }
}

/** A pasted text, with what its reader says of it. */
export class GivenText {
  readonly type = 'text';
  readonly id: number = ++last;
  readonly kind: string;
  readonly many = false;
  readonly text: string;
  readonly title: string;
  readonly detail: string;
  outlet = $state('');
  published = $state('');
  url = $state('');

  constructor(
    text: string,
    { outlet = '', published = '' }: { readonly outlet?: string; readonly published?: string } = {},
  ) {
    this.outlet = outlet;
    this.published = published;
    const page = /^\s*<(?:!doctype|html|head|body|article|div|p)\b/iu.test(text.slice(0, 500));
    this.text = text;
    this.kind = page ? 'page source' : 'text';
    this.title = shorten(text.trimStart().split('\n', 1)[0]?.slice(0, 400) ?? '', 80);
    this.detail = `${text.length.toLocaleString('en')} characters`;
  }
}

export class GivenFile {
  readonly type = 'file';
  readonly id: number = ++last;
  readonly kind: string;
  readonly many: boolean;
  readonly name: string;
  readonly file: Blob;
  readonly title: string;
  readonly detail: string;
  /** Where the server keeps it, once it is there. */
  upload: Upload | null = null;
  /** Share of it that is there, 0 to 1. */
  sent = $state(0);

  constructor(name: string, file: Blob) {
    const { word, many } = fileKind(name);
    this.name = name;
    this.file = file;
    this.kind = word;
    this.many = many;
    this.title = name;
    this.detail = bytesOf(file.size);
  }
}

/** What the reader handed in and has not sent yet. */
export class Given {
  items = $state.raw<readonly Item[]>([]);
  /** Things that could not be put on the list, and why. */
  refused = $state.raw<readonly string[]>([]);
  /** What the reader chose; null: what is proposed. */
  chosen = $state<boolean | null>(null);
  sending = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  /** Largest file that the server takes, in bytes; null while that is not known. */
  largest: number | null = $state(null);
  readonly together: boolean = $derived(this.chosen ?? looksLikeOneEvent(this.items));
  readonly tooMany: boolean = $derived(this.items.length > MOST);
  #leave: AbortController = new AbortController();

  /** Takes a paste apart and puts it on the list. */
  addWords(words: string): void {
    this.refused = [];
    for (const pasted of readPasted(words)) {
      if (pasted.type === 'link') this.#addLink(pasted.url);
      else if (pasted.type === 'text') this.#addText(pasted.text);
      else if (pasted.type === 'file') this.#add(new GivenFile(pasted.name, new Blob([pasted.content])));
      else this.refused = [...this.refused, `${pasted.what}: ${pasted.why}`];
    }
  }

  addFiles(files: readonly { readonly name: string; readonly file: Blob }[]): void {
    this.refused = [];
    for (const { name, file } of files) {
      const { largest } = this;
      if (file.size === 0) this.#refuse(`${name} is empty.`);
      else if (largest !== null && file.size > largest)
        this.#refuse(
          `${name} is ${bytesOf(file.size)}; the server takes files up to ${bytesOf(largest)}. “rashomon import” takes larger ones.`,
        );
      else this.#add(new GivenFile(name, file));
    }
  }

  /** Puts texts on the list of which it is known where and when they were published. */
  addKnown(texts: readonly { readonly text: string; readonly outlet: string; readonly published: string }[]): void {
    for (const { text, ...known } of texts) this.#add(new GivenText(text, known));
  }

  /** Takes an item off the list. Gives what puts it back where it was. */
  remove(item: Item): () => void {
    const at = this.items.indexOf(item);
    this.items = this.items.filter((each) => each !== item);
    return () => {
      this.items = this.items.toSpliced(at, 0, item);
    };
  }

  clear(): void {
    this.items = [];
    this.refused = [];
    this.chosen = null;
  }

  stop(): void {
    this.#leave.abort();
    this.#leave = new AbortController();
  }

  /** Sends all of it. The job that takes it in, or null where that came to nothing: `trouble` tells why. */
  async send(): Promise<Job | null> {
    const { signal } = this.#leave;
    this.sending = true;
    this.trouble = null;
    try {
      const inputs: Input[] = [];
      for (const item of this.items) inputs.push(await inputOf(item, signal));
      const together = this.together && this.items.length > 1;
      const job = await ask<Job>('/jobs', { method: 'POST', body: { type: 'take-in', inputs, together }, signal });
      this.clear();
      return job;
    } catch (error) {
      this.trouble = gate.note(error);
      return null;
    } finally {
      this.sending = false;
    }
  }

  #addLink(url: string): void {
    if (this.items.some((item) => item.type === 'link' && item.url === url))
      this.#refuse(`${url} is on the list already.`);
    else this.#add(new GivenLink(url));
  }

  #addText(text: string): void {
    if (this.items.some((item) => item.type === 'text' && item.text === text))
      this.#refuse('This text is on the list already.');
    else this.#add(new GivenText(text));
  }

  #add(item: Item): void {
    this.items = [...this.items, item];
  }

  #refuse(why: string): void {
    this.refused = [...this.refused, why];
  }
}

async function inputOf(item: Item, signal: AbortSignal): Promise<Input> {
  if (item.type === 'link') return { type: 'url', url: item.url };
  if (item.type === 'file') {
    item.upload ??= await upload(item.name, item.file, (share) => (item.sent = share), signal);
    return { type: 'upload', upload: item.upload.id };
  }
  const { text, outlet, published, url } = item;
  return {
    type: 'text',
    text,
    ...(outlet.trim() !== '' && { outlet: outlet.trim() }),
    ...(published !== '' && { published }),
    ...(url.trim() !== '' && { url: url.trim() }),
  };
}
