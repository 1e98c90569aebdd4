/** What was dropped or pasted: files with their paths, and words. */
export interface HandedOver {
  readonly files: readonly { readonly name: string; readonly file: Blob }[];
  readonly words: string;
}

/** Whether a drag brings something that can be taken. */
export const bringsSomething = ({ types }: DataTransfer): boolean =>
  types.includes('Files') || types.includes('text/uri-list') || types.includes('text/plain');

/**
 * Reads what was dropped or pasted, folders with all that is in them. It must be called as the event comes in: the browser
 * takes the contents away afterwards.
 */
export async function readHandedOver(transfer: DataTransfer): Promise<HandedOver> {
  const entries = [...transfer.items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  const loose = [...transfer.files];
  const words = wordsOf(transfer);
  if (entries.length === 0) return { files: loose.map((file) => ({ name: file.name, file })), words };
  const files = (await Promise.all(entries.map((entry) => filesIn(entry)))).flat();
  return { files, words: files.length > 0 ? '' : words };
}

/** A dragged link brings its address in a list of its own (RFC 2483: lines that begin with # are comments). */
function wordsOf(transfer: DataTransfer): string {
  const links = transfer.getData('text/uri-list').replace(/^#.*$/gmu, '').trim();
  return links === '' ? transfer.getData('text/plain') : links;
}

async function filesIn(entry: FileSystemEntry, path = ''): Promise<{ name: string; file: Blob }[]> {
  const name = `${path}${entry.name}`;
  if (entry.name.startsWith('.')) return [];
  if (isFile(entry)) return [{ name, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) }];
  if (!isFolder(entry)) return [];
  const within = await entriesOf(entry.createReader());
  return (await Promise.all(within.map((each) => filesIn(each, `${name}/`)))).flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A browser gives the contents of a folder a stretch at a time, at the end an empty one. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
