import { withoutUser } from '../desk/feed-names.ts';
import type { Input, Task } from './job.ts';

/** What a job is called in lists until more is known: "2 texts", "https://example.org/feed". */
export function titleOf(task: Task, nameOfUpload: (id: string) => string | undefined): string {
  switch (task.type) {
    case 'take-in':
      return titleOfInputs(task.inputs, nameOfUpload);
    case 'compare':
      return `story ${task.story}`;
    case 'follow':
      return withoutUser(task.url);
    case 'refresh':
      return task.feed === null ? 'feeds that are due' : withoutUser(task.feed);
    case 'recheck':
      return `article ${task.article}`;
  }
}

const NOUNS = { url: ['address', 'addresses'], text: ['text', 'texts'], upload: ['file', 'files'] } as const;

function titleOfInputs(inputs: readonly Input[], nameOfUpload: (id: string) => string | undefined): string {
  const [only] = inputs;
  if (only && inputs.length === 1) {
    if (only.type === 'url') return withoutUser(only.url);
    return only.type === 'text' ? only.headline?.trim() || 'Pasted text' : (nameOfUpload(only.upload) ?? 'a file');
  }
  return (['url', 'text', 'upload'] as const)
    .map((type) => ({ type, count: inputs.filter((input) => input.type === type).length }))
    .filter(({ count }) => count > 0)
    .map(({ type, count }) => `${count} ${NOUNS[type][count === 1 ? 0 : 1]}`)
    .join(', ');
}
