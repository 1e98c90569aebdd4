import { INCLUDING, UTTERANCE_NOUNS } from '../en/cue-words.ts';
import type { Chunk } from './chunks.ts';
import { reportingForm } from './lexicon.ts';
import { isNominal, nounPhraseStart, type Run } from './phrases.ts';

/** Where the subject of the verb group at `verb` stands, or null. `cued` tells the groups that are already known to be cues. */
export function subjectOf(chunks: readonly Chunk[], verb: number): Run | null {
  const at = beforeAdverbials(chunks, verb - 1);
  const chunk = chunks[at];
  if (!chunk) return null;
  if (chunk.kind === 'verb') return chunks[verb]?.group?.infinitive || isRaising(chunk) ? subjectOf(chunks, at) : null;
  if (chunk.kind === 'adjective') return chunks[verb]?.group?.infinitive ? subjectBefore(chunks, at) : null;
  if (chunk.kind === 'relative') return antecedent(chunks, at);
  if (chunk.kind === 'that' && chunks[verb]?.group?.finite) return antecedent(chunks, at);
  if (chunk.kind === 'and') return sharedSubject(chunks, at, verb);
  if (chunk.kind === 'quote' && chunk.items[0]?.quotation?.endsSentence)
    return besideApposition(chunks, at + 1, 'comma');
  if (isNominal(chunk)) return withTitleBefore(chunks, phrase(chunks, at));
  if (chunk.kind === 'close') return bracketed(chunks, at);
  if (chunk.kind === 'comma' || chunk.kind === 'dash') return besideApposition(chunks, at);
  return null;
}

/** Steps back over adverbs, times and "in a statement" that stand between a subject and its verb. */
function beforeAdverbials(chunks: readonly Chunk[], from: number): number {
  let at = from;
  for (;;) {
    const chunk = chunks[at];
    if (chunk?.kind === 'adverb' || chunk?.kind === 'other') at--;
    else if (chunk?.kind === 'time') at -= chunks[at - 1]?.kind === 'preposition' ? 2 : 1;
    else if (
      chunk?.kind === 'noun' &&
      UTTERANCE_NOUNS.has(chunk.last) &&
      chunks[at - 1]?.lower === 'in' &&
      isNominal(chunks[at - 2])
    )
      at -= 2;
    else if (chunk?.kind === 'comma' && enclosedAdverb(chunks, at)) at -= 2;
    else return at;
  }
}

/** "Fox, however, said": an adverb between commas. */
const enclosedAdverb = (chunks: readonly Chunk[], comma: number): boolean =>
  ['adverb', 'time'].includes(chunks[comma - 1]?.kind ?? '') && chunks[comma - 2]?.kind === 'comma';

const isRaising = ({ group }: Chunk): boolean => group !== null && group.form !== 'ing';

function phrase(chunks: readonly Chunk[], last: number): Run {
  return { from: nounPhraseStart(chunks, last), to: last + 1 };
}

/** "The minister for sport, Ann Lee": a description before a name, where nothing but the start of the clause comes before it. */
function withTitleBefore(chunks: readonly Chunk[], run: Run): Run {
  const comma = run.from - 1;
  const first = chunks[run.from]?.items[0];
  if (chunks[comma]?.kind !== 'comma' || !isNominal(chunks[comma - 1])) return run;
  const from = nounPhraseStart(chunks, comma - 1);
  const title = chunks[from];
  const named = title?.items.some(({ category }) => category === 'name') ?? false;
  const opens =
    first?.category === 'name'
      ? title?.items[0]?.category === 'determiner' || !named
      : first?.category === 'determiner' && named && title?.items[0]?.category === 'name';
  const edge = chunks[from - 1]?.kind;
  const clean = edge === undefined || edge === 'and' || edge === 'that' || edge === 'quote';
  return title?.kind === 'noun' && opens && clean ? { from, to: run.to } : run;
}

function antecedent(chunks: readonly Chunk[], relative: number): Run | null {
  let at = relative - 1;
  if (chunks[at]?.kind === 'comma') {
    const run = besideApposition(chunks, at);
    if (run) return run;
    at--;
  }
  if (chunks[at]?.kind === 'close') return bracketed(chunks, at);
  return isNominal(chunks[at]) ? phrase(chunks, at) : null;
}

/** "Smith (R-Texas) said": the phrase before the bracket, with the bracket. */
function bracketed(chunks: readonly Chunk[], close: number): Run | null {
  for (let i = close - 1; i >= 0 && i > close - 15; i--)
    if (chunks[i]?.kind === 'open')
      return isNominal(chunks[i - 1]) ? { from: nounPhraseStart(chunks, i - 1), to: close + 1 } : null;
  return null;
}

