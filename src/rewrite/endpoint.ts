/** An endpoint that speaks the chat-completions protocol of OpenAI, and how far it is trusted with time and room. */
export interface Endpoint {
  /** Base address (`http://localhost:11434/v1`), or the whole address ending in `/chat/completions`. */
  readonly url: string;
  readonly model: string;
  /** Sent as a bearer token, over https or to this machine only. */
  readonly key?: string;
  /** Milliseconds until the answer must be there. Default 60,000. */
  readonly timeout?: number;
  /** Largest answer that is read, in bytes. Default 1,000,000. */
  readonly maxBytes?: number;
}

export interface Message {
  readonly role: 'system' | 'user';
  readonly content: string;
}

/** What the model wrote, or why there is nothing. The message never holds the key. */
export type Reply =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'problem'; readonly message: string };

const TIMEOUT = 60_000;
const MAX_BYTES = 1_000_000;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const problem = (message: string): Reply => ({ type: 'problem', message });

/** The whole address, or what is wrong with it. */
export function addressOf({ url, key }: Pick<Endpoint, 'url' | 'key'>): URL | string {
  if (!URL.canParse(url)) return 'the address is none';
  const address = new URL(url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return 'the address is not one of http or https';
  if (address.username !== '' || address.password !== '') return 'the address holds a name or password';
  if (key !== undefined && address.protocol === 'http:' && !LOOPBACK.test(address.hostname))
    return 'a key is sent over https or to this machine only';
  if (!address.pathname.endsWith('/chat/completions'))
    address.pathname = `${address.pathname.replace(/\/+$/, '')}/chat/completions`;
  return address;
}

/** Asks the model once. Never rejects; redirections are not followed. */
export async function ask(endpoint: Endpoint, messages: readonly Message[]): Promise<Reply> {
  const { model, key, timeout = TIMEOUT, maxBytes = MAX_BYTES } = endpoint;
  const address = addressOf(endpoint);
  if (typeof address === 'string') return problem(address);
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, temperature: 0, messages, response_format: { type: 'json_object' } }),
      signal: AbortSignal.timeout(timeout),
    });
    if (response.status !== 200) {
      await response.body?.cancel();
      return problem(
        response.status >= 300 && response.status < 400
          ? 'it sends elsewhere, which is not followed'
          : `it answered with status ${response.status}`,
      );
    }
    const body = await textOf(response, maxBytes);
    return body === null ? problem(`its answer is longer than ${maxBytes} bytes`) : contentOf(body);
  } catch (error) {
    return problem(whyOf(error, timeout));
  }
}

/** The body as text, or null where it is longer than allowed: then the rest is not read. */
async function textOf({ body }: Response, maxBytes: number): Promise<string | null> {
  if (!body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** `choices[0].message.content` of an answer. */
function contentOf(body: string): Reply {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return problem('its answer is not JSON');
  }
  const text = field(field(at(field(answer, 'choices'), 0), 'message'), 'content');
  return typeof text === 'string' ? { type: 'text', text } : problem('its answer holds no message');
}

/** A field of a value, undefined where it is no object or has none of that name. */
export const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

const at = (value: unknown, index: number): unknown => (Array.isArray(value) ? value[index] : undefined);

function whyOf(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${timeout / 1000} seconds`;
  const code = field(error instanceof Error ? error.cause : undefined, 'code');
  return typeof code === 'string' ? `it could not be reached (${code})` : 'it could not be reached';
}
