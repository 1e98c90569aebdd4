import type { Entity, Mention, Speaker } from '../../model/annotation.ts';
import { type Span, spanContains, spanLength } from '../../model/span.ts';
import { tokenIndexAt } from '../../text/analysis.ts';
import { fold } from '../../text/normalise.ts';
import { authorOf, joinedParts, namedAtEnd } from '../entities/source-heads.ts';

export interface Known {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

const PAIR =
  /^(?:both|the two|both of them|the pair)\b(?:\s+(?:leaders|men|women|presidents|candidates|senators|officials|politicians|ministers|sides|players|officers))?$/i;
/** Longest source read as several, in UTF-16 units. */
const LONGEST_JOINED = 300;
/** Words that show a clause or examples within a source. */
const CLAUSE = /\b(?:who|which|whose|that|with|including|such as)\b/i;
/** How far back the two may be named, in UTF-16 units. */
const NEAR = 600;

/** The id of a source that no entity stands for: made from its name, so that it is one wherever it is named so. */
export const speakerId = (name: string): string =>
  `speaker:${fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}`;

/** Names the one whom a source denotes. */
export class Speakers {
  readonly #entities: ReadonlyMap<string, Entity>;
  readonly #mentions: readonly Mention[];
  readonly #spans: readonly Span[];
  readonly #text: string;
  /** Entities that bear a name. */
  readonly #named: ReadonlySet<string>;

  constructor(text: string, { entities, mentions }: Known) {
    this.#text = text;
    this.#entities = new Map(entities.map((entity) => [entity.id, entity]));
    this.#mentions = [...mentions].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    this.#named = new Set(mentions.filter(({ kind }) => kind === 'name').map(({ entity }) => entity));
    this.#spans = this.#mentions.map(({ span }) => span);
  }

  /** The entity of the mention that heads the source, or of the author of a document; else the source's own words. */
  of(source: Span): Speaker {
    const joined = this.#joined(source);
    if (joined) return joined;
    const entity = this.#one(source);
    if (entity) return { id: entity.id, name: entity.name };
    const pair = this.#pair(source);
    if (pair) return pair;
    const name = description(this.#text.slice(source.start, source.end));
    return { id: speakerId(name), name };
  }

  #one(source: Span): Entity | null {
    const mentions = this.#inside(source);
    const covering = mentions.find(({ span }) => span.start === source.start && span.end === source.end);
    if (covering?.kind === 'name') return this.#entities.get(covering.entity) ?? null;
    const phrase = { text: this.#text, span: source, mentions, entities: this.#entities };
    const chosen = authorOf(phrase) ?? namedAtEnd(phrase);
    return (chosen && this.#entities.get(chosen.entity)) ?? this.#head(source, mentions);
  }

  /** "Hale and Reyes": several, each of them named. */
  #joined(source: Span): Speaker | null {
    if (source.end - source.start > LONGEST_JOINED || CLAUSE.test(this.#text.slice(source.start, source.end)))
      return null;
    const mentions = this.#inside(source);
    if (mentions.length < 2) return null;
    const phrase = { text: this.#text, span: source, mentions, entities: this.#entities };
    const parts = joinedParts(phrase);
    if (parts.length < 2) return null;
    const all: Entity[] = [];
    for (const part of parts) {
      const entity = this.#one(part);
      if (!entity || !this.#named.has(entity.id)) return null;
      if (!all.includes(entity)) all.push(entity);
    }
    const last = all.pop();
    if (!last || all.length === 0) return null;
    return {
      id: [...all, last].map(({ id }) => id).join('+'),
      name: `${all.map(({ name }) => name).join(', ')} and ${last.name}`,
    };
  }

  /** "Both leaders", "the two men": the two people named last before, where two and no third are near. */
  #pair(source: Span): Speaker | null {
    if (!PAIR.test(this.#text.slice(source.start, source.end))) return null;
    const found: Mention[] = [];
    for (let i = tokenIndexAt(this.#spans, source.start) - 1; i >= 0; i--) {
      const mention = this.#mentions[i] as Mention;
      if (source.start - mention.span.end > NEAR) break;
      const person = mention.kind === 'name' && this.#entities.get(mention.entity)?.type === 'person';
      if (person && !found.some(({ entity }) => entity === mention.entity)) found.push(mention);
    }
    const [second, first] = found.map(({ entity }) => this.#entities.get(entity));
    return first && second && found.length === 2
      ? { id: `${first.id}+${second.id}`, name: `${first.name} and ${second.name}` }
      : null;
  }

  #inside(source: Span): Mention[] {
    const found: Mention[] = [];
    for (let i = tokenIndexAt(this.#spans, source.start); i < this.#mentions.length; i++) {
      const mention = this.#mentions[i] as Mention;
      if (mention.span.start >= source.end) break;
      if (spanContains(source, mention.span)) found.push(mention);
    }
    return found;
  }

  #head(source: Span, inside: readonly Mention[]): Entity | null {
    const covering = inside.find(({ span }) => span.start === source.start && span.end === source.end);
    const people = inside.filter(({ entity }) => this.#entities.get(entity)?.type === 'person');
    const leading = [...inside]
      .filter(({ span }) => this.#leads(source, span))
      .sort((a, b) => spanLength(b.span) - spanLength(a.span));
    const chosen =
      covering ?? leading.find(({ entity }) => people.some((person) => person.entity === entity)) ?? leading[0];
    return chosen ? (this.#entities.get(chosen.entity) ?? null) : null;
  }

  /** Whether a mention stands at the head of the phrase: first, or after words that hold no preposition, comma or possessive. */
  #leads(source: Span, span: Span): boolean {
    const before = this.#text.slice(source.start, span.start);
    const after = this.#text.slice(span.end, source.end);
    return (
      !/\b(?:of|for|from|to|in|at|with|by|and|who|that)\b|[,(]/i.test(before) &&
      !/^['’]s?\s/.test(after) &&
      !/^\s+(?!of\b|for\b|in\b|at\b|from\b|who\b|and\b|,)[\p{L}]/u.test(after)
    );
  }
}

/** The source's words as a name: without the apposition and an article's capital. */
function description(words: string): string {
  const plain = words.replace(/\s+/g, ' ').replace(/,.*$/u, '').replace(/^The /, 'the ').trim();
  return plain === '' ? words.trim() : plain;
}
