import { cpus } from 'node:os';

/** A part of the figures under a heading of its own. */
export interface Section {
  readonly title: string;
  readonly text: string;
}

const HEAD = `# Speed

Measured by \`npm run bench\`. Each part says on what machine; one part by itself is measured anew by \`--only\`.
`;

/**
 * The page of figures with some of its sections renewed: those stand where they stood, new ones at the end, all others stay.
 * `head` is what stands above them all. A comment before a heading belongs to it.
 */
export function renewed(page: string, sections: readonly Section[], head = HEAD): string {
  const [, ...kept] = page.split(/^(?=<!--.*-->\n+## |(?<!-->\n+)## )/mu);
  const texts = new Map(kept.map((text) => [/^## (.*)/mu.exec(text)?.[1] ?? '', text.trim()]));
  for (const { title, text } of sections) texts.set(title, `## ${title}\n\n${machine()}\n\n${text}`);
  return `${[head.trim(), ...texts.values()].join('\n\n')}\n`;
}

const machine = (): string =>
  `On ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, Node ${process.versions.node}.`;
