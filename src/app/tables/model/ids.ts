/** Ids for new rows: short, readable, and nobody else's. Pure. */

/** An id made from a name, as the data sets write them: `new-plant`, or `new-plant-2` where that is taken. */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  const word =
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "") || "row";
  if (!taken.has(word)) return word;
  let number = 2;
  while (taken.has(`${word}-${number}`)) number += 1;
  return `${word}-${number}`;
}
