import { Tokenizer } from 'htmlparser2';

/** What a reader of HTML is told, in the order of the text. */
export interface TagEvents {
  /** Text with its references decoded. */
  text(text: string): void;
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
}

const ignore = (): void => undefined;

/** Attributes of one tag that are looked at. */
const MAX_ATTRIBUTES = 256;

/** Reads HTML as tags and text, in linear time, without building a tree. What is broken off at the end is left out. */
export function readTags(source: string, events: TagEvents): void {
  const html = withoutOpenComments(source);
  let name = '';
  let attributes = new Map<string, string>();
  let key = '';
  let value = '';
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => events.text(html.slice(start, end)),
      ontextentity: (codePoint) => events.text(String.fromCodePoint(codePoint)),
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname(start, end) {
        key = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        value += html.slice(start, end);
      },
      onattribentity(codePoint) {
        value += String.fromCodePoint(codePoint);
      },
      onattribend() {
        if (!attributes.has(key) && attributes.size < MAX_ATTRIBUTES) attributes.set(key, value);
      },
      onopentagend: () => events.open(name, attributes),
      onselfclosingtag() {
        events.open(name, attributes);
        events.close(name);
      },
      onclosetag: (start, end) => events.close(html.slice(start, end).toLowerCase()),
      oncdata: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onprocessinginstruction: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

/** A comment that never closes would hide the rest: it is taken to end with its first `>`. */
function withoutOpenComments(html: string): string {
  const open = html.indexOf('<!--', html.lastIndexOf('-->') + 1);
  return open < 0 ? html : html.slice(0, open) + html.slice(open).replaceAll('<!--', '<!');
}
