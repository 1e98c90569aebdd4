import type { StoryView } from '../../../http/contract/resources.ts';
import { listed } from '../../../report/outline.ts';
import type { Decision } from '../deciding/rejections.ts';

export type Member = StoryView['members'][number];

/** How sure it is that an account tells the event of its story, and how it came to stand there. */
export function standingOf(member: Member): string {
  const { why } = member;
  if (isByHand(member)) return 'put here by hand';
  if (why.with === null) return 'the story began with it';
  const score = Math.round(why.score * 100);
  return `${likelihood(why.score)} (${score} in 100)`;
}

function likelihood(score: number): string {
  if (score >= 0.9) return 'surely the same event';
  if (score >= 0.7) return 'very likely the same event';
  return score >= 0.5 ? 'likely the same event' : 'perhaps the same event';
}

/** What the account shares with the one it is nearest to, at most `most` things of it. */
export const sharesOf = (member: Member, most = 6): readonly string[] =>
  isByHand(member) ? [] : member.why.shares.slice(0, most);

/** What a person moved, and moved back, has no other reason than that. */
const isByHand = ({ by, why }: Member): boolean => by === 'person' || why.shares.includes('by hand');

/** What a member is called among the others. */
export const memberName = ({ outlet, headline, article }: Member): string => outlet ?? headline ?? article;

interface Payload {
  readonly from?: string;
  readonly into?: string;
  readonly label?: string;
  readonly before?: string | null;
  readonly name?: string | null;
  readonly what?: string;
  readonly article?: string;
  readonly story?: string;
  readonly taken?: readonly string[];
  readonly moved?: readonly string[];
}

/** A decision in words, and the other story that it is about. */
export function told(
  { kind, payload }: Decision,
  story: Pick<StoryView, 'id' | 'members'>,
): { readonly text: string; readonly story: string | null } {
  const given = payload as Payload;
  const names = new Map(story.members.map((member) => [member.article, memberName(member)]));
  const accounts = (ids: readonly string[] = []) =>
    ids.length === 1 ? (names.get(ids[0] ?? '') ?? '1 account') : `${ids.length} accounts`;
  const elsewhere = (id: string | undefined) => (id === undefined || id === story.id ? null : id);
  switch (kind) {
    case 'merge':
      return { text: `“${given.label}” (${accounts(given.moved)}) went into this story`, story: null };
    case 'split':
      return { text: `${capital(accounts(given.taken))} became a story of their own`, story: elsewhere(given.into) };
    case 'pin':
      return { text: `${names.get(given.article ?? '') ?? 'An account'} stays here`, story: elsewhere(given.from) };
    case 'label':
      return { text: `Named “${given.label}”, before “${given.before}”`, story: null };
    case 'speaker':
      return { text: speakerText(given), story: null };
    case 'reject-difference':
      return { text: `Not a difference: ${given.what}`, story: null };
    default:
      return { text: capital(kind.replaceAll('-', ' ')), story: null };
  }
}

const speakerText = ({ name, before }: Payload): string =>
  `Said by ${name ?? 'nobody named'}, before ${listed([before ?? 'nobody named'])}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
