import { describe, expect, it } from "vitest";
import { decode, encode } from "../../../src/io/decode.ts";
import { decodeWindows1252, encodeWindows1252 } from "../../../src/io/windows1252.ts";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

describe("windows-1252", () => {
  it("knows the characters between 0x80 and 0x9F, which Node 20 decodes wrongly", () => {
    expect(decodeWindows1252(bytes(0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9f))).toBe("€…‘’“”–—Ÿ");
  });

  it("gives back every byte", () => {
    const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(encodeWindows1252(decodeWindows1252(every))).toEqual(every);
  });

  it("says so where it lacks a character", () => {
    expect(encodeWindows1252("m³ € ë")).not.toBeNull();
    expect(encodeWindows1252("CO₂")).toBeNull();
  });
});

describe("decode", () => {
  it("prefers UTF-8 where the bytes are valid, and takes off the mark", () => {
    expect(decode(new TextEncoder().encode("één"))).toMatchObject({
      text: "één",
      encoding: "utf-8",
      bom: false,
    });
    expect(decode(new TextEncoder().encode("\uFEFFéén"))).toMatchObject({ text: "één", bom: true });
  });

  it("falls back to windows-1252 for one byte that UTF-8 can't have", () => {
    expect(decode(bytes(0x63, 0x61, 0x66, 0xe9))).toMatchObject({ text: "café", encoding: "windows-1252" });
  });

  it("does not take a short or Chinese text for UTF-16", () => {
    expect(decode(new TextEncoder().encode("a")).encoding).toBe("utf-8");
    expect(decode(new TextEncoder().encode("中文,中文\n")).encoding).toBe("utf-8");
  });
});

describe("encode", () => {
  it.each(["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const)("%s comes back", (encoding) => {
    const marked = encoding !== "windows-1252";
    expect(decode(encode("van;naar\r\né;€\r\n", encoding, marked))).toMatchObject({
      text: "van;naar\r\né;€\r\n",
      encoding,
      bom: marked,
    });
  });

  it.each(["utf-16le", "utf-16be", "windows-1252"] as const)("%s comes back at any length", (encoding) => {
    for (const length of [8191, 8192, 8193, 100_000]) {
      const text = `x${"€é1;".repeat(length)}`.slice(0, length);
      expect(decode(encode(text, encoding, encoding !== "windows-1252")).text === text).toBe(true);
    }
  });

  it("turns to UTF-8 with a mark rather than lose a letter", () => {
    expect(decode(encode("CO₂", "windows-1252", false))).toMatchObject({
      text: "CO₂",
      encoding: "utf-8",
      bom: true,
    });
  });
});
