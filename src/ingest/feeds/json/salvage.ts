/** What of a JSON text that breaks off is whole: the members of the outermost object, and the elements of one list in it. */
export interface Salvaged {
  readonly members: Readonly<Record<string, unknown>>;
  readonly items: readonly unknown[];
}

/** Reads the whole members of an object that breaks off, and the whole elements of its member `list`. Linear in the text. */
export function salvageJson(text: string, list: string): Salvaged {
  const members: Record<string, unknown> = {};
  const items: unknown[] = [];
  let depth = 0;
  let key: string | null = null;
  let start = -1;
  const takeMember = (end: number): void => {
    const value = start < 0 || key === null || key === list ? undefined : parsed(text.slice(start, end));
    if (value !== undefined && key !== null) members[key] = value;
    key = null;
    start = -1;
  };
  for (const { at, end } of jsonTokens(text)) {
    const mark = text[at];
    if (mark === '{' || mark === '[') {
      if (depth === 2 && key === list) start = at;
      depth += 1;
    } else if (mark === '}' || mark === ']') {
      depth -= 1;
      if (depth === 0) takeMember(at);
      if (depth === 2 && key === list) {
        const item = parsed(text.slice(start, end));
        if (item !== undefined) items.push(item);
      }
    } else if (depth === 1) {
      if (mark === ',') takeMember(at);
      else if (mark === ':') start = end;
      else key ??= String(parsed(text.slice(at, end)));
    }
  }
  return { members, items };
}

/** Brackets, commas, colons and whole strings; a string that never closes ends the text. */
function* jsonTokens(text: string): Generator<{ at: number; end: number }> {
  const marks = /["{}[\],:]/gu;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const at = mark.index;
    const end = mark[0] === '"' ? stringEnd(text, at) : at + 1;
    if (end === null) return;
    yield { at, end };
    marks.lastIndex = end;
  }
}

/** After the quotation mark that closes the string at `at`. */
function stringEnd(text: string, at: number): number | null {
  const stops = /["\\]/gu;
  stops.lastIndex = at + 1;
  for (let stop = stops.exec(text); stop; stop = stops.exec(text)) {
    if (stop[0] === '"') return stop.index + 1;
    stops.lastIndex = stop.index + 2;
  }
  return null;
}

/** A value, also where line breaks and other controls stand bare in its strings; undefined where it is none. */
function parsed(json: string): unknown {
  for (const text of [json, json.replace(/\p{Cc}/gu, ' ')])
    try {
      return JSON.parse(text);
    } catch {}
  return undefined;
}
