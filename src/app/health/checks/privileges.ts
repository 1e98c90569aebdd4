import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { type Check, type Found, fail, type Patient, warn, well } from '../patient.ts';

/** That the store may be written, and by nobody who need not. */
export const privileges: Check = {
  name: 'privileges',
  look: async ({ facts }) => (facts ? [facts.engine === 'sqlite' ? ofFile(facts.path) : ofUser(facts)] : []),
};

function ofFile(path: string): Found {
  try {
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
    accessSync(path, constants.R_OK | constants.W_OK);
    return well('the file and its folder may be written');
  } catch {
    return fail('the file or its folder may not be written', 'Give this user permission to write both.');
  }
}

function ofUser({ mayWrite, isSuperuser }: Extract<NonNullable<Patient['facts']>, { engine: 'postgresql' }>): Found {
  if (!mayWrite) return fail('the user may not write there', 'Let an owner run: grant create on database NAME to USER');
  if (isSuperuser)
    return warn('the user may do everything on the server', 'Give it a user of its own: docs/operations.md.');
  return well('the user may write there, and is no superuser');
}
