import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { isoDay } from '../core/annotate/times/calendar.ts';
import { type ClusterSettings, clusterAll, decodeSketch, encodeSketch, sketchOf } from '../core/cluster/index.ts';
import type { Story } from '../core/model/story.ts';
import { hashText } from '../core/text/hash.ts';
import { type LineArticle, linesOf, readLine } from './story-lines.ts';

export type { ClusterSettings } from '../core/cluster/index.ts';

/** Something to tell of a line; where it is `lost`, the line stands in no story. */
export interface LineRemark {
  readonly file: string;
  readonly line: number;
  /** What to say after the file and line: "is not valid JSON". */
  readonly message: string;
  readonly lost: boolean;
}

/** What is known of an account of a story besides its id. */
export interface Account {
  readonly outlet: string | null;
  readonly headline: string | null;
  /** ISO date. */
  readonly published: string | null;
}

/** A story with the accounts behind its documents, in their order. */
export interface ListedStory {
  readonly story: Story;
  readonly accounts: readonly Account[];
}

/** Stands between an id and what tells apart a second article that bears it. No id holds it: it is taken out of ids. */
const AGAIN = '\u0002';

/**
 * Gathers articles and groups them into stories. Keeps about a kilobyte an article, whatever its length, and the result does not
 * depend on the order of the articles. Of articles with one id all are kept, under that id.
 */
export class StoryGatherer {
  readonly #codes: Uint8Array[] = [];
  readonly #byId = new Map<string, number>();

  get size(): number {
    return this.#codes.length;
  }

  /** Returns false where another article bore the id. */
  add(article: LineArticle): boolean {
    const given = article.id.replaceAll(AGAIN, ' ').replaceAll('\0', ' ');
    let id = given;
    for (let again = 0; this.#byId.has(id); again++)
      id = `${given}${AGAIN}${hashText(`${article.headline}\n${article.text}`)}${again === 0 ? '' : again}`;
    this.#byId.set(id, this.#codes.length);
    this.#codes.push(encodeSketch(sketchOf({ ...article, id })));
    return id === given;
  }

  *stories(settings: Partial<ClusterSettings> = {}): Generator<ListedStory> {
    for (const story of clusterAll(this.#codes, { settings })) {
      const accounts = story.documents.map((id) => this.#account(id));
      yield { story: asGiven(story), accounts };
    }
  }

  #account(id: string): Account {
    const { outlet, headline, day } = decodeSketch(this.#codes[this.#byId.get(id) ?? 0] as Uint8Array);
    return { outlet, headline, published: day === null ? null : isoDay(day) };
  }
}

/** A story with the ids that the articles were given. */
function asGiven(story: Story): Story {
  const plain = (id: string): string => id.split(AGAIN)[0] ?? id;
  return {
    ...story,
    documents: story.documents.map(plain),
    why: story.why.map((why) => ({
      ...why,
      document: plain(why.document),
      with: why.with === null ? null : plain(why.with),
    })),
  };
}

/**
 * Articles grouped into stories: accounts of one event. In no order of theirs; the result does not depend on it. Keeps
 * nothing. @throws RangeError where a setting is out of its range
 */
export function groupStories(articles: Iterable<LineArticle>, settings: Partial<ClusterSettings> = {}): Story[] {
  const gatherer = new StoryGatherer();
  for (const article of articles) gatherer.add(article);
  return [...gatherer.stories(settings)].map(({ story }) => story);
}

export interface GatherLinesOptions {
  /** Bytes of the longest line that is read. */
  readonly maxBytes: number;
  readonly remark: (remark: LineRemark) => void;
  /** Called after each article. */
  readonly step?: () => Promise<void> | void;
}

/** Reads articles, one JSON object a line, into a gatherer. Returns how many lines were lost. Rejects where the stream fails. */
export async function gatherLines(
  gatherer: StoryGatherer,
  file: string,
  stream: AsyncIterable<Uint8Array>,
  { maxBytes, remark, step }: GatherLinesOptions,
): Promise<number> {
  let lost = 0;
  for await (const { number, text } of linesOf(stream, maxBytes)) {
    const article = text === null ? `is longer than ${maxBytes} bytes` : readLine(text);
    if (typeof article === 'string') {
      lost += 1;
      remark({ file, line: number, message: article, lost: true });
      continue;
    }
    if (!gatherer.add(article))
      remark({
        file,
        line: number,
        message: `has an id that came before (${article.id}); both articles are kept`,
        lost: false,
      });
    await step?.();
  }
  return lost;
}

/** The bytes of a file, unpacked where its name ends in .gz. */
export function bytesOf(path: string): AsyncIterable<Uint8Array> {
  const stream = createReadStream(path);
  if (!path.endsWith('.gz')) return stream;
  const unpacked = createGunzip();
  stream.on('error', (error) => unpacked.destroy(error));
  return stream.pipe(unpacked);
}
