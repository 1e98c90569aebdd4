/** What a reader can have marked in a text or not, with how it is called. */
export const SWITCHES = {
  values: 'what differs',
  told: 'by how many it is told',
  notes: 'what the others say',
  speech: 'what is quoted',
  voices: 'who says it',
  copied: 'same words elsewhere',
  furniture: 'lines removed from the page',
} as const;

export type Switch = keyof typeof SWITCHES;

const KEY = 'reading-marks';
const OFF_AT_FIRST: readonly Switch[] = ['furniture'];

/** Which marks the reader wants to see, kept from visit to visit. */
class Switches {
  #off = $state.raw<ReadonlySet<string>>(remembered());
  /** Classes that turn marks off: `no-speech no-copied`. */
  readonly classes: string = $derived([...this.#off].map((name) => `no-${name}`).join(' '));

  has(name: Switch): boolean {
    return !this.#off.has(name);
  }

  turn(name: Switch): void {
    const off = new Set(this.#off);
    if (!off.delete(name)) off.add(name);
    this.#off = off;
    try {
      localStorage.setItem(KEY, JSON.stringify([...off]));
    } catch {
      // No storage: the choice holds for this visit.
    }
  }
}

function remembered(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '');
    if (Array.isArray(kept)) return new Set(kept.filter((name) => name in SWITCHES));
  } catch {
    // None kept, or no storage.
  }
  return new Set(OFF_AT_FIRST);
}

export const switches = new Switches();
