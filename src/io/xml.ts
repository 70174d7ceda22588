import { SaxesParser } from "saxes";

/** Attributes by name; it has no other keys than those. */
export type XmlAttributes = Readonly<Partial<Record<string, string>>>;

/** What is heard of an XML document, in its order. Names come without their namespace's prefix. */
export interface XmlListener {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  /** Text and CDATA between two tags, in as many pieces as it comes. */
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/**
 * Reads an XML document. Entities that the document defines itself are never expanded, and nothing outside
 * of it is opened.
 *
 * @throws {Error} where it is not well-formed.
 */
export function parseXml(xml: string, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("opentag", ({ name, attributes }) => listener.open(localName(name), localNames(attributes)));
  if (listener.text) {
    parser.on("text", listener.text);
    parser.on("cdata", listener.text);
  }
  parser.on("closetag", ({ name }) => listener.close?.(localName(name)));
  parser.write(xml).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): XmlAttributes {
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(":"))) return attributes;
  const local: Partial<Record<string, string>> = Object.create(null);
  for (const name of names) if (!name.startsWith("xmlns")) local[localName(name)] = attributes[name] ?? "";
  return local;
}

/**
 * Text with the characters that XML can't hold, or that its readers change, written as `_xHHHH_`: the
 * ST_Xstring of ECMA-376, part 1, section 22.9.2.19. Text that looks like that already is marked, so
 * that {@link unescapeXstring} gives back every text.
 */
export function escapeXstring(text: string): string {
  return text.replace(UNFIT, (found) => (found === "\n" || found === "\t" ? found : units(found)));
}

const UNFIT = /_(?=x[0-9A-Fa-f]{4}_)|[\p{Cc}\p{Noncharacter_Code_Point}\p{Surrogate}\uFFFD]/gu;

function units(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const code = character.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0");
    return `_x${code}_`;
  }).join("");
}

/** The text that {@link escapeXstring} escaped. */
export function unescapeXstring(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** Text as it stands in an attribute's value or between two tags. */
export function escapeXml(text: string): string {
  return escapeXstring(text).replace(/[&<>"\n\t]/g, (found) => ENTITIES[found] ?? found);
}

/** Text as it stands between two tags: no more of it is an entity than has to be, for some readers take it apart there. */
export function escapeXmlText(text: string): string {
  return escapeXstring(text).replace(/[&<]|(?<=\]\])>/g, (found) => ENTITIES[found] ?? found);
}
