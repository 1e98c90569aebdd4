import { type Check, count, warn, well } from '../patient.ts';

/** That rows that were deleted or changed are cleared away. */
export const vacuum: Check = {
  name: 'vacuum',
  look: async ({ facts }) => {
    if (facts?.engine !== 'postgresql') return [];
    const found = facts.bloated.map(({ table, dead }) =>
      warn(`${table} holds ${count(dead, 'dead row')}, more than live ones`, `Run: vacuum analyze ${table}`),
    );
    return found.length > 0 ? found : [well('no table is bloated')];
  },
};
