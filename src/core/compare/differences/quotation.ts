import type { Reading } from '../../model/annotation.ts';
import { hull } from '../../model/span.ts';
import { fold } from '../../text/normalise.ts';
import { diffSequences, type Edit } from '../diff.ts';
import { foldedText } from '../folded.ts';
import type { Collation } from '../quotes.ts';
import type { SpokenWord, Utterance } from '../utterances.ts';
import type { Draft, SideDraft } from './draft.ts';

/** The same utterance quoted in different words, or cut short within a sentence. */
export function quotationDifferences(collations: readonly Collation[]): Draft[] {
  return collations.flatMap(({ variants }) => {
    const quoted = variants.filter(({ attribution }) => attribution.kind !== 'indirect');
    return quoted.flatMap((x, i) => quoted.slice(i + 1).flatMap((y) => compareQuotations(x, y)));
  });
}

function compareQuotations(x: Utterance, y: Utterance): Draft[] {
  if (hasSameWords(x, y.reading) || hasSameWords(y, x.reading)) return [];
  const edits = diffSequences(x.words, y.words, ({ key }) => key);
  const core = trimEnds(edits);
  const changed = core.some(({ op }) => op !== 'kept');
  const shortened = !changed && cutsSentence(edits) && isWhole(x) && isWhole(y);
  if (!changed && !shortened) return [];
  const about = x.attribution.speaker ? `The words of ${x.attribution.speaker.name}` : 'The words';
  return [
    {
      type: 'quote-wording',
      severity: 'wording',
      about,
      sides: [sideOf(x), sideOf(y)],

      reasons: [changed ? 'words within the quotation differ' : 'one account breaks the quotation off'],
      confidence: 0.85,
    },
  ];
}

/** Without what only one has before the first and after the last common word. */
function trimEnds(edits: readonly Edit<SpokenWord>[]): readonly Edit<SpokenWord>[] {
  const first = edits.findIndex(({ op }) => op === 'kept');
  const last = edits.findLastIndex(({ op }) => op === 'kept');
  return first < 0 ? edits : edits.slice(first, last + 1);
}

/** Whether words are missing at the end of one variant: it stops before the utterance's sentence does. */
const cutsSentence = (edits: readonly Edit<SpokenWord>[]): boolean => edits.at(-1)?.op !== 'kept';

/** A word or two in quotation marks within reported speech is no quotation that could be broken off. */
const isWhole = ({ attribution, words }: Utterance): boolean => attribution.kind === 'direct' && words.length > 3;

function sideOf({ reading, words }: Utterance): SideDraft {
  const span = hull(words);
  return { reading, span, value: reading.text.slice(span.start, span.end) };
}

/** Whether a reading has the utterance's very words somewhere. */
function hasSameWords({ reading, spans }: Utterance, other: Reading): boolean {
  const text = foldedText(other);
  return spans.every(({ start, end }) => text.includes(fold(reading.text.slice(start, end))));
}
