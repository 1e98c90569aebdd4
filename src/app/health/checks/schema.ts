import { type Check, fail, warn, well } from '../patient.ts';

/** That the tables are those that this program knows. */
export const schema: Check = {
  name: 'schema',
  look: async ({ facts }) => {
    if (!facts) return [];
    const { done, known } = facts.schema;
    if (done === null) return [warn('no store stands there yet', 'It is made by the first rashomon import or serve.')];
    if (done > known)
      return [
        fail(`a newer Rashomon wrote it: step ${done}, this one knows ${known}`, 'Use that version of Rashomon.'),
      ];
    if (done < known)
      return [
        warn(
          `its tables are at step ${done} of ${known}`,
          'Make a copy; the next command that works on it moves them on. End older programs first.',
        ),
      ];
    return [well(`its tables are at step ${done}, the latest`)];
  },
};
