import { unzipSync, zipSync } from "fflate";
import type { IssueCode } from "../../model/issue.ts";

/** The XML parts of a workbook by their path in the archive. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** Bytes of XML that are unpacked at most: an archive of a few kilobytes can claim to hold terabytes. */
const MOST = 256 * 2 ** 20;

class TooLargeError extends Error {}

/** The parts of an .xlsx file, or why it is none. */
export function openPackage(bytes: Uint8Array): { readonly parts: Parts } | { readonly problem: IssueCode } {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    // Excel hides an encrypted workbook in the container of its old format, under this name.
    return { problem: holds(bytes, "EncryptedPackage") ? "workbook-protected" : "workbook-old-format" };
  }
  if (!startsWith(bytes, [0x50, 0x4b])) return { problem: "file-damaged" };
  try {
    const parts = unpack(bytes);
    if (parts["xl/workbook.xml"]) return { parts };
    return { problem: "xl/workbook.bin" in parts ? "workbook-old-format" : "file-damaged" };
  } catch (error) {
    return { problem: error instanceof TooLargeError ? "workbook-too-large" : "file-damaged" };
  }
}

/** The parts as an archive again, without compression, so that opening it needs neither time nor workers. */
export function storePackage(parts: Parts): ArrayBuffer {
  const archive = zipSync({ ...parts }, { level: 0 });
  return archive.buffer.slice(archive.byteOffset, archive.byteOffset + archive.byteLength);
}

function unpack(bytes: Uint8Array): Parts {
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name === "xl/workbook.bin") return true;
      if (!/\.(?:xml|rels)$/.test(name)) return false;
      total += originalSize;
      if (total > MOST) throw new TooLargeError();
      return true;
    },
  });
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Whether bytes hold a word in UTF-16. */
function holds(bytes: Uint8Array, word: string): boolean {
  const wanted = [...word].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
