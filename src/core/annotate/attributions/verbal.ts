import type { Span } from '../../model/span.ts';
import { type Candidate, type Clause, spanOf } from './candidate.ts';
import type { Chunk } from './chunks.ts';
import { type Complement, complementAfter, skip, skipOccasion } from './complement.ts';
import { clauseStart, contentEnd, hasVerb, isEdge, isEmbedded } from './extent.ts';
import { type ReportingVerb, reportingForm, reportingVerb } from './lexicon.ts';
import { beginsPair, reportingPair } from './pairs.ts';
import { isNominal, nounPhraseEnd, nounPhraseStart, type Run } from './phrases.ts';
import { subjectOf } from './subject.ts';

/** A reporting verb group: the chunks of the cue and the verb's entry. */
export interface VerbCue {
  readonly verb: ReportingVerb;
  /** The chunk with the reporting verb. */
  readonly at: number;
  /** First chunk of the cue, with what leads up to the verb ("went on to"). */
  readonly from: number;
  /** One past the last chunk of the cue. */
  readonly to: number;
}

/** Attributions whose cue is a verb. */
export function verbalCandidates(clause: Clause): Candidate[] {
  const found: Candidate[] = [];
  clause.chunks.forEach((_, i) => {
    const cue = verbCueAt(clause.chunks, i);
    const candidate = !cue
      ? colonVerb(clause, i)
      : (invertedTag(clause, cue) ??
        passive(clause, cue) ??
        tag(clause, cue) ??
        relativeObject(clause, cue) ??
        interposed(clause, cue) ??
        statement(clause, cue));
    if (candidate) found.push(candidate);
  });
  return found;
}

function verbCueAt(chunks: readonly Chunk[], at: number): VerbCue | null {
  const group = chunks[at]?.group;
  if (!group) return null;
  const pair = pairAt(chunks, at, group.verb.lower);
  const form = reportingForm(group.verb.lower);
  const verb = pair?.verb ?? (form && reportingVerb(form.lemma));
  if (!verb || isSayForExample(chunks, at)) return null;
  let from = at;
  while (chunks[from]?.group?.infinitive && chunks[from - 1]?.kind === 'verb' && from > at - 3) from--;
  if (
    chunks[from]?.group?.infinitive &&
    chunks[from - 1]?.lower === 'on' &&
    /^(?:went|go|goes|gone|going)$/.test(chunks[from - 2]?.group?.verb.lower ?? '')
  )
    from -= 2;
  return { verb, at, from, to: pair?.to ?? at + 1 };
}

function pairAt(chunks: readonly Chunk[], at: number, word: string): { verb: ReportingVerb; to: number } | null {
  if (!beginsPair(word)) return null;
  for (let i = at + 1; i <= at + 6; i++) {
    const chunk = chunks[i];
    if (!chunk) return null;
    const verb = reportingPair(word, chunk.kind === 'noun' ? chunk.last : chunk.lower);
    if (verb) return { verb, to: i + 1 };
    if (!['adverb', 'adjective', 'and'].includes(chunk.kind) && chunk.lower !== 'it') return null;
  }
  return null;
}

/** "say, for example", "let us say". */
function isSayForExample(chunks: readonly Chunk[], at: number): boolean {
  const group = chunks[at]?.group;
  if (group?.verb.lower !== 'say' || group.auxiliary || group.infinitive) return false;
  return chunks[at + 1]?.kind === 'comma' && chunks[at - 1]?.kind === 'comma';
}

function make(
  clause: Clause,
  cue: VerbCue,
  rule: string,
  source: Run | null,
  content: readonly Span[],
  complement: Complement | null,
  confidence: number,
): Candidate {
  const { chunks } = clause;
  const start = cueStart(chunks[cue.from] as Chunk);
  const end = (chunks[(complement?.addressee?.to ?? cue.to) - 1] as Chunk).end;
  return {
    rule,
    cue: { start, end: Math.max(end, (chunks[cue.to - 1] as Chunk).end) },
    source: source ? sourceSpans(chunks, source) : [],
    content,
    quotations: [],
    addressee: complement?.addressee ? spanOf(chunks, complement.addressee) : null,
    stance: cue.verb.stance,
    sort: cue.verb.sort,
    confidence,
  };
}

const cueStart = (chunk: Chunk): number =>
  chunk.group?.infinitive ? (chunk.items[1]?.start ?? chunk.start) : chunk.start;

