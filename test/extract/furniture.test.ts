import { describe, expect, test } from 'vitest';
import { HEADLINE, PARAGRAPHS, reportWith } from './report.ts';

/** For each rule: lines it must cut, and lines of reports that look alike and must stay. */
const RULES: readonly { step: string; cut: readonly string[]; kept: readonly string[] }[] = [
  {
    step: 'advertisement',
    cut: [
      'Advertisement',
      '- Advertisement',
      'Story continues below advertisement',
      'ADVERTISEMENT - CONTINUE READING BELOW',
    ],
    kept: ['Advertisement spending in the region fell by a tenth last year, the trade body said.'],
  },
  {
    step: 'share-bar',
    cut: ['Share this article', 'Share on Facebook', 'Copy link', 'Tweet', 'Print this page'],
    kept: [
      'Share prices of the two builders fell sharply after the vote.',
      'Print works in the town employ 300 people.',
    ],
  },
  {
    step: 'appeal',
    cut: [
      'Join the Valley Courier WhatsApp channel for the latest reports from the county.',
      'We need your support to produce independent journalism at all times.',
      'Your support will strengthen local journalism and help keep power to account.',
      'Sign up for our morning newsletter',
      'Subscribe to the Marlow Post for full digital access.',
      'Donate now',
      'Please consider making a donation to our newsroom.',
      'Get breaking news alerts in your inbox.',
      'Sign up for The Late Ferry, our guide to the day’s biggest stories.',
      'Enjoying the Courier? Get it with your bread for 85p a week. Ask at the baker’s.',
      'Watch the evening news live every night at 20:00 on our site.',
      'The Courier is read in 40 towns. Support an independent paper from 2 pounds a month.',
    ],
    kept: [
      'The gym lets members join for 20 pounds a month, and most do.',
      'Sign up for the ferry closed on Monday with 300 names on the list.',
      'Want of money was not the reason? Get the engineers to say so, the mayor told the hall.',

      'The charity received donations of 40,000 pounds in the first week, its treasurer said.',
      'Subscriptions to the gym rose after the council offered a discount.',
      'The company said it would donate its fees to families of the victims.',
      '“Please consider giving blood,” the hospital’s director said, “we need your support.”',
      'He was asked to join the army in June and refused.',
      'Support independent journalism, he urged.',
      'We will not be back.',
      'Support for the mayor has fallen since the spring.',
      'Membership of the club costs 80 pounds a year, and newsletters are sent to members every month.',
      'You could see the smoke from our village, she told the newspaper’s journalism students.',
    ],
  },
  {
    step: 'contact',
    cut: [
      'If you or someone you know has information about this story, our tip line is open day and night.',
      'Have a news tip? Contact us at tips@valleycourier.example',
      'Got a story? Email us at news@marlowpost.example',
      'To report a correction or a typo, email the newsroom.',
      'Do you have information about the bridge? Write in confidence to the editor.',
      'Were you there last night? Write to the newsdesk at 4 Quay Steps.',
      'Correction or complaint? Write to the readers’ editor.',
      'Contact Lena Marsh at the Courier newsroom.',
    ],
    kept: [
      'Anyone with film of the collapse is asked to ring Marlow police station.',
      'Who knew of the cracks? The council will not say.',
      'Residents wrote to the editor of the Courier in June to complain of the noise.',

      'Anyone with information is asked to call the police in Marlow.',
      'The police had a tip from a neighbour before the raid.',
      'Contact between the two ministers broke off in March.',
    ],
  },
  {
    step: 'comment-form',
    cut: [
      'Please enter your comment!',
      'Please enter your name here',
      'Leave a reply',
      'Your email address will not be published.',
      '12 comments',
    ],
    kept: [
      'Comments by the minister angered residents on both banks.',
      'The ministry left a reply on the councillor’s desk, she said.',
    ],
  },
  {
    step: 'related-links',
    cut: [
      'Read more: Five bridges that were never built',
      'Related: How the river changed its course',
      'ALSO READ: Mayor denies knowing of the cracks',
      'See also: Timeline of the closure',
      'More headlines: Lifeboat crew’s soup night raises £840',
      'Other news of this section',
    ],
    kept: [
      'More news of the missing ferry reached the town at noon, when a trawler came in.',

      'Read more slowly, the judge told the clerk, who was reading the charges.',
      'Related charges against the driver were dropped in May.',
    ],
  },
  {
    step: 'consent',
    cut: [
      'We use cookies to improve your experience on this site.',
      'By continuing to use this website you agree to our terms of service and privacy policy.',
      'This website uses cookies.',
    ],
    kept: [
      'The regulator found that the firm used cookies to follow visitors without their consent.',
      'By signing the deal, the two sides agree to share the water of the river.',
    ],
  },
  {
    step: 'log-in',
    cut: [
      'Already a subscriber? Log in',
      'Sign in',
      'Log in to continue reading',
      'You have reached your limit of free articles this month.',
    ],
    kept: [
      'Users could not log in for three hours on Monday, the bank said.',
      'Sign in sheets were found in the burnt hall.',
    ],
  },
  {
    step: 'copyright',
    cut: [
      '© 2024 Valley Courier. All rights reserved.',
      'Copyright 2024 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.',
      'When using materials, a reference to Marlow Television is obligatory.',
    ],
    kept: [
      'When using the bridge, lorries must keep to 20 miles an hour, and a permit is required.',

      'Copyright claims against the singer were thrown out on Friday.',
      'The museum owns all rights to the film, which was shot in 1931.',
    ],
  },
  {
    step: 'follow-us',
    cut: ['Follow us on Facebook and Twitter', 'Follow @marlowpost', 'Like us on Facebook'],
    kept: [
      'Police followed the van to a farm.',
      'Follow the river for two miles and the ruin comes into sight, the guide says.',
    ],
  },
  {
    step: 'video-player',
    cut: [
      'This video is not available in your country',
      'Now playing',
      '0:00 / 1:42',
      'Video player is loading.',
      'NOW ON AIR: The Harvest Diary * 20:00 News of the Day',
    ],
    kept: [
      'On air, the mayor said the bridge was safe.',

      'Video of the collapse was shared widely on Tuesday evening.',
      'This video shows the pier giving way, an engineer said.',
    ],
  },
  {
    step: 'republication',
    cut: [
      'This article was originally published on the site of the Valley Courier.',
      'This story first appeared in the Marlow Post.',
    ],
    kept: [
      'The report was published by the ministry in May and has been read by every councillor since.',
      'Originally published in 1921, the book on the bridge has sold a million copies.',
      'The interview was first published in May by a weekly.',
    ],
  },
  {
    step: 'reading-time',
    cut: ['Views: 2 184', '12,400 views', '4 min read'],
    kept: ['Views on the closure differ.', 'Views: the mayor has changed hers twice since the spring.'],
  },
  {
    step: 'page-number',
    cut: ['Page 1 of 3', '1 2 3 Next'],
    kept: ['Page 3 of the report tells of cracks that were known in 2019.'],
  },
  {
    step: 'caption',
    cut: [
      'The old bridge at Marlow on Monday. (Getty Images)',
      'Photo: Jane Roe',
      'FILE PHOTO: The bridge in winter.',
      'Edith Lorne, mayor of Marlow, at the town hall.CreditTom Hale/Reuters',
      'Engineers inspect a pier. (AP Photo/Lena Marsh)',
      'Cars queue at the bridge Tom Hale/AFP',
      'What is left of the pier at first light today. Picture: Jane Roe',
      'The north pier, where the first cracks were seen. Photograph: Jane Roe for The Valley Courier',
      'Edith Lorne leaves the town hall on Tuesday. (Jane Roe/The Valley Courier)',
      'Engineers at work on the old bridge in Marlow. VNA/Jane Roe',
    ],
    kept: [
      'The picture: Marlow has one bridge fewer than it had in May.',
      'He gave the credit to one person: Edith.',

      'The photo was taken by a neighbour on Sunday, hours before the closure.',
      'Credit for the find went to two students of the technical college.',
      'The bank is owned by Credit Suisse.',
      'The ministry denied it. (AP)',
      'The cracks were first told of by the Associated Press.',
    ],
  },
  {
    step: 'timestamp',
    cut: ['Updated 3:14 p.m. ET, Fri September 6, 2013', 'Published Sept. 6, 2013'],
    kept: [
      'Published figures show that traffic doubled in ten years.',
      'Updated plans were shown to residents in September.',
    ],
  },
  {
    step: 'contribution',
    cut: [
      'Lena Marsh contributed to this report.',
      'Reporting by Tom Hale; editing by Jane Roe',
      'With material from VNA.',
      'Additional reporting by VNA.',
    ],
    kept: [
      'With material from the quarry, the pier was mended in a week.',

      'Poor drainage contributed to the damage, the report says.',
      'Reporting of such cracks has been required by law since 1998.',
    ],
  },
  {
    step: 'author-bio',
    cut: ['Tom Hale is a reporter for the Valley Courier. He covers roads and rivers.'],
    kept: [
      'Tom Hale is a fisherman from the village who saw the first crack.',
      'Lorne is a columnist for the Marlow Post as well.',
      'Contact with the plane was lost at 3:14 a.m.',
      'The new law covers bridges built before 1950.',
    ],
  },
];

