/** Rectangles by where they lie, so that a question about one place does not go past all of them. */
import { overlaps, type Rect } from "./geometry.ts";

const CELL = 64;

export class RectGrid {
  private readonly cells = new Map<string, Rect[]>();

  constructor(rects: Iterable<Rect> = []) {
    for (const rect of rects) this.add(rect);
  }

  add(rect: Rect): void {
    for (const key of keysOf(rect)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(rect);
      else this.cells.set(key, [rect]);
    }
  }

  /** Those that overlap an area, each once. */
  within(area: Rect): readonly Rect[] {
    const found = new Set<Rect>();
    for (const key of keysOf(area))
      for (const rect of this.cells.get(key) ?? []) if (overlaps(area, rect)) found.add(rect);
    return [...found];
  }

  isFree(area: Rect): boolean {
    for (const key of keysOf(area))
      if (this.cells.get(key)?.some((rect) => overlaps(area, rect))) return false;
    return true;
  }
}

function* keysOf({ x, y, width, height }: Rect): Generator<string> {
  for (let column = Math.floor(x / CELL); column * CELL <= x + width; column += 1)
    for (let row = Math.floor(y / CELL); row * CELL <= y + height; row += 1) yield `${column} ${row}`;
}
