import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressesIn, linkPieces, onlyAddress, sourcesIn } from "../../../src/report/sourceLinks.ts";

describe("addresses in a source", () => {
  it("are pieces that lead there, what stands beside them stays text", () => {
    expect(linkPieces("estimate; link: https://a.nl/x, and http://b.nl.")).toEqual([
      { text: "estimate; link: ", href: null },
      { text: "https://a.nl/x", href: "https://a.nl/x" },
      { text: ",", href: null },
      { text: " and ", href: null },
      { text: "http://b.nl", href: "http://b.nl" },
      { text: ".", href: null },
    ]);
  });

  it("keep a bracket that was opened in them, and no other scheme leads anywhere", () => {
    expect(addressesIn("(see https://a.nl/x_(y)) or (https://b.nl)")).toEqual([
      "https://a.nl/x_(y)",
      "https://b.nl",
    ]);
    expect(addressesIn("(https://doi.org/10.1016/S0009-2509(98)00123-4). [https://a.nl/b(c)d]")).toEqual([
      "https://doi.org/10.1016/S0009-2509(98)00123-4",
      "https://a.nl/b(c)d",
    ]);
    expect(addressesIn("((https://a.nl/x(y)))., https://b.nl/(z)")).toEqual([
      "https://a.nl/x(y)",
      "https://b.nl/(z)",
    ]);
    expect(addressesIn("javascript:alert(1) data:text/html,x https://")).toEqual([]);
  });

  it("are what a cell leads to where it names one", () => {
    expect(onlyAddress("report 2024, https://a.nl/x.")).toBe("https://a.nl/x");
    expect(onlyAddress("https://a.nl; again https://a.nl")).toBe("https://a.nl");
    expect(onlyAddress("https://a.nl; https://b.nl")).toBeNull();
    expect(onlyAddress("=HYPERLINK(1)")).toBeNull();
  });

  it("lose nothing of any text", () => {
    const part = fc.constantFrom(
      "https://a.nl",
      "http://",
      "; ",
      ")",
      "(",
      ".",
      " ",
      "x",
      "https://b.nl/a;b",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((own) => own.join("")),
        ),
        (text) => {
          expect(
            linkPieces(text)
              .map((piece) => piece.text)
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });

  it("are sources of their own behind the word link", () => {
    expect(sourcesIn("estimate;  link: https://a.nl/x;y ; permit")).toEqual([
      "estimate",
      "https://a.nl/x;y",
      "permit",
    ]);
  });
});
