import { atMarks, comparePair } from './accounts.ts';
import { CASES } from './cases.ts';
for (const c of CASES) {
  const pair = await comparePair(c);
  const { comparison } = pair;
  const at = atMarks(comparison.differences, pair);
  const ok = c.type ? at.some((d) => d.type === c.type && (!c.severity || d.severity === c.severity))
    : c.why ? at.length === 0 && atMarks(comparison.nonDifferences, pair).some(({ why }) => why === c.why) : at.length === 0;
  const line = comparison.alignments.filter((x) => pair.marks.every((m) => [x.a, x.b].some((p) => p.document === m.document && m.spans.some((s) => p.start <= s.start && s.end <= p.end))));
  const extra = comparison.differences.filter((d) => !at.includes(d));
  console.log(ok ? 'ok  ' : 'FAIL', c.name, ok && (c.type ? at.length === 1 : true) && extra.length===0 ? '' : JSON.stringify({ line: line.map((l) => l.score), at: at.map((d) => `${d.type}/${d.severity}: ${d.what}`), non: comparison.nonDifferences.map((n) => n.why), extra: extra.map((d) => `${d.type}: ${d.what}`) }));
}
