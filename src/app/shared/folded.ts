/** A text as it is searched: without letter case or accents, and with "co2" in CO₂. */
export function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
