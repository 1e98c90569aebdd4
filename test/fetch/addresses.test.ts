import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/ingest/fetch/addresses.ts';
import { isTarget, targetOf } from '../../src/ingest/fetch/targets.ts';

const outcome = (address: string): string => {
  const target = targetOf(address, null, false);
  return isTarget(target) ? 'may be asked' : target.code;
};

/** Hosts of URLs that all lead to machines that are not public. */
const PRIVATE_HOSTS: readonly string[] = [
  // Loopback in all spellings of IPv4
  '127.0.0.1',
  '127.0.0.1.',
  '127.1',
  '127.0.1',
  '127.255.255.254',
  '2130706433',
  '2130706433.',
  '017700000001',
  '0x7f000001',
  '0X7F000001',
  '0x7f.0.0.1',
  '0x7f.1',
  '0177.0.0.1',
  '0177.1',
  '0177.0x0.0.01',
  '00000177.0.0.1',
  '127.0x1',
  '127.000.000.001',
  '%31%32%37.0.0.1',
  '127%2e0%2e0%2e1',
  '%3127.0.0.1',
  '127。0。0。1',
  '\uff11\uff12\uff17\uff0e\uff10\uff0e\uff10\uff0e\uff11',
  '127\uff610\uff610\uff611',
  '①②⑦.⓪.⓪.①',
  '𝟏𝟐𝟕.𝟎.𝟎.𝟏',
  '𝟘𝕩𝟟𝕗.𝟙',
  '127.0.0.\u00ad1',
  '127.\u200b0.0.1',
  // This machine
  '0',
  '0.0.0.0',
  '0.0.0.0.',
  '0x0',
  '00',
  '0.1.2.3',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'news.localhost',
  'loc%61lhost',
  'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
  // Private networks
  '10.0.0.7',
  '10.7',
  '0xa000007',
  '167772167',
  '012.0.0.7',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '0xac.0x10.0.1',
  '2886729729',
  '192.168.0.1',
  '192.168.1',
  '0xc0a80001',
  '3232235521',
  '030052000001',
  // Link-local, metadata, shared and host agents
  '169.254.169.254',
  '169.254.43518',
  '0xa9fea9fe',
  '2852039166',
  '0251.0376.0251.0376',
  '169.254.0.1',
  '100.64.0.1',
  '100.100.100.200',
  '100.127.255.255',
  '192.0.0.192',
  '168.63.129.16',
  '0xa83f8110',
  // Reserved, for documents and tests, multicast, broadcast
  '192.0.0.1',
  '192.0.2.1',
  '192.88.99.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.7',
  '224.0.0.1',
  '239.255.255.250',
  '240.0.0.1',
  '255.255.255.255',
  '0xffffffff',
  '4294967295',
  // IPv6
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[0000:0000:0000:0000:0000:0000:0000:0001]',
  '[::0001]',
  '[0::1]',
  '[::127.0.0.1]',
  '[::7f00:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::FFFF:7F00:1]',
  '[0:0:0:0:0:ffff:10.0.0.7]',
  '[::ffff:a9fe:a9fe]',
  '[::ffff:0:127.0.0.1]',
  '[::ffff:0:7f00:1]',
  '[64:ff9b::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b::a9fe:a9fe]',
  '[64:ff9b:1::10.0.0.7]',
  '[2002:7f00:1::]',
  '[2002:a00:7::1]',
  '[2002:c0a8:1::1]',
  '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
  '[2001::80ff:fffe]',
  '[fc00::1]',
  '[fd00:ec2::254]',
  '[fdff::1]',
  '[fe80::1]',
  '[fe80::7f00:1]',
  '[febf::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[ff0e::1]',
  '[100::1]',
  '[2001:db8::1]',
  '[2001:2::1]',
  '[2001:10::1]',
  '[2001:20::1]',
  '[3fff::1]',
  '[5f00::1]',
  '[4000::1]',
  '[1::1]',
  '[e000::1]',
  // As a name and password before, a port after
  'example.org@127.0.0.1',
  'example.org:80@[::1]',
  '127.0.0.1:8080',
  '[::1]:8080',
  'example.org%40@0x7f.1',
];

/** What no parser takes for a host at all; it is as well refused. */
const NO_HOSTS: readonly string[] = [
  '[fe80::1%25eth0]',
  '[fe80::1%eth0]',
  '[::1',
  '::1',
  '127.0.0.1%00.example.org',
  '127.0.0.256',
  '0x7g.0.0.1',
  '1.2.3.4.5',
  '09.0.0.1',
  '4294967296',
  '127.0.0.1..',
  '[::ffff:127.0.0.1.]',
  'exa mple.org',
];

