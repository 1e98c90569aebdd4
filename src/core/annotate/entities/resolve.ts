import type { Mention } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import { type AnalysedSentence, type Analysis, tokenIndexAt } from '../../text/analysis.ts';
import { fold } from '../../text/normalise.ts';
import { findQuotations, type Quotation } from '../attributions/quotations.ts';
import { BODY_PRONOUNS, FIRST_PERSON, PERSONAL_PRONOUNS, PLURAL_PRONOUNS } from '../en/entity-words.ts';
import { takenUp } from './anaphora.ts';
import { type Choice, candidatesFor, mostLikely } from './antecedents.ts';
import { appositionsOf } from './appositions.ts';
import { clauseStart, isObject, isPossessivePronoun, subjectAhead } from './clauses.ts';
import { interviewedIn, type Spoken, sayersOf } from './first-person.ts';
import type { Gender } from './gazetteer.ts';
import { isPossessive, isSubject, speaks } from './grammar.ts';
import { pairFor } from './groups.ts';
import type { FoundName } from './names.ts';
import { type FoundNominal, nominalsOf } from './nominals.ts';
import { addTitle, genderKnown, type Referent } from './referents.ts';
import { Discourse, type Trace, type Viewpoint } from './salience.ts';

/** A mention with what it denotes, before entities have ids. */
export interface Resolved {
  readonly span: Span;
  readonly kind: Mention['kind'];
  readonly referent: Referent;
}

/** Most tokens between a subject and the description that "is" gives it. */
const PREDICATE_REACH = 5;

/** What "they" and "it" may stand for as the subject of a verb of speech, where nothing better fits. */
const SPEAKING_TYPES: ReadonlySet<string> = new Set(['organisation', 'group', 'place', 'other']);

/** One step through a sentence: something there that may denote. */
type Item =
  | {
      readonly type: 'name';
      readonly at: number;
      readonly to: number;
      readonly name: FoundName;
      readonly referent: Referent;
    }
  | { readonly type: 'nominal'; readonly at: number; readonly to: number; readonly nominal: FoundNominal }
  | { readonly type: 'pronoun'; readonly at: number; readonly to: number; readonly word: string };

/** Reads the document from its first sentence to its last, headlines after all others, and resolves what refers back. */
export class Resolver {
  readonly #analysis: Analysis;
  readonly #choose: Choice;
  readonly #discourse = new Discourse();
  readonly #quotations: readonly Quotation[];
  readonly #total: number;
  /** Descriptions that a named referent was found for, folded. */
  readonly #described = new Map<string, Referent>();
  readonly #spoken: Spoken[] = [];
  readonly #first: { readonly span: Span; readonly quotation: number; readonly sentence: number }[] = [];
  /** Sentence whose main subject was met. */
  #subjectSeen = -1;
  mentions: Resolved[] = [];
  readonly referents: Referent[] = [];

  /** `choose` says whom a personal pronoun stands for. */
  constructor(analysis: Analysis, referents: readonly Referent[], choose: Choice = mostLikely) {
    this.#analysis = analysis;
    this.#choose = choose;
    this.#quotations = findQuotations(analysis.text, analysis.blocks).filter(({ parent }) => parent === null);
    this.#total = referents.reduce((sum, { type, weight }) => sum + (type === 'person' ? weight : 0), 0) || 1;
  }

