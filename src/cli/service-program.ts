import { type Command, Option } from 'commander';
import type { DoctorOptions } from './commands/doctor.ts';
import type { McpOptions } from './commands/mcp.ts';
import type { DropOptions, QueueOptions } from './commands/queue.ts';
import type { ServeOptions } from './commands/serve.ts';
import type { WorkerOptions } from './commands/worker.ts';
import { withLogOptions } from './log.ts';
import { withMetricsPort } from './observing-options.ts';
import { byteCount, collect, formatOption, portNumber, wholeNumber, withColour } from './options.ts';
import { type StoreOptions, withFetchingOptions, withStoreOptions } from './store-options.ts';

type Finish = (status: number) => void;

/** The commands that answer others, work for others, or look after both. */
export function addServiceCommands(program: Command, finish: Finish): void {
  for (const add of [addServe, addMcp, addWorker, addQueue, addDoctor]) add(program, finish);
}

function addServe(program: Command, finish: Finish): void {
  const command = program
    .command('serve')
    .description('Open the reading room: the web app, the HTTP API and MCP, until Ctrl-C; follow the feeds meanwhile.')
    .option('--port <N>', 'where it listens (default: 4700, or the next that is free)', portNumber)
    .option('--host <HOST>', 'address or name to listen at; beyond this machine a token is needed', '127.0.0.1')
    .option('--token-file <FILE>', 'what readers must show; else RASHOMON_TOKEN, else one is made where it is needed')
    .option('--allowed-host <NAME>', 'a further name by which it is reached (repeatable)', collect)
    .option('--behind-proxy', 'believe what a proxy says of who asks (X-Forwarded-For, X-Forwarded-Proto)')
    .addOption(
      new Option('--max-upload <SIZE>', 'largest file that may be uploaded')
        .argParser(byteCount)
        .default(100_000_000, '100MB'),
    )
    .option('--no-watch', 'do not look at the feeds that are followed')
    .option('--offline', 'fetch nothing')
    .addOption(
      new Option('--work <WHERE>', 'who does the work: processes of its own, or workers of the queue (rashomon worker)')
        .choices(['here', 'queue'])
        .default('here'),
    )
    .option('--metrics', 'count what is done, and answer /metrics for Prometheus')
    .option(
      '--drain <SECONDS>',
      'go on answering so long when asked to stop, while /readyz says no',
      wholeNumber(0),
      0,
    );
  withMetricsPort(withLogOptions(withFetchingOptions(withStoreOptions(command)))).action(
    async (options: ServeOptions) => {
      const { serveCommand } = await import('./commands/serve.ts');
      finish(await serveCommand(options));
    },
  );
}

function addMcp(program: Command, finish: Finish): void {
  const command = program
    .command('mcp')
    .description('Answer agents over the Model Context Protocol on standard input and output, until the input ends.')
    .option('--offline', 'fetch nothing: addresses are answered from what is kept');
  withFetchingOptions(withStoreOptions(command)).action(async (options: McpOptions) => {
    const { mcpCommand } = await import('./commands/mcp.ts');
    finish(await mcpCommand(options));
  });
}

function addWorker(program: Command, finish: Finish): void {
  const command = program
    .command('worker')
    .description(
      'Do what is queued in a PostgreSQL database, beside any number of others on any machines, until Ctrl-C.',
    )
    .option(
      '--lanes <N>',
      'orders done at once, each in a process of its own (default: one a processor)',
      wholeNumber(1),
    )
    .addOption(
      new Option('--memory <SIZE>', 'what a process may fill before it is ended, as 2GB')
        .argParser(byteCount)
        .default(2_000_000_000, '2GB'),
    )
    .option('--patience <MINUTES>', 'after which an order that nothing is heard of is ended', wholeNumber(1), 15)
    .option('--grace <SECONDS>', 'that orders have to end in when the worker is stopped', wholeNumber(0), 25)
    .option('--no-watch', 'do not look at feeds and pages that are due')
    .option('--token-file <FILE>', 'what must be shown at --metrics-port; else RASHOMON_TOKEN')
    .option('--offline', 'fetch nothing');
  withMetricsPort(withLogOptions(withFetchingOptions(withStoreOptions(command)))).action(
    async (options: WorkerOptions) => {
      const { workerCommand } = await import('./commands/worker.ts');
      finish(await workerCommand(options));
    },
  );
}

function addQueue(program: Command, finish: Finish): void {
  const queue = program
    .command('queue')
    .description('Show what is queued for workers, who works, and what was parked; have it done again, or forget it.');
  const load = () => import('./commands/queue.ts');
  withColour(
    withStoreOptions(queue.command('list', { isDefault: true }).description('list counts, workers and parked orders')),
  )
    .addOption(formatOption(['terminal', 'json']))
    .action(async (options: QueueOptions) => finish(await (await load()).listQueue(options)));
  withStoreOptions(queue.command('retry').description('queue parked orders anew: those named, or all'))
    .argument('[ID...]')
    .action(async (ids: string[], options: StoreOptions) => finish(await (await load()).retryParked(ids, options)));
  withStoreOptions(queue.command('drop').description('forget parked orders: those named, or all with --all'))
    .argument('[ID...]')
    .option('--all', 'every one of them')
    .action(async (ids: string[], options: DropOptions) => finish(await (await load()).dropParked(ids, options)));
}

function addDoctor(program: Command, finish: Finish): void {
  const command = program
    .command('doctor')
    .description('Look at the program, the store, the queue and the feeds, and tell what to do about what is amiss.')
    .addOption(formatOption(['terminal', 'json']))
    .option('--backup <PLACE>', 'a file or folder where copies of the store lie');
  withColour(withStoreOptions(command)).action(async (options: DoctorOptions) => {
    const { doctorCommand } = await import('./commands/doctor.ts');
    finish(await doctorCommand(options));
  });
}
