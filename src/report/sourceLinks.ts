/** Web addresses in the text of a source: every screen and file finds the same ones. Text of a data set is only text. */

/** A piece of a text; an address is a piece of its own, with where it leads (http or https). */
export interface Piece {
  readonly text: string;
  readonly href: string | null;
}

const ADDRESS = /(https?:\/\/[^\s<>"]+)/gi;
const MARKS = ".,;:]";
const countOf = (text: string, letter: string): number => text.split(letter).length - 1;

/** Without the marks of the sentence behind an address; a bracket that was opened within it is its own. */
function withoutMarks(address: string): string {
  let unopened = countOf(address, ")") - countOf(address, "(");
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    if (MARKS.includes(last)) continue;
    if (last !== ")" || unopened <= 0) break;
    unopened -= 1;
  }
  return address.slice(0, end);
}

/** A text in reading order: its pieces together are the text. */
export function linkPieces(text: string): readonly Piece[] {
  return text
    .split(ADDRESS)
    .flatMap((part, k): readonly Piece[] => {
      if (k % 2 === 0) return [{ text: part, href: null }];
      const href = withoutMarks(part);
      if (!URL.canParse(href)) return [{ text: part, href: null }];
      return [
        { text: href, href },
        { text: part.slice(href.length), href: null },
      ];
    })
    .filter((piece) => piece.text !== "");
}

/** The addresses in a text, in its order. */
export function addressesIn(text: string): readonly string[] {
  return linkPieces(text).flatMap(({ href }) => href ?? []);
}

/** The address in a text that names one and no other; null where a cell could lead to several, or to none. */
export function onlyAddress(text: string): string | null {
  const [first, ...others] = new Set(addressesIn(text));
  return first !== undefined && others.length === 0 ? first : null;
}

/**
 * The sources that stand in one cell, separated by semicolons; one within an address has no space after it. In
 * "estimate; link: https://…" the address is a source of its own, as it is in a row that gives nothing else.
 */
export function sourcesIn(cell: string): readonly string[] {
  return cell
    .split(/;\s+|\s+;/)
    .map((part) =>
      part
        .replace(/\s+/g, " ")
        .trim()
        .replace(/^link: (?=https?:\/\/)/i, ""),
    )
    .filter((part) => part !== "");
}
