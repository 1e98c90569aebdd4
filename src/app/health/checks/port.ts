import { createServer } from 'node:net';
import { type Check, warn, well } from '../patient.ts';

/** Where `serve` listens unless said otherwise. */
const PORT = 4700;

/** Whether the port of the reading room is free. */
export const port: Check = {
  name: 'port',
  look: async () => {
    const code = await attempt();
    if (code === null) return [well(`port ${PORT} is free for serve`)];
    if (code === 'EADDRINUSE') return [well(`port ${PORT} is taken, by a reading room perhaps; serve takes the next`)];
    return [warn(`port ${PORT} cannot be listened at (${code})`, 'Name another with --port.')];
  },
};

const attempt = (): Promise<string | null> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => resolve(code));
    probe.listen({ host: '127.0.0.1', port: PORT, exclusive: true }, () => probe.close(() => resolve(null)));
  });
