import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DifferenceType, ExplainedNonDifference, Reuse, Severity } from '../../src/core/model/comparison.ts';

/** Exact words by account: the key is the number that its file name begins with. */
export type Sides = Readonly<Record<string, string>>;

/** What an event's `planted.json` says its accounts hold. */
export interface Planted {
  readonly event: string;
  readonly accounts: readonly {
    readonly file: string;
    readonly outlet: string;
    readonly published: string;
    readonly headline: string;
  }[];
  readonly differences: readonly {
    readonly id: string;
    readonly type: DifferenceType;
    readonly severity: Severity;
    readonly what: string;
    readonly sides: Sides;
  }[];
  readonly nonDifferences: readonly {
    readonly why: ExplainedNonDifference['why'];
    readonly what: string;
    readonly sides: Sides;
  }[];
  readonly reuse: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: Reuse['kind'];
    readonly passages: Sides;
  }[];
  readonly only: readonly { readonly account: string; readonly what: string; readonly quote: string }[];
  readonly quotes: readonly { readonly speaker: string; readonly variants: Sides }[];
  /** The line that names the agency whose copy an account holds, by account. */
  readonly credits: Sides;
  readonly furniture: Readonly<Record<string, readonly string[]>>;
}

/** One account of an event: what its files hold and what was planted in it. */
export interface Account {
  readonly number: string;
  readonly file: string;
  readonly headline: string;
  readonly published: string;
  readonly text: string;
  readonly html: string;
  readonly furniture: readonly string[];
}

export interface ExampleEvent {
  readonly name: string;
  readonly planted: Planted;
  readonly accounts: readonly Account[];
}

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));

/** All bundled events, in the order of their names. */
export function exampleEvents(): ExampleEvent[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map(readEvent);
}

function readEvent(name: string): ExampleEvent {
  const read = (file: string) => readFileSync(join(folder, name, file), 'utf8');
  const planted = JSON.parse(read('planted.json')) as Planted;
  const accounts = planted.accounts.map(({ file, headline, published }) => {
    const number = file.split('-')[0] as string;
    const furniture = planted.furniture[number] ?? [];
    return { number, file, headline, published, text: read(`${file}.txt`), html: read(`${file}.html`), furniture };
  });
  return { name, planted, accounts };
}

/** Every exact string that is planted, with the account it is planted in. Furniture is not among them. */
export function plantedStrings(planted: Planted): { account: string; words: string }[] {
  const sided = [
    ...planted.differences.map((d) => d.sides),
    ...planted.nonDifferences.map((d) => d.sides),
    ...planted.reuse.map((r) => r.passages),
    ...planted.quotes.map((q) => q.variants),
    planted.credits,
    ...planted.only.map((o) => ({ [o.account]: o.quote })),
  ];
  return sided.flatMap((sides) => Object.entries(sides).map(([account, words]) => ({ account, words })));
}
