import type { ApiProblem, Upload } from '../../http/contract/resources.ts';
import { query, Trouble } from '../api.ts';

/**
 * Sends a file, telling how much of it is there (0 to 1); `fetch` cannot tell. Rejects with a Trouble where the server does not
 * take it, with an AbortError where `signal` aborts.
 */
export function upload(name: string, file: Blob, tell: (share: number) => void, signal: AbortSignal): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.throwIfAborted();
    signal.addEventListener('abort', stop, { once: true });
    request.open('POST', `/api/v1/uploads${query({ name: nameFor(name) })}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => tell(total > 0 ? loaded / total : 0));
    request.addEventListener('loadend', () => signal.removeEventListener('abort', stop));
    request.addEventListener('load', () => {
      if (request.status === 201) resolve(request.response as Upload);
      else reject(new Trouble(problemOf(request, name)));
    });
    request.addEventListener('error', () => reject(new Trouble(problemOf(request, name))));
    request.addEventListener('abort', () => reject(new DOMException('left', 'AbortError')));
    request.send(file);
  });
}

/** The end of a long path: the name itself tells more than the folders. */
const nameFor = (name: string): string => name.slice(-300);

function problemOf({ status, response }: XMLHttpRequest, name: string): ApiProblem {
  if (response !== null && typeof response === 'object' && 'detail' in response) return response as ApiProblem;
  return {
    type: 'urn:rashomon:problem:upload',
    title: `${name} could not be sent`,
    status,
    detail: status === 0 ? 'The connection broke off.' : `The server answered ${status}.`,
    remedy: 'See that “rashomon serve” is still running, and try again. What is on the list stays there.',
  };
}
