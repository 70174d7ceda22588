/** Workbooks that the guide has read already: each of its questions is about the same bytes. */
import { baseName } from "../schema.ts";
import type { SheetsRead } from "../sheets.ts";
import type { InputFile } from "../tables.ts";

/** Workbooks that are held at most, the one that was asked for last at the end. */
const MOST = 4;
const held = new Map<string, Promise<SheetsRead>>();

/** Every sheet of a workbook; the same bytes under the same name are read once. */
export function sheetsOf(file: InputFile): Promise<SheetsRead> {
  const key = keyOf(file);
  const read = held.get(key) ?? readNow(file);
  held.delete(key);
  held.set(key, read);
  for (const old of [...held.keys()].slice(0, -MOST)) held.delete(old);
  return read;
}

/** Lets go of them all: what was asked about is opened. */
export function forgetWorkbooks(): void {
  held.clear();
}

async function readNow(file: InputFile): Promise<SheetsRead> {
  return (await import("../workbook/read.ts")).readEverySheet(file);
}

/** Name, length and the FNV-1a hash of the bytes: they come as a copy with every question. */
function keyOf({ name, bytes }: InputFile): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  return `${baseName(name)} ${bytes.length} ${hash >>> 0}`;
}
