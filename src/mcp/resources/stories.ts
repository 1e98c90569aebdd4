import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { ErrorCode, McpError, type ReadResourceResult } from '@modelcontextprotocol/sdk/types.js';
import type { Work } from '../../app/labour.ts';
import { renderMarkdown } from '../../report/markdown/index.ts';
import { beginningOf } from '../bounds.ts';
import type { Setting } from '../setting.ts';
import { statementOf, writeStatement } from '../statements.ts';
import { readingsAt, storyOf } from '../stories.ts';
import { dateOf, FENCE, outletOf, quoted, shown } from '../words.ts';
import { idIn, orNotFound } from './uri.ts';

/** Stories that are listed, the ones that moved last; more are found with find_story. */
const LISTED = 50;
/** Stories among which an id is completed. */
const COMPLETED = 500;

export function registerStories(server: McpServer, setting: Setting): void {
  const { store } = setting.desk;
  const template = new ResourceTemplate('rashomon://stories/{id}', {
    list: async () => {
      const { items } = await store.stories.list({ limit: LISTED });
      return {
        resources: items.map(({ id, label, accounts, differences }) => ({
          uri: `rashomon://stories/${encodeURIComponent(id)}`,
          name: id,
          title: shown(label, 200),
          description: `${accounts} accounts, ${differences} differences`,
          mimeType: 'text/markdown',
        })),
      };
    },
    complete: {
      id: async (typed) => {
        const { items } = await store.stories.list({ limit: COMPLETED });
        const wanted = typed.toLowerCase();
        return items
          .filter(({ id, label }) => id.toLowerCase().startsWith(wanted) || label.toLowerCase().includes(wanted))
          .map(({ id }) => id)
          .slice(0, 100);
      },
    },
  });
  server.registerResource(
    'story',
    template,
    {
      title: 'A story',
      description: 'The comparison of the accounts of one event, as Markdown with footnotes.',
      mimeType: 'text/markdown',
    },
    async (uri, variables, { signal }): Promise<ReadResourceResult> => {
      const text = await orNotFound(uri, () => storyText(setting, idIn(variables), { signal }));
      return { contents: [{ uri: uri.href, mimeType: 'text/markdown', text }] };
    },
  );
}

/** Characters of a story's report; entries of a section that are tried until it fits. */
const LONGEST = 60_000;
const LIMITS = [20, 10, 5, 2];

async function storyText(setting: Setting, id: string, work: Work): Promise<string> {
  const compared = await setting.labour.compareStory(id, work);
  if (!('comparison' in compared)) return aloneText(setting, id);
  const rejected = new Set(compared.rejected);
  const differences = compared.comparison.differences.filter((one) => !rejected.has(one.id));
  const comparison = { ...compared.comparison, differences };
  for (const limit of LIMITS) {
    const text = `> ${FENCE}\n\n${renderMarkdown(comparison, { limit })}`;
    if (text.length <= LONGEST) return text;
  }
  throw new McpError(
    ErrorCode.InvalidParams,
    `The report of story ${id} is too long to give whole. Ask for parts of it with the tool compare.`,
  );
}

/** A story of one account, or of one text: what it says. */
async function aloneText(setting: Setting, id: string): Promise<string> {
  const story = await storyOf(setting, id);
  const [document] = story.members.flatMap((member) => member.document ?? []);
  const [reading] = document === undefined ? [] : await readingsAt(setting, story.members, [document]);
  const lines = [
    `> ${FENCE}`,
    '',
    `# ${shown(story.label)}`,
    '',
    'One account, or one text only: there is nothing to compare it with.',
    '',
    ...story.members.map(
      ({ article, outlet, headline, published }) =>
        `- ${outletOf({ outlet })}, ${dateOf(published)}: ${quoted(headline ?? 'no headline')} (article ${article})`,
    ),
    ...(reading
      ? [
          '',
          '## Who says what',
          '',
          ...reading.attributions.map((one) => `- ${writeStatement(statementOf(reading, one))}`),
        ]
      : []),
  ];
  return `${beginningOf(lines.join('\n'), LONGEST)}\n`;
}
