import { type Check, type Found, fail, megabytes, warn, well } from '../patient.ts';

/** Bytes of a write-ahead log that somebody keeps from being folded in. */
const LONG_LOG = 1e9;

/** A store in a file: that it is sound, and that what is committed is on the disk. */
export const file: Check = {
  name: 'file',
  look: async ({ facts }) => {
    if (facts?.engine !== 'sqlite') return [];
    const { damage, journal, synchronous, logBytes } = facts;
    const found: Found[] = [];
    if (damage.length > 0)
      found.push(fail(`it is damaged: ${damage[0]}`, 'Restore a copy; sqlite3 FILE .recover saves what can be read.'));
    if (journal !== 'wal')
      found.push(
        warn(`its journal is ${journal}, not wal`, 'Open it once with rashomon stories; network disks cannot do it.'),
      );
    if (synchronous < 2) found.push(fail('what is committed need not be on the disk', 'Install the package again.'));
    if (logBytes > LONG_LOG)
      found.push(
        warn(`its log has grown to ${megabytes(logBytes)}`, 'End programs that read it for long, and it is folded in.'),
      );
    return found.length > 0 ? found : [well('it is sound, and commits are on the disk (wal, synchronous = full)')];
  },
};
