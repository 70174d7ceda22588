import { describe, expect, it } from "vitest";
import { apart } from "../../../src/report/evidence/facts.ts";

describe("a note and its addresses", () => {
  it("loses the addresses that it ends on, and keeps those within its words", () => {
    expect(apart("Seen in 2024; https://a.nl/x; https://b.nl ;").note).toBe("Seen in 2024");
    expect(apart("See https://a.nl for more").note).toBe("See https://a.nl for more");
    expect(apart("https://a.nl").note).toBe("");
    expect(apart("No address; ").note).toBe("No address;");
  });

  it("is read in a moment where it holds very many of them", () => {
    const note = `${"https://a.nl/x;".repeat(5000)} and words behind`;
    // Exponential time would never come back.
    expect(apart(note).note).toBe(note);
  });
});
