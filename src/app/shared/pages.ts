/** The most items of a page, and about the most parts of all of them together. */
export interface PageSize {
  readonly items: number;
  readonly parts: number;
}

/** How many items so many pages hold; each page has one at least, however large it is. Pure. */
export function itemsOnPages<T>(
  items: readonly T[],
  partsOf: (item: T) => number,
  size: PageSize,
  pages: number,
): number {
  let end = 0;
  for (let page = 0; page < pages; page += 1) {
    let parts = 0;
    const start = end;
    for (; end < items.length && end - start < size.items; end += 1) {
      parts += partsOf(items[end] as T);
      if (parts > size.parts && end > start) break;
    }
  }
  return end;
}
