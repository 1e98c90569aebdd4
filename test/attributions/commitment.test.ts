import { expect, it } from 'vitest';
import { commitmentOf } from '../../src/core/annotate/attributions/commitment.ts';

it.each([
  ['said', 'neutral'],
  ['According to', 'neutral'],
  [':', 'neutral'],
  ['told reporters', 'neutral'],
  ['admitted', 'factive'],
  ['has acknowledged', 'factive'],
  ['pointed out', 'factive'],
  ['points out', 'factive'],
  ['revelation', 'factive'],
  ['was surprised', 'factive'],
  ['went on to reveal', 'factive'],
  ['claimed', 'hedged'],
  ['is believed', 'hedged'],
  ['reportedly', 'hedged'],
  ['allegations', 'hedged'],
  ['worries', 'hedged'],
  ['did not admit', 'neutral'],
  ['refused to confirm', 'neutral'],
  ['wouldn’t say', 'neutral'],
])('“%s” is %s', (cue, commitment) => {
  expect(commitmentOf(cue)).toBe(commitment);
});
