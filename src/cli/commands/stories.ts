import { resolve } from 'node:path';
import { bytesOf, type ClusterSettings, gatherLines, type ListedStory, StoryGatherer } from '../../app/stories.ts';
import { expandInputs, type Input, STDIN } from '../../ingest/inputs.ts';
import type { StoryCounts } from '../../store/records.ts';
import { atDesk } from '../desk.ts';
import { displayOf } from '../display.ts';
import { EXIT, Failure, UsageError } from '../exit.ts';
import { breathe } from '../interrupt.ts';
import { say } from '../messages.ts';
import type { DisplayOptions } from '../options.ts';
import { statusOf } from '../outcome.ts';
import { openSink, type Sink } from '../output.ts';
import type { StoreOptions } from '../store-options.ts';
import { storyLine } from '../views/stories.ts';

export interface StoriesOptions extends DisplayOptions, StoreOptions {
  readonly format: 'terminal' | 'json';
  readonly maxBytes: number;
  readonly output?: string;
  readonly threshold?: number;
  readonly window?: number;
  readonly halfLife?: number;
}

/** Articles between two chances for a signal, and between two lines of progress. */
const BREATH = 100;

/** `rashomon stories`: articles, one JSON object a line, grouped into stories. Returns the exit status. */
export async function storiesCommand(files: readonly string[], options: StoriesOptions): Promise<number> {
  if (files.length === 0) return listKept(options);
  const inputs = await expandInputs(files);
  const { output } = options;
  if (output !== undefined && inputs.some((input) => input.type === 'file' && resolve(input.path) === resolve(output)))
    throw new UsageError(`--output ${output} is one of the inputs and would be lost. Name another file.`);
  const sink = openSink(output);
  try {
    const gatherer = new StoryGatherer();
    let lost = 0;
    for (const input of inputs) lost += await gatherInput(gatherer, input, options.maxBytes);
    if (gatherer.size === 0)
      throw new Failure(
        'there is no article in the input: each line is a JSON object with a text or a title. Tables, pages and archives go in with: rashomon import FILE',
      );
    await write(gatherer.stories(settingsOf(options)), options, sink);
    sink.finish();
    return statusOf(gatherer.size, lost);
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

/** Stories that are listed where nothing says how many. */
const LISTED = 20;

/** The stories that are kept, what moved last first. */
const listKept = (options: StoriesOptions): Promise<number> =>
  atDesk(options, { mustExist: true }, async ({ store }) => {
    const sink = openSink(options.output);
    const display = displayOf(options, options.output !== undefined);
    const limit = options.all ? Number.POSITIVE_INFINITY : (options.limit ?? LISTED);
    const kept: StoryCounts[] = [];
    let after: string | undefined;
    do {
      const page = await store.stories.list({ after, limit: Math.min(200, limit - kept.length) });
      kept.push(...page.items);
      after = page.next ?? undefined;
    } while (after !== undefined && kept.length < limit);
    if (options.format === 'json') await sink.write(`${JSON.stringify(kept)}\n`);
    else {
      for (const story of kept) await sink.write(storyLine(story, display));
      const total = await store.stories.count();
      if (total > kept.length) await sink.write(`… and ${(total - kept.length).toLocaleString('en')} more (--all)\n`);
      if (total === 0) await sink.write('no stories yet. Take articles in: rashomon import FILE…\n');
    }
    sink.finish();
    return EXIT.fine;
  });

const settingsOf = ({ threshold, window, halfLife }: StoriesOptions): Partial<ClusterSettings> => ({
  ...(threshold === undefined ? {} : { threshold }),
  ...(window === undefined ? {} : { windowDays: window }),
  ...(halfLife === undefined ? {} : { halfLifeDays: halfLife }),
});

/** Lines of one input of which something is said, each on its own. */
const TOLD = 20;

/** Returns how many lines, or whole inputs, could not be read. */
async function gatherInput(gatherer: StoryGatherer, input: Input, maxBytes: number): Promise<number> {
  if (input.type === 'no-match') {
    say(`${input.pattern} matches no file. Check the pattern and the folder.`);
    return 1;
  }
  const name = input.type === 'file' ? input.path : STDIN;
  const stream: AsyncIterable<Uint8Array> = input.type === 'file' ? bytesOf(input.path) : process.stdin;
  const progress = progressLine(gatherer);
  let remarks = 0;
  try {
    const lost = await gatherLines(gatherer, name, stream, {
      maxBytes,
      remark: ({ file, line, message }) => {
        remarks += 1;
        if (remarks <= TOLD) say(`${file}, line ${line} ${message}`);
      },
      step: () => (gatherer.size % BREATH === 0 ? progress.step() : undefined),
    });
    if (remarks > TOLD) say(`${name}: so it is with ${(remarks - TOLD).toLocaleString('en')} more lines`);
    return lost;
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    say(`${name} cannot be read (${why}). Check the name and that it may be read.`);
    return 1;
  } finally {
    progress.stop();
  }
}

/** How many articles were read so far, where someone watches. */
function progressLine(gatherer: StoryGatherer): { step: () => Promise<void>; stop: () => void } {
  const watched = process.stderr.isTTY === true;
  return {
    step: () => {
      if (watched) process.stderr.write(`\r${gatherer.size.toLocaleString('en')} articles read`);
      return breathe();
    },
    stop: () => {
      if (watched) process.stderr.write('\r\u001b[K');
    },
  };
}

async function write(stories: Iterable<ListedStory>, options: StoriesOptions, sink: Sink): Promise<void> {
  if (options.format === 'terminal') return writeListing(stories, options, sink);
  let before = '[';
  for (const { story } of stories) {
    await sink.write(`${before}${JSON.stringify(story)}`);
    before = ',\n';
  }
  await sink.write(']\n');
}

/** Stories of several accounts, each with its reasons; of articles that stand alone only how many, unless all are asked for. */
async function writeListing(stories: Iterable<ListedStory>, options: StoriesOptions, sink: Sink): Promise<void> {
  const { renderStory } = await import('../../report/terminal/stories.ts');
  const display = displayOf(options, options.output !== undefined);
  const count = { stories: 0, alone: 0 };
  for (const { story, accounts } of stories) {
    count.stories += 1;
    const alone = accounts.length === 1;
    if (alone) count.alone += 1;
    if (alone && options.all !== true) continue;
    await sink.write(`${renderStory(story, accounts, display)}\n`);
  }
  const told = count.stories === 1 ? '1 story' : `${count.stories.toLocaleString('en')} stories`;
  const hint = count.alone > 0 && options.all !== true ? ' (--all shows them)' : '';
  await sink.write(`${told}, ${count.alone.toLocaleString('en')} of one account${hint}.\n`);
}
