import type { Variables } from '@modelcontextprotocol/sdk/shared/uriTemplate.js';
import { ErrorCode, McpError } from '@modelcontextprotocol/sdk/types.js';
import { Refusal } from '../refusal.ts';

/** The id in an address, as it was before it was written into one. */
export function idIn({ id }: Variables): string {
  const written = Array.isArray(id) ? id.join(',') : (id ?? '');
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** What `read` gives; where it refuses, the protocol's error with the same words. */
export async function orNotFound<T>(uri: URL, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) throw new McpError(ErrorCode.InvalidParams, error.message, { uri: uri.href });
    throw error;
  }
}
