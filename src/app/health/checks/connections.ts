import { type Check, fail, warn, well } from '../patient.ts';

/** What one program may open, and what is still comfortable. */
const ONE_PROGRAM = 12;

/** That programs find connections to the server. */
export const connections: Check = {
  name: 'connections',
  look: async ({ facts }) => {
    if (facts?.engine !== 'postgresql') return [];
    const { used, most } = facts.connections;
    const words = `${used} of ${most} connections to the server are in use`;
    const remedy = 'Raise max_connections, put a pooler in front, or run fewer workers.';
    if (most - used < 2) return [fail(words, remedy)];
    return [most - used < ONE_PROGRAM ? warn(words, remedy) : well(words)];
  },
};
