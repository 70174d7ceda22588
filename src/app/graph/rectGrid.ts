/** Rectangles by where they lie, so that a question about one place does not go past all of them. */
import { overlaps, type Rect } from "./geometry.ts";

const CELL = 64;
/** More than the cells of any screen from left to right. */
const ROW = 4096;

const cellOf = (at: number) => Math.floor(at / CELL);

export class RectGrid {
  /** Each rectangle stands in the cell of its upper left corner alone. */
  private readonly cells = new Map<number, Rect[]>();
  private width = 0;
  private height = 0;

  constructor(rects: Iterable<Rect> = []) {
    for (const rect of rects) this.add(rect);
  }

  add(rect: Rect): void {
    const key = cellOf(rect.y) * ROW + cellOf(rect.x);
    const cell = this.cells.get(key);
    if (cell) cell.push(rect);
    else this.cells.set(key, [rect]);
    this.width = Math.max(this.width, rect.width);
    this.height = Math.max(this.height, rect.height);
  }

  /** Those that overlap an area. */
  within(area: Rect): readonly Rect[] {
    const found: Rect[] = [];
    this.some(area, (rect) => {
      found.push(rect);
      return false;
    });
    return found;
  }

  isFree(area: Rect): boolean {
    return !this.some(area, () => true);
  }

  /** Shows those that overlap an area until one will do. @returns whether one did */
  some(area: Rect, will: (rect: Rect) => boolean): boolean {
    const right = cellOf(area.x + area.width);
    const bottom = cellOf(area.y + area.height);
    for (let row = cellOf(area.y - this.height); row <= bottom; row += 1)
      for (let column = cellOf(area.x - this.width); column <= right; column += 1) {
        const cell = this.cells.get(row * ROW + column);
        if (cell?.some((rect) => overlaps(area, rect) && will(rect))) return true;
      }
    return false;
  }
}
