import parser from 'robots-parser';
import { plainEscapes } from '../../core/text/urls/escapes.ts';

/** What is asked of the parser of a robots.txt. */
interface Robots {
  isDisallowed(url: string, agent: string): boolean | undefined;
  getMatchingLineNumber(url: string, agent: string): number;
  getCrawlDelay(agent: string): number | undefined;
}

/** The package gives the function itself; its types tell, to some, of a module that holds it. */
const robotsParser = parser as unknown as (url: string, text: string) => Robots;

/** What a robots.txt says to us. */
export interface RobotsRules {
  /** The line that forbids a URL, counted from 1; null where it may be read. */
  readonly forbidding: (url: URL) => number | null;
  /** In seconds; null where none is asked. */
  readonly crawlDelay: number | null;
}

/** Of a robots.txt that many bytes are read (RFC 9309 asks for 500 kibibytes at least). */
export const ROBOTS_BYTES = 512_000;

/** Patterns with wildcards are matched in time pattern × path; of more than this many characters the rest is taken broadly. */
const WILD_LENGTH = 30_000;

/** The rules for a robot of a robots.txt. Lines that are none say nothing, so a page served in its place forbids nothing. */
export function robotsRules(origin: string, text: string, token: string): RobotsRules {
  const robots = robotsParser(`${origin}/robots.txt`, ownLines(text, token));
  const delay = robots.getCrawlDelay(token);
  return {
    forbidding(url) {
      if (url.pathname === '/robots.txt') return null;
      const asked = new URL(url);
      asked.pathname = plainEscapes(asked.pathname);
      return robots.isDisallowed(asked.href, token) ? robots.getMatchingLineNumber(asked.href, token) : null;
    },
    crawlDelay: delay !== undefined && delay > 0 && Number.isFinite(delay) ? delay : null,
  };
}

/**
 * The lines that can bear on us, at their places: the groups for `token` and for all. The parser would file each rule
 * under each name of its group, and a hostile file of half a megabyte can have 19,000 names over 31,000 rules.
 */
function ownLines(text: string, token: string): string {
  const seen = new Set<string>();
  let inNames = false;
  let ours = false;
  let wild = 0;
  const keep = (line: string): string => {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*:([^#]*)/iu.exec(line) ?? [];
    const name = key.toLowerCase();
    if (name === 'user-agent') {
      const agent = (/^[a-z_-]+|^\*/iu.exec(value.trim())?.[0] ?? '').toLowerCase();
      const mine = agent === token || agent === '*';
      const fresh = !inNames;
      if (fresh) seen.clear();
      ours = mine || (ours && !fresh);
      inNames = true;
      if (!mine || seen.has(agent)) return '';
      seen.add(agent);
      return `user-agent: ${agent}`;
    }
    if (name !== 'allow' && name !== 'disallow' && name !== 'crawl-delay') return '';
    inNames = false;
    if (!ours) return '';
    const pattern = plainEscapes(value.trim()).replace(/\*+/gu, '*');
    if (pattern.includes('*')) wild += pattern.length;
    if (wild <= WILD_LENGTH || !pattern.includes('*')) return `${name}: ${pattern}`;
    return name === 'disallow' ? `${name}: ${pattern.slice(0, pattern.indexOf('*')) || '/'}` : '';
  };
  return text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\r|\n/u)
    .map(keep)
    .join('\n');
}
