/** The frame around a picture: everything is in it, nothing in it is markup, and the same parts give the same bytes. */
import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import { framePicture, type PictureParts, swatch } from "../../../../src/report/pictures/frame.ts";

const PARTS: PictureParts = {
  title: 'A <script> & "B"',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" width="300" height="100"><path d="M0 0L9 9"/></svg>',
  width: 300,
  height: 100,
  lines: ["A loses half."],
  legend: [
    { title: "Legend", entries: [{ mark: swatch("#ffffff", "#000000", "!"), text: "under <pressure>" }] },
  ],
};
const WORDS = { under: ["Hypothetical: A leaves."], foot: ["Schakel, 1 May 2026"], lang: "en" } as const;

function parsed(svg: string) {
  const tags: { readonly name: string; readonly attributes: Record<string, string> }[] = [];
  let text = "";
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) =>
    tags.push({ name, attributes: attributes as Record<string, string> }),
  );
  parser.on("text", (part) => {
    text += `${part}|`;
  });
  parser.write(svg).close();
  return { tags, text };
}

it("holds title, scenario, legend and foot as text", () => {
  const { tags, text } = parsed(framePicture(PARTS, WORDS).svg);
  for (const part of [
    'A <script> & "B"',
    "Hypothetical: A leaves.",
    "Legend",
    "under <pressure>",
    "Schakel, 1 May 2026",
  ])
    expect(text).toContain(part);
  expect(tags.some(({ name }) => name === "script")).toBe(false);
});

it("has a size of its own and the view's picture within it, once and unscaled", () => {
  const { svg, width, height } = framePicture(PARTS, WORDS);
  const { tags } = parsed(svg);
  const [outer, inner] = tags.filter(({ name }) => name === "svg");
  expect(outer?.attributes).toMatchObject({ width: String(width), height: String(height) });
  expect(inner?.attributes).toMatchObject({ width: "300", height: "100", viewBox: "0 0 300 100" });
  expect(tags.filter(({ name }) => name === "path")).toHaveLength(1);
  // 300 is centred in the least width of 520, with a margin of 24.
  expect(inner?.attributes.x).toBe("134");
});

it("the same parts give the same bytes, and asks for nothing from elsewhere", () => {
  const { svg } = framePicture(PARTS, WORDS);
  expect(framePicture(PARTS, WORDS).svg).toBe(svg);
  expect(svg).not.toMatch(/href|url\(|<style|<image/);
});