/** "He arrived late and said": the subject of the nearest finite verb before of like tense. */
function sharedSubject(chunks: readonly Chunk[], and: number, verb: number): Run | null {
  const own = chunks[verb]?.group;
  for (const reporting of [true, false])
    for (let i = and - 1; i >= 0 && i > and - 60; i--) {
      const group = chunks[i]?.group;
      if (!group || group.infinitive) continue;
      if (reporting && !(reportingForm(group.verb.lower) && group.form === own?.form && own.form !== 'ing')) continue;
      if (group.form === own?.form || (group.finite && own?.finite)) {
        const found = subjectOf(chunks, i);
        if (found) return found;
      }
    }
  return null;
}

function subjectBefore(chunks: readonly Chunk[], at: number): Run | null {
  for (let i = at; i >= 0 && i > at - 6; i--) if (chunks[i]?.kind === 'verb') return subjectOf(chunks, i);
  return null;
}

/** "The mayor, a lawyer who was elected last year, said": steps over what stands between commas. */
function besideApposition(chunks: readonly Chunk[], mark: number, kind = chunks[mark]?.kind): Run | null {
  const segments = segmentsBefore(chunks, mark, kind);
  let head = -1;
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i] as Run;
    if (i > 0 && !isNominal(chunks[segment.to - 1]) && chunks[segment.to - 1]?.kind !== 'close') {
      if (isAside(chunks, segment)) continue;
      break;
    }
    const opened = opensClause(chunks[segment.from]);
    if (
      isNominal(chunks[segment.to - 1]) &&
      (opened ? nounPhraseStart(chunks, segment.to - 1) <= segment.from + 1 : !isIntroduction(chunks, segment))
    )
      head = i;
    if (opened) break;
    if (!isAside(chunks, segment)) break;
  }
  if (head < 0) return null;
  const segment = segments[head] as Run;
  const last = segment.to - 1;
  const from = Math.max(nounPhraseStart(chunks, last), segment.from + (opensClause(chunks[segment.from]) ? 1 : 0));
  let nearest = 0;
  while (nearest < head && isOccasion(chunks, segments[nearest] as Run)) nearest++;
  return { from, to: nearest < head ? (segments[nearest] as Run).to : last + 1 };
}

/** ", in remarks to the press," and ", speaking on the radio,": an aside that tells when or where and not who. */
const isOccasion = (chunks: readonly Chunk[], { from }: Run): boolean => {
  const first = chunks[from];
  return (
    first?.kind === 'preposition' ||
    first?.kind === 'time' ||
    first?.kind === 'adverb' ||
    (first?.group?.form === 'ing' && !INCLUDING.has(first.group.verb.lower))
  );
};

const opensClause = (chunk: Chunk | undefined): boolean => chunk?.kind === 'subordinator' || chunk?.kind === 'and';

/** The runs between commas (or dashes) before `mark`, the nearest first. */
function segmentsBefore(chunks: readonly Chunk[], mark: number, kind: Chunk['kind'] | undefined): Run[] {
  const segments: Run[] = [];
  let to = mark;
  for (let i = mark - 1; i >= -1 && segments.length < 6 && i > mark - 80; i--) {
    const at = chunks[i];
    const edge =
      !at ||
      ['semicolon', 'colon', 'stop', 'that', 'open'].includes(at.kind) ||
      (at.kind === 'quote' && i < to - 1 && at.items[0]?.quotation?.endsSentence === true);
    if (at && at.kind !== kind && !edge) continue;
    if (to > i + 1) segments.push({ from: i + 1, to });
    to = i;
    if (edge) break;
  }
  return segments;
}

/** Whether a run may be an apposition, a relative clause or another aside: it has no clause of its own. */
function isAside(chunks: readonly Chunk[], { from, to }: Run): boolean {
  const first = chunks[from];
  if (first?.kind === 'relative') return true;
  if (first?.kind === 'subordinator' || first?.kind === 'that' || first?.kind === 'and') return false;
  let free = true;
  for (let i = from; i < to; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === 'relative') free = false;
    if (
      chunk.group?.finite &&
      free &&
      (chunk.group.auxiliary || chunk.group.form !== 'past' || chunks[i - 1]?.kind === 'noun') &&
      chunks[i + 1]?.lower !== 'by'
    )
      return false;
  }
  return true;
}

/** "In Paris", "On Friday", "Meanwhile": what stands before a subject and is none. */
function isIntroduction(chunks: readonly Chunk[], { from }: Run): boolean {
  const kind = chunks[from]?.kind;
  return kind === 'preposition' || kind === 'adverb' || kind === 'time' || kind === 'verb' || kind === 'subordinator';
}
