import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';

export type Served = { Bindings: HttpBindings };

/**
 * Who asks, for counting: the address of the other end, or, behind a proxy, the one that the proxy names last. The addresses
 * that one household of IPv6 has (/64) count as one.
 */
export function clientOf(c: Context<Served>, behindProxy: boolean): string {
  const forwarded = behindProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined;
  const address = forwarded ?? c.env.incoming.socket.remoteAddress ?? '';
  return ipaddr.isValid(address) ? household(address) : 'unknown';
}

function household(address: string): string {
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString();
}

/** Whether the reader's end of the line is encrypted: only a proxy can tell. */
export const isSecure = (c: Context<Served>, behindProxy: boolean): boolean =>
  behindProxy && c.req.header('X-Forwarded-Proto')?.split(',').at(-1)?.trim() === 'https';
