import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { Feed } from 'feed';
import type { StoredEvent } from '../../../store/records.ts';
import type { Store } from '../../../store/store.ts';
import type { EventSink } from '../delivering.ts';
import { tell } from '../telling.ts';

/** Entries that the feed shows. */
const SHOWN = 100;

/** An Atom feed (RFC 4287) of the latest events, in a file that is whole at every moment. */
export const atomSink = (store: Store, path: string): EventSink => ({
  name: `atom ${path}`,
  async deliver() {
    // Nobody can lay a link to another file under a name that cannot be known.
    const part = `${path}.${randomBytes(8).toString('hex')}.part`;
    try {
      await writeFile(part, atomOf(await store.events.latest(SHOWN)), { flag: 'wx' });
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  },
});

/** The latest first. Ids stay the same however often the feed is written. */
export function atomOf(events: readonly StoredEvent[]): string {
  const newest = [...events].sort((a, b) => b.sequence - a.sequence);
  const feed = new Feed({
    title: 'Rashomon: what moved',
    id: 'urn:rashomon:events',
    copyright: '',
    generator: 'Rashomon',
    ...(newest[0] ? { updated: new Date(newest[0].at) } : { updated: new Date(0) }),
  });
  for (const event of newest) {
    const { title, details, url } = tell(event);
    feed.addItem({
      title: asHtml(title),
      id: `urn:rashomon:event:${event.sequence}:${event.at}`,
      link: url !== null && isWebAddress(url) ? url : `urn:rashomon:event:${event.sequence}`,
      date: new Date(event.at),
      description: details.map(asHtml).join('\n'),
      category: [{ name: event.type }],
    });
  }
  return feed.atom1();
}

/** XML 1.0 has no place for most control characters, and none for half a surrogate pair. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ');

/** Text for a place that is read as HTML: words of a page stay words. */
const asHtml = (text: string): string =>
  printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a reader of feeds may open. An address of another scheme could be a script. */
const isWebAddress = (url: string): boolean => /^https?:\/\//iu.test(url) && URL.canParse(url);
