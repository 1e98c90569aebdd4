import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** No port was free. */
export class PortTaken extends Error {}

/** The address is none of this machine's, or the port not for everybody. */
export class CannotListen extends Error {
  constructor(host: string, port: number, code: string) {
    super(`cannot listen at ${host}, port ${port} (${code})`);
  }
}

/** Listens at the first port that is free, of `spare` more than the one wished for. The port. @throws PortTaken, CannotListen (rejects) */
export async function listen(server: Server, host: string, from: number, spare: number): Promise<number> {
  for (let port = from; ; port++) {
    const code = await attempt(server, host, port);
    if (code === null) return (server.address() as AddressInfo).port;
    if (code !== 'EADDRINUSE') throw new CannotListen(host, port, code);
    if (port >= from + spare) throw new PortTaken(portWords(from, spare));
  }
}

const portWords = (from: number, spare: number): string =>
  spare === 0 ? `port ${from} is taken by another program` : `ports ${from} to ${from + spare} are all taken`;

/** Null, or the code of the error. */
const attempt = (server: Server, host: string, port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const failed = ({ code = 'unknown' }: NodeJS.ErrnoException): void => resolve(code);
    server.once('error', failed);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', failed);
      resolve(null);
    });
  });

/** How a program on this machine reaches what listens at a host: `http://127.0.0.1:4700`. */
export function addressOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
