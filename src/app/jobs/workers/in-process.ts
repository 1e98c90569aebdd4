import type { OpenDesk } from '../../desk/open.ts';
import { carryOut } from '../carry-out.ts';
import type { Worker } from '../order.ts';

/** Does the work at the desk it is given, in this process: for a store in memory, which no other process can see. */
export const inProcess = (desk: OpenDesk, offline: boolean): Worker => ({
  warm: () => undefined,
  run: (order, tell, signal) => carryOut(desk, order, { tell, signal, offline }),
  close: async () => undefined,
});
