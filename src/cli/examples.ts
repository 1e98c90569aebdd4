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
    {
      command: 'rashomon import saved-pages/ https://courier.example/feed.xml',
      does: 'Keep pages and what a feed lists, grouped into stories; then: rashomon stories',
    },
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
  import: [
    { command: 'rashomon import saved-pages/', does: 'Take in a folder of pages and group them into stories.' },
    { command: 'rashomon import https://courier.example/feed.xml', does: 'Take in what a feed lists.' },
    { command: 'rashomon import crawl.warc.gz export.csv', does: 'Take in an archive of pages and a table.' },
    {
      command: 'rashomon import archive/ --queue --database postgres://localhost/news',
      does: 'Hand an archive to the workers.',
    },
    { command: 'rashomon import articles.jsonl -f jsonl > log.jsonl', does: 'Log what became of each article.' },
  ],
  story: [
    { command: 'rashomon story show s2fma865kkxz', does: 'Show the accounts, and why each stands there.' },
    { command: 'rashomon story merge s29zvv5sbwms s2fma865kkxz', does: 'Two stories are one event.' },
    {
      command: 'rashomon story split s2fma865kkxz https://courier.example/harbour-fire',
      does: 'One account tells another event.',
    },
    { command: 'rashomon story undo', does: 'Take back the last decision.' },
  ],
  search: [
    { command: 'rashomon search "harbour fire" -insurance', does: 'Find words, a phrase, and not a word.' },
    { command: 'rashomon search --speaker varga --quotation border', does: 'Find what somebody said of something.' },
    { command: "rashomon search --figure '1000..2000 people'", does: 'Find a figure in a range.' },
    { command: 'rashomon search --difference attribution', does: 'Find articles that differ in who says it.' },
  ],
  versions: [
    { command: 'rashomon versions https://courier.example/harbour-fire', does: 'Show what was changed in an article.' },
  ],
  check: [
    { command: 'rashomon check', does: 'Look again at the pages that are due.' },
    { command: 'rashomon check https://courier.example/harbour-fire', does: 'Look again at one now.' },
  ],
  watch: [
    { command: 'rashomon watch https://courier.example/feed.xml', does: 'Follow a feed; write events as JSON Lines.' },
    { command: 'rashomon watch --once -f terminal', does: 'One round over what is followed, for people.' },
    { command: 'rashomon watch --atom moved.xml', does: 'Keep an Atom feed of what moved.' },
  ],
  feeds: [
    { command: 'rashomon feeds', does: 'List feeds and how they do.' },
    { command: 'rashomon feeds show https://courier.example/feed.xml', does: 'See what a feed holds; keep nothing.' },
    { command: 'rashomon feeds add https://courier.example/feed.xml', does: 'Follow a feed from the next watch on.' },
  ],
  export: [{ command: 'rashomon export -o all.jsonl', does: 'Write everything that is kept.' }],
  restore: [
    {
      command: 'rashomon restore all.jsonl --database postgres://localhost/news',
      does: 'Move everything to PostgreSQL.',
    },
  ],
  doctor: [
    { command: 'rashomon doctor', does: 'See whether all is well, and what to do where it is not.' },
    {
      command: 'rashomon doctor --backup /backups -f json',
      does: 'For a program that watches; also how old copies are.',
    },
  ],
  serve: [
    { command: 'rashomon serve', does: 'Read in the browser, at http://127.0.0.1:4700.' },
    { command: 'rashomon serve --database news.db --no-watch', does: 'Another store, and its feeds are left alone.' },
    {
      command: 'rashomon serve --host 0.0.0.0 --allowed-host desk.example --token-file token',
      does: 'For others as well, who show a token.',
    },
  ],
  worker: [
    { command: 'rashomon worker --database postgres://localhost/news', does: 'Do what is queued, on all processors.' },
    {
      command: 'rashomon worker --lanes 2 --no-watch --database postgres://db.example/news',
      does: 'Two at a time, on a machine that is to fetch no feeds.',
    },
  ],
  queue: [
    { command: 'rashomon queue', does: 'See what waits, who works and what was parked.' },
    { command: 'rashomon queue retry', does: 'Have everything that was parked done again.' },
    { command: "rashomon queue -f json | jq '.counts[] | select(.waiting > 0)'", does: 'What waits, for a program.' },
  ],
  stories: [
    { command: 'rashomon stories', does: 'List the stories that are kept.' },
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
