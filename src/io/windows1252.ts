import { textOfUnits } from "./codeUnits.ts";

/**
 * windows-1252 by an own table. TextDecoder is not used for it: Node 20 decodes 0x80 to 0x9F as if
 * the file were Latin-1 (nodejs/node#56542), so the command line would read another text than the browser.
 * The five bytes that the code page leaves open stand for the control character of the same number,
 * so that every byte survives reading and writing.
 */
const HIGH =
  "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
  "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

const TO_BYTE: ReadonlyMap<string, number> = new Map(
  Array.from(HIGH, (character, index) => [character, 0x80 + index]),
);

/** Text of windows-1252 bytes; every byte has a character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return textOfUnits(bytes.length, (index) => {
    const byte = bytes[index] as number;
    return byte >= 0x80 && byte <= 0x9f ? HIGH.charCodeAt(byte - 0x80) : byte;
  });
}

/** Bytes of a text in windows-1252, or null where it holds a character that the code page lacks. */
export function encodeWindows1252(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const byte = code < 0x80 || (code > 0x9f && code <= 0xff) ? code : TO_BYTE.get(text.charAt(index));
    if (byte === undefined) return null;
    bytes[index] = byte;
  }
  return bytes;
}
