export { StoreError } from './errors.ts';
export { openStore } from './open.ts';
export { backUpSqlite } from './sqlite/backup.ts';
