/** Something that a key does. */
export interface KeyBinding {
  /** As `KeyboardEvent.key` tells them: `j`, `?`, `ArrowRight`. Any of them does it. */
  readonly keys: readonly string[];
  /** What it does, for the list: "To the next difference". */
  readonly what: string;
  /** Does it. `false`: there was nothing to do, and the browser's own meaning of the key stands. */
  readonly run: () => unknown;
}

/** Keys that belong together, as the list shows them. */
export interface KeyGroup {
  readonly title: string;
  readonly bindings: readonly KeyBinding[];
}

let groups: readonly KeyGroup[] = [];

/** The keys that do something now, in the order in which they were registered. */
export const keyGroups = (): readonly KeyGroup[] => groups;

/**
 * Lets keys do something until the returned function is called: as an effect, `$effect(() => registerKeys([…]))`. Where two
 * registered one key, the later has it. They rest while the reader writes, and while a dialog is open.
 */
export function registerKeys(bindings: readonly KeyBinding[], title = 'This page'): () => void {
  const group: KeyGroup = { title, bindings };
  groups = [...groups, group];
  return () => {
    groups = groups.filter((each) => each !== group);
  };
}

/** A press of a key, as `KeyboardEvent` tells it. */
export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** The binding that a press of a key means, or undefined. Presses with Ctrl, Alt or Meta are the browser's. */
export function bindingOf({ key, ctrlKey, altKey, metaKey }: Pressed): KeyBinding | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  for (const { bindings } of groups.toReversed()) {
    const found = bindings.find(({ keys }) => keys.includes(key));
    if (found) return found;
  }
  return undefined;
}

/** How a key is written on the list. */
export const keyName = (key: string): string => NAMES[key] ?? key;

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ' ': 'Space',
  Escape: 'Esc',
};
