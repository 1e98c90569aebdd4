import { describe, expect, test } from 'vitest';
import { extractText } from '../../src/core/extract/text.ts';
import { blocksOf, HEADLINE, PARAGRAPHS, reportWith } from './report.ts';

const read = (...lines: readonly string[]) => extractText({ type: 'text', name: 'n', text: lines.join('\n\n') });
const under = (...lines: readonly string[]) => read(HEADLINE, ...lines, ...PARAGRAPHS);

describe('times of day', () => {
  test.each([
    ['Wednesday 5 March 2025, 1.20pm', '2025-03-05T13:20', null],
    ['June 5, 2025 at 5:10 p.m.', '2025-06-05T17:10', null],
    ['Thursday 6 March 2025, 12.15am', '2025-03-06T00:15', null],
    ['Sunday 24 August 2025, 21.30', '2025-08-24T21:30', null],
    ['24.08.2025 19:00', '2025-08-24T19:00', null],
    ['March 5, 2025 6:40 a.m. GMT', '2025-03-05T06:40Z', null],
    ['5 March 2025, 6 pm', '2025-03-05T18:00', null],
    ['24 August 2025 19:00 (UTC+2)', '2025-08-24T19:00+02:00', null],
    ['6 June 2025', '2025-06-06', null],
    ['Published: 08:05, 5 March 2025 | Updated: 08:31, 5 March 2025', '2025-03-05T08:05', '2025-03-05T08:31'],
    ['Published 5 March 2025, 06:10 GMT, updated 6:40 a.m. GMT', '2025-03-05T06:10Z', '2025-03-05T06:40Z'],
    ['Published 5 March 2025, 06:10 GMT, updated 6:40 a.m. EST', '2025-03-05T06:10Z', null],
    ['Published 5 March 2025, 23:10, updated 00:40', '2025-03-05T23:10', null],
  ])('%s', (line, published, modified) => {
    expect(under(line)).toMatchObject({ published, modified });
    expect(under(line).removals.map(({ quote }) => quote)).toEqual([line]);
  });

  test('a later time of day stands on a line of its own', () => {
    const document = under('Published 5 March 2025, 06:10 GMT', 'Updated 6:40 a.m. GMT');
    expect(document).toMatchObject({ published: '2025-03-05T06:10Z', modified: '2025-03-05T06:40Z' });
  });
});

describe('numbers of a date', () => {
  const OF_TWO_READINGS =
    'The two sides met twice in the hall on the quay and parted late on both days without any agreement.';
  const reading = (line: string, ...more: readonly string[]) =>
    read('Talks on ferry end without agreement', line, OF_TWO_READINGS, OF_TWO_READINGS, ...more).published;

  test.each([
    ['25/08/2025', '2025-08-25'],
    ['08/25/2025', '2025-08-25'],
    ['Friday 08/06/2025 10:00', null],
    ['Friday 06/06/2025', '2025-06-06'],
    ['Thursday 05/06/2025 10:00', '2025-06-05T10:00'],
    ['Tuesday 05/06/2025', '2025-05-06'],
    ['05/06/2025', null],
  ])('%s', (line, expected) => {
    expect(reading(line)).toBe(expected);
  });

  test.each([
    ['The harbour authority will publish the programme in June.', '2025-06-05'],
    ['The harbor authority will publish the labor agreement in June.', '2025-05-06'],
    ['The last talks, on 23/04/2025, ended in the same way.', '2025-06-05'],
  ])('%s tells the order', (line, expected) => {
    expect(reading('05/06/2025', line)).toBe(expected);
  });
});

