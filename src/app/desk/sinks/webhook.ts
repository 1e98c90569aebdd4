import { request } from 'undici';
import type { EventSink } from '../delivering.ts';

/** Milliseconds that one delivery may take. */
const PATIENCE = 30_000;

/**
 * Posts events as JSON, `{"events": […]}`, to an address that the user named. Anything but an answer of 2xx is a failure,
 * and the same events come again. `Idempotency-Key` names the stretch, for receivers that must not take it twice.
 */
export const webhookSink = (url: string): EventSink => ({
  name: `webhook ${url}`,
  async deliver(events) {
    const [first, last] = [events[0]?.sequence, events.at(-1)?.sequence];
    const { statusCode, body } = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `rashomon-${first}-${last}` },
      body: JSON.stringify({ events }),
      headersTimeout: PATIENCE,
      bodyTimeout: PATIENCE,
    });
    await body.dump();
    if (statusCode < 200 || statusCode > 299)
      throw new Error(`${new URL(url).host} answered with status ${statusCode}`);
  },
});
