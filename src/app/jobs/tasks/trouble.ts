import type { Watched } from '../../desk/watching.ts';
import { faultOf } from '../faults.ts';
import type { Tell } from '../order.ts';

/** Tells what went wrong where nobody waits for it. */
export function tellTrouble(watched: Watched, tell: Tell): void {
  if (watched.type === 'feed' && watched.failure) tell({ type: 'trouble', name: watched.url, fault: watched.failure });
  else if (watched.type === 'imported' && watched.imported.type === 'problem') {
    const { name, code, message, remedy } = watched.imported.problem;
    tell({ type: 'trouble', name, fault: { code, message, remedy } });
  } else if (watched.type === 'fault')
    tell({ type: 'trouble', name: `story ${watched.story}`, fault: faultOf(watched.message) });
}
