import { loadAttributions } from '../../src/app/models.ts';
import type { Row } from '../row.ts';
import { scoreNames } from './names.ts';
import { scorePersons } from './persons.ts';
import { scorePronouns } from './pronouns.ts';
import { scoreSpeakers } from './speakers.ts';

/** Speakers, names, pronouns and person coreference. `dir` holds `attribution/open-news` and `entities/{uner-ewt,gap,ontogum}`. */
export async function scoreEntities(dir: string, errors?: (line: string) => void): Promise<Row[]> {
  return [
    ...scoreSpeakers(dir, await loadAttributions(), errors),
    ...scoreNames(dir, errors),
    ...scorePronouns(dir, errors),
    ...scorePersons(dir),
  ];
}
