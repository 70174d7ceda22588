import { textOfUnits } from "./codeUnits.ts";
import { decodeWindows1252, encodeWindows1252 } from "./windows1252.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A file's text, and what is needed to write it back in the same encoding. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** True where the bytes do not fit the encoding and a character was lost (an odd byte in UTF-16). */
  readonly damaged: boolean;
}

const SAMPLE = 4096;

/**
 * Reads bytes as text (format.md, "Reading"): UTF-8 or UTF-16 by their mark, UTF-16 without one by its zero
 * bytes, UTF-8 where the bytes are valid, else windows-1252, which is what Excel in Dutch calls "CSV".
 *
 * @returns the text without the mark; never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), true, true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), false, true);
  const guess = utf16ByZeros(bytes);
  if (guess !== null) return utf16(bytes, guess === "utf-16le", false);
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = bom ? bytes.subarray(3) : bytes;
  const text = validUtf8(body);
  if (text !== null) return { text: withoutMark(text), encoding: "utf-8", bom, damaged: false };
  return { text: decodeWindows1252(bytes), encoding: "windows-1252", bom: false, damaged: false };
}

/**
 * Reads bytes as text in an encoding that somebody has chosen; a mark of that encoding is left out.
 *
 * @returns what it makes of them; bytes that do not fit become U+FFFD.
 */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === "windows-1252") return decodeWindows1252(bytes);
  if (encoding === "utf-8") return withoutMark(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  return utf16(bytes, encoding === "utf-16le", false).text;
}

/**
 * Writes text as bytes. Where windows-1252 lacks a character of it, UTF-8 with a mark is written
 * instead, which Excel reads too: changing the encoding is better than losing a letter.
 */
export function encode(text: string, encoding: Encoding, bom: boolean): Uint8Array {
  if (encoding === "utf-16le" || encoding === "utf-16be") return toUtf16(text, encoding === "utf-16le", bom);
  if (encoding === "windows-1252") return encodeWindows1252(text) ?? toUtf8(text, true);
  return toUtf8(text, bom);
}

/** Whether a decoded text is really a workbook, an image or another binary file. */
export function looksBinary(bytes: Uint8Array, text: string): boolean {
  const start = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return start === "504b0304" || start === "d0cf11e0" || start === "25504446" || text.includes("\0");
}

function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF+/, "");
}

function utf16(bytes: Uint8Array, little: boolean, bom: boolean): Decoded {
  const high = little ? 1 : 0;
  const units = textOfUnits(bytes.length >> 1, (index) => {
    const at = 2 * index;
    return ((bytes[at + high] as number) << 8) | (bytes[at + 1 - high] as number);
  });
  const text = withoutMark(units);
  return { text, encoding: little ? "utf-16le" : "utf-16be", bom, damaged: bytes.length % 2 === 1 };
}

/** Western text in UTF-16 has a zero in nearly every second byte, on one side only. */
function utf16ByZeros(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.6 && odd < pairs * 0.05) return "utf-16be";
  return null;
}

function toUtf16(text: string, little: boolean, bom: boolean): Uint8Array {
  const marked = bom ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < marked.length; index += 1) {
    view.setUint16(index * 2, marked.charCodeAt(index), little);
  }
  return bytes;
}

function toUtf8(text: string, bom: boolean): Uint8Array {
  return new TextEncoder().encode(bom ? `\uFEFF${text}` : text);
}
