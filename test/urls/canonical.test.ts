import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleKey, canonicalOfPage, canonicalUrl, isSameSite } from '../../src/core/text/urls/index.ts';

describe('the canonical address', () => {
  it.each([
    ['host in lower case', 'https://WWW.North.Test/News', 'https://www.north.test/News'],
    ['no default port', 'https://north.test:443/a', 'https://north.test/a'],
    ['another port stays', 'https://north.test:8443/a', 'https://north.test:8443/a'],
    ['no trailing dot', 'https://north.test./a', 'https://north.test/a'],
    ['no fragment', 'https://north.test/a#comments', 'https://north.test/a'],
    ['no credentials', 'https://ann:secret@north.test/a', 'https://north.test/a'],
    ['no steps up', 'https://north.test/a/../b', 'https://north.test/b'],
    ['no campaign', 'https://north.test/a?utm_source=x&UTM_Medium=y&id=7&fbclid=z', 'https://north.test/a?id=7'],
    ['nothing but a campaign', 'https://north.test/a?gclid=1&mc_cid=2', 'https://north.test/a'],
    ['the order stays', 'https://north.test/a?z=1&a=2&z=3', 'https://north.test/a?z=1&a=2&z=3'],
    ['values stay as they were written', 'https://north.test/a?q=a+b%20c&x', 'https://north.test/a?q=a+b%20c&x'],
    ['what only looks like a campaign stays', 'https://north.test/a?utm=1&fb=2', 'https://north.test/a?utm=1&fb=2'],
    ['escapes in one spelling', 'https://north.test/%7eann/%c3%bc?q=%6a', 'https://north.test/~ann/%C3%BC?q=j'],
    ['no index', 'https://north.test/news/index.html', 'https://north.test/news/'],
    ['no index after a campaign', 'https://north.test/index.php?utm_source=x', 'https://north.test/'],
    ['an index with a page in it stays', 'https://north.test/index.php?id=7', 'https://north.test/index.php?id=7'],
    ['a story of an index stays', 'https://north.test/price-index.html', 'https://north.test/price-index.html'],
    ['letters of other scripts', 'https://brücke.test/ü', 'https://xn--brcke-lva.test/%C3%BC'],
  ])('%s', (_what, given, expected) => {
    expect(canonicalUrl(given)).toBe(expected);
  });

  it.each([
    ['https://north.test/story/amp', 'https://north.test/story'],
    ['https://north.test/story/amp/', 'https://north.test/story/'],
    ['https://north.test/amp/story', 'https://north.test/story'],
    ['https://amp.north.test/story', 'https://north.test/story'],
    ['https://north.test/story.amp', 'https://north.test/story'],
    ['https://north.test/story.amp.html', 'https://north.test/story.html'],
    ['https://north.test/story?amp', 'https://north.test/story'],
    ['https://north.test/story?amp=1&id=7', 'https://north.test/story?id=7'],
    ['https://north.test/story?outputType=amp', 'https://north.test/story'],
    ['https://www.google.com/amp/s/north.test/story', 'https://north.test/story'],
    ['https://north-test.cdn.ampproject.org/c/s/north.test/story?usqp=1', 'https://north.test/story?usqp=1'],
  ])('of the mobile variant %s', (given, expected) => {
    expect(canonicalUrl(given)).toBe(expected);
  });

  it.each([
    'https://north.test/amp',
    'https://amp.test/story',
    'https://north.test/ramp',
    'https://north.test/guitar-amp',
    'https://north.test/amplifiers/story',
    'https://north.test/story?amp=50',
  ])('%s is no mobile variant', (address) => {
    expect(canonicalUrl(address)).toBe(address);
  });

  it.each(['ftp://north.test/', 'mailto:ann@north.test', 'north.test/a', '', `https://north.test/${'a'.repeat(5000)}`])(
    '%s has none',
    (address) => expect(canonicalUrl(address)).toBeNull(),
  );

  it('is its own canonical address', () => {
    const piece = fc.constantFrom(
      'amp',
      'index.html',
      'story',
      '%7e',
      '%2561',
      '.amp',
      'a.amp.html',
      '..',
      '',
      'é',
      '%',
    );
    const parameter = fc.constantFrom('utm_a=1', 'amp', 'amp=1', 'id=7', '', 'fbclid', '%75tm_a=1', 'b=%3d');
    const host = fc.constantFrom(
      'north.test',
      'amp.amp.north.test',
      'www.google.com',
      'x.cdn.ampproject.org',
      'a.test.',
    );
    fc.assert(
      fc.property(host, fc.array(piece), fc.array(parameter), (name, path, query) => {
        const once = canonicalUrl(`https://${name}/${path.join('/')}?${query.join('&')}`);
        expect(once).not.toBeNull();
        expect(canonicalUrl(once ?? '')).toBe(once);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});

describe('the key of an article', () => {
  const key = articleKey('https://north.test/news/story?a=1&b=2');
  it.each([
    'http://north.test/news/story?a=1&b=2',
    'https://www.north.test/news/story/?b=2&a=1&utm_source=x#top',
    'https://amp.north.test/news/story?a=1&b=2',
    'http://ann@WWW.NORTH.TEST:80/news/story/amp/?a=1&b=2&amp=1',
  ])('is shared by %s', (address) => expect(articleKey(address)).toBe(key));
  it.each([
    'https://north.test/news/story?a=1',
    'https://north.test/news/Story?a=1&b=2',
    'https://east.test/news/story?a=1&b=2',
    'https://north.test:8080/news/story?a=1&b=2',
  ])('is not that of %s', (address) => expect(articleKey(address)).not.toBe(key));
  it('keeps a host that is www alone', () => expect(articleKey('https://www.test/a')).toBe('www.test/a'));
});

describe('what a page says of its address', () => {
  const found = 'https://www.north.test/news/story?id=7&utm_source=x';
  it.each([
    [
      'is believed on the same host',
      { canonical: 'https://www.north.test/news/story' },
      'https://www.north.test/news/story',
    ],
    ['on a host of the site', { canonical: 'https://north.test/story' }, 'https://north.test/story'],
    ['relative to where it was found', { canonical: '/news/story' }, 'https://www.north.test/news/story'],
    ['tidied', { canonical: ' https://north.test/story?utm_source=y#x ' }, 'https://north.test/story'],
    ['by og:url', { ogUrl: 'https://north.test/story' }, 'https://north.test/story'],
    ['by the link first', { canonical: '/a', ogUrl: '/b' }, 'https://www.north.test/a'],
    [
      'by og:url where the link is no help',
      { canonical: 'https://east.test/a', ogUrl: '/b' },
      'https://www.north.test/b',
    ],
    ['not of another site', { canonical: 'https://east.test/story' }, 'https://www.north.test/news/story?id=7'],
    ['not of the home page', { canonical: 'https://www.north.test/' }, 'https://www.north.test/news/story?id=7'],
    ['nor of its index', { canonical: '/index.html?utm_source=x' }, 'https://www.north.test/news/story?id=7'],
    ['not by another scheme', { canonical: 'javascript:alert(1)' }, 'https://www.north.test/news/story?id=7'],
    ['not where it is none', { canonical: 'http://[', ogUrl: '' }, 'https://www.north.test/news/story?id=7'],
    ['nor by nothing', {}, 'https://www.north.test/news/story?id=7'],
  ])('%s', (_what, stated, expected) => {
    expect(canonicalOfPage(found, stated)).toBe(expected);
  });

  it.each([
    ['https://a.north.co.uk/', 'https://b.north.co.uk/', true],
    ['https://north.co.uk/', 'https://east.co.uk/', false],
    ['https://ann.github.io/', 'https://ben.github.io/', false],
    ['http://127.0.0.1/', 'http://127.0.0.2/', false],
    ['http://127.0.0.1/a', 'https://127.0.0.1/b', true],
    ['north.test', 'north.test', false],
  ])('%s and %s are of one site: %s', (a, b, expected) => expect(isSameSite(a, b)).toBe(expected));
});
