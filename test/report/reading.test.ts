import { expect, it } from 'vitest';
import { read } from '../../src/app/pipeline.ts';
import { renderReading } from '../../src/report/terminal/reading.ts';

const TEXT = `The council closed the bridge at noon.

“The bridge is not safe,” said Ms. Ana Lund, the town’s engineer.

She admitted that the town had known of the cracks. A spokesman said the mayor believes the repair will take a year.`;

const reading = await read({ type: 'text', name: 'bridge.txt', text: TEXT });
const lines = renderReading(reading, { width: 200 }).split('\n');

it('shows who says what, the words of the source, kind, commitment and how sure it is', () => {
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^- Ana Lund \(Ms\. Ana Lund, .*\) said → “The bridge is not safe,” \[direct · [a-z-]+ · \d\.\d\d\]$/,
    ),
  );
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^- Ana Lund \(She\) admitted → that the town had known of the cracks \[indirect · factive · /,
    ),
  );
});

it('sets what is told inside another’s words in under them', () => {
  const at = lines.findIndex((line) => line.startsWith('- A spokesman said → the mayor believes'));
  expect(at).toBeGreaterThan(0);
  expect(lines[at + 1]).toMatch(/^ {2}- .*believes → the repair will take a year \[indirect · hedged · /);
});

it('prints nothing that a terminal would obey', async () => {
  const hostile = await read({
    type: 'text',
    name: 'x',
    text: 'Ana Lund said the \u001b[31mbridge\u001b[0m is \u202esafe.',
  });
  const shown = renderReading(hostile);
  expect(shown).toContain('Ana Lund said');
  expect(shown).not.toContain('\u001b');
  expect(shown).not.toContain('\u202e');
});

it('says that there is nothing where nobody is reported', async () => {
  const plain = await read({ type: 'text', name: 'plain.txt', text: 'Rain fell on the town all day.' });
  expect(renderReading(plain)).toBe('plain.txt 0 attributions\n');
});
