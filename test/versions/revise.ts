import { loadMeaning } from '../../src/app/models.ts';
import { annotate, read } from '../../src/app/pipeline.ts';
import type { Reading } from '../../src/core/model/annotation.ts';
import { type Block, bareDocument } from '../../src/core/model/document.ts';
import type { ClaimChange, RevisionChange } from '../../src/core/model/revision.ts';
import { compareRevisions } from '../../src/core/versions/index.ts';
import type { Expected, RevisedPair } from './pairs.ts';

export interface Revised {
  readonly before: Reading;
  readonly after: Reading;
  readonly change: RevisionChange;
}

const readings = new Map<string, Promise<Reading>>();

/** A report's reading, made once a text. */
export function readText(text: string): Promise<Reading> {
  const reading = readings.get(text) ?? read({ type: 'text', name: 'report', text, published: '2024-03-26' });
  readings.set(text, reading);
  return reading;
}

export async function revise(before: string, after: string): Promise<Revised> {
  const [x, y] = [await readText(before), await readText(after)];
  return { before: x, after: y, change: compareRevisions(x, y, { meaning: await loadMeaning() }) };
}

/** Two revisions given by their blocks, the headline first: what extraction would take out stays in. */
export async function reviseBlocks(before: readonly string[], after: readonly string[]): Promise<Revised> {
  const [x, y] = [await annotate(documentOf('earlier', before)), await annotate(documentOf('later', after))];
  return { before: x, after: y, change: compareRevisions(x, y, { meaning: await loadMeaning() }) };
}

function documentOf(id: string, lines: readonly string[]) {
  let end = -2;
  const blocks = lines.map((line, i): Block => {
    const start = end + 2;
    end = start + line.length;
    return { start, end, kind: i === 0 ? 'headline' : 'paragraph' };
  });
  return bareDocument({ id, article: id, text: lines.join('\n\n'), blocks, headline: lines[0] ?? null });
}

/** What was expected and not told, and what was told and not expected. */
export interface Outcome {
  readonly missed: readonly Expected[];
  readonly extra: readonly ClaimChange[];
  readonly change: RevisionChange;
}

export async function outcomeOf(pair: RevisedPair): Promise<Outcome> {
  const { change } = await revise(pair.before, pair.after);
  const open = [...change.changes];
  const missed = pair.changes.filter((expected) => {
    const at = open.findIndex((one) => fits(one, expected));
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
  return { missed, extra: open, change };
}

function fits(change: ClaimChange, { type, before, after, what, severity }: Expected): boolean {
  const types: readonly string[] = typeof type === 'string' ? [type] : type;
  return (
    types.includes(change.type) &&
    (before === undefined || (change.before?.quote.includes(before) ?? false)) &&
    (after === undefined || (change.after?.quote.includes(after) ?? false)) &&
    (what === undefined || change.what.includes(what)) &&
    (severity === undefined || change.severity === severity)
  );
}
