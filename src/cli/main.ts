import { existsSync } from 'node:fs';
import { CommanderError } from 'commander';
import { EXIT, Failure, UsageError } from './exit.ts';
import { watchSignals } from './interrupt.ts';
import { withWordsLeftOut } from './left-out.ts';
import { complain, redactor } from './messages.ts';
import { watchPipes } from './output.ts';
import { programOf } from './program.ts';

watchPipes();
watchSignals();

const args = process.argv.slice(2);
const [first] = args;
const program = programOf((status) => {
  process.exitCode = status;
});
try {
  const known = program.commands.some((command) => command.name() === first);
  if (first && !known && !first.startsWith('-') && existsSync(first))
    throw new UsageError(`${first} is a file, not a command. Did you mean: rashomon compare ${args.join(' ')}`);
  if (args.length === 0) program.outputHelp();
  else await program.parseAsync(withWordsLeftOut(args), { from: 'user' });
} catch (error) {
  process.exitCode = report(error);
}

/** Tells what went wrong in one line and gives the exit status for it. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  if (error instanceof UsageError || error instanceof Failure) {
    complain(error.message);
    return error instanceof UsageError ? EXIT.usage : EXIT.nothing;
  }
  complain(
    `stopped by a fault of its own: ${error instanceof Error ? error.message : String(error)}. Please report it.`,
  );
  if (process.env.RASHOMON_DEBUG && error instanceof Error)
    process.stderr.write(`${redactor.text(error.stack ?? '')}\n`);
  return EXIT.nothing;
}
