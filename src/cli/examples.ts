interface Example {
  readonly command: string;
  readonly does: string;
}

/** What the help of each command ends in. */
const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  rashomon: [
    { command: 'rashomon compare courier.html wire.txt', does: 'Compare two accounts and print the result.' },
    { command: "rashomon compare 'ferry/*.html' -o report.html", does: 'Write a report that any browser opens.' },
    { command: "rashomon read 'ferry/*' > readings.jsonl", does: 'Read articles into one JSON line each.' },
    { command: 'rashomon help compare', does: 'Show what compare can do.' },
  ],
  compare: [
    { command: 'rashomon compare courier.html wire.txt', does: 'Compare two accounts and print the result.' },
    {
      command: "rashomon compare 'ferry/*.html' -o report.html",
      does: 'Compare a folder of pages; write an HTML report.',
    },
    {
      command: 'rashomon compare a.txt b.txt --outlet a.txt=Courier --published 2024-03-08',
      does: 'Say who published one account, and when all were.',
    },
    { command: 'pbpaste | rashomon compare - wire.txt', does: 'Compare copied text with a file (xclip -o on Linux).' },
    {
      command: "rashomon compare a.txt b.txt -f json | jq '.differences[].what'",
      does: 'Only what differs, for a program.',
    },
  ],
  read: [
    { command: "rashomon read 'ferry/*' > readings.jsonl", does: 'Read articles into one JSON line each.' },
    { command: 'rashomon read courier.html -f terminal', does: 'Show who says what.' },
    { command: "rashomon read a.txt | jq -r '.attributions[].speaker.name'", does: 'List who is quoted or reported.' },
    { command: 'curl -s https://courier.example/ferry | rashomon read -', does: 'Read a page from standard input.' },
  ],
  extract: [
    { command: 'rashomon extract courier.html', does: 'Print the report without the rest of the page.' },
    { command: "rashomon extract 'ferry/*.html' -f jsonl | jq '.removals'", does: 'See what was taken out, and why.' },
    {
      command: "rashomon extract 'ferry/*.html' | rashomon compare -",
      does: 'Take several reports out, then compare them.',
    },
  ],
  reuse: [
    { command: 'rashomon reuse courier.html wire.txt', does: 'Show the passages that two articles share.' },
    { command: "rashomon reuse 'ferry/*' --all", does: 'Show every shared passage of a folder at length.' },
    {
      command: "rashomon reuse a.txt b.txt -f json | jq '.[].containment'",
      does: 'How much of each passage is shared.',
    },
  ],
  stories: [
    { command: 'rashomon stories articles.jsonl', does: 'List the stories that several articles tell.' },
    {
      command: "rashomon stories 'export/*.jsonl.gz' -f json -o stories.json",
      does: 'Group a whole export; write every story with its articles and why they stand in it.',
    },
    {
      command: "zcat crawl.gz | rashomon stories - -f json | jq '.[] | select(.documents | length > 3) | .label'",
      does: 'The stories of more than three accounts.',
    },
  ],
};

/** The examples of a command, each with a line on what it does. */
export function examples(command: string): string {
  const lines = (EXAMPLES[command] ?? []).map((example) => `  ${example.command}\n      ${example.does}`);
  return `\nExamples:\n${lines.join('\n')}`;
}