  read(names: readonly (readonly { name: FoundName; referent: Referent }[])[]): void {
    const kind = (sentence: AnalysedSentence): boolean => this.#analysis.blocks[sentence.block]?.kind === 'headline';
    const { sentences } = this.#analysis;
    for (const sentence of sentences) if (!kind(sentence)) this.#sentence(sentence, names[sentence.index] ?? []);
    for (const sentence of sentences) if (kind(sentence)) this.#sentence(sentence, names[sentence.index] ?? []);
    this.mentions = this.mentions.map((mention) => this.#namedLater(mention));
    const sayers = sayersOf(this.#quotations, this.#spoken, this.#analysis.blocks);
    const interviewed = interviewedIn(
      sentences,
      names.map((named) => named.map(({ referent }) => referent)),
    );
    for (const { span, quotation, sentence } of this.#first) {
      const told = interviewed && sentence > interviewed.from ? interviewed.referent : undefined;
      const referent = quotation < 0 ? told : sayers[quotation];
      if (referent) this.mentions.push({ span, kind: 'pronoun', referent });
    }
  }

  #sentence(sentence: AnalysedSentence, named: readonly { name: FoundName; referent: Referent }[]): void {
    const nominals = nominalsOf(
      sentence,
      named.map(({ name }) => name),
    );
    const appositions = appositionsOf(sentence.tokens, named, nominals);
    for (const { referent, written } of appositions.stated) addTitle(referent, written(this.#analysis.text));
    const ahead = subjectAhead(sentence.tokens, named);
    this.#firstPersons(sentence);
    for (const item of itemsOf(sentence, named, nominals)) {
      const main = ahead && item.at < ahead.name.from ? ahead.referent : undefined;
      const referent = this.#referentOf(item, sentence, appositions.same, main);
      if (referent) this.#note(item, referent, sentence);
    }
  }

  /** "I", to be given to whoever says it once all is read. */
  #firstPersons({ tokens, index }: AnalysedSentence): void {
    for (const { lower, start, end } of tokens) {
      if (!FIRST_PERSON.has(lower)) continue;
      this.#first.push({ span: { start, end }, quotation: this.#quotationAt(start), sentence: index });
    }
  }

  /** "her doctor" before the doctor is named is the one named in the same words later. */
  #namedLater(mention: Resolved): Resolved {
    const { referent, kind } = mention;
    const later = referent.named ? undefined : this.#described.get(fold(referent.name));
    return later && later !== referent && (kind === 'pronoun' || kind === 'nominal')
      ? { ...mention, referent: later }
      : mention;
  }

  #referentOf(
    item: Item,
    sentence: AnalysedSentence,
    same: ReadonlyMap<FoundNominal, Referent>,
    ahead: Referent | undefined,
  ): Referent | undefined {
    if (item.type === 'name') return item.referent;
    if (item.type === 'pronoun') return this.#pronoun(item.word, this.#view(item, sentence, ahead), sentence, item.at);
    const { nominal } = item;
    const found =
      same.get(nominal) ??
      pairFor(nominal, this.#discourse, this.referents) ??
      takenUp(
        nominal,
        this.#discourse,
        this.#quotationAt(nominal.span.start) >= 0,
        (referent) => referent.weight / this.#total,
      );
    if (!found) return this.#predicated(nominal, sentence) ?? this.#unnamed(nominal);
    if (!found.plural) found.roles.add(nominal.head);
    if (found.named && nominal.determiner !== 'indefinite') this.#described.set(fold(this.#wordsOf(nominal)), found);
    return found;
  }

  /** "She is a former mayor": the description is said of the subject. */
  #predicated(nominal: FoundNominal, { index, tokens }: AnalysedSentence): Referent | undefined {
    if (nominal.plural || nominal.body || tokens[nominal.from - 1]?.lemma !== 'be') return undefined;
    const [last] = this.#discourse.back(index, 0);
    if (!last?.subject || last.sentence !== index || last.to < nominal.from - PREDICATE_REACH) return undefined;
    const { referent } = last;
    const known = genderKnown(referent);
    if (referent.type !== 'person' || referent.plural || (known && nominal.gender && known !== nominal.gender))
      return undefined;
    addTitle(referent, this.#wordsOf(nominal));
    return referent;
  }

  #wordsOf({ span }: FoundNominal): string {
    return this.#analysis.text.slice(span.start, span.end);
  }

