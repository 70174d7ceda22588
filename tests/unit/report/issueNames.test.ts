import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/model/issue.ts";
import { issueText } from "../../../src/report/issues/index.ts";

const issue = (details: Record<string, string>): Issue => ({
  ...{ code: "unit-not-convertible", severity: "error", file: "flows.csv", row: 2, column: "unit" },
  ...{ value: "bag", details },
});

describe("an issue about a material", () => {
  it("calls it by its name in the language, by the other where it has one only, else by its id", () => {
    const named = issue({ material: "naoh", nameEn: "caustic soda", nameNl: "natronloog", own: "t" });
    expect(issueText(named, "en").message).toContain("the unit of caustic soda.");
    expect(issueText(named, "nl").message).toContain("de eenheid van natronloog.");
    const english = issue({ material: "naoh", nameEn: "caustic soda", nameNl: "", own: "t" });
    expect(issueText(english, "nl").message).toContain("de eenheid van caustic soda.");
    const bare = issue({ material: "naoh", nameEn: "", nameNl: "", own: "t" });
    expect(issueText(bare, "en").message).toContain("the unit of naoh.");
  });
});
