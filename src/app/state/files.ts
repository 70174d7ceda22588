/** From chosen or dropped files to the bytes that the engine reads. */
import type { SourceFile } from "../../engine/surface.ts";

export interface Picked {
  /** What to call the data set: the folder, else the first file. */
  readonly name: string;
  readonly files: readonly SourceFile[];
  /** Names of all files found, also those that are no table. */
  readonly all: readonly string[];
}

/** Workbooks of any age, so that an old one is refused with a reason. */
const TABLE = /\.(csv|tsv|txt|json|xls[xmb]?)$/i;

/** Files as an input element or a drop gives them. Only tables are read; hidden files never. */
export async function pick(list: readonly File[]): Promise<Picked> {
  const visible = list.filter((file) => !file.name.startsWith("."));
  const tables = visible.filter((file) => TABLE.test(file.name));
  const first = tables[0] ?? visible[0];
  const folder = first?.webkitRelativePath.split("/").slice(0, -1).at(-1);
  const files = await Promise.all(
    tables.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return {
    name: folder || first?.name.replace(/(\.schakel)?\.[^.]+$/, "") || "",
    files,
    all: visible.map((file) => file.name),
  };
}

/** What was dropped, with the files of dropped folders. */
export async function dropped(transfer: DataTransfer): Promise<Picked> {
  // The entries must be taken before the first await: the list is emptied after the event.
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  const loose = [...transfer.files];
  const folder = entries.find((entry) => entry.isDirectory);
  if (!folder) return pick(loose);
  const found = (await Promise.all(entries.map(filesOf))).flat();
  return { ...(await pick(found)), name: folder.name };
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const children: FileSystemEntry[] = [];
  // A reader gives at most a hundred entries a time, and none when it is through.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (batch.length === 0) break;
    children.push(...batch);
  }
  const files = children.filter((child) => child.isFile);
  return (await Promise.all(files.map(filesOf))).flat();
}
