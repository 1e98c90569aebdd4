import { withoutSecrets } from '../../core/text/secrets.ts';
import { isUnreached, StoreError } from '../../store/errors.ts';
import type { Fault } from '../../store/records.ts';
import { Refused } from '../desk/deciding.ts';

/** What was thrown, as people are shown it. */
export function faultOf(error: unknown): Fault {
  if (error instanceof StoreError) return { code: error.code, message: error.message, remedy: sentence(error.remedy) };
  const message = withoutSecrets(error instanceof Error ? error.message : String(error));
  if (error instanceof Refused) return { code: 'refused', message, remedy: 'Look at the story as it now stands.' };
  if (isUnreached(error)) return { ...AWAY, message: `the database could not be reached: ${message}` };
  return { code: 'fault', message, remedy: 'This is a fault of the program. Please report it.' };
}

const AWAY = { code: 'cannot-connect', remedy: 'Look whether the server runs. What was kept before is kept.' };

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
