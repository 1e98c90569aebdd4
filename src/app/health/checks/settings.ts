import { type Check, fail, well } from '../patient.ts';

/** The settings file. */
export const settings: Check = {
  name: 'settings',
  look: async ({ settings: { path, problem } }) => {
    if (problem !== null) return [fail(problem, 'Put it right: docs/cli.md tells what may stand in it.')];
    return [well(path === null ? 'no settings file; all is as it comes' : `${path} can be read`)];
  },
};
