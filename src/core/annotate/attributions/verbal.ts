import type { Candidate, Clause } from './candidate.ts';
import { colonAhead, colonVerb } from './colon.ts';
import { verbCueAt } from './cue.ts';
import { passive } from './passive.ts';
import { interposed, relativeObject } from './relative.ts';
import { statement } from './statement.ts';
import { invertedTag, tag } from './tags.ts';

/** Attributions whose cue is a verb. */
export function verbalCandidates(clause: Clause): Candidate[] {
  const found: Candidate[] = [];
  clause.chunks.forEach((_, i) => {
    const cue = verbCueAt(clause.chunks, i);
    const ahead = colonAhead(clause, i, cue);
    const candidate = ahead
      ? ahead
      : !cue
        ? colonVerb(clause, i)
        : (invertedTag(clause, cue) ??
          passive(clause, cue) ??
          tag(clause, cue) ??
          relativeObject(clause, cue) ??
          interposed(clause, cue) ??
          statement(clause, cue));
    if (candidate) found.push(candidate);
  });
  return found;
}
