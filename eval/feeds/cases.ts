import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import iconv from 'iconv-lite';

/** A feed with its assertion and the headers that it is to be served with. */
export interface Case {
  /** Path from the folder of feeds. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expect: string | null;
  readonly headers: ReadonlyMap<string, string>;
}

export function casesIn(dir: string): Case[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(?:xml|json|rss|rdf|atom)$/u.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => caseOf(relative(dir, path), readFileSync(path)));
}

function caseOf(name: string, bytes: Uint8Array): Case {
  const text = commentText(bytes);
  const comment = /<!--([\s\S]*?)-->/u.exec(text)?.[1] ?? text;
  const headers = new Map(
    [...comment.matchAll(/^\s*Header:[ \t]*([\w-]+):[ \t]*(.*?)[ \t\r]*$/gmu)].map(([, key = '', value = '']) => [
      key.toLowerCase(),
      value,
    ]),
  );
  const expect = /Expect:\s*([\s\S]*?)(?:-->|$)/u.exec(comment)?.[1]?.trim();
  return { name, bytes, expect: expect || null, headers };
}

/** The feed's comment is in its own encoding; its assertion is in ASCII in nearly all. */
function commentText(bytes: Uint8Array): string {
  const zeros = [...bytes.subarray(0, 8)].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  const encoding = zeros.includes('000')
    ? zeros.startsWith('000') || zeros.startsWith('00xx')
      ? 'utf-32be'
      : 'utf-32le'
    : zeros.includes('0')
      ? /^(?:0x|xx0x)/u.test(zeros)
        ? 'utf-16be'
        : 'utf-16le'
      : null;
  if (encoding) return iconv.decode(Buffer.from(bytes), encoding);
  const utf8 = Buffer.from(bytes).toString('utf8');
  return utf8.includes('\ufffd') ? Buffer.from(bytes).toString('latin1') : utf8;
}
