import type { Comparison, SynthesisSentence } from '../core/model/comparison.ts';
import type { Passage } from '../core/model/span.ts';
import type { Message } from './endpoint.ts';

/** Longer passages are not sent: no newspaper has such a sentence. */
const LONGEST_PASSAGE = 1500;

/** What is sent, and the passages by the numbers they are sent under. */
export interface Request {
  readonly messages: readonly Message[];
  /** The first is number 1. */
  readonly passages: readonly Passage[];
}

const TASK = `You write a short news report out of numbered passages from several accounts of one event. Each passage stands with the letter of its account.
Rules:
- Say only what the passages say. Add no name, number, time, quotation or judgement.
- Keep "not", "alleged", "may" and the like, and who says what.
- Words in quotation marks must stand in one passage, letter for letter, and be quoted there.
- Where passages are marked as differing, say that accounts differ and give each value in quotation marks with its account in brackets: “two hours” (A), “three hours” (B). Never give one of the values as the fact.
- Of what one account alone tells, say "Only A adds: …" with its letter.
- First what several tell, then what differs, then what one alone tells. Each sentence tells something new. 120 to 250 words.
Answer with JSON alone: {"sentences": [{"text": "…", "passages": [1, 2]}]}, where "passages" are the numbers of all passages that the sentence rests on.`;

const PARTS: Readonly<Record<SynthesisSentence['role'], string>> = {
  shared: 'Told by several',
  differs: 'Differing',
  only: 'Told by one alone',
  unrelated: 'Unrelated',
};

/** The question to a model: the passages that the synthesis cites, and nothing else of the accounts. */
export function requestOf({ synthesis, documents }: Comparison): Request {
  const labels = new Map(documents.map(({ id, label }) => [id, label]));
  const numbers = new Map<string, number>();
  const passages: Passage[] = [];
  const lines = synthesis.map(({ role, cites }) => {
    const shown = cites.flatMap((passage) => {
      if (passage.quote.length > LONGEST_PASSAGE) return [];
      const key = `${passage.document} ${passage.start} ${passage.end}`;
      const known = numbers.get(key);
      if (known !== undefined) return [`[${known}]`];
      numbers.set(key, passages.push(passage));
      return [`[${passages.length}] (${labels.get(passage.document)}) ${passage.quote.replace(/\s+/g, ' ')}`];
    });
    return `${PARTS[role]}:\n${shown.join('\n')}`;
  });
  const messages: Message[] = [
    { role: 'system', content: TASK },
    { role: 'user', content: lines.join('\n\n') },
  ];
  return { messages, passages };
}
