import type { Entity, Mention } from '../../model/annotation.ts';
import { type Span, spanContains } from '../../model/span.ts';
import { fold } from '../../text/normalise.ts';
import { ROLES } from '../en/entity-roles.ts';
import { DOCUMENT_NOUNS } from '../en/entity-words.ts';
import { isTitle } from './parts.ts';
import { nameWord } from './spelling.ts';

/** A phrase that is reported to say something, with the mentions in it, in order. */
export interface Phrase {
  readonly text: string;
  readonly span: Span;
  readonly mentions: readonly Mention[];
  readonly entities: ReadonlyMap<string, Entity>;
}

const PREPOSITION = /\b(?:of|for|from|to|in|at|with|by|on|against|about|under|over|behind|near)\b/giu;
/** What may stand after a name that ends a phrase. */
const TAIL = /^[\s,)\]”"’'.]*(?:\b(?:MP|MPs|MSP|QC|KC|Jr|Sr|PhD|MD|CEO)\b\.?[\s,]*)?$/u;

/** The words of a phrase before a mention. */
const before = ({ text, span }: Phrase, mention: Mention): string => text.slice(span.start, mention.span.start);

const isPerson = ({ entities }: Phrase, mention: Mention): boolean => entities.get(mention.entity)?.type === 'person';

/**
 * The person or body named at the end of a description: "the mayor of Tarn, Ann Hale", "Minister for Roads and Ports Tom
 * Reyes", "a local airline, Norair". Undefined where the name belongs to a part of it: "a spokesman for Minister Tom Reyes".
 */
export function namedAtEnd(phrase: Phrase): Mention | undefined {
  const { text, mentions } = phrase;
  const span = { start: phrase.span.start, end: phrase.span.start + plainPart(phrase).length };
  const last = mentions.findLast(
    (mention) =>
      mention.kind === 'name' &&
      mention.span.end <= span.end &&
      TAIL.test(text.slice(mention.span.end, span.end)) &&
      !TAIL.test(text.slice(mention.span.start, span.end)),
  );
  if (!last || last.span.start === span.start || phrase.entities.get(last.entity)?.type === 'place') return undefined;
  const opening = mentions.find((mention) => mention.kind === 'name' && isPerson(phrase, mention));
  if (opening && opening !== last && isDescription(before(phrase, opening))) return undefined;
  const words = before(phrase, last);
  const comma = words.lastIndexOf(',');
  if (comma >= 0 && isDescription(words.slice(comma + 1))) return last;
  return isPerson(phrase, last) && opensName(words) ? last : undefined;
}

/** A phrase up to a relative clause, to who is with it, and to examples. */
const plainPart = ({ text, span }: Phrase): string =>
  text
    .slice(span.start, span.end)
    .split(/,?\s(?:who|which|that|whose|with|along with|together with|such as|including|like)\s/u)[0] ?? '';

/** "herpetologist ", "the Hon ", nothing: words that only describe who is named next. */
const isDescription = (words: string): boolean =>
  words.trim() === '' ||
  (/^[\p{L}\s.’'-]+\s$/u.test(words) && words.search(PREPOSITION) < 0 && !/\b(?:and|who|which)\b/iu.test(words));

/** "Minister for Roads and Ports ": what stands between the last preposition and the name is part of the office. */
function opensName(words: string): boolean {
  const links = [...words.matchAll(PREPOSITION)];
  const link = links.at(-1);
  if (!link) return /(?:^|\s)\p{L}[\p{L}.-]*\)?\s$/u.test(words) && !/(?:['’]s?|\band)\s$/u.test(words);
  const office = words.slice(link.index + link[0].length).trim();
  if (office === '' || !/\s$/u.test(words)) return false;
  return office.split(/\s+/).every((word) => {
    const plain = nameWord(word.replace(/[,()]/g, ''));
    if (isTitle(plain) || ROLES.has(plain)) return false;
    return /^\(?\p{Lu}/u.test(word) || /^(?:and|the)$/u.test(word);
  });
}

/** The parts of "Ann Hale and Tom Reyes" or "Ann Hale, Tom Reyes and Norair"; one part where nothing is joined. */
export function joinedParts({ text, span, mentions }: Phrase): Span[] {
  const cuts: Span[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(/,\s+and\s+|\s+and\s+|\s+&\s+|,\s+/gu)) {
    const cut = { start: span.start + match.index, end: span.start + match.index + match[0].length };
    if (!mentions.some((mention) => mention.kind === 'name' && spanContains(mention.span, cut))) cuts.push(cut);
  }
  if (!cuts.some((cut) => /and|&/.test(text.slice(cut.start, cut.end)))) return [span];
  const starts = [span.start, ...cuts.map(({ end }) => end)];
  const ends = [...cuts.map(({ start }) => start), span.end];
  return starts
    .map((start, i) => ({ start, end: ends[i] as number }))
    .filter(({ start, end }) => start < end)
    .map((part) => withoutBoth(text, part));
}

const withoutBoth = (text: string, { start, end }: Span): Span => {
  const lead = /^(?:both|and)\s+/iu.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end };
};

/** Whose a document is that speaks: "Hale’s statement", "its website", "the Norair advisory", "a letter from Ann Hale". */
export function authorOf(phrase: Phrase): Mention | undefined {
  const { text, span, mentions } = phrase;
  const written = text.slice(span.start, span.end);
  const bare = written.replace(/^(?:the|an?|this|that)\s/iu, ' ');
  const link = headOf(bare) === undefined ? null : /\s(?:from|by)\s+(?:the\s+|an?\s+)?/iu.exec(written);
  const maker = link && makerAt(phrase, span.start + link.index + link[0].length);
  if (maker) return maker;
  return mentions.find((mention) => {
    if (!/^(?:the|an?|this|that)?\s*$/iu.test(before(phrase, mention))) return false;
    const after = text.slice(mention.span.end, span.end);
    if (/^['’]s?\s/u.test(after)) return headOf(after.replace(/^['’]s?/u, '')) !== undefined;
    const bodyOrOwner = mention.kind === 'pronoun' || (mention.kind === 'name' && isBody(phrase, mention));
    return bodyOrOwner && headOf(after) !== undefined;
  });
}

const isBody = ({ entities }: Phrase, { entity }: Mention): boolean => entities.get(entity)?.type === 'organisation';

/** The name right after "by" or "from", or after the office that stands there. */
function makerAt({ text, mentions, entities }: Phrase, at: number): Mention | undefined {
  const names = mentions.filter(({ kind, span: { start } }) => kind === 'name' && start >= at);
  const person = names.findLast(
    ({ entity, span: { start } }) =>
      entities.get(entity)?.type === 'person' && /^(?:\p{Lu}[\p{L}.’'-]*\s+)*$/u.test(text.slice(at, start)),
  );
  return person ?? names.find(({ span: { start } }) => start === at);
}

/** The document noun that heads words, up to a preposition, participle or comma. */
function headOf(words: string): string | undefined {
  if (!/^\s/u.test(words)) return undefined;
  const head =
    words.split(
      /[,(“"]|\s(?:of|for|from|to|in|at|with|by|on|that|which|about|against|sent|signed|issued|released|published|introducing)\s/u,
    )[0] ?? '';
  const last = fold(head.trim().split(/\s+/).at(-1) ?? '');
  return DOCUMENT_NOUNS.has(last) ? last : undefined;
}
