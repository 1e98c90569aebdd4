import type { EntityType } from '../../model/annotation.ts';
import type { AnalysedSentence, Analysis } from '../../text/analysis.ts';
import type { Token } from '../../text/tokens.ts';
import { ROLES } from '../en/entity-roles.ts';
import { TITLE_MODIFIERS } from '../en/entity-titles.ts';
import { ORDINARY_WORDS } from '../en/entity-words.ts';
import { type Evidence, isKnownOrganisation } from './classify.ts';
import { isGivenName, isPlaceName } from './gazetteer.ts';
import { denotes, type FoundName, nameAt, namesByRule } from './names.ts';
import { isTitle, partsOf } from './parts.ts';
import { type Run, vocabularyOf } from './runs.ts';
import { nameWord } from './spelling.ts';
import { hintsOf } from './tagger/hints.ts';
import { type Kind, type TaggedName, taggedNames } from './tagger/index.ts';

const TYPES: Readonly<Record<Exclude<Kind, 'MISC'>, EntityType>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
};
/** Types that the model does not tell apart. */
const OTHERS: ReadonlySet<EntityType> = new Set(['group', 'event', 'work', 'other']);
/** How strongly one occurrence that the model typed speaks. */
const TAGGED = 2.5;
/** How strongly an occurrence speaks that only the rules take for a name. */
const UNTAGGED = 0.5;
/** Evidence of the lists. */
const LISTED = 3;

/** All names of a document in order: those of the model, with the titles that the rules see, and what the rules alone find. */
export function findNames(text: string, analysis: Analysis): FoundName[] {
  const vocabulary = vocabularyOf(analysis.sentences);
  const byRule = namesByRule(text, analysis, vocabulary);
  const hints = hintsOf(analysis.sentences, byRule);
  const ruled = analysis.sentences.map(() => [] as FoundName[]);
  for (const name of byRule) ruled[name.sentence]?.push(name);
  return analysis.sentences.flatMap((sentence) =>
    joined(text, sentence, ruled[sentence.index] ?? [], taggedNames(sentence, hints[sentence.index] ?? [], vocabulary)),
  );
}

function joined(
  text: string,
  sentence: AnalysedSentence,
  ruled: readonly FoundName[],
  tagged: readonly TaggedName[],
): FoundName[] {
  const names: FoundName[] = [];
  const left = new Set(ruled);
  for (const tag of tagged) {
    const over = ruled.filter((name) => name.at < tag.to && tag.from < name.to);
    if (over.some((name) => holdsWhole(name, tag))) continue;
    for (const name of over) left.delete(name);
    const name = asTagged(text, sentence, over, tag);
    if (name) names.push(name);
  }
  for (const name of left)
    if (!isOrdinary(name) && !isOffice(sentence.tokens, { from: name.at, to: name.to })) names.push(untagged(name));
  return names.sort((a, b) => a.at - b.at);
}

/** "Court of Appeal": the lists know the whole for the name of a body, place or work where the model sees a part of it. */
const holdsWhole = ({ at, to, evidence }: FoundName, tag: TaggedName): boolean =>
  at <= tag.from &&
  tag.to <= to &&
  to - at > tag.to - tag.from &&
  evidence.type !== 'person' &&
  evidence.weight >= LISTED;

/** The name at the model's tokens, with the title that a rule saw before it. */
function asTagged(
  text: string,
  sentence: AnalysedSentence,
  over: readonly FoundName[],
  tag: TaggedName,
): FoundName | undefined {
  const { title, name } = partsOf(sentence.tokens, tag);
  if (!name || !denotes(sentence.tokens, tag) || isOffice(sentence.tokens, tag)) return undefined;
  const run = tag.kind === 'PER' ? withoutSeat(sentence.tokens, name) : tag;
  const same = over.find((found) => found.at === run.from && found.to === run.to);
  if (same) return { ...same, evidence: evidenceOf(same, tag.kind) };
  const before = over.find(({ from, at }) => from < at && at <= run.from);
  const from = before?.from ?? (run === name ? title?.from : undefined) ?? run.from;
  const found = nameAt(text, sentence, run, from, from < run.from);
  return { ...found, evidence: evidenceOf(found, tag.kind) };
}

/** "Federal Member": words of office and nothing else. */
const isOffice = (tokens: readonly Token[], { from, to }: Run): boolean =>
  tokens.slice(from, to).every(({ text }) => {
    const word = nameWord(text);
    return isTitle(word) || ROLES.has(word) || TITLE_MODIFIERS.has(word) || word === '-';
  });

/** "Member for Oakdale | Tom Reyes": what an office is for is no part of the name. */
function withoutSeat(tokens: readonly Token[], { from, to }: Run): Run {
  const link = tokens[from - 1]?.lower;
  const word = (i: number): string => nameWord(tokens[i]?.text ?? '');
  const splits =
    (link === 'for' || link === 'of') && to - from > 2 && !isGivenName(word(from)) && isGivenName(word(from + 1));
  return splits ? { from: from + 1, to } : { from, to };
}

function evidenceOf({ evidence, words, headed }: FoundName, kind: Kind): Evidence {
  if (evidence.weight > LISTED || isKnownOrganisation(words.join(' '))) return evidence;
  if (kind === 'PER' && words.length === 1 && isPlaceName(words[0] ?? '')) return evidence;
  if (headed && kind === 'PER') return { type: 'organisation', weight: 1 };
  if (evidence.type === 'organisation' && evidence.weight >= LISTED && kind !== 'MISC') return evidence;
  if (kind !== 'MISC') return { type: TYPES[kind], weight: TAGGED };
  return OTHERS.has(evidence.type) ? evidence : { type: 'other', weight: TAGGED };
}

/** "NOT": an ordinary word in capitals for stress; "the WHO" is none. */
const isOrdinary = ({ words, evidence, titled, headed, bracketed, acts }: FoundName): boolean =>
  words.length === 1 &&
  !titled &&
  !headed &&
  !bracketed &&
  !acts &&
  evidence.weight < LISTED &&
  ORDINARY_WORDS.has(words[0] ?? '');

/** Titles and the lists stand; what only the shape of the words spoke for is a name of unknown type. */
function untagged(name: FoundName): FoundName {
  if (name.titled) return name;
  const told = name.headed && name.evidence.type === 'organisation';
  const type = !told && name.evidence.weight < LISTED && !OTHERS.has(name.evidence.type) ? 'other' : name.evidence.type;
  return { ...name, evidence: { type, weight: UNTAGGED } };
}
