/** What a file is by its name, for the reader's list; what it really is, the server finds from its contents. */
export interface FileKind {
  readonly word: string;
  /** Whether it is likely to hold many articles. */
  readonly many: boolean;
}

const KINDS: readonly (readonly [RegExp, FileKind])[] = [
  [/\.(?:html?|xhtml|mhtml?)$/iu, { word: 'page', many: false }],
  [/\.(?:txt|text|md)$/iu, { word: 'text', many: false }],
  [/\.eml$/iu, { word: 'mail', many: false }],
  [/\.(?:warc|arc)(?:\.gz)?$/iu, { word: 'web archive', many: true }],
  [/\.(?:jsonl|ndjson|jsonlines|json)(?:\.gz)?$/iu, { word: 'records', many: true }],
  [/\.(?:csv|tsv|tab)(?:\.gz)?$/iu, { word: 'table', many: true }],
  [/\.(?:xml|rss|atom|opml)(?:\.gz)?$/iu, { word: 'feed or list', many: true }],
  [/\.mbox(?:\.gz)?$/iu, { word: 'mailbox', many: true }],
];

export const fileKind = (name: string): FileKind =>
  KINDS.find(([ending]) => ending.test(name))?.[1] ?? { word: 'file', many: false };

/** Bytes as a reader reads them: "340 bytes", "12 kB", "4.2 MB". */
export function bytesOf(size: number): string {
  if (size < 1_000) return `${size} ${size === 1 ? 'byte' : 'bytes'}`;
  for (const [unit, length] of [
    ['kB', 1e3],
    ['MB', 1e6],
    ['GB', 1e9],
  ] as const) {
    const value = size / length;
    if (value < 999.5 || unit === 'GB')
      return `${value < 9.95 && unit !== 'kB' ? value.toFixed(1) : Math.round(value)} ${unit}`;
  }
  return `${size} bytes`;
}

/** Most accounts that people hand in as those of one event, so that this is what is proposed. */
const FEW = 20;

/** Whether what was given looks like accounts of one event rather than like a pile to be sorted. */
export const looksLikeOneEvent = (items: readonly { readonly many: boolean }[]): boolean =>
  items.length >= 2 && items.length <= FEW && items.every(({ many }) => !many);
