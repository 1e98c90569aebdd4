import type { Command } from 'commander';
import { type StoreOptions, withStoreOptions } from './store-options.ts';

type Finish = (status: number) => void;

/** The commands for whoever looks after a store. */
export function addUpkeepCommands(program: Command, finish: Finish): void {
  addMigrate(program, finish);
  addBackup(program, finish);
}

function addMigrate(program: Command, finish: Finish): void {
  const command = program
    .command('migrate')
    .description('Make a store where there is none, and bring its tables up to date; every other command does so too.');
  withStoreOptions(command).action(async (options: StoreOptions) => {
    const { migrateCommand } = await import('./commands/upkeep.ts');
    finish(await migrateCommand(options));
  });
}

function addBackup(program: Command, finish: Finish): void {
  const command = program
    .command('backup')
    .description('Copy a store in a file into another file while others work on it.')
    .argument('<FILE>', 'a file that is not there yet');
  withStoreOptions(command).action(async (file: string, options: StoreOptions) => {
    const { backupCommand } = await import('./commands/upkeep.ts');
    finish(await backupCommand(file, options));
  });
}
