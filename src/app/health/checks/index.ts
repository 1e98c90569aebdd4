import type { Check } from '../patient.ts';
import { backup } from './backup.ts';
import { clock } from './clock.ts';
import { connections } from './connections.ts';
import { disk } from './disk.ts';
import { feeds } from './feeds.ts';
import { file } from './file.ts';
import { node } from './node.ts';
import { pending } from './pending.ts';
import { port } from './port.ts';
import { privileges } from './privileges.ts';
import { programFiles } from './program-files.ts';
import { queue } from './queue.ts';
import { schema } from './schema.ts';
import { server } from './server.ts';
import { settings } from './settings.ts';
import { storeOpens } from './store-opens.ts';
import { temporary } from './temporary.ts';
import { vacuum } from './vacuum.ts';

/** All that a doctor looks at, in the order in which it is told. */
export const CHECKS: readonly Check[] = [
  node,
  programFiles,
  settings,
  storeOpens,
  schema,
  privileges,
  disk,
  file,
  server,
  clock,
  connections,
  vacuum,
  queue,
  feeds,
  pending,
  backup,
  port,
  temporary,
];
