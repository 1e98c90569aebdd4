const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);

/** Terminal sequences of ECMA-48: CSI with its parameters, OSC up to its end, any other escape with its letter. */
const TERMINAL_SEQUENCES = new RegExp(
  `(?:${ESC}\\[|\\u009b)[0-?]*[ -/]*[@-~]|${ESC}\\][^${BEL}${ESC}]*(?:${BEL}|${ESC}\\\\)?|${ESC}.?`,
  'gu',
);

/** Marks that reorder or hide text: bidirectional embeddings, overrides and isolates, and the byte order mark. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Text from a page made safe to print on one line: terminal sequences, control characters and marks that reorder text
 * are taken out, white space becomes single spaces.
 */
export const printable = (text: string): string =>
  text
    .replace(TERMINAL_SEQUENCES, '')
    .replace(REORDERING, '')
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
