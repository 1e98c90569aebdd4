import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Span } from '../../src/core/model/span.ts';

export interface GoldRelation {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly rule?: string;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly relations: readonly GoldRelation[];
}

type Pair = readonly [number, number];
const spans = (pairs: readonly Pair[]): Span[] => pairs.map(([start, end]) => ({ start, end }));

/** JSON lines `{id, text, relations: [{source, cue, content, kind}]}` with pairs of UTF-16 offsets; none where the file is missing. */
export function openNews(file: string): GoldDocument[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, text, relations } = JSON.parse(line) as {
      id: string;
      text: string;
      relations: { source: Pair[]; cue: Pair[]; content: Pair[] }[];
    };
    return {
      id,
      text,
      relations: relations.map(({ source, cue, content }) => ({
        source: spans(source),
        cue: spans(cue),
        content: spans(content),
      })),
    };
  });
}

/** Text and brat stand-off files (offsets in code points); of several annotators the first by name; none where the folder is missing. */
export function polnear(dir: string): GoldDocument[] {
  if (!existsSync(`${dir}/attributions`)) return [];
  const documents = new Map<string, GoldDocument>();
  for (const file of readdirSync(`${dir}/attributions`).sort()) {
    const id = file.replace(/_[0-9a-f]{4}\.ann$/, '');
    if (documents.has(id) || !existsSync(`${dir}/text/${id}.txt`)) continue;
    const text = readFileSync(`${dir}/text/${id}.txt`, 'utf8');
    documents.set(id, {
      id,
      text,
      relations: bratRelations(text, readFileSync(`${dir}/attributions/${file}`, 'utf8')),
    });
  }
  return [...documents.values()];
}

function bratRelations(text: string, annotations: string): GoldRelation[] {
  const units: number[] = [];
  let unit = 0;
  for (const char of text) {
    units.push(unit);
    unit += char.length;
  }
  units.push(unit);
  const marks = new Map<string, Span[]>();
  for (const [, id, , places] of annotations.matchAll(/^(T\d+)\t(\S+) ([\d; ]+)\t/gm))
    marks.set(
      id as string,
      (places as string).split(';').map((place) => {
        const [start, end] = place.trim().split(' ').map(Number);
        return { start: units[start as number] ?? 0, end: units[end as number] ?? 0 };
      }),
    );
  const relations = [...annotations.matchAll(/^E\d+\t(.*)$/gm)].map(([, parts]) => {
    const of = (role: string): Span[] =>
      [...(parts as string).matchAll(/(\w+?)\d*:(T\d+)/g)]
        .filter(([, name]) => name?.toLowerCase() === role)
        .flatMap(([, , mark]) => marks.get(mark as string) ?? [])
        .sort((a, b) => a.start - b.start);
    return { source: of('source'), cue: of('cue'), content: of('content') };
  });
  return relations.filter(({ cue, content }) => cue.length > 0 && content.length > 0);
}
