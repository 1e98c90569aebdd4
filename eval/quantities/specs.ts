import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One expected value: where it stands, its number and, for measures, its unit. */
export interface Expected {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string | null;
  readonly iso: string | null;
}

export interface SpecCase {
  readonly text: string;
  readonly expected: readonly Expected[];
}

/**
 * Cases of one model of the Recognizers-Text specifications that every platform supports and that read like sentences:
 * no formula; of bare numbers, those in five words or more that fill at most half of the text.
 */
export function specCases(dir: string, file: string): SpecCase[] {
  const path = join(dir, file);
  if (!existsSync(path)) return [];
  const cases = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as unknown[];
  return cases.flatMap((entry) => {
    const { Input, Results, NotSupported } = entry as Record<string, unknown>;
    if (typeof Input !== 'string' || !Array.isArray(Results) || NotSupported !== undefined) return [];
    const bare = file.endsWith('NumberModel.json');
    if (/[\^=]|\d[x×*]\d/.test(Input) || (bare && Input.split(/\s+/).length < 5)) return [];
    const expected = Results.flatMap((result) => expectedOf(Input, result as Record<string, unknown>)).filter(
      ({ start, end }) => !bare || 2 * (end - start) <= Input.length,
    );
    return expected.length > 0 ? [{ text: Input, expected }] : [];
  });
}

function expectedOf(text: string, result: Record<string, unknown>): Expected[] {
  const resolution = result.Resolution as Record<string, unknown> | undefined;
  const quote = typeof result.Text === 'string' ? result.Text : '';
  const start = typeof result.Start === 'number' ? result.Start : text.toLowerCase().indexOf(quote);
  const value = Number.parseFloat(String(resolution?.value ?? ''));
  if (start < 0 || Number.isNaN(value) || /,/.test(String(resolution?.value))) return [];
  const words = (key: string): string | null =>
    typeof resolution?.[key] === 'string' ? (resolution[key] as string) : null;
  return [{ start, end: start + quote.length, value, unit: words('unit'), iso: words('isoCurrency') }];
}
