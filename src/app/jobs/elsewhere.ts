import type { Fault } from '../../store/records.ts';
import type { Labour, Work } from '../labour.ts';
import type { Errand, Lane } from './lane.ts';
import type { Asked } from './order.ts';

/** Work that was asked for and came to nothing. */
export class WorkFailed extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** Has the work done in a lane. What comes back is what the order asks for: both ends are this program. */
export const labourIn = (lane: Lane): Labour => ({
  compare: (accounts, work) => asked(lane, { type: 'ask-comparison', accounts }, work),
  read: (account, work) => asked(lane, { type: 'ask-reading', account }, work),
  compareStory: (story, work) => asked(lane, { type: 'ask-story', story }, work),
});

function asked<T>(lane: Lane, order: Asked, { signal, onProgress }: Work): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    let value: unknown;
    const errand: Errand = {
      order,
      tell: (step) => {
        if (step.type === 'progress') onProgress?.(step.progress);
        else if (step.type === 'value') value = step.value;
      },
      started: () => undefined,
      ended: (ending) => {
        signal.removeEventListener('abort', leave);
        if (ending.type === 'done') resolve(value as T);
        else reject(ending.type === 'failed' ? new WorkFailed(ending.fault) : (signal.reason ?? new Error('stopped')));
      },
    };
    const leave = (): void => void lane.cancel(errand);
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', leave);
    lane.add(errand);
  });
}
