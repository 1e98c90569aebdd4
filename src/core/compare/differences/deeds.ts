import type { Mention } from '../../model/annotation.ts';
import { type Span, spanContains } from '../../model/span.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';

/** Who did it, as far as one name or description tells. */
export interface Doer {
  readonly span: Span;
  /** The mention, or null for a description that no entity stands for ("a security guard"). */
  readonly mention: Mention | null;
}

/** A verb with the one who does it and the words around it that say to what. */
export interface Deed {
  readonly verb: Term;
  readonly doer: Doer;
  readonly object: readonly Term[];
  /** Told with "by", which leaves no doubt who did it. */
  readonly passive: boolean;
}

const OBJECT_REACH = 6;
const DOER_REACH = 8;
const BY_REACH = 3;

/** The deeds a sentence tells: "a guard raised the alarm", "the case was brought by the attorney general". */
export function deedsOf(profile: Profile): Deed[] {
  return profile.terms.flatMap((verb, i) => {
    if (verb.token.pos !== 'VERB' || verb.weight === 0) return [];
    const passive = profile.terms.slice(Math.max(0, i - 3), i).some(({ token }) => token.lemma === 'be');
    const doer = passive ? doerAfter(profile, i) : doerBefore(profile, i);
    const object = passive
      ? profile.terms.slice(Math.max(0, i - OBJECT_REACH), i)
      : profile.terms.slice(i + 1, i + 1 + OBJECT_REACH);
    return doer ? [{ verb, doer, object, passive }] : [];
  });
}

/** The one last mentioned before an active verb, near it and without a mark that ends a statement between. */
function doerBefore(profile: Profile, index: number): Doer | undefined {
  const { mentions, sentence, terms, reading } = profile;
  const verb = terms[index] as Term;
  const reach = terms[Math.max(0, index - DOER_REACH)]?.start ?? sentence.start;
  const mention = mentions.findLast(
    ({ span }) => spanContains(sentence, span) && span.end <= verb.start && span.start >= reach,
  );
  const chunk = descriptionBefore(terms, index);
  if (chunk && (!mention || mention.span.end <= chunk.start)) return { span: chunk, mention: null };
  if (!mention || !isOneDoer(reading.text, mention)) return undefined;
  return /[;:“”"]/.test(reading.text.slice(mention.span.end, verb.start)) ? undefined : { span: mention.span, mention };
}

/** The first name after "by", or the first description where none is named. */
function doerAfter({ mentions, sentence, terms, reading }: Profile, index: number): Doer | undefined {
  const by = terms.slice(index + 1, index + 1 + BY_REACH).find(({ token }) => token.lower === 'by');
  if (!by) return undefined;
  const end = terms[terms.indexOf(by) + DOER_REACH]?.end ?? sentence.end;
  const near = mentions.filter(
    (mention) =>
      mention.span.start >= by.end &&
      mention.span.end <= end &&
      (isOneDoer(reading.text, mention) || mention.entity.startsWith('person:')),
  );
  const mention = near.find(({ kind }) => kind === 'name') ?? near[0];
  return mention && { span: mention.span, mention };
}

/** "A security guard" directly before the verb. */
function descriptionBefore(terms: readonly Term[], index: number): Span | undefined {
  let first = index - 1;
  while (['NOUN', 'ADJ'].includes(terms[first]?.token.pos ?? '')) first--;
  const [article, last] = [terms[first], terms[index - 1]];
  if (!article || !last || first === index - 1 || !/^an?$/.test(article.token.lower)) return undefined;
  return { start: article.start, end: last.end };
}

/** A named person or body, or “a trawler skipper”; not one of several joined by “and”, and not a group that may hold the other. */
function isOneDoer(text: string, { kind, entity, span }: Mention): boolean {
  if (kind === 'pronoun' || !/^(?:person|organisation|unnamed)/.test(entity)) return false;
  if (/\band\s+(?:\p{L}+\s+)?$/u.test(text.slice(Math.max(0, span.start - 20), span.start))) return false;
  return kind === 'name' || /^an?\s/i.test(text.slice(span.start, span.end));
}
