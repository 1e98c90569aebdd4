import { resolve } from 'node:path';
import type { Article } from '../core/model/article.ts';
import type { Note } from '../core/model/document.ts';
import { expandInputs, type Input, receive } from '../ingest/inputs.ts';
import type { Problem, Received } from '../ingest/received.ts';
import { assignmentsOf, checkPublished, withKnown } from './assignments.ts';
import { UsageError } from './exit.ts';
import { breathe } from './interrupt.ts';
import { say } from './messages.ts';
import type { InputOptions, ShardOptions } from './options.ts';

/** What one input gave: an article to work on, or the problem with it. */
export type Gathered =
  | { readonly type: 'article'; readonly article: Article; readonly notes: readonly Note[] }
  | { readonly type: 'problem'; readonly problem: Problem };

/** The inputs that arguments name. Throws `UsageError` where the options do not fit them. */
export async function inputsOf(files: readonly string[], options: InputOptions): Promise<Input[]> {
  checkPublished(options.published ?? []);
  const inputs = await expandInputs(files);
  assignmentsOf('outlet', options.outlet ?? [], inputs);
  assignmentsOf('published', options.published ?? [], inputs);
  const { output } = options;
  if (output !== undefined && inputs.some((input) => input.type === 'file' && resolve(input.path) === resolve(output)))
    throw new UsageError(`--output ${output} is one of the inputs and would be lost. Name another file.`);
  return inputs;
}

/** Everything that the inputs give, folders, feeds and links among it, with what options say of the articles. */
export async function* receivedFrom(inputs: readonly Input[], options: InputOptions): AsyncGenerator<Received> {
  const outlets = assignmentsOf('outlet', options.outlet ?? [], inputs);
  const dates = assignmentsOf('published', options.published ?? [], inputs);
  const { maxBytes } = options;
  for await (const received of receive(inputs, { maxBytes, stdin: process.stdin, folders: true })) {
    yield received.type === 'article'
      ? { ...received, article: withKnown(received.article, outlets, dates) }
      : received;
    await breathe();
  }
}

/** Every article and problem of the inputs, in order, or those of a shard, with room for signals in between. */
export async function* gather(
  inputs: readonly Input[],
  options: InputOptions & ShardOptions,
): AsyncGenerator<Gathered> {
  const outlets = assignmentsOf('outlet', options.outlet ?? [], inputs);
  const dates = assignmentsOf('published', options.published ?? [], inputs);
  if (process.stdin.isTTY && inputs.some(({ type }) => type === 'stdin'))
    say('reading from the keyboard; end with Ctrl-D, divide articles by a line of =====');
  const { part, of } = options.shard ?? { part: 1, of: 1 };
  let position = 0;
  for await (const received of receive(inputs, { maxBytes: options.maxBytes, stdin: process.stdin })) {
    const gathered = gatheredOf(received);
    if (gathered === null || position++ % of !== part - 1) continue;
    yield gathered.type === 'problem'
      ? gathered
      : { ...gathered, article: withKnown(gathered.article, outlets, dates) };
    await breathe();
  }
}

/** What a command that opens nothing on the web makes of what was received; null where it has been told and gives nothing. */
function gatheredOf(received: Received): Gathered | null {
  switch (received.type) {
    case 'article':
    case 'problem':
      return received;
    case 'note':
      say(`${received.name}: ${received.note.message}`);
      return null;
    default:
      return { type: 'problem', problem: elsewhere(received.type, received.url) };
  }
}

const elsewhere = (type: 'link' | 'subscription', url: string): Problem => ({
  name: url,
  code: type,
  message:
    type === 'link'
      ? 'is a page on the web, which this command does not open'
      : 'is a feed or a sitemap, which this command does not open',
  remedy: `To fetch it: rashomon import ${url}`,
});

/** A problem as a note on what was made without the input. */
export const noteOf = ({ name, code, message }: Problem): Note => ({ code, message: `${name} ${message}` });
