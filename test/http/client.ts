import { gunzipSync } from 'node:zlib';
import Ajv2020 from 'ajv/dist/2020.js';
import type { Document } from '../../src/http/openapi/document.ts';
import { describe as described } from '../../src/http/openapi/document.ts';

/** An answer that is as the API's description says. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Unpacked. */
  readonly text: string;
  // Tests look into it as they need.
  readonly json: <T>() => T;
}
