import { describe, expect, it } from 'vitest';
import { importsOf, sources } from './sources.ts';

/** Layers by the folders that make them, and what each may import besides itself. A folder that is in none fails. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  'src/core/model': [],
  'src/core/text': ['src/core/model'],
  'src/core/labelling': [],
  'src/core/extract': ['src/core/model', 'src/core/text'],
  'src/core/annotate': ['src/core/model', 'src/core/text', 'src/core/labelling'],
  'src/core/reuse': ['src/core/model', 'src/core/text'],
  'src/core/check': ['src/core/model', 'src/core/text', 'src/core/annotate', 'src/core/compare/en'],
  'src/core/cluster': ['src/core/model', 'src/core/text', 'src/core/extract', 'src/core/annotate', 'src/core/reuse'],
  'src/core/compare': [
    'src/core/model',
    'src/core/text',
    'src/core/annotate',
    'src/core/reuse',
    'src/core/cluster',
    'src/core/check',
  ],
  'src/core/versions': [
    'src/core/model',
    'src/core/text',
    'src/core/annotate',
    'src/core/reuse',
    'src/core/compare',
    'src/core/check/en',
  ],
  'src/ingest': ['src/core'],
  'src/rewrite': ['src/core'],
  'src/store': ['src/core'],
  'src/report': ['src/core/model'],
  'src/web': ['src/core/model', 'src/report', 'src/http/contract'],
  'src/app': ['src/core', 'src/ingest', 'src/store'],
  'src/http': ['src/core/model', 'src/app', 'src/report', 'src/ingest', 'src/store', 'src/mcp'],
  'src/mcp': ['src/core', 'src/app', 'src/report', 'src/ingest', 'src/store'],
  'src/cli': [
    'src/core/model',
    'src/app',
    'src/report',
    'src/ingest',
    'src/store',
    'src/rewrite',
    'src/http',
    'src/mcp',
  ],
};

/** What the comparison may use of the annotators: what works on a whole story, or on values that were read before. */
const ANNOTATORS_FOR_COMPARE: readonly string[] = [
  'src/core/annotate/entities/story.ts',
  'src/core/annotate/quantities/compare.ts',
  'src/core/annotate/times/compare.ts',
  'src/core/annotate/voice.ts',
];

/** What programs import. */
const ENTRIES: readonly string[] = ['src/index.ts', 'src/desk.ts'];

const under = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

const layerOf = (path: string): string | undefined => Object.keys(LAYERS).find((layer) => under(path, layer));

const all = sources();
const within = all.flatMap(importsOf).filter(({ to }) => to.startsWith('src/') || to.startsWith('..'));

describe('which way the imports point', () => {
  it('every source is in a layer', () => {
    expect(all.map(({ path }) => path).filter((path) => !ENTRIES.includes(path) && !layerOf(path))).toEqual([]);
  });

  it('no layer imports what stands above it or beside it', () => {
    const against = within.filter(({ from, to }) => {
      const layer = layerOf(from);
      return layer && !under(to, layer) && !(LAYERS[layer] ?? []).some((allowed) => under(to, allowed));
    });
    expect(against).toEqual([]);
  });

  it('of the annotators the comparison uses only what works on finished readings', () => {
    const used = within.filter(({ from, to }) => under(from, 'src/core/compare') && under(to, 'src/core/annotate'));
    expect(used.filter(({ to, typeOnly }) => !typeOnly && !ANNOTATORS_FOR_COMPARE.includes(to))).toEqual([]);
  });

  it('reports take the model as types, and its span functions', () => {
    const values = within.filter(
      ({ from, to, typeOnly }) => under(from, 'src/report') && under(to, 'src/core') && !typeOnly,
    );
    expect(values.filter(({ to }) => !['src/core/model/span.ts', 'src/core/model/index.ts'].includes(to))).toEqual([]);
  });

  it('no two files import each other, at any distance, for values', () => {
    const next = new Map<string, string[]>();
    for (const { from, to, typeOnly } of within) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (done.has(path) || trail.includes(path)) return;
      for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
      done.add(path);
    };
    for (const path of next.keys()) walk(path, []);
    expect(circles).toEqual([]);
  });
});
