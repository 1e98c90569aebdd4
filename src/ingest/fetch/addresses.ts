import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Public addresses by range that answer for the machine they are asked from: the host agent of Azure. */
const HOST_AGENTS: ReadonlySet<string> = new Set(['168.63.129.16']);

const GLOBAL_UNICAST = ipaddr.IPv6.parse('2000::');
const NAT64 = ipaddr.IPv6.parse('64:ff9b::');

/**
 * Whether anybody on the internet reaches the same machine under an address. Only what is known to be so is: unicast IPv4 outside the
 * special registries (RFC 6890), IPv6 within 2000::/3 outside them. Forms that carry an IPv4 address (mapped, translated,
 * compatible, 6to4, Teredo) are not, whatever they carry, for nobody publishes under them; but for the well-known
 * prefix 64:ff9b::/96 (RFC 6052), which is how IPv4 is reached from IPv6 alone: there the address carried decides.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/su, '');
  if (isIP(bare) === 0) return false;
  const parsed = ipaddr.parse(bare);
  return parsed instanceof ipaddr.IPv4 ? isPublicIPv4(parsed) : isPublicIPv6(parsed);
}

const isPublicIPv4 = (address: ipaddr.IPv4): boolean =>
  address.range() === 'unicast' && !HOST_AGENTS.has(address.toString());

function isPublicIPv6(address: ipaddr.IPv6): boolean {
  if (address.match(NAT64, 96)) return isPublicIPv4(new ipaddr.IPv4(address.toByteArray().slice(12)));
  return address.match(GLOBAL_UNICAST, 3) && address.range() === 'unicast';
}
