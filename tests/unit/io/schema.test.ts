import { describe, expect, it } from "vitest";
import {
  agreement,
  columnsOf,
  FILE_KINDS,
  kindOfHeader,
  kindOfName,
  matchHeader,
  normalise,
} from "../../../src/io/schema.ts";
import { suggest } from "../../../src/io/suggest.ts";
import { STATUS_WORDS, wordOf } from "../../../src/io/words.ts";

describe("names of files and columns", () => {
  it("are known in both languages, in any letter case", () => {
    expect(kindOfName("chains/eemsdelta/FLOWS.csv")).toBe("flows");
    expect(kindOfName("Stromen.CSV")).toBe("flows");
    expect(kindOfName("scenario's.csv")).toBe("scenarios");
    expect(kindOfName("C:\\data\\bedrijven.csv")).toBe("companies");
    expect(kindOfName("README.md")).toBeNull();
  });

  it("are compared without spaces, underscores, hyphens and accents", () => {
    for (const header of ["replace_in", "Replace In", "REPLACE-IN", " replacein "]) {
      expect(matchHeader("flows", header)?.name).toBe("replace_in");
    }
    expect(matchHeader("processes", "Coefficient")?.name).toBe("coefficient");
    expect(matchHeader("processes", "coëfficiënt")?.name).toBe("coefficient");
  });

  it.each(FILE_KINDS)("no spelling in %s means two columns", (kind) => {
    const words = columnsOf(kind).flatMap((spec) => [spec.name, ...spec.aliases].map(normalise));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it.each(FILE_KINDS)("the full header of %s names that file", (kind) => {
    const header = columnsOf(kind).map((spec) => spec.name);
    expect(kindOfHeader(header)).toBe(kind);
    expect(agreement(kind, header)).toBe(header.length);
  });
});

it("finds the word of a vocabulary in both languages", () => {
  expect(wordOf(STATUS_WORDS, "In bedrijf")).toBe("operating");
  expect(wordOf(STATUS_WORDS, "BEEINDIGD")).toBe("closed");
  expect(wordOf(STATUS_WORDS, "constructor")).toBeNull();
});

it("suggests an id that is one or two typing errors away, but not another number", () => {
  const ids = ["nobian-salt", "nobian-chlorine", "eew", "unit-1"];
  expect(suggest("nobian-slat", ids)).toBe("nobian-salt");
  expect(suggest("Nobian-Salt", ids)).toBe("nobian-salt");
  expect(suggest("nobian-chlorinee", ids)).toBe("nobian-chlorine");
  expect(suggest("unit-2", ids)).toBeNull();
  expect(suggest("aluminium", ids)).toBeNull();
});
