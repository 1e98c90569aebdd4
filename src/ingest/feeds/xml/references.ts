import { Tokenizer } from 'htmlparser2';

const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,9}|[a-zA-Z][a-zA-Z0-9._-]{0,40});/gu;

/** Names read so far: there are some two thousand in HTML, and a feed may make up any number. */
const MAX_REMEMBERED = 4096;
const remembered = new Map<string, string>();

/**
 * Text with its character references decoded: those of XML and of HTML, and the short internal entities of the document. An
 * ampersand that begins no known reference stands for itself. Nothing is decoded twice.
 */
export function decodeReferences(raw: string, entities: ReadonlyMap<string, string>): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(REFERENCE, (reference) => entities.get(reference.slice(1, -1)) ?? htmlReference(reference));
}

/** What HTML reads a reference as; the reference itself where it is none. */
function htmlReference(reference: string): string {
  const known = remembered.get(reference);
  if (known !== undefined) return known;
  const decoded = decodeHtml(reference);
  if (remembered.size < MAX_REMEMBERED) remembered.set(reference, decoded);
  return decoded;
}

/** Text of HTML without tags: its references decoded as browsers do. */
export function decodeHtml(text: string): string {
  if (!text.includes('&')) return text;
  let decoded = '';
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => {
        decoded += shielded.slice(start, end);
      },
      ontextentity: (codePoint) => {
        decoded += String.fromCodePoint(codePoint);
      },
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  );
  const shielded = text.replaceAll('<', '&lt;');
  tokenizer.write(shielded);
  tokenizer.end();
  return decoded;
}
