import { compareAll, sameness, setTwinsApart, type Twin } from '../../app/comparison.ts';
import { compareStory } from '../../app/desk/comparing.ts';
import { storyNamed } from '../../app/desk/finding.ts';
import type { Note } from '../../core/model/document.ts';
import { receiveFile } from '../../ingest/files.ts';
import type { Problem } from '../../ingest/received.ts';
import { leaveOut } from '../../report/view/rejected.ts';
import type { Endpoint } from '../../rewrite/endpoint.ts';
import { atDesk } from '../desk.ts';
import { EXIT, Failure, UsageError } from '../exit.ts';
import { type ComparisonFormat, FORMATS, formatOf } from '../formats.ts';
import { inputsOf } from '../gather.ts';
import { say } from '../messages.ts';
import type { DisplayOptions, InputOptions, JobsOptions } from '../options.ts';
import { statusOf } from '../outcome.ts';
import { openSink } from '../output.ts';
import { readAll } from '../readings.ts';
import { endpointOf, type RewriteOptions, rewritten } from '../rewriting.ts';
import type { StoreOptions } from '../store-options.ts';

export interface CompareOptions extends InputOptions, JobsOptions, DisplayOptions, RewriteOptions, StoreOptions {
  readonly format?: ComparisonFormat;
  /** A story that is kept, in place of files. */
  readonly story?: string;
}

/** Where a report goes that a terminal cannot show. */
const HTML_REPORT = 'rashomon-report.html';

/** `rashomon compare`: all accounts side by side. Returns the exit status. */
export async function compareCommand(files: readonly string[], options: CompareOptions): Promise<number> {
  const endpoint = endpointOf(options);
  if (options.story !== undefined) return compareKept(options.story, files, options, endpoint);
  if (files.length === 0) throw new UsageError('compare needs files, or --story ID. See rashomon compare --help.');
  const inputs = await inputsOf(files, options);
  const [only] = inputs;
  const fault = inputs.length === 1 && only?.type === 'file' ? await alone(only.path, options.maxBytes) : null;
  if (fault) throw fault;
  const { format, output } = destination(options);
  const sink = openSink(output);
  try {
    const { read, unread } = await readAll(inputs, options);
    const { distinct, twins } = setTwinsApart(read);
    if (distinct.length < 2) throw new Failure(tooFew(distinct.length, twins));
    const comparison = await rewritten(await compareAll(distinct, twins, unread), endpoint);
    await sink.write(await FORMATS[format](comparison, { ...options, ...(output === undefined ? {} : { output }) }));
    sink.finish();
    tell(format, output, twins, comparison.notes);
    return statusOf(read.length, unread.length);
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

/** A story that is kept: its comparison as it stands, made now where it is not there. */
async function compareKept(
  story: string,
  files: readonly string[],
  options: CompareOptions,
  endpoint: Endpoint | undefined,
): Promise<number> {
  if (files.length > 0) throw new UsageError('compare takes files or --story, not both.');
  const { format, output } = destination(options);
  const sink = openSink(output);
  try {
    const { comparison, title } = await atDesk(options, { mustExist: true }, async (desk) => {
      const compared = await compareStory(desk, (await storyNamed(desk.store, story))?.id ?? story);
      if ('comparison' in compared) {
        const shown = format === 'json' ? compared.comparison : leaveOut(compared.comparison, compared.rejected);
        return { comparison: await rewritten(shown, endpoint), title: compared.story.label };
      }
      throw new Failure(
        compared.type === 'no-story'
          ? `there is no story ${story} in ${desk.store.location}. See: rashomon stories`
          : `story ${story} has one account only, and a comparison needs two. See: rashomon story show ${story}`,
      );
    });
    await sink.write(
      await FORMATS[format](comparison, { ...options, title, ...(output === undefined ? {} : { output }) }),
    );
    sink.finish();
    tell(format, output, [], comparison.notes);
    return EXIT.fine;
  } catch (error) {
    sink.abandon();
    throw error;
  }
}

function destination(options: CompareOptions): { format: ComparisonFormat; output: string | undefined } {
  const format = formatOf(options.format, options.output);
  return { format, output: options.output ?? (format === 'html' && process.stdout.isTTY ? HTML_REPORT : undefined) };
}

/** Why one file cannot be compared: what is the matter with it, else that it is only one; null where it holds several. */
async function alone(path: string, maxBytes: number): Promise<UsageError | null> {
  let articles = 0;
  let problem: Problem | undefined;
  for await (const received of receiveFile(path, { maxBytes })) {
    if (received.type === 'article') articles += 1;
    if (received.type === 'problem') problem ??= received.problem;
    if (articles > 1) return null;
  }
  return new UsageError(
    articles === 0 && problem
      ? `${path} ${problem.message}. ${problem.remedy}`
      : `compare needs two accounts or more, and ${path} is one. To read one: rashomon read ${path}`,
  );
}

function tooFew(count: number, twins: readonly Twin[]): string {
  const [twin] = twins;
  if (twin) return `nothing to compare: ${sameness(twin)}. Give another account.`;
  const left = count === 1 ? 'only one account could be read' : 'no account could be read';
  return `nothing to compare: ${left}, and a comparison needs two.`;
}

/** What the reader of the output would not see in it at once. */
function tell(
  format: ComparisonFormat,
  output: string | undefined,
  twins: readonly Twin[],
  notes: readonly Note[],
): void {
  if (format !== 'terminal' || output !== undefined) {
    for (const { code, message } of notes) if (code === 'different-events') say(`warning: ${message}`);
    for (const twin of twins) say(`${sameness(twin)} and counts once.`);
  }
  if (output !== undefined && output !== '-') say(`wrote ${output}`);
}
