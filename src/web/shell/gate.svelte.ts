import { Trouble } from '../api.ts';

/** Whether the server asks who is there. Pages hand in the troubles that they meet; one of status 401 closes the gate. */
class Gate {
  closed = $state(false);

  /** The trouble as a page shows it; null where the gate takes care of it, or nothing is wrong. */
  note(error: unknown): Trouble | null {
    if (error instanceof Trouble && error.status === 401) {
      this.closed = true;
      return null;
    }
    if (error instanceof Trouble) return error;
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

export const gate = new Gate();
