import { describe, expect, it } from 'vitest';
import { mentionAt } from '../../src/core/annotate/entities/mention-at.ts';
import type { Mention, MentionKind } from '../../src/core/model/annotation.ts';
import { bySpan } from '../../src/core/model/span.ts';
import { marked } from '../marked.ts';

const KINDS: Record<string, MentionKind> = { name: 'name', nominal: 'nominal', pronoun: 'pronoun' };

function headOf(source: string): string | undefined {
  const { text, spans } = marked(source);
  const mentions: Mention[] = Object.entries(KINDS).flatMap(([tag, kind]) =>
    (spans[tag] ?? []).map((span) => ({ span, kind, entity: text.slice(span.start, span.end) })),
  );
  mentions.sort((a, b) => bySpan(a.span, b.span));
  const [phrase] = spans.phrase ?? [];
  return phrase && mentionAt(mentions, phrase, text)?.entity;
}

describe('mentionAt', () => {
  it.each([
    ['<phrase><name>Ann Hale</name></phrase> said so.', 'Ann Hale'],
    ['<phrase>former Mayor <name>Ann Hale</name></phrase> said so.', 'Ann Hale'],
    ['<phrase><name>Ann Hale</name>, <pronoun>his</pronoun> former aide</phrase>, said so.', 'Ann Hale'],
    ['<phrase><pronoun>his</pronoun> former aide, <name>Ann Hale</name>,</phrase> said so.', 'Ann Hale'],
    ['<phrase>Mr. <name>Hale</name>’s successor, <name>Tom Reyes</name></phrase>, said so.', 'Tom Reyes'],
    ['<phrase><name>Port Board</name> Chairman <name>Tom Reyes</name>’</phrase> worries', 'Tom Reyes'],
    ['<phrase>Mr. <name>Hale</name>’s</phrase> view', 'Hale'],
    ['<phrase><pronoun>his</pronoun></phrase> view', 'his'],
    ['<phrase><name>Tom Reyes</name>, who led <name>Norland</name> from 2006 to 2012,</phrase> said so.', 'Tom Reyes'],
    ['<phrase><nominal>a spokesman for Mr. <name>Hale</name></nominal></phrase> said so.', 'a spokesman for Mr. Hale'],
    ['<phrase><name>Tom Reyes</name> and <name>Ann Hale</name></phrase> said so.', 'Tom Reyes'],
  ])('%s → %s', (source, head) => {
    expect(headOf(source)).toBe(head);
  });

  it.each([
    '<phrase>a cousin of Mr. <name>Hale</name></phrase> said so.',
    '<phrase>Mr. <name>Hale</name>’s tax return</phrase> shows it.',
    '<phrase><pronoun>her</pronoun> most recent returns</phrase> show it.',
    '<phrase>A senior <name>Hale</name> administration official</phrase> said so.',
    '<phrase>Nobody</phrase> said so, not even <name>Ann Hale</name>.',
  ])('%s has no mention at its head', (source) => {
    expect(headOf(source)).toBeUndefined();
  });
});
