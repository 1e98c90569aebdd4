import pc from 'picocolors';
import { printable } from '../../report/clean.ts';
import type { TerminalOptions } from '../../report/terminal/index.ts';
import type { Member, StoryCounts, StoryRecord } from '../../store/records.ts';
import { shortTime } from './days.ts';

type Colors = ReturnType<typeof pc.createColors>;

/** One story of a list: its name on one line, what can be counted on the next. */
export function storyLine(story: StoryCounts, { color = false }: TerminalOptions): string {
  const colors = pc.createColors(color);
  const counts = [
    counted(story.accounts, 'account'),
    counted(story.outlets, 'outlet'),
    ...(story.differences > 0 ? [counted(story.differences, 'difference')] : []),
    ...(story.contradictions > 0 ? [colors.red(counted(story.contradictions, 'contradiction'))] : []),
    `moved ${shortTime(story.updated)}`,
  ];
  return `${colors.bold(story.id)}  ${printable(story.label)}\n    ${colors.dim(counts.join(' · '))}\n`;
}

/** A story with its accounts, and why each stands in it. */
export function storyView(story: StoryRecord, options: TerminalOptions): string {
  const colors = pc.createColors(options.color);
  const byDocument = new Map(story.members.map((member) => [member.article, member]));
  return `${storyLine(story, options)}\n${story.members.map((member) => memberLines(member, byDocument, colors)).join('')}`;
}

function memberLines(member: Member, others: ReadonlyMap<string, Member>, colors: Colors): string {
  const { with: partner, shares } = member.why;
  const other = partner === null ? undefined : others.get(partner);
  const nearest = other ? `nearest to ${printable(other.outlet ?? other.headline ?? other.article)}` : '';
  const shared = shares.length > 0 ? `shares ${shares.map(printable).join(', ')}` : '';
  const why = member.by === 'person' ? 'put here by hand' : [nearest, shared].filter(Boolean).join(': ');
  return [
    `  ${colors.bold(member.article)}  ${printable(member.headline ?? 'untitled')}`,
    `      ${[printable(member.outlet ?? 'no outlet told'), shortTime(member.published)].join(' · ')}`,
    ...(why ? [`      ${colors.dim(why)}`] : []),
    '',
  ].join('\n');
}

const counted = (count: number, thing: string): string =>
  `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
