/** Characters looked at. */
const SAMPLE = 4096;

/** Whether a content is no text: it holds NUL characters, or a fifth of it cannot be printed. */
export function isBinary(content: string): boolean {
  const sample = content.slice(0, SAMPLE);
  if (sample.includes('\0')) return true;
  const odd = sample.match(/(?!\s)[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return odd > 8 && odd / sample.length > 0.2;
}

export const BINARY = { code: 'binary', message: 'the content is not text' } as const;
