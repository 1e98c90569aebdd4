/** One figure: its labels and its value. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What stands under one name: what it is, in words, and its figures. */
export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly samples: readonly Sample[];
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/u;
const LABEL = /^[a-zA-Z_][a-zA-Z0-9_]*$/u;
const TYPES = ['counter', 'gauge', 'histogram', 'summary', 'untyped'];

/**
 * Reads figures in the text format of Prometheus 0.0.4 as strictly as it is written down, and stricter: every family has its
 * help and type, once and first; no figure comes twice; histograms rise and end with their count.
 */
export function familiesIn(text: string): Map<string, Family> {
  const families = new Map<string, Family & { samples: Sample[] }>();
  let open: (Family & { samples: Sample[] }) | undefined;
  let help: { readonly name: string; readonly text: string } | undefined;
  if (!text.endsWith('\n')) throw new Error('the last line has no end');
  for (const line of text.slice(0, -1).split('\n')) {
    if (line === '') continue;
    const meta = /^# (HELP|TYPE) (\S+) (.+)$/u.exec(line);
    if (meta) {
      const [, what, name = '', rest = ''] = meta;
      if (!NAME.test(name)) throw new Error(`no name: ${line}`);
      if (what === 'HELP') {
        if (families.has(name)) throw new Error(`${name} comes twice`);
        help = { name, text: rest };
        continue;
      }
      if (help?.name !== name) throw new Error(`${name} has no help`);
      if (!TYPES.includes(rest)) throw new Error(`no type: ${line}`);
      open = { name, help: help.text, type: rest, samples: [] };
      families.set(name, open);
      continue;
    }
    if (line.startsWith('#')) throw new Error(`neither help nor type: ${line}`);
    const sample = sampleIn(line);
    if (!open || !belongs(sample.name, open)) throw new Error(`${sample.name} does not stand with its family`);
    if (open.samples.some((other) => keyOf(other) === keyOf(sample))) throw new Error(`comes twice: ${line}`);
    open.samples.push(sample);
  }
  for (const family of families.values()) check(family);
  return families;
}

function belongs(name: string, { name: family, type }: Family): boolean {
  if (type === 'histogram') return ['_bucket', '_sum', '_count'].some((end) => name === `${family}${end}`);
  if (type === 'summary') return name === family || ['_sum', '_count'].some((end) => name === `${family}${end}`);
  return name === family;
}

function sampleIn(line: string): Sample {
  const match = /^([^\s{]+)(?:\{(.*)\})? (\S+)(?: -?\d+)?$/u.exec(line);
  const [, name = '', inside = '', number = ''] = match ?? [];
  if (!match || !NAME.test(name)) throw new Error(`no figure: ${line}`);
  return { name, labels: labelsIn(inside), value: numberIn(number) };
}

function labelsIn(inside: string): Record<string, string> {
  const labels: Record<string, string> = {};
  let rest = inside;
  while (rest !== '') {
    const [whole = '', name = '', value = ''] = /^([^=]+)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/u.exec(rest) ?? [];
    if (whole === '' || !LABEL.test(name) || name.startsWith('__') || name in labels)
      throw new Error(`labels: ${inside}`);
    labels[name] = value.replace(/\\(.)/gu, (_, mark: string) => (mark === 'n' ? '\n' : mark));
    rest = rest.slice(whole.length);
  }
  return labels;
}

function numberIn(text: string): number {
  if (text === '+Inf') return Number.POSITIVE_INFINITY;
  if (text === '-Inf') return Number.NEGATIVE_INFINITY;
  if (text === 'Nan' || text === 'NaN') return Number.NaN;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text)) throw new Error(`no number: ${text}`);
  return Number(text);
}

const keyOf = ({ name, labels }: Sample): string => JSON.stringify([name, Object.entries(labels).sort()]);

function check({ name, type, samples }: Family): void {
  if (type === 'counter') {
    if (!name.endsWith('_total')) throw new Error(`the counter ${name} does not end in _total`);
    for (const { value } of samples) if (!(value >= 0)) throw new Error(`${name} counts ${value}`);
  } else if (name.startsWith('rashomon_') && name.endsWith('_total')) throw new Error(`${name} is no counter`);
  if (type !== 'histogram') return;
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) {
    const { le: _, ...labels } = sample.labels;
    const key = JSON.stringify(labels);
    groups.set(key, [...(groups.get(key) ?? []), sample]);
  }
  for (const group of groups.values()) {
    const buckets = group.filter((sample) => sample.name === `${name}_bucket`);
    const counts = buckets.map(({ value }) => value);
    const bounds = buckets.map(({ labels }) => numberIn(labels.le ?? ''));
    const rising = (list: readonly number[]): boolean => list.every((each, i) => i === 0 || each >= (list[i - 1] ?? 0));
    const count = group.find((sample) => sample.name === `${name}_count`)?.value;
    if (!rising(counts) || !rising(bounds)) throw new Error(`${name} does not rise`);
    if (bounds.at(-1) !== Number.POSITIVE_INFINITY || counts.at(-1) !== count) throw new Error(`${name} does not end`);
  }
}

/** The one figure with these labels; undefined where there is none. */
export const figure = (
  families: ReadonlyMap<string, Family>,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): number | undefined =>
  [...families.values()]
    .flatMap(({ samples }) => samples)
    .find(
      (sample) => sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
    )?.value;
