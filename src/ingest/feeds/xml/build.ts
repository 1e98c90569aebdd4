import { languageTag, resolveBase } from '../links.ts';
import type { Element } from './element.ts';
import { vocabularyOf } from './names.ts';
import type { Prolog } from './prolog.ts';
import { decodeReferences } from './references.ts';
import { type ScanEvents, scanXml } from './scan.ts';

/** Elements nested deeper than this are left out, their text falls to the last one above. */
const MAX_DEPTH = 200;

/** Declared prefixes that are kept in one scope. */
const MAX_PREFIXES = 64;

/** How a document is built: what its records are. */
export interface Shape {
  /** Elements handed over as soon as they are whole, and then forgotten. */
  readonly record: (element: Element) => boolean;
  readonly onRecord: (element: Element) => void;
  /** Elements that hold records: of a text that breaks off they alone are kept though they are not whole. */
  readonly container: (element: Element) => boolean;
}

export interface Built {
  readonly root: Element | null;
  /** Where the text breaks off, null where the root was closed. */
  readonly brokenAt: number | null;
  /** Where the first closing tag stands that fits nothing open. */
  readonly strayAt: number | null;
}

type Scope = ReadonlyMap<string, string>;
interface Open {
  readonly element: Element;
  readonly raw: string;
  readonly scope: Scope;
  readonly record: boolean;
  /** Text that stands right within a container says nothing. */
  readonly container: boolean;
}

/** Reads XML that need not be well-formed into elements; records are handed over one by one. */
export function buildElements(
  xml: string,
  prolog: Prolog,
  inherited: { base: string | null; language: string | null },
  shape: Shape,
): Built {
  const builder = new Builder(prolog.entities, inherited, shape);
  const broken = scanXml(xml, prolog.start, builder);
  return builder.finish(broken ?? xml.length, broken !== null);
}

class Builder implements ScanEvents {
  readonly #entities: ReadonlyMap<string, string>;
  readonly #inherited: { base: string | null; language: string | null };
  readonly #shape: Shape;
  readonly #stack: Open[] = [];
  #root: Element | null = null;
  #tooDeep = 0;
  #strayAt: number | null = null;

  constructor(
    entities: ReadonlyMap<string, string>,
    inherited: { base: string | null; language: string | null },
    shape: Shape,
  ) {
    this.#entities = entities;
    this.#inherited = inherited;
    this.#shape = shape;
  }

  open(name: string, raw: readonly (readonly [string, string])[], at: number): void {
    if (this.#root && this.#stack.length === 0) return;
    if (this.#stack.length >= MAX_DEPTH) {
      this.#tooDeep += 1;
      return;
    }
    const attributes = raw.map(([key, value]) => [key, decodeReferences(value, this.#entities)] as const);
    const top = this.#stack.at(-1);
    const scope = scopeWith(top?.scope, attributes);
    let element = this.#element(name, attributes, scope, top?.element ?? null, at);
    const record = this.#shape.record(element);
    if (record && top?.record && top.element.name === element.name) {
      // The end tag of the record before is missing.
      this.#closeTop();
      element = { ...element, parent: this.#stack.at(-1)?.element ?? null };
    }
    this.#root ??= element;
    this.#stack.push({ element, raw: name, scope, record, container: this.#shape.container(element) });
  }

  close(name: string, at: number): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    const index = this.#indexOf(name);
    if (index < 0) {
      this.#strayAt ??= at;
      return;
    }
    while (this.#stack.length > index) this.#closeTop();
  }

  text(raw: string): void {
    this.cdata(decodeReferences(raw, this.#entities));
  }

  cdata(text: string): void {
    const top = this.#stack.at(-1);
    if (top && !top.container) top.element.children.push(text);
  }

  finish(end: number, cut: boolean): Built {
    const broken = cut || this.#stack.length > 0;
    while (this.#stack.length > 0) {
      const top = this.#stack.pop();
      if (top?.container) this.#stack.at(-1)?.element.children.push(top.element);
    }
    return { root: this.#root, brokenAt: broken ? end : null, strayAt: this.#strayAt };
  }

  /** The open element that a closing tag fits, by its name as written, else in any case. */
  #indexOf(name: string): number {
    const exact = this.#stack.findLastIndex(({ raw }) => raw === name);
    if (exact >= 0) return exact;
    const lower = name.toLowerCase();
    return this.#stack.findLastIndex(({ raw }) => raw.toLowerCase() === lower);
  }

  #closeTop(): void {
    const top = this.#stack.pop();
    if (!top) return;
    if (top.record) this.#shape.onRecord(top.element);
    else this.#stack.at(-1)?.element.children.push(top.element);
  }

  #element(
    raw: string,
    attributes: readonly (readonly [string, string])[],
    scope: Scope,
    parent: Element | null,
    at: number,
  ): Element {
    const colon = raw.indexOf(':');
    const [prefix, local] = colon < 0 ? ['', raw] : [raw.slice(0, colon), raw.slice(colon + 1)];
    const vocabulary = vocabularyOf(prefix, scope.get(prefix.toLowerCase()));
    const lower = local.toLowerCase();
    const byName = attributesByName(attributes);
    const above = parent ?? this.#inherited;
    const base = byName.get('xml:base') ?? (lower === 'channel' ? byName.get('base') : undefined);
    return {
      name: vocabulary === 'core' ? lower : `${vocabulary}:${lower}`,
      local: lower,
      parent,
      attributes: byName,
      children: [],
      base: base === undefined ? above.base : resolveBase(base, above.base),
      language: byName.has('xml:lang') ? languageTag(byName.get('xml:lang')) : above.language,
      at,
    };
  }
}

function attributesByName(attributes: readonly (readonly [string, string])[]): Map<string, string> {
  const byName = new Map<string, string>();
  for (const [key, value] of attributes) {
    const lower = key.toLowerCase();
    if (lower.startsWith('xmlns')) continue;
    const name = lower.startsWith('xml:') ? lower : lower.slice(lower.indexOf(':') + 1);
    if (!byName.has(name) || name === lower) byName.set(name, value);
  }
  return byName;
}

function scopeWith(above: Scope | undefined, attributes: readonly (readonly [string, string])[]): Scope {
  const scope = above ?? new Map<string, string>();
  const declared = attributes.filter(([key]) => /^xmlns(?::|$)/iu.test(key));
  if (declared.length === 0) return scope;
  const inner = new Map(scope);
  for (const [key, value] of declared) if (inner.size < MAX_PREFIXES) inner.set(key.slice(6).toLowerCase(), value);
  return inner;
}