  #unnamed(nominal: FoundNominal): Referent {
    const name = this.#wordsOf(nominal);
    const referent: Referent = {
      type: nominal.plural ? 'group' : nominal.body ? 'organisation' : 'person',
      name,
      aliases: new Set(),
      titles: new Set(),
      roles: new Set([nominal.head]),
      countries: new Set(nominal.country ? [nominal.country] : []),
      words: new Set(nominal.modifiers),
      gender: nominal.gender,
      assumed: null,
      plural: nominal.plural,
      named: false,
      weight: 0,
    };
    this.referents.push(referent);
    return referent;
  }

  #pronoun(word: string, view: Viewpoint, sentence: AnalysedSentence, at: number): Referent | undefined {
    const gender = PERSONAL_PRONOUNS.get(word);
    if (gender === undefined) return this.#plural(word, view);
    const joined = this.#joinedByAnd(sentence, at, gender);
    if (joined) return joined;
    const reflexive = word.endsWith('self');
    const excluded = new Set<Referent>();
    if (isObject(sentence, at, word) && !reflexive) this.#subjectsOfClause(sentence, at, excluded);
    const referent = this.#choose(candidatesFor(gender, view, this.#discourse, excluded), view);
    if (referent && referent.gender === null) referent.assumed ??= gender;
    if (referent) referent.type = 'person';
    return referent;
  }

  /** "Hale and her brother": the name right before the conjunction. */
  #joinedByAnd(sentence: AnalysedSentence, at: number, gender: Gender): Referent | undefined {
    if (sentence.tokens[at - 1]?.lower !== 'and') return undefined;
    for (const { referent, at: from, to } of this.#discourse.back(sentence.index, 0))
      if (from < at - 1)
        return to === at - 1 && referent.type === 'person' && (genderKnown(referent) ?? gender) === gender
          ? referent
          : undefined;
    return undefined;
  }

  /** "they" takes up the latest group, "it" the latest body that acts, in this sentence or the one before. */
  #plural(word: string, view: Viewpoint): Referent | undefined {
    const several = PLURAL_PRONOUNS.has(word);
    let fallback: Referent | undefined;
    let body: Referent | undefined;
    for (const trace of this.#discourse.back(view.sentence, view.speaks ? 2 : 1)) {
      const { referent } = trace;
      if (view.quotation >= 0 && trace.quotation !== view.quotation) continue;
      const fits = several ? referent.type === 'group' : referent.type === 'organisation';
      if (fits && (trace.subject || (several && trace.sentence === view.sentence))) return referent;
      if (fits && (several || view.speaks)) fallback ??= referent;
      if (view.speaks && trace.subject && SPEAKING_TYPES.has(referent.type)) body ??= referent;
    }
    return fallback ?? body;
  }

  /** Who cannot be meant by an object: the subject of the same clause, where nobody else is named between. */
  #subjectsOfClause(sentence: AnalysedSentence, at: number, excluded: Set<Referent>): void {
    const opens = clauseStart(sentence, at);
    const [nearest] = this.#discourse.back(sentence.index, 0);
    if (nearest?.sentence === sentence.index && nearest.at >= opens && nearest.subject) excluded.add(nearest.referent);
  }

  #view(item: Item, sentence: AnalysedSentence, ahead?: Referent): Viewpoint {
    const { tokens } = sentence;
    const start = tokens[item.at]?.start ?? sentence.start;
    return {
      sentence: sentence.index,
      block: sentence.block,
      at: item.at,
      subject: isSubject(tokens, item.at, item.to),
      possessive: item.type === 'pronoun' && isPossessivePronoun(tokens, item.at),
      start,
      clause: item.type === 'pronoun' ? clauseStart(sentence, item.at) : 0,
      quotation: this.#quotationAt(start),
      speaks: speaks(tokens, item.at, item.to),
      ahead,
    };
  }

  #quotationAt(offset: number): number {
    const i = tokenIndexAt(this.#quotations, offset);
    const quotation = this.#quotations[i];
    return quotation && quotation.start <= offset ? i : -1;
  }

  #note(item: Item, referent: Referent, sentence: AnalysedSentence): void {
    const { tokens } = sentence;
    const span =
      item.type === 'name' ? item.name.span : item.type === 'nominal' ? item.nominal.span : (tokens[item.at] as Span);
    this.mentions.push({ span: { start: span.start, end: span.end }, kind: item.type, referent });
    const view = this.#view(item, sentence);
    const main = view.subject && this.#subjectSeen !== sentence.index;
    if (view.subject) this.#subjectSeen = sentence.index;
    const trace: Trace = {
      main,
      to: item.to,
      ...view,
      referent,
      kind: item.type,
      possessive: isPossessive(tokens, item.to) || view.possessive,
      oblique: tokens[item.at - 1]?.pos === 'ADP',
      joined: tokens[item.at - 1]?.lower === 'and',
    };
    this.#discourse.add(trace);
    if (trace.speaks && trace.quotation < 0) this.#spoken.push(trace);
  }
}

function itemsOf(
  sentence: AnalysedSentence,
  named: readonly { name: FoundName; referent: Referent }[],
  nominals: readonly FoundNominal[],
): Item[] {
  const items: Item[] = [
    ...named.map(({ name, referent }): Item => ({ type: 'name', at: name.from, to: name.to, name, referent })),
    ...nominals.map((nominal): Item => ({ type: 'nominal', at: nominal.from, to: nominal.to, nominal })),
  ];
  sentence.tokens.forEach(({ lower }, at) => {
    if (PERSONAL_PRONOUNS.has(lower) || PLURAL_PRONOUNS.has(lower) || BODY_PRONOUNS.has(lower))
      items.push({ type: 'pronoun', at, to: at + 1, word: lower });
  });
  return items.sort((a, b) => a.at - b.at || b.to - a.to);
}