const PUBLIC_HOSTS: readonly string[] = [
  'example.org',
  'example.org.',
  '93.184.216.34',
  '0x5db8d822',
  '1.1.1.1',
  '11.0.0.1',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '169.253.255.255',
  '192.167.255.255',
  '223.255.255.255',
  '[2606:2800:220:1:248:1893:25c8:1946]',
  '[2a00:1450:4001::1]',
  '[64:ff9b::5db8:d822]',
  'localhost.example.org',
  'notlocalhost',
  '127.0.0.1.example.org',
];

describe('hosts that are no public machines', () => {
  it('are more than a hundred here', () => expect(new Set(PRIVATE_HOSTS).size).toBeGreaterThan(100));
  it.each(PRIVATE_HOSTS)('http://%s/ is refused', (host) => {
    expect(outcome(`http://${host}/`)).toBe('private-address');
  });
  it.each(NO_HOSTS)('http://%s/ is no address', (host) => {
    expect(['invalid-url', 'private-address']).toContain(outcome(`http://${host}/`));
  });
  it.each(PUBLIC_HOSTS)('http://%s/ may be asked', (host) => {
    expect(outcome(`http://${host}/`)).toBe('may be asked');
  });
  it('may be asked where that is allowed', () => {
    expect(PRIVATE_HOSTS.filter((host) => !isTarget(targetOf(`http://${host}/`, null, true)))).toEqual([]);
  });
});

describe('any spelling of a private IPv4 address', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const privateAddress = fc.oneof(
    fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
    fc.tuple(fc.integer({ min: 224, max: 255 }), octet, octet, octet),
  );
  const number = fc.tuple(fc.constantFrom(8, 10, 16), fc.integer({ min: 0, max: 3 }), fc.boolean());
  type Style = readonly [number, number, boolean];
  const written = (value: number, [base, zeros, upper]: Style): string => {
    const digits = value.toString(base);
    const text = base === 10 ? digits : `${base === 16 ? '0x' : '0'}${'0'.repeat(zeros)}${digits}`;
    return upper ? text.toUpperCase() : text;
  };
  /** The last part of one to four takes all bytes that are left. */
  const parts = (bytes: readonly number[], count: number): number[] => [
    ...bytes.slice(0, count - 1),
    bytes.slice(count - 1).reduce((sum, byte) => sum * 256 + byte, 0),
  ];
  const DISGUISES: readonly ((character: string) => string)[] = [
    (character) => character,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
    (character) => (/[!-~]/u.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character),
  ];

  it('is refused', () => {
    fc.assert(
      fc.property(
        privateAddress,
        fc.integer({ min: 1, max: 4 }),
        fc.array(number, { minLength: 4, maxLength: 4 }),
        fc.infiniteStream(fc.nat({ max: 2 })),
        fc.boolean(),
        (bytes, count, styles, disguises, dot) => {
          const plain = parts(bytes, count)
            .map((value, i) => written(value, styles[i] ?? [10, 0, false]))
            .join('.');
          const host = [...plain].map((character) => DISGUISES[disguises.next().value ?? 0]?.(character)).join('');
          expect(outcome(`http://${host}${dot ? '.' : ''}/`)).toBe('private-address');
        },
      ),
      { numRuns: 2000, seed: 7 },
    );
  });

  it('is refused within an IPv6 address', () => {
    const PREFIXES = ['::', '::ffff:', '::ffff:0:', '64:ff9b::', '64:ff9b:1::'];
    fc.assert(
      fc.property(privateAddress, fc.constantFrom(...PREFIXES), fc.boolean(), (bytes, prefix, dotted) => {
        const [a, b, c, d] = bytes;
        const tail = dotted ? bytes.join('.') : `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
        expect(outcome(`http://[${prefix}${tail}]/`)).toBe('private-address');
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});

describe('addresses as a resolver gives them', () => {
  it.each(['fe80::1%eth0', '::ffff:10.0.0.7', '::1', '127.0.0.1', '', 'no address', '1.2.3'])('%s is not public', (a) =>
    expect(isPublicAddress(a)).toBe(false),
  );
  it.each(['93.184.216.34', '2606:2800:220:1::1'])('%s is public', (a) => expect(isPublicAddress(a)).toBe(true));
});

describe('what else is not asked for', () => {
  it.each([
    ['ftp://example.org/', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['data:text/html,hello', 'scheme'],
    ['gopher://example.org:70/', 'scheme'],
    ['example.org:8080/story', 'scheme'],
    ['example.org/story', 'invalid-url'],
    ['', 'invalid-url'],
    ['http://', 'invalid-url'],
    ['http://example.org:25/', 'port'],
    ['http://example.org:6667/', 'port'],
    ['https://example.org:0/', 'port'],
    ['http://example.org:99999/', 'invalid-url'],
    [`http://example.org/${'a'.repeat(5000)}`, 'invalid-url'],
    ['https://example.org/', 'may be asked'],
    ['https://example.org:8443/', 'may be asked'],
    ['http://example.org:80/', 'may be asked'],
  ])('%s: %s', (address, expected) => {
    expect(outcome(address)).toBe(expected);
  });
});
