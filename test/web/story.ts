import type { StoryView } from '../../src/http/contract/resources.ts';

type Member = StoryView['members'][number];

const NOW = '2026-03-04T05:06:07.000Z';

/** An account of a story, put there by the program. */
export const memberOf = (article: string, fields: Partial<Member> = {}): Member => ({
  article,
  document: `${article}-1`,
  outlet: null,
  headline: null,
  published: null,
  why: { document: `${article}-1`, with: 'nearest', score: 0.95, shares: ['Port Ellery', '14 hurt'] },
  by: 'program',
  at: NOW,
  ...fields,
});

/** A story of some accounts that nobody has decided anything about. */
export const storyOf = (members: readonly Member[]): StoryView => ({
  id: 'story',
  label: 'Ferry aground off Port Ellery',
  created: NOW,
  updated: NOW,
  accounts: members.length,
  outlets: members.length,
  outletNames: [],
  compared: NOW,
  differences: 0,
  contradictions: 0,
  origins: members.length,
  members,
  former: [],
  comparison: { state: 'current', created: NOW, rejected: [] },
  decisions: [],
  job: null,
});
