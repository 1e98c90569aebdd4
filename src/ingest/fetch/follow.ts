import { CookieJar } from './cookies.ts';
import { ACCEPT_ENCODING } from './decompress.ts';
import { type Answer, isAnswer } from './exchange.ts';
import type { Obstacle, Redirect } from './fetched.ts';
import { contentType, headerOf, retryAfter, sendable } from './headers.ts';
import { failureOfStatus, refusal } from './obstacles.ts';
import { refreshTarget } from './refresh.ts';
import { type Sender, sendPatiently } from './retrying.ts';
import type { Permit } from './robots.ts';
import { isTarget, type Target, targetOf } from './targets.ts';

/** What to follow from the first address to the page. */
export interface Errand {
  readonly start: Target;
  readonly headers: Readonly<Record<string, string | null | undefined>>;
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** Whether a page that only refreshes to another is followed. */
  readonly refresh: boolean;
  readonly paced: boolean;
  readonly signal: AbortSignal;
  /** Asked before every request. */
  readonly permit: (url: URL) => Promise<Permit>;
}

/** The way that was gone, and what was at its end: an answer that tells of success or no change, or what was in the way. */
export interface Journey {
  readonly outcome: Answer | Obstacle;
  readonly final: URL;
  readonly redirects: readonly Redirect[];
}

interface Step {
  readonly to: string;
  readonly status: number;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Goes from address to address. Each is checked as the first was: scheme, port, address, robots.txt. Credentials go to
 * the origin they were given for and nowhere else; cookies live as long as the journey; no Referer is sent.
 */
export async function follow(sender: Sender, errand: Errand): Promise<Journey> {
  const jar = new CookieJar();
  const redirects: Redirect[] = [];
  let target = errand.start;
  let pacedHost = '';
  for (;;) {
    const { url } = target;
    const ends = (outcome: Answer | Obstacle): Journey => ({ outcome, final: url, redirects });
    const { obstacle, delayMs } = await errand.permit(url);
    if (obstacle) return ends(obstacle);
    const paced = errand.paced && url.host !== pacedHost;
    const outcome = await sendPatiently(sender, requestFor(errand, target, jar), { paced, delayMs });
    if (!isAnswer(outcome)) return ends(outcome);
    jar.take(url, outcome.headers);
    const step = nextStep(outcome, url, errand.refresh);
    if (!step) return ends(judged(sender, errand, url, outcome));
    if (redirects.length >= errand.maxRedirects)
      return ends(refusal('too-many-redirects', `${url.host} redirects more than ${errand.maxRedirects} times`));
    const next = targetOf(step.to, url, sender.options.allowPrivate);
    if (!isTarget(next)) return ends(next);
    const { status } = step;
    redirects.push({ from: url.href, to: next.url.href, status, permanent: status === 301 || status === 308 });
    target = { url: next.url, authorization: next.url.origin === url.origin ? target.authorization : null };
    pacedHost = url.host;
  }
}

function requestFor({ headers, maxBytes, signal }: Errand, { url, authorization }: Target, jar: CookieJar) {
  const all = { ...headers, 'accept-encoding': ACCEPT_ENCODING, authorization, cookie: jar.header(url) };
  return { url, headers: sendable(all), maxBytes, signal };
}

function nextStep({ status, headers, bytes, excess }: Answer, url: URL, refresh: boolean): Step | null {
  const location = headerOf(headers, 'location');
  if (REDIRECTS.has(status)) return location === null ? null : { to: inUtf8(location), status };
  if (!refresh || status !== 200 || excess || !isHtml(headerOf(headers, 'content-type'))) return null;
  const to = refreshTarget(bytes);
  return to === null || isSame(to, url) ? null : { to, status };
}

const isSame = (to: string, url: URL): boolean =>
  URL.canParse(to, url) && new URL(to, url).href.replace(/#.*$/su, '') === url.href;

const isHtml = (header: string | null): boolean =>
  ['text/html', 'application/xhtml+xml'].includes(contentType(header).type ?? '');

/** Header bytes come one a character; what is not ASCII in a Location is UTF-8 in fact. */
const inUtf8 = (text: string): string =>
  /^[\x20-\x7e]*$/u.test(text) ? text : Buffer.from(text, 'latin1').toString('utf8');

const PAGE_STATUS: ReadonlySet<number> = new Set([200, 203]);

function judged({ options }: Sender, errand: Errand, { host }: URL, answer: Answer): Answer | Obstacle {
  const { status, headers } = answer;
  const conditional = errand.headers['if-none-match'] || errand.headers['if-modified-since'];
  if (PAGE_STATUS.has(status) || (status === 304 && conditional)) return answer;
  return failureOfStatus(host, status, retryAfter(headerOf(headers, 'retry-after'), options.now()));
}
