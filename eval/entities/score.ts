import type { Row } from '../row.ts';
import { scoreNames } from './names.ts';
import { scorePersons } from './persons.ts';
import { scorePronouns } from './pronouns.ts';

/** Names, pronouns and person coreference. `dir` holds `entities/uner-ewt`, `entities/gap` and `entities/ontogum`. */
export function scoreEntities(dir: string): Row[] {
  return [...scoreNames(dir), ...scorePronouns(dir), ...scorePersons(dir)];
}
