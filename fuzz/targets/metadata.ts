import { articleBody, hydrationText, parseJson } from '../../src/core/extract/html/unshown.ts';
import { agencyIn } from '../../src/core/extract/metadata/agency.ts';
import { readBareByline, readByline } from '../../src/core/extract/metadata/byline.ts';
import {
  creditOfContribution,
  creditOfRights,
  readStatedCredit,
  trailingCredit,
} from '../../src/core/extract/metadata/credit.ts';
import { readDateline } from '../../src/core/extract/metadata/dateline.ts';
import { readDate } from '../../src/core/extract/metadata/dates.ts';
import { dayOrderOf } from '../../src/core/extract/metadata/day-order.ts';
import { claimsOfJsonLd } from '../../src/core/extract/metadata/json-ld.ts';
import { looksLikeOutlet, publisherIn } from '../../src/core/extract/metadata/publisher.ts';
import { dateOfUrl } from '../../src/core/extract/metadata/settle-dates.ts';
import { readTimestamps } from '../../src/core/extract/metadata/timestamp.ts';
import { DATES, JSONS } from '../dictionaries.ts';
import { holds, isDate, spansWithin } from '../laws.ts';
import type { TextTarget } from '../target.ts';

export const lines: TextTarget = {
  name: 'page-lines',
  parser: 'a line of a page: byline, dateline, credit, date, publisher',
  takes: 'text',
  seeds: () => [
    'By Mara Okell and Boris Lind, Staff Writers',
    'TARROW, March 5 (Halyard News) — The quay was closed.',
    'Published: 5 March 2024 3:15 pm GMT | Updated 16:20',
    'Reporting by Ann Tarrow; editing by Boris Lind',
    '(AP) — The quay',
    '© 2024 Lind Post. All rights reserved.',
    'MARA OKELL, Associated Press',
    'The Associated Press contributed to this report.',
    '03/05/2024 at 10:00 EST',
    'Mar 5, 2024, 3:15 p.m. ET',
    'https://lind.example/2024/03/05/quay',
  ],
  dictionary: [
    ...DATES,
    'By ',
    'by ',
    ' and ',
    ', ',
    '; ',
    'Associated Press',
    'AP',
    'Reuters',
    '(',
    ')',
    '—',
    '-',
    '|',
    '©',
    'Staff Writer',
    'Correspondent',
    'editing by',
    'Reporting by',
    'Mara',
    'Okell',
    'O’Neill',
    'de la',
    'LONDON',
    'WASHINGTON',
    'contributed to this report',
    'All rights reserved',
    '2024/03/05',
    '@',
    'Dr.',
  ],
  longest: 100_000,
  run: (line) => {
    const order = dayOrderOf(line);
    const stamps = readTimestamps(line, order);
    const dateline = readDateline(line);
    spansWithin(dateline, line.length, 'the dateline');
    for (const stated of [
      readDate(line),
      readDate(line, 'day-first'),
      dateOfUrl(line)?.value,
      ...stamps.map(({ value }) => value),
    ])
      isDate(stated, 'a date');
    const names = [
      readByline(line),
      readBareByline(line),
      readStatedCredit(line),
      creditOfContribution(line),
      creditOfRights(line),
      trailingCredit(line),
    ];
    return [order, stamps, dateline, names, agencyIn(line), publisherIn(line), looksLikeOutlet(line)];
  },
};

const LD = {
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': ['NewsArticle', 'Article'],
      headline: 'Quay closed',
      datePublished: '2024-03-05T10:00:00+01:00',
      dateModified: '2024-03-05',
      author: [{ '@type': 'Person', name: 'Mara Okell' }, 'Boris Lind'],
      publisher: { '@id': '#lind' },
      mainEntityOfPage: { '@id': 'https://lind.example/quay' },
      articleBody: `${'The quay was closed on Monday, the mayor said. '.repeat(12)}\n\nNobody was hurt.`,
    },
    { '@type': 'Organization', '@id': '#lind', name: 'Lind Post' },
  ],
};

export const jsonLd: TextTarget = {
  name: 'json-ld',
  parser: 'JSON-LD and the data that scripts build a page from',
  takes: 'text',
  seeds: () => [
    JSON.stringify(LD),
    `<!-- ${JSON.stringify(LD, null, 1)} -->`,
    JSON.stringify({ props: { pageProps: { blocks: LD['@graph'] } } }),
  ],
  dictionary: [
    ...JSONS,
    '"@type":"NewsArticle"',
    '"@graph":[',
    '"articleBody":"',
    '"author":',
    '"name":',
    '"datePublished":',
    '&quot;',
    '&lt;',
    '<p>',
    '\\n\\n',
    '/*<![CDATA[*/',
    '-->',
  ],
  run: (script) => {
    const claims = claimsOfJsonLd([script]);
    for (const { value } of claims) holds(typeof value === 'string' && value !== '', 'a claim has a value');
    return [claims, articleBody([script]), hydrationText([script]), parseJson(script) === null];
  },
};