/** The source without a comma or dash at its end. */
export function sourceSpans(chunks: readonly Chunk[], { from, to }: Run): Span[] {
  let end = to;
  while (end > from + 1 && ['comma', 'dash', 'stop'].includes(chunks[end - 1]?.kind ?? '')) end--;
  return [spanOf(chunks, { from, to: end })];
}

const quotes = (cue: VerbCue): boolean => cue.verb.complements.has('quote');

/** "“…,” said the mayor". */
function invertedTag(clause: Clause, cue: VerbCue): Candidate | null {
  const { chunks } = clause;
  const group = chunks[cue.at]?.group;
  if (!quotes(cue) || !group?.finite || group.auxiliary || chunks[cue.to]?.kind !== 'noun') return null;
  const before = skipBack(chunks, cue.from - 1, ['comma', 'adverb', 'dash']);
  const said =
    before < 0
      ? clause.before
      : chunks[before]?.kind === 'quote'
        ? 'quote'
        : chunks[cue.from - 1]?.kind === 'comma'
          ? 'clause'
          : null;
  if (!said) return null;
  if (said === 'clause' && complementFollows(clause, cue)) return null;
  const to = nounPhraseEnd(chunks, cue.to, true);
  if (said === 'clause' && !isEdge(chunks[to])) return null;
  if (chunks[to]?.group?.finite) return null;
  const content = fronted(clause, before + 1, said === 'quote' || said === 'clause' ? null : said);
  if (!content || (said === 'clause' && !hasVerb(chunks, { from: 0, to: before + 1 }))) return null;
  const later = quoteLater(chunks, to);
  return make(
    clause,
    cue,
    'inverted-tag',
    { from: cue.to, to },
    [...content, ...later],
    null,
    said === 'clause' ? 0.7 : 0.95,
  );
}

/** "“…,” the mayor said", "The bridge is safe, officials said", also in the middle of the sentence. */
function tag(clause: Clause, cue: VerbCue): Candidate | null {
  const { chunks } = clause;
  if (!quotes(cue) || !chunks[cue.at]?.group?.finite) return null;
  const subject = subjectOf(chunks, cue.from);
  if (!subject) return null;
  const after = skipOccasion(chunks, afterAddressee(chunks, cue));
  const before = skipBack(chunks, subject.from - 1, ['comma', 'adverb', 'dash']);
  const quoted = before < 0 ? clause.before !== null : chunks[before]?.kind === 'quote';
  const closed =
    (quoted && chunks[after]?.kind === 'comma') ||
    isEdge(chunks[after]) ||
    ['quote', 'verb', 'subordinator', 'and', 'colon', 'adverb'].includes(chunks[after]?.kind ?? '');
  const tagged = quoted && chunks[after]?.kind === 'comma' && chunks[after + 1]?.kind !== 'quote';
  if (!closed || (!tagged && complementFollows(clause, cue)))
    return quoted && chunks[after]?.kind === 'quote' ? split(clause, cue, subject, before, after) : null;
  const aside = chunks[after]?.kind === 'comma' && chunks[after + 1]?.group?.finite === true;
  if (
    !quoted &&
    (chunks[subject.from - 1]?.kind !== 'comma' || (!aside && !hasVerb(chunks, { from: 0, to: before + 1 })))
  )
    return null;
  const content = fronted(clause, before + 1, before < 0 ? clause.before : null);
  if (!content) return null;
  const rest = quoted ? quoteLater(chunks, cue.to) : parenthetical(chunks, after);
  return make(
    clause,
    cue,
    quoted ? 'quote-tag' : 'clause-tag',
    subject,
    [...content, ...rest],
    addressed(chunks, cue),
    quoted ? 0.95 : 0.8,
  );
}

function complementFollows({ chunks }: Clause, cue: VerbCue): boolean {
  const complement = complementAfter(chunks, cue.to, cue.verb);
  return complement !== null && ['that', 'quote', 'colon', 'zero', 'wh', 'to', 'whom-to'].includes(complement.pattern);
}

/** "“…,” she said, “…”". */
function split(clause: Clause, cue: VerbCue, subject: Run, before: number, after: number): Candidate | null {
  const content = fronted(clause, before + 1, before < 0 ? clause.before : null);
  const second = clause.chunks[after];
  return content && second
    ? make(clause, cue, 'split-quote', subject, [...content, { start: second.start, end: second.end }], null, 0.95)
    : null;
}

function addressed(chunks: readonly Chunk[], cue: VerbCue): Complement | null {
  const to = afterAddressee(chunks, cue);
  return to > cue.to ? { pattern: 'tag', from: to, addressee: { from: cue.to, to } } : null;
}