describe('credits', () => {
  test.each([
    ['Additional reporting by VNA.', 'VNA'],
    ['With material from VNA.', 'VNA'],
    ['With files from The Canadian Press', 'The Canadian Press'],
    ['Reporting by Jane Doe for Valley News Agency', 'Valley News Agency'],
    ['The Associated Press contributed to this report.', 'Associated Press'],
    ['Jane Doe of VNA contributed to this report.', 'VNA'],
    ['© 2024 Valley News Agency. All rights reserved.', 'Valley News Agency'],
    ['(VNA)', 'VNA'],
    ['Additional reporting by Lena Sorrow in Marlow', null],
    ['(Reporting by Jane Doe; Editing by John Roe)', null],
    ['© 2024 Valley Courier. All rights reserved.', null],
  ])('%s', (line, credit) => {
    const document = reportWith(line);
    expect(document.credit).toBe(credit);
    expect(document.removals.map(({ quote }) => quote)).toEqual([line]);
  });

  test('a byline may name the agency', () => {
    expect(under('By Jane Doe, Valley News Agency')).toMatchObject({
      byline: 'Jane Doe',
      credit: 'Valley News Agency',
    });
  });

  test('a last sentence may be signed', () => {
    expect(reportWith('The mayor will speak again on Friday, her office said. (VNA)').credit).toBe('VNA');
    expect(reportWith('The bridge is known to the World Health Organization (WHO).').credit).toBeNull();
  });

  test.each([
    ['SANT ORIEL, Valdemere, Aug 24 (VNA) - ', 'SANT ORIEL, Valdemere', 'VNA'],
    ['MARLOW (VNA) — ', 'MARLOW', 'VNA'],
    ['MARLOW (WABC) — ', null, null],
    ['The Valley Bridge Trust (VBT) — ', null, null],
    ['MARLOW (VNA) is where ', null, null],
  ])('%s', (opening, place, credit) => {
    const document = read(HEADLINE, opening + PARAGRAPHS[0], ...PARAGRAPHS.slice(1));
    expect(document.dateline?.place ?? null).toBe(place);
    expect(document.credit).toBe(credit);
  });
});

describe('bylines without By', () => {
  test.each([
    ['Conrad Ashby-Vane', 'Conrad Ashby-Vane'],
    ['Conrad Ashby-Vane, Sant Oriel', 'Conrad Ashby-Vane'],
    ['Conrad Ashby-Vane in Sant Oriel', 'Conrad Ashby-Vane'],
    ['Conrad Ashby-Vane, Diplomatic Editor, Sant Oriel', 'Conrad Ashby-Vane'],
    ['Jane Doe and Conrad Ashby-Vane', 'Jane Doe and Conrad Ashby-Vane'],
  ])('%s', (line, byline) => {
    const dek = 'Engineers warned of the piers three years ago, papers show';
    for (const lines of [[line], [dek, line, '5 March 2025'], [line, '5 March 2025']]) {
      const document = under(...lines);
      expect(document.byline).toBe(byline);
      expect(document.removals[0]?.quote).toBe(line);
    }
  });

  test.each(['Edith Lorne', 'Breaking News', 'Cracks And Repairs', 'Marlow', 'Jane Doe: the inside story'])(
    '%s names nobody who wrote the report',
    (line) => {
      const document = under(line, '5 March 2025');
      expect(document.byline).toBeNull();
      expect(document.text).toContain(line);
    },
  );

  test('a place and a role are no part of the name', () => {
    expect(under('By Jane Doe, Diplomatic Editor, Sant Oriel').byline).toBe('Jane Doe');
    expect(under('By Jane Doe, Staff Writer, and John Roe, Reporter').byline).toContain('John Roe');
  });
});

describe('the outlet of a plain text', () => {
  test.each(['The Valley Courier', 'Bridge & Quay'])('%s stands above the headline', (outlet) => {
    const document = read(outlet, HEADLINE, ...PARAGRAPHS, `© 2025 ${outlet}. All rights reserved.`);
    expect(document).toMatchObject({ outlet, headline: HEADLINE });
    expect(document.removals[0]).toMatchObject({ quote: outlet, step: 'masthead' });
    expect(blocksOf(document)[0]).toEqual(['headline', HEADLINE]);
  });

  test('a first line that nothing bears out is the headline', () => {
    const document = read('Valley Bridge Closed', ...PARAGRAPHS, '© 2025 Marlow Post. All rights reserved.');
    expect(document).toMatchObject({ outlet: null, headline: 'Valley Bridge Closed' });
  });

  test('a line tells where it was published', () => {
    const line = 'Published in The Valley Courier, 5 March 2025';
    const document = under(line, 'Follow the Valley Courier on Facebook');
    expect(document).toMatchObject({ outlet: 'The Valley Courier', published: '2025-03-05' });
    expect(under(line).outlet).toBeNull();
  });

  test('a picture taken for it, where its own words use the name', () => {
    const caption = 'The north pier on Monday. Photograph: Jane Roe for The Valley Courier';
    const told = '“Nobody asked me,” the engineer told the Courier on Tuesday, before he left the hall.';
    expect(under(caption, told).outlet).toBe('The Valley Courier');
    expect(under(caption).outlet).toBeNull();
  });
});
