import { counted } from '../../report/outline.ts';
import type { Decision } from '../records.ts';

type Payload = Readonly<Record<string, unknown>>;

const text = (payload: Payload, name: string): string => {
  const value = payload[name];
  return typeof value === 'string' ? value : '';
};

const many = (payload: Payload, name: string): number => {
  const value = payload[name];
  return Array.isArray(value) ? value.length : 0;
};

const quoted = (words: string): string => `“${words}”`;

/** What a person decided, in a sentence. A payload of another shape than the kind has is told by what there is of it. */
export function decisionWords({ kind, payload: given }: Pick<Decision, 'kind' | 'payload'>): string {
  const payload: Payload = given !== null && typeof given === 'object' ? (given as Payload) : {};
  switch (kind) {
    case 'merge':
      return `${quoted(text(payload, 'label'))} and ${quoted(text(payload, 'called'))} tell one event.`;
    case 'split':
      return `${counted(many(payload, 'taken'), 'account')} of ${quoted(text(payload, 'label'))} ${many(payload, 'taken') === 1 ? 'tells' : 'tell'} another event.`;
    case 'pin':
    case 'move':
      return text(payload, 'story') === text(payload, 'from')
        ? `An account stays in ${quoted(text(payload, 'label'))}, whatever arrives.`
        : `An account of ${quoted(text(payload, 'label'))} stands in another story.`;
    case 'unpin':
      return 'An account is free to move again.';
    case 'label':
      return `The story ${quoted(text(payload, 'before'))} is called ${quoted(text(payload, 'label'))}.`;
    case 'speaker':
      return tellSpeaker(payload);
    case 'reject-difference':
      return `No difference: ${text(payload, 'what')}`;
    case 'restore-difference':
      return `A difference after all: ${text(payload, 'what')}`;
  }
}

function tellSpeaker(payload: Payload): string {
  const [name, before] = [text(payload, 'name'), text(payload, 'before')];
  const instead = before === '' ? '' : `, not ${quoted(before)}`;
  return name === '' ? `Nobody is known to say this${instead}.` : `${quoted(name)} says this${instead}.`;
}

/** Kinds that only ever stand for the taking back of another decision, and those from earlier versions: they stay. */
const FINAL: ReadonlySet<Decision['kind']> = new Set(['restore-difference', 'unpin', 'move']);

export const canBeTakenBack = ({ kind, undone }: Pick<Decision, 'kind' | 'undone'>): boolean =>
  undone === null && !FINAL.has(kind);
