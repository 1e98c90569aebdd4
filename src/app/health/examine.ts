import { StoreError } from '../../store/errors.ts';
import { openStore } from '../../store/index.ts';
import { inspectStore, type StoreFacts } from '../../store/inspect.ts';
import type { Fault } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { faultOf } from '../jobs/faults.ts';
import { openQueue } from '../queue/open-queue.ts';
import type { Queue } from '../queue/queue.ts';
import { CHECKS } from './checks/index.ts';
import { type Check, type Finding, fail, type Patient, type State } from './patient.ts';

/** Where to look, and what is known of it. */
export interface Examined extends Pick<Patient, 'location' | 'settings' | 'backup'> {
  /** The location with its password. */
  readonly open: string;
  readonly now: () => Date;
}

/** Looks at everything, in order, and changes nothing. What cannot be looked at is a finding too. */
export async function examine({ open, now, ...known }: Examined, checks = CHECKS): Promise<readonly Finding[]> {
  const looked = await attempt(() => inspectStore(open, now));
  const { facts, trouble } =
    'fault' in looked ? { facts: null, trouble: looked.fault } : { facts: looked.value, trouble: null };
  const store = await storeFor(open, facts);
  const queue = await queueFor(open, facts);
  try {
    const patient: Patient = { ...known, facts, trouble, store, queue, now: now() };
    const findings: Finding[] = [];
    for (const check of checks) findings.push(...(await lookedAt(check, patient)));
    return findings;
  } finally {
    await queue?.close();
    await store?.close();
  }
}

/** The gravest of all. */
export const gravest = (findings: readonly Finding[]): State =>
  (['fail', 'warn'] as const).find((state) => findings.some((finding) => finding.state === state)) ?? 'ok';

async function lookedAt(check: Check, patient: Patient): Promise<Finding[]> {
  const { name } = check;
  const looked = await attempt(() => check.look(patient));
  if ('value' in looked) return looked.value.map((found) => ({ check: name, ...found }));
  return [{ check: name, ...fail(`it could not be looked at: ${looked.fault.message}`, looked.fault.remedy) }];
}

/** Opening a store moves its tables on: so only where there is nothing to move. */
async function storeFor(location: string, facts: StoreFacts | null): Promise<Store | null> {
  if (!facts || facts.schema.done !== facts.schema.known) return null;
  if (facts.engine === 'sqlite' && facts.damage.length > 0) return null;
  const opened = await attempt(() => openStore(location));
  return 'value' in opened ? opened.value : null;
}

/** Opening a queue makes it: so only where there is one. */
async function queueFor(location: string, facts: StoreFacts | null): Promise<Queue | null> {
  if (facts?.engine !== 'postgresql' || !facts.hasQueue) return null;
  const opened = await attempt(() => openQueue(location));
  return 'value' in opened ? opened.value : null;
}

async function attempt<T>(work: () => Promise<T>): Promise<{ readonly value: T } | { readonly fault: Fault }> {
  try {
    return { value: await work() };
  } catch (error) {
    const fault = faultOf(error);
    return { fault: error instanceof StoreError ? fault : { ...fault, remedy: 'Please report it if it stays so.' } };
  }
}
