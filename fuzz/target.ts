import type fc from 'fast-check';

/**
 * A parser under test. `run` does what the program does with an input from outside and holds the result against the
 * parser's laws: whatever it throws is a crash. What it gives back must be the same whenever it is given the same input.
 */
interface Common {
  /** As `--only` and the table name it. */
  readonly name: string;
  /** What is asked to read the inputs, for the table. */
  readonly parser: string;
  /** Tokens of the format, strewn into the seeds and put together to inputs of their own. */
  readonly dictionary: readonly string[];
  /** Inputs written from a grammar, beside those that are mutated. */
  readonly made?: fc.Arbitrary<string>;
  /** Endings of the files of `--seeds` that are seeds for this target: `.html`. */
  readonly endings?: readonly string[];
  /** Characters that an input is grown to at most; 200,000 unless said otherwise. */
  readonly longest?: number;
  /** Brought in order after all inputs were run. */
  readonly close?: () => Promise<void>;
}

/** Takes bytes. Seeds that are strings are their UTF-8. */
export interface ByteTarget extends Common {
  readonly takes: 'bytes';
  readonly seeds: () => readonly (string | Uint8Array)[] | Promise<readonly (string | Uint8Array)[]>;
  readonly run: (bytes: Buffer) => unknown;
}

/** Takes text, which may hold halves of surrogate pairs. */
export interface TextTarget extends Common {
  readonly takes: 'text';
  readonly seeds: () => readonly string[] | Promise<readonly string[]>;
  readonly run: (text: string) => unknown;
}

export type Target = ByteTarget | TextTarget;

/**
 * An input in the form that is mutated: a text as it is, bytes one a character (Latin-1).
 */
export type Input = string;

export const bytesOf = (input: Input): Buffer => Buffer.from(input, 'latin1');

export const inputOf = (seed: string | Uint8Array, takes: Target['takes']): Input =>
  takes === 'text'
    ? typeof seed === 'string'
      ? seed
      : new TextDecoder().decode(seed)
    : Buffer.from(seed as Uint8Array).toString('latin1');

/** Gives an input to its target. */
export const give = (target: Target, input: Input): unknown =>
  target.takes === 'text' ? target.run(input) : target.run(bytesOf(input));
