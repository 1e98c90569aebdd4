import { Agent } from 'undici';
import { Links, unlessAborted } from './aborting.ts';
import { checkedConnector } from './connect.ts';
import { type FetchRequest, pageErrand, robotsErrand } from './errands.ts';
import type { Fetched, Obstacle } from './fetched.ts';
import { follow, type Journey } from './follow.ts';
import { Hosts } from './hosts.ts';
import { failure } from './obstacles.ts';
import { checkOptions, FETCH_DEFAULTS, type FetchOptions } from './options.ts';
import { fetchedOf, obstructed } from './outcome.ts';
import type { Sender } from './retrying.ts';
import { type Permit, Robots } from './robots.ts';
import { isTarget, shownAddress, type Target, targetOf } from './targets.ts';
import { Turns } from './turns.ts';

export type { FetchRequest } from './errands.ts';
export type {
  Failed,
  FailureCode,
  Fetched,
  FetchedPage,
  NotModified,
  Redirect,
  RefusalCode,
  Refused,
} from './fetched.ts';
export { describeObstacle } from './fetched.ts';
export type { FetchOptions, ResolvedAddress } from './options.ts';
export { FETCH_DEFAULTS } from './options.ts';

export interface Fetcher {
  /** Rejects after `close` only. Call it for as many pages as there are: it keeps order and pace by itself. */
  fetch(url: string, request?: FetchRequest): Promise<Fetched>;
  /** Breaks off what is under way, which then ends as `failed`, `aborted`, and closes every connection. */
  close(): Promise<void>;
}

/** Some sites send heads of 30 kB and more: cookies, policies, links to preload. */
const HEAD_BYTES = 65_536;

/** Fetches pages from the open web politely, and from nowhere else. Throws where an option is of no use. */
export function createFetcher(given: Partial<FetchOptions> = {}): Fetcher {
  const options: FetchOptions = { ...FETCH_DEFAULTS, ...given };
  checkOptions(options);
  const links = new Links();
  let closed = false;
  const agent = new Agent({
    connect: checkedConnector(options),
    connections: options.perHost,
    pipelining: 1,
    maxHeaderSize: HEAD_BYTES,
  });
  const sender: Sender = { agent, options, turns: new Turns(options), hosts: new Hosts() };
  const freely: Permit = { obstacle: null, delayMs: options.delayMs };
  const robots = new Robots((url) => {
    const link = links.link();
    return follow(sender, robotsErrand(url, options, link.signal, freely)).finally(link.end);
  }, options);
  const permit = (url: URL): Promise<Permit> => (options.robots ? robots.permit(url) : Promise.resolve(freely));

  async function fetchPage(start: Target, request: FetchRequest): Promise<Fetched> {
    const link = links.link(request.signal);
    try {
      const journey = follow(sender, pageErrand(start, request, options, link.signal, permit));
      return fetchedOf(start.url.href, await unlessAborted(journey, link.signal, brokenOff(start)), options);
    } finally {
      link.end();
    }
  }

  return {
    async fetch(url, request = {}) {
      if (closed) throw new Error('the fetcher is closed');
      const start = targetOf(url, null, options.allowPrivate);
      return isTarget(start) ? fetchPage(start, request) : neverAsked(url, start, options);
    },
    async close() {
      closed = true;
      links.abortAll();
      await agent.destroy();
    },
  };
}

const brokenOff = ({ url }: Target): Journey => ({
  outcome: failure('aborted', `the fetch of ${url.host} was broken off`),
  final: url,
  redirects: [],
});

function neverAsked(address: string, obstacle: Obstacle, { now }: FetchOptions): Fetched {
  const url = shownAddress(address);
  return obstructed(obstacle, { url, final: url, redirects: [], fetched: now().toISOString() });
}
