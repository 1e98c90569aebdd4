import { Command, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { examples } from './examples.ts';
import { withDisplayOptions, withInputOptions } from './options.ts';

const FILES = 'files of text or HTML; quoted patterns are expanded; - is standard input';

/**
 * The command line. What a command does is loaded when it is called, so that help is quick.
 * `finish` is given the exit status of the command that ran.
 */
export function programOf(finish: (status: number) => void): Command {
  const program = new Command('rashomon')
    .description('Reads several accounts of one event and lays them side by side.')
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .showHelpAfterError('See rashomon --help.')
    .addHelpText('after', examples('rashomon'));

  withDisplayOptions(withInputOptions(program.command('compare')))
    .description(
      'Compare two or more accounts: what they share, where they differ, what only one tells, who copied whom.',
    )
    .argument('<FILE...>', FILES)
    .addOption(
      new Option('-f, --format <FORMAT>', 'default: terminal, or by the ending of --output').choices([
        'terminal',
        'markdown',
        'html',
        'json',
      ]),
    )
    .action(async (files, options) =>
      finish(await (await import('./commands/compare.ts')).compareCommand(files, options)),
    );

  withInputOptions(program.command('read'))
    .description('Read articles one by one: report, sentences, who says what, entities, figures and times, as JSON.')
    .argument('<FILE...>', FILES)
    .addOption(new Option('-f, --format <FORMAT>', 'output format').choices(['jsonl', 'json']).default('jsonl'))
    .action(async (files, options) => finish(await (await import('./commands/read.ts')).readCommand(files, options)));

  withInputOptions(program.command('extract'))
    .description('Take the report out of pages or texts, without what else is on the page.')
    .argument('<FILE...>', FILES)
    .addOption(new Option('-f, --format <FORMAT>', 'output format').choices(['text', 'jsonl', 'json']).default('text'))
    .action(async (files, options) =>
      finish(await (await import('./commands/extract.ts')).extractCommand(files, options)),
    );

  withDisplayOptions(withInputOptions(program.command('reuse')))
    .description('Find the passages that articles share, and who copied from whom where something tells it.')
    .argument('<FILE...>', FILES)
    .addOption(new Option('-f, --format <FORMAT>', 'output format').choices(['terminal', 'json']).default('terminal'))
    .action(async (files, options) => finish(await (await import('./commands/reuse.ts')).reuseCommand(files, options)));

  for (const command of program.commands) {
    command.showHelpAfterError(`See rashomon ${command.name()} --help.`).addHelpText('after', examples(command.name()));
  }
  for (const command of [program, ...program.commands])
    command
      .exitOverride()
      .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /u, 'rashomon: ')) });
  return program;
}
