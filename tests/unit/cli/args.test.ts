import { describe, expect, it } from "vitest";
import { languageOf, readArguments, UsageError } from "../../../src/cli/args.ts";
import { editDistance, nearest } from "../../../src/cli/suggest.ts";

function wrong(...argv: string[]): string {
  try {
    readArguments(argv, "en");
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error(`accepted: ${argv.join(" ")}`);
}

describe("arguments", () => {
  it("reads command, folder and repeated options in any order", () => {
    const parsed = readArguments(
      ["--format=json", "simulate", "--leave", "a,b", "dir", "--leave", "c"],
      "en",
    );
    if (parsed.kind !== "run") throw new Error("not a run");
    expect(parsed.args.command).toBe("simulate");
    expect(parsed.args.dir).toBe("dir");
    expect(parsed.args.all("leave")).toEqual(["a,b", "c"]);
    expect(parsed.args.one("format")).toBe("json");
    expect(parsed.args.one("out")).toBeUndefined();
  });
  it("knows help and version anywhere", () => {
    expect(readArguments(["rank", "-h"], "en")).toMatchObject({ kind: "help", command: "rank" });
    expect(readArguments(["--help"], "en")).toMatchObject({ kind: "help", command: null });
    expect(readArguments(["--version"], "en")).toMatchObject({ kind: "version" });
  });
  it("suggests what was meant", () => {
    expect(wrong("simulat", "d")).toContain("Did you mean simulate?");
    expect(wrong("simulate", "d", "--leaves", "a")).toContain("Did you mean --leave?");
  });
  it("says what is wrong", () => {
    expect(wrong()).toBe("Which command?");
    expect(wrong("rank")).toBe("Which data set? Give its folder or its .xlsx file.");
    expect(wrong("rank", "a", "b")).toContain('"b"');
    expect(wrong("rank", "a", "--leave", "x")).toContain("has no option --leave");
    expect(wrong("rank", "a", "--measure")).toBe("--measure needs a value.");
    expect(wrong("rank", "a", "--measure", "--format")).toBe("--measure needs a value.");
    expect(wrong("rank", "a", "--format", "xml")).toContain("text, json, csv");
    expect(wrong("chains", "a", "--cut-sets", "4")).toContain("0, 1, 2, 3");
  });
  it("takes no value where there is none to take, and only the words that it knows", () => {
    expect(wrong("rank", "a", "--pairs=all")).toBe("--pairs takes no value.");
    expect(wrong("simulate", "a", "--response", "hope")).toContain("choose from: cascade, best");
  });
});

describe("the language", () => {
  it("is asked for, or follows the locale", () => {
    expect(languageOf(["rank", "--lang", "nl"], { LANG: "en_GB.UTF-8" })).toBe("nl");
    expect(languageOf(["rank", "--lang=en"], { LANG: "nl_NL.UTF-8" })).toBe("en");
    expect(languageOf(["rank"], { LANG: "nl_NL.UTF-8" })).toBe("nl");
    expect(languageOf(["rank"], { LC_ALL: "C", LANG: "nl_NL" })).toBe("en");
    expect(languageOf(["rank"], {})).toBe("en");
  });
});

describe("suggestions", () => {
  it("count edits, a swap as one", () => {
    expect(editDistance("abc", "abc")).toBe(0);
    expect(editDistance("abc", "acb")).toBe(1);
    expect(editDistance("", "abc")).toBe(3);
    expect(editDistance("kitten", "sitting")).toBe(3);
  });
  it("look at names too, and stay silent where nothing is near", () => {
    expect(nearest("Delamine", ["u1", "u2"], (id) => (id === "u2" ? "Delamine" : "Other"))).toEqual(["u2"]);
    expect(nearest("zzzzzz", ["alpha", "beta"])).toEqual([]);
  });
});
