import type { MiddlewareHandler } from 'hono';
import ipaddr from 'ipaddr.js';
import { refuse } from '../routes/problems.ts';
import type { Served } from './client.ts';

/** Whether only this machine can reach an address to listen at, or a name stands for this machine. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/u, '$1').toLowerCase();
  if (bare === 'localhost' || bare.endsWith('.localhost')) return true;
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'loopback';
}

/** Whether a host is an address and no name: no DNS answer can make it lead elsewhere. */
const isLiteral = (host: string): boolean => ipaddr.isValid(host.replace(/^\[(.*)\]$/u, '$1'));

export interface Reach {
  /** What is listened at: a name or address, and the port. */
  readonly host: string;
  readonly port: number;
  /** Further names by which it is reached, through a proxy at another port perhaps. */
  readonly allowedHosts: readonly string[];
}

/**
 * Answers only those who know it by a name of its own. A page elsewhere whose name is made to lead here (DNS rebinding) still
 * sends that name.
 */
export const knownHosts =
  (reach: Reach): MiddlewareHandler<Served> =>
  async (c, next) =>
    isKnown(c.req.header('Host'), reach)
      ? next()
      : refuse('forbidden', {
          detail: `It is not known here by the name ${JSON.stringify(c.req.header('Host') ?? '')}.`,
          remedy: 'Start the server with --allowed-host NAME for each name by which it is reached.',
        });

function isKnown(header: string | undefined, { host, port, allowedHosts }: Reach): boolean {
  if (header === undefined || !URL.canParse(`http://${header}`)) return false;
  const asked = new URL(`http://${header}`);
  if (asked.host !== header.toLowerCase().replace(/:80$/u, '')) return false;
  if (allowedHosts.some((name) => name.toLowerCase() === asked.hostname)) return true;
  if (Number(asked.port || 80) !== port) return false;
  return (
    isLoopback(asked.hostname) ||
    (!isLoopback(host) && (isLiteral(asked.hostname) || asked.hostname === host.toLowerCase()))
  );
}