const COMMON = [HEADLINE, ...PARAGRAPHS];

describe.each(RULES)('$step', ({ step, cut, kept }) => {
  test.each(cut)('cuts %s', (line) => {
    const document = reportWith(line);
    expect(document.removals.map(({ quote, step: rule }) => [rule, quote])).toEqual([[step, line]]);
    expect(document.removals[0]?.at).toBe(document.text.length);
    expect(document.removals[0]?.reason).not.toBe('');
    expect(document.text).toBe(COMMON.join('\n\n'));
  });

  test.each(kept)('keeps %s', (line) => {
    for (const after of [2, PARAGRAPHS.length]) {
      const document = reportWith(line, after);
      expect(document.removals).toEqual([]);
      expect(document.text).toContain(line);
    }
  });
});

test.each(['Yes.', 'No.', 'Thank you.'])('one word of an answer stays: %s', (line) => {
  expect(reportWith(line, 2).removals).toEqual([]);
});

describe('the tail', () => {
  test('takes along a short request beside clear furniture', () => {
    const document = reportWith('Join the Courier WhatsApp channel for news.\n\nSupport the Courier\n\nAdvertisement');
    expect(document.removals.map(({ step }) => step)).toEqual(['appeal', 'tail', 'advertisement']);
  });

  test('leaves the same words alone between paragraphs', () => {
    expect(reportWith('Support the Courier', 2).removals).toEqual([]);
  });

  test('links below a label go with it', () => {
    const document = reportWith(
      'RELATED STORIES\n\nFive bridges that were never built\n\nHow the river changed its course',
    );
    expect(document.removals).toHaveLength(3);
    expect(document.text).toBe(COMMON.join('\n\n'));
  });
});