function afterAddressee(chunks: readonly Chunk[], cue: VerbCue): number {
  const at = skip(chunks, cue.to, ['adverb']);
  return cue.verb.complements.has('whom') && chunks[at]?.kind === 'noun' ? nounPhraseEnd(chunks, at, false) : at;
}

/** What stands before a tag: a quotation, or the clause from its start. */
function fronted({ chunks }: Clause, end: number, outside: Span | null): Span[] | null {
  if (end <= 0) return outside ? [{ start: outside.start, end: outside.end }] : null;
  const last = chunks[end - 1];
  if (last?.kind === 'quote' && onlyQuotes(chunks, end)) return [{ start: last.start, end: last.end }];
  const run = clauseStart(chunks, end);
  return run ? [spanOf(chunks, run)] : null;
}

/** Whether the quotation that ends before `end` is the whole of what is said, and no words of the sentence lead into it. */
function onlyQuotes(chunks: readonly Chunk[], end: number): boolean {
  const before = chunks[end - 2];
  return (
    before === undefined ||
    ['comma', 'stop', 'colon', 'semicolon', 'and'].includes(before.kind) ||
    !hasVerb(chunks, { from: 0, to: end - 1 })
  );
}

/** The quotation that goes on after the tag in the same sentence. */
function quoteLater(chunks: readonly Chunk[], from: number): Span[] {
  for (let i = from; i < from + 14; i++) {
    const chunk = chunks[i];
    if (!chunk || (chunk.kind === 'verb' && chunk.group?.finite)) return [];
    if (chunk.kind === 'quote' && ['comma', 'stop', 'dash', 'colon', 'semicolon'].includes(chunks[i - 1]?.kind ?? ''))
      return [{ start: chunk.start, end: chunk.end }];
  }
  return [];
}

/** "The bridge, officials said, is safe": what goes on after a tag between commas. */
function parenthetical(chunks: readonly Chunk[], after: number): Span[] {
  if (chunks[after]?.kind !== 'comma' || !chunks[after + 1]) return [];
  const next = chunks[after + 1] as Chunk;
  if (next.kind !== 'verb' || !next.group?.finite) return [];
  const to = contentEnd(chunks, after + 1, { cue: after, embedded: false });
  return [spanOf(chunks, { from: after + 1, to })];
}

const skipBack = (chunks: readonly Chunk[], from: number, kinds: readonly string[]): number => {
  let at = from;
  while (at >= 0 && kinds.includes(chunks[at]?.kind ?? '')) at--;
  return at;
};

/** "which he claimed was false", "what they call a purge". */
function relativeObject(clause: Clause, cue: VerbCue): Candidate | null {
  const { chunks } = clause;
  const subject = subjectOf(chunks, cue.from);
  if (!subject || !chunks[cue.at]?.group?.finite) return null;
  const word = chunks[subject.from - 1];
  if (word?.lower !== 'which' && word?.lower !== 'what') return null;
  const after = skipOccasion(chunks, cue.to);
  const next = chunks[after];
  if (!next || (isEdge(next) && next.kind !== 'preposition')) return wholeRelative(clause, cue, subject);
  const to = contentEnd(chunks, after, { cue: cue.at, embedded: true });
  return make(
    clause,
    cue,
    'relative-object',
    subject,
    [{ start: word.start, end: word.end }, spanOf(chunks, { from: after, to })],
    null,
    0.8,
  );
}

/** "the accusations, which he has denied": what the relative word stands for is the content. */
function wholeRelative(clause: Clause, cue: VerbCue, subject: Run): Candidate | null {
  const { chunks } = clause;
  let before = subject.from - 2;
  if (chunks[before]?.kind === 'comma') before--;
  if (!cue.verb.complements.has('noun') || chunks[subject.from - 1]?.lower !== 'which' || !isNominal(chunks[before]))
    return null;
  const antecedent = { from: nounPhraseStart(chunks, before), to: before + 1 };
  return make(clause, cue, 'relative-whole', subject, [spanOf(chunks, antecedent)], null, 0.6);
}

