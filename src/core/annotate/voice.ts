import type { Attribution, Voice } from '../model/annotation.ts';
import { type Span, spanContains, spanLength } from '../model/span.ts';
import { indexOnce } from '../text/span-index.ts';

const byContent = indexOnce<Attribution>(({ content }) => content);

/** Who asserts what stands at a span: the source of the innermost attribution whose content holds it, else the outlet. */
export function voiceAt(attributions: readonly Attribution[], span: Span): Voice {
  let best: { attribution: Attribution; length: number } | undefined;
  for (const attribution of byContent(attributions).overlapping(span))
    for (const content of attribution.content)
      if (spanContains(content, span) && (!best || spanLength(content) < best.length))
        best = { attribution, length: spanLength(content) };
  return best
    ? { type: 'speaker', attribution: best.attribution.id, speaker: best.attribution.speaker }
    : { type: 'outlet' };
}
