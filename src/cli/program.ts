import { Command, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import type { CompareOptions } from './commands/compare.ts';
import type { ExtractOptions } from './commands/extract.ts';
import type { ReadOptions } from './commands/read.ts';
import type { ReuseOptions } from './commands/reuse.ts';
import { addDeskCommands } from './desk-program.ts';
import { examples } from './examples.ts';
import {
  formatOption,
  withDisplayOptions,
  withInputOptions,
  withJobs,
  withRewriteOptions,
  withShard,
} from './options.ts';
import { addServiceCommands } from './service-program.ts';
import { withStoreOptions } from './store-options.ts';
import { addUpkeepCommands } from './upkeep-program.ts';

const FILES = 'files of text or HTML; quoted patterns are expanded; - is standard input';

type Finish = (status: number) => void;

/**
 * The command line. What a command does is loaded when it is called, so that help is quick.
 * `finish` is given the exit status of the command that ran.
 */
export function programOf(finish: Finish): Command {
  const program = new Command('rashomon')
    .description('Reads several accounts of one event and lays them side by side.')
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showHelpAfterError('See rashomon --help.')
    .addHelpText('after', examples('rashomon'));

  program.commandsGroup('On articles that you give:');
  for (const add of [addCompare, addRead, addExtract, addReuse]) add(program, finish);
  program.commandsGroup('On articles that are kept:');
  addDeskCommands(program, finish);
  program.commandsGroup('For others:');
  addServiceCommands(program, finish);
  addUpkeepCommands(program, finish);
  program.commandsGroup('Besides:');
  for (const command of program.commands) {
    command.showHelpAfterError(`See rashomon ${command.name()} --help.`).addHelpText('after', examples(command.name()));
    for (const each of command.commands)
      each.showHelpAfterError(`See rashomon ${command.name()} ${each.name()} --help.`);
  }
  for (const command of [program, ...program.commands.flatMap((each) => [each, ...each.commands])])
    command
      .exitOverride()
      .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /u, 'rashomon: ')) });
  return program;
}

const commandOf = (program: Command, name: string, description: string): Command =>
  program.command(name).description(description).argument('<FILE...>', FILES);

function addCompare(program: Command, finish: Finish): void {
  const about =
    'Compare two or more accounts: what they share, where they differ, what only one tells, who copied whom.';
  const format = new Option('-f, --format <FORMAT>', 'default: terminal, or by the ending of --output');
  const command = program
    .command('compare')
    .description(about)
    .argument('[FILE...]', FILES)
    .option('--story <ID>', 'compare a story that is kept, in place of files')
    .addOption(format.choices(['terminal', 'markdown', 'html', 'json']));
  withStoreOptions(withInputOptions(withRewriteOptions(withDisplayOptions(withJobs(command))))).action(
    async (files: string[], options: CompareOptions) => {
      const { compareCommand } = await import('./commands/compare.ts');
      finish(await compareCommand(files, options));
    },
  );
}

function addRead(program: Command, finish: Finish): void {
  const about = 'Read articles one by one: report, sentences, who says what, entities, figures and times.';
  const command = commandOf(program, 'read', about).addOption(formatOption(['jsonl', 'json', 'terminal']));
  withInputOptions(withDisplayOptions(withShard(withJobs(command)))).action(
    async (files: string[], options: ReadOptions) => {
      const { readCommand } = await import('./commands/read.ts');
      finish(await readCommand(files, options));
    },
  );
}

function addExtract(program: Command, finish: Finish): void {
  const about = 'Take the report out of pages or texts, without what else is on the page.';
  const command = commandOf(program, 'extract', about).addOption(formatOption(['text', 'jsonl', 'json']));
  withInputOptions(withShard(withJobs(command))).action(async (files: string[], options: ExtractOptions) => {
    const { extractCommand } = await import('./commands/extract.ts');
    finish(await extractCommand(files, options));
  });
}

function addReuse(program: Command, finish: Finish): void {
  const about = 'Find the passages that articles share, and who copied from whom where something tells it.';
  const command = commandOf(program, 'reuse', about).addOption(formatOption(['terminal', 'json']));
  withInputOptions(withDisplayOptions(withJobs(command))).action(async (files: string[], options: ReuseOptions) => {
    const { reuseCommand } = await import('./commands/reuse.ts');
    finish(await reuseCommand(files, options));
  });
}