/** "The ship is expected to dock", "it was reported that": the source, if any, follows "by". */
function passive(clause: Clause, cue: VerbCue): Candidate | null {
  const { chunks } = clause;
  if (!chunks[cue.at]?.group?.passive && !isReducedPassive(chunks, cue)) return null;
  if (/^(?:worry|concern|convince|determine|please|surprise|disappoint|delight)$/.test(cue.verb.lemma)) return null;
  const by = chunks[cue.to]?.lower === 'by' && isNominal(chunks[cue.to + 1]) ? cue.to : null;
  const source = by === null ? null : { from: by + 1, to: nounPhraseEnd(chunks, by + 1, false) };
  const after = source?.to ?? cue.to;
  const subject = subjectOf(chunks, cue.from);
  const that = skipOccasion(chunks, after);
  if (chunks[that]?.kind === 'that' && chunks[that + 1]) {
    const to = contentEnd(chunks, that, { cue: cue.at, embedded: false });
    return make(clause, cue, 'passive-that', source, [spanOf(chunks, { from: that, to })], null, 0.75);
  }
  const whom = cue.verb.complements.has('whom-to') || cue.verb.complements.has('given-to');
  if (whom && chunks[after]?.group?.infinitive && subject) {
    const to = contentEnd(chunks, after, { cue: cue.at, embedded: true });
    return make(
      clause,
      cue,
      'passive-infinitive',
      source,
      [spanOf(chunks, subject), spanOf(chunks, { from: after, to })],
      null,
      0.7,
    );
  }
  if (cue.verb.complements.has('of') && chunks[after]?.lower === 'of' && subject) {
    const to = contentEnd(chunks, after, { cue: cue.at, embedded: true });
    return make(
      clause,
      cue,
      'passive-charge',
      source,
      [spanOf(chunks, subject), spanOf(chunks, { from: after, to })],
      null,
      0.7,
    );
  }
  if (
    !source &&
    subject &&
    cue.verb.complements.has('noun') &&
    /^(?:announce|report|confirm|disclose|deny)$/.test(cue.verb.lemma) &&
    isEdge(chunks[cue.to])
  )
    return make(clause, cue, 'passive-plain', null, [spanOf(chunks, subject)], null, 0.5);
  if (
    source &&
    subject &&
    cue.verb.sort === 'speech' &&
    (cue.verb.complements.has('noun') || cue.verb.complements.has('as'))
  )
    return make(clause, cue, 'passive-by', source, [spanOf(chunks, subject)], null, 0.55);
  return null;
}

/** "the blades the agency said reached that speed": the cue stands between the subject of the content and its verb. */
function interposed(clause: Clause, cue: VerbCue): Candidate | null {
  const { chunks } = clause;
  if (!cue.verb.complements.has('zero') || !chunks[cue.to]?.group?.finite) return null;
  const subject = subjectOf(chunks, cue.from);
  const before = subject && subject.from - 1;
  if (!subject || before === null || !isNominal(chunks[before])) return null;
  const to = contentEnd(chunks, cue.to, { cue: cue.at, embedded: true });
  const topic = { from: nounPhraseStart(chunks, before), to: before + 1 };
  return make(
    clause,
    cue,
    'interposed',
    subject,
    [spanOf(chunks, topic), spanOf(chunks, { from: cue.to, to })],
    null,
    0.6,
  );
}

/** "a plan announced by the mayor": a participle, not a past tense. */
const isReducedPassive = (chunks: readonly Chunk[], cue: VerbCue): boolean =>
  chunks[cue.at]?.group?.auxiliary === false &&
  chunks[cue.at]?.group?.form === 'past' &&
  chunks[cue.to]?.lower === 'by';

/** The plain order: source, cue, content. */
function statement(clause: Clause, cue: VerbCue): Candidate | null {
  const { chunks } = clause;
  const group = chunks[cue.at]?.group;
  if (!group || group.passive || isReducedPassive(chunks, cue)) return null;
  const complement = complementAfter(chunks, cue.to, cue.verb);
  if (!complement) return null;
  const participle = group.form === 'ing' && !group.auxiliary && !group.infinitive;
  const source = participle ? participleSubject(chunks, cue.from) : subjectOf(chunks, cue.from);
  if (!source && complement.pattern !== 'that' && complement.pattern !== 'quote' && !participle) return null;
  if (!source && !participle && !group.finite) return null;
  const leads = participle && skipBack(chunks, cue.from - 1, ['adverb']) < 0;
  const relative = ['relative', 'that'].includes(
    chunks[skipBack(chunks, cue.from - 1, ['adverb', 'time'])]?.kind ?? '',
  );
  const embedded = leads || relative || (source !== null && isEmbedded(chunks, source.from));
  const to = complement.to ?? contentEnd(chunks, complement.from, { cue: cue.at, embedded });
  if (to <= complement.from) return null;
  return make(
    clause,
    cue,
    participle ? 'participle' : `verb-${complement.pattern}`,
    source,
    [spanOf(chunks, { from: complement.from, to })],
    complement,
    0.85,
  );
}

