/** What a worker tells whoever runs it, with plain values beside the words. */
export interface WorkLog {
  info(message: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
}
