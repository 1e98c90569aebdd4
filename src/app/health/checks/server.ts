import { type Check, type Found, fail, warn, well } from '../patient.ts';

/** The oldest version of PostgreSQL that it works on, and of the server's own upkeep. */
const OLDEST = 130_000;

/** The server's version and settings. */
export const server: Check = {
  name: 'server',
  look: async ({ facts }) => {
    if (facts?.engine !== 'postgresql') return [];
    const { version, encoding, collation, autovacuum, extensions } = facts;
    const name = `PostgreSQL ${Math.floor(version / 10_000)}.${version % 10_000}`;
    const found: Found[] = [];
    if (version < OLDEST) found.push(fail(`${name} is too old`, 'Use 13 or later.'));
    if (encoding !== 'UTF8')
      found.push(fail(`the database holds ${encoding}, not UTF8`, 'Make one with: createdb -E UTF8 -T template0 NAME'));
    if (!autovacuum)
      found.push(warn('autovacuum is off', 'Switch autovacuum and track_counts on: tables grow without end.'));
    if (found.length > 0) return found;
    const more = extensions.length > 0 ? `; it needs none of the extensions ${extensions.join(', ')}` : '';
    return [well(`${name}, ${encoding}, collation ${collation}${more}`)];
  },
};