/** ", adding that …": the subject of the main clause; without a comma, the phrase just before ("a statement saying"). */
function participleSubject(chunks: readonly Chunk[], at: number): Run | null {
  const before = skipBack(chunks, at - 1, ['adverb', 'time']);
  if (before < 0) return leadingParticipleSubject(chunks, at);
  if (chunks[before]?.kind === 'noun') {
    const near = subjectOf(chunks, at);
    if (near && !isIssued(chunks, near)) return near;
  }
  return mainSubject(chunks, at);
}

/** "issued a statement saying": the one who issued it is meant. */
function isIssued(chunks: readonly Chunk[], { from, to }: Run): boolean {
  const verb = chunks[from - 1]?.group;
  return (
    to === from + 1 &&
    /^(?:statement|statements|release|letter|tweet|message|video)$/.test(chunks[from]?.last ?? '') &&
    verb !== null &&
    verb !== undefined
  );
}

/** "Citing privacy, officials said": the subject of the clause after the comma. */
function leadingParticipleSubject(chunks: readonly Chunk[], at: number): Run | null {
  for (let i = at + 1; i < chunks.length && i < at + 30; i++) {
    if (chunks[i]?.kind !== 'comma') continue;
    for (let verb = i + 1; verb < chunks.length && verb < i + 20; verb++)
      if (chunks[verb]?.group?.finite) {
        const subject = subjectOf(chunks, verb);
        return subject && subject.from > i ? subject : null;
      }
  }
  return null;
}

/** The subject of the main clause that a participle at `at` hangs on. */
function mainSubject(chunks: readonly Chunk[], at: number): Run | null {
  const edge = mainClauseStart(chunks, at);
  for (let i = edge; i < at; i++) {
    const group = chunks[i]?.group;
    if (!group?.finite || chunks[i - 1]?.kind === 'relative') continue;
    const after = chunks[i + 1];
    if (chunks[edge]?.kind === 'quote' && i <= edge + 2 && isNominal(after) && reportingForm(group.verb.lower))
      return { from: i + 1, to: nounPhraseEnd(chunks, i + 1, false) };
    const subject = subjectOf(chunks, i);
    if (subject && subject.from >= edge && !isEmbedded(chunks, subject.from)) return subject;
  }
  return null;
}

/** After the last semicolon, or the last ", and" or ", but" with a subject of its own. */
function mainClauseStart(chunks: readonly Chunk[], at: number): number {
  for (let i = at - 2; i > 0 && i > at - 150; i--) {
    if (chunks[i]?.kind === 'semicolon') return i + 1;
    if (
      chunks[i]?.kind === 'and' &&
      chunks[i - 1]?.kind === 'comma' &&
      isNominal(chunks[i + 1]) &&
      chunks[i + 2]?.kind === 'verb'
    )
      return i + 1;
  }
  return 0;
}

/** "She spoke to the press: “…”": a verb of any kind whose clause ends in a colon and a quotation. */
function colonVerb(clause: Clause, at: number): Candidate | null {
  const { chunks } = clause;
  const chunk = chunks[at] as Chunk;
  if (!chunk.group?.finite || chunk.group.passive || BE_OR_HAVE.test(chunk.group.verb.lower)) return null;
  let colon = at + 1;
  while (colon < at + 14 && ['noun', 'preposition', 'adverb', 'time', 'adjective'].includes(chunks[colon]?.kind ?? ''))
    colon++;
  if (chunks[colon]?.kind !== 'colon' || chunks[colon + 1]?.kind !== 'quote') return null;
  const subject = subjectOf(chunks, at);
  if (!subject) return null;
  const quote = chunks[colon + 1] as Chunk;
  const to = chunks[at + 1]?.kind === 'noun' ? nounPhraseEnd(chunks, at + 1, false) : at + 1;
  return {
    rule: 'colon-verb',
    cue: spanOf(chunks, { from: at, to: Math.min(to, colon) }),
    source: sourceSpans(chunks, subject),
    content: [{ start: quote.start, end: quote.end }],
    quotations: [],
    addressee: null,
    stance: 'said',
    sort: 'speech',
    confidence: 0.6,
  };
}

const BE_OR_HAVE = /^(?:is|are|was|were|be|been|has|have|had|['’]s)$/;
