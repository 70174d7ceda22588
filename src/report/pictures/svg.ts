/** Elements of an SVG picture as text. Whatever comes from a data set is escaped: text, never markup. */
import type { Lang } from "../words.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an element or an attribute of XML and HTML; characters that XML can't hold become spaces. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\uFFFE\uFFFF]+/gu, " ")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

export type Attributes = Readonly<Record<string, string | number>>;

/** Coordinates have two decimals: no eye sees more, and the bytes are the same everywhere. */
function attributeText(value: string | number): string {
  return typeof value === "number" ? String(Number(value.toFixed(2)) + 0) : escapeMarkup(value);
}

/** An element; `children` are elements or escaped text already. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeText(value)}"`);
  const start = `<${name}${written.join("")}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join("")}</${name}>`;
}

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
}

/** One line of text with its baseline at y. */
export function textAt(x: number, y: number, line: string, style: TextStyle): string {
  return element(
    "text",
    {
      x,
      y,
      "font-size": style.size,
      ...(style.bold ? { "font-weight": "bold" } : {}),
      ...(style.italic ? { "font-style": "italic" } : {}),
      fill: style.fill ?? INK.text,
      ...(style.anchor && style.anchor !== "start" ? { "text-anchor": style.anchor } : {}),
    },
    [escapeMarkup(line)],
  );
}

/** Lines under each other, the first with its baseline at y. */
export function textLines(x: number, y: number, lines: readonly string[], leading: number, style: TextStyle) {
  return lines.map((line, k) => textAt(x, y + k * leading, line, style));
}

/** Ink that keeps its order from dark to light in greyscale; states also differ in shape and in words. */
export const INK = {
  text: "#1B2733",
  quiet: "#51606F",
  rule: "#C9D1D9",
  dark: "#2F4459",
  middle: "#6B8299",
  light: "#DCE3EA",
  atRisk: "#C77700",
  broken: "#8E0F2F",
  ghost: "#8A4FC7",
} as const;

/** A finished picture: what a page needs to place it, and its contents in words. */
export interface Picture {
  readonly svg: string;
  /** In points; the picture scales with its width. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The same contents as sentences, for those who don't see the picture. */
  readonly lines: readonly string[];
}

/** Wraps elements into a picture with a title and a description for assistive software. */
export function picture(
  size: { readonly width: number; readonly height: number },
  said: { readonly title: string; readonly lines: readonly string[]; readonly lang: Lang },
  elements: readonly string[],
): Picture {
  const { width, height } = size;
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${attributeText(width)} ${attributeText(height)}`,
      role: "img",
      lang: said.lang,
      "font-family": "Roboto, Helvetica, Arial, Liberation Sans, sans-serif",
    },
    [
      element("title", {}, [escapeMarkup(said.title)]),
      element("desc", {}, [escapeMarkup(said.lines.join(" "))]),
      ...elements,
    ],
  );
  return { svg, width, height, title: said.title, lines: said.lines };
}
