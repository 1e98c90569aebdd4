import type { FeedProblem, Known } from './model.ts';
import { Notes } from './notes.ts';
import { decodeFeed, unpacked } from './xml/decode.ts';

export interface ReceivedText {
  readonly type: 'text';
  readonly text: string;
  readonly notes: Notes;
}

/** The text of some bytes, unpacked and decoded, with the notes to be written on it; a problem where there is no text. */
export function received(bytes: Uint8Array, known: Known): ReceivedText | FeedProblem {
  const plain = unpacked(bytes);
  if (plain === null)
    return {
      type: 'problem',
      message: 'is a gzip archive that is broken or too large',
      remedy: 'Fetch it again, or unpack it yourself.',
    };
  const { text, encoding, replaced } = decodeFeed(plain, known.contentType);
  if (text.trim() === '')
    return {
      type: 'problem',
      message: 'is empty',
      line: 1,
      column: 1,
      remedy: 'Check the address of the feed, and fetch it again.',
    };
  const notes = new Notes(text);
  if (replaced > 0)
    notes.add(
      'encoding',
      `${replaced} ${replaced === 1 ? 'byte' : 'bytes'} could not be read as ${encoding} and stand as �`,
      {
        at: text.indexOf('\ufffd'),
      },
    );
  return { type: 'text', text, notes };
}
