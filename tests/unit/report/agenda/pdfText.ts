/** Reads the text of a PDF as pdfkit writes it: deflated streams, hexadecimal glyphs, a ToUnicode map per font. */
import { inflateSync } from "node:zlib";

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(bytes: Uint8Array): ReadonlyMap<string, PdfObject> {
  const text = Buffer.from(bytes).toString("latin1");
  const found = new Map<string, PdfObject>();
  for (const [, id = "", body = ""] of text.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf("stream\n");
    const head = at < 0 ? body : body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const raw = at < 0 ? Buffer.alloc(0) : Buffer.from(body.slice(at + 7, at + 7 + length), "latin1");
    const isFlate = head.includes("/FlateDecode");
    found.set(id, { head, stream: (isFlate && raw.length > 0 ? inflateSync(raw) : raw).toString("latin1") });
  }
  return found;
}

/** Characters by glyph, from the ranges of a ToUnicode map. */
function charactersOf(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, first = "", list = ""] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    const codes = [...list.matchAll(/<([0-9a-f\s]*)>/gi)];
    codes.forEach(([, code = ""], k) => {
      const units = code.replace(/\s/g, "").match(/.{4}/g) ?? [];
      found.set(
        Number.parseInt(first, 16) + k,
        String.fromCharCode(...units.map((u) => Number.parseInt(u, 16))),
      );
    });
  }
  return found;
}

/** The text of every page; lines end where the type setter begins a new one. */
export function pagesOf(bytes: Uint8Array): readonly string[] {
  const objects = objectsOf(bytes);
  const reference = (head: string, name: string) => new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? "";
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  const charactersIn = (font: string) => {
    const known = fonts.get(font);
    if (known) return known;
    const map = objects.get(reference(objects.get(font)?.head ?? "", "ToUnicode"))?.stream ?? "";
    const made = charactersOf(map);
    fonts.set(font, made);
    return made;
  };
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\n/.test(head));
  return pages.map(({ head }) => {
    const resources = objects.get(reference(head, "Resources"))?.head ?? "";
    let current: ReadonlyMap<number, string> = new Map();
    let text = "";
    const content = objects.get(reference(head, "Contents"))?.stream ?? "";
    for (const [, font, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(<[^\]]*)\] TJ/g)) {
      if (font !== undefined) current = charactersIn(reference(resources, font));
      for (const [, hex = ""] of (glyphs ?? "").matchAll(/<([0-9a-f]*)>/gi))
        for (const glyph of hex.match(/.{4}/g) ?? []) text += current.get(Number.parseInt(glyph, 16)) ?? "?";
      if (glyphs !== undefined) text += "\n";
    }
    return text;
  });
}
