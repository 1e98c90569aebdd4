import { comparePair } from './accounts.ts';
import { CASES } from './cases.ts';
import { profilesOf } from '../../../src/core/compare/profile.ts';
import { loadMeaning } from '../../../src/app/meaning.ts';
import { scorePairs } from '../../../src/core/compare/alignment/index.ts';
import { gapsOf, tilesOf } from '../../../src/core/compare/gaps.ts';
import { compareTimes } from '../../../src/core/annotate/times/compare.ts';
for (const name of process.argv.slice(2)) {
  const c = CASES.find((x) => x.name.includes(name));
  if (!c) { console.log('no', name); continue; }
  const pair = await comparePair(c);
  console.log('#####', c.name);
  for (const d of pair.comparison.differences) console.log('D', d.type, d.what, d.confidence, d.sides.map((s) => s.context.quote));
  const profiles = profilesOf(pair.comparison.documents, await loadMeaning());
  for (const doc of pair.comparison.documents) {
    console.log(doc.attributions.map((a) => [a.kind, a.source.map((s) => doc.text.slice(s.start, s.end)).join('|'), a.cue && doc.text.slice(a.cue.start, a.cue.end), a.content.map((s) => doc.text.slice(s.start, s.end)).join('|'), a.speaker?.id, a.stance, a.rule].join(' ; ')));
    console.log('T', doc.times.map((t) => [doc.text.slice(t.span.start, t.span.end), t.value, t.type, t.precision, t.relative].join(' ')));
  }
  for (const p of scorePairs(profiles)) {
    const inMark = (x: typeof p.a) => pair.marks.some((m) => m.document === x.document && m.spans.some((s) => x.sentence.start <= s.start && s.end <= x.sentence.end));
    if (!inMark(p.a) || !inMark(p.b)) continue;
    for (const x of [p.a, p.b]) console.log(x.terms.map((t) => `${t.key}/${t.token.pos}/${(x.weights.get(t.key) ?? 0).toFixed(1)}`).join(' '));
    for (const g of gapsOf(p, tilesOf(p))) console.log('gap', g.before.toFixed(1), g.a.map((t) => t.key).join(' '), '|', g.b.map((t) => t.key).join(' '), g.after.toFixed(1));
    for (const t of p.a.times) for (const u of p.b.times) console.log('times', compareTimes(t, u));
  }
}
