import type { StoreFacts } from '../../../store/inspect.ts';
import { type Check, fail, megabytes, well } from '../patient.ts';

/** With what is not folded into the file yet. */
const sizeOf = (facts: StoreFacts): number => facts.bytes + (facts.engine === 'sqlite' ? facts.logBytes : 0);

/** That the store can be looked at. */
export const storeOpens: Check = {
  name: 'store',
  look: async ({ location, facts, trouble }) => {
    if (trouble) return [fail(trouble.message, trouble.remedy)];
    return facts ? [well(`${location} answers; it has ${megabytes(sizeOf(facts))}`)] : [];
  },
};
