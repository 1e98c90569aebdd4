import type { Job } from '../../http/contract/resources.ts';
import { counted } from '../../report/outline.ts';

type Taken = Job['outcome']['taken'][number];

/** What became of one thing, in a few words: how it is marked and what is said. */
export function takenWords({ outcome, change, reasons }: Pick<Taken, 'outcome' | 'change' | 'reasons'>): {
  readonly mark: string;
  readonly text: string;
} {
  switch (outcome) {
    case 'added':
      return { mark: '+', text: 'taken in' };
    case 'revised':
      return { mark: '±', text: `edited since it was last read: ${counted(change?.changes.length ?? 0, 'change')}` };
    case 'known':
      return { mark: '=', text: 'known already' };
    case 'unread':
      return { mark: '!', text: `nothing to read: ${reasons.join('; ')}` };
  }
}

/** How many things came in, and what became of them: "3 taken in, 1 known already, 2 problems". */
export function tally({ taken, added, problems }: Job['counts']): string {
  const known = taken - added;
  const parts = [
    ...(added > 0 ? [`${counted(added, 'article')} taken in`] : []),
    ...(known > 0 ? [`${known.toLocaleString('en')} known or not to be read`] : []),
    ...(problems > 0 ? [counted(problems, 'problem')] : []),
  ];
  return parts.join(', ');
}

/** Whether all that was given could be read, so that nobody needs to look at what came in. */
export const isClean = ({ outcome }: Pick<Job, 'outcome'>): boolean =>
  outcome.problems.length === 0 && outcome.taken.every((taken) => taken.outcome !== 'unread');

/** The articles that came of a job, each once. */
export const articlesOf = ({ outcome }: Pick<Job, 'outcome'>): string[] => [
  ...new Set(outcome.taken.flatMap(({ article }) => article ?? [])),
];
