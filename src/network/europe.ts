/** Where the materials of a data set come from (materials.csv, `origin`): in Europe or not (model.md section 5). */

/** Countries of Europe by their codes (ISO 3166-1), as geographers draw its borders. */
const COUNTRIES =
  "AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM UA VA XK";

/** What people write of the whole, or instead of a country's own name. */
const FURTHER = [
  "europe",
  "europa",
  "eu",
  "european union",
  "europese unie",
  "uk",
  "england",
  "engeland",
  "holland",
];

let known: ReadonlySet<string> | null = null;

function wordsOfEurope(): ReadonlySet<string> {
  const codes = COUNTRIES.split(" ");
  const named = ["en", "nl"].flatMap((lang) => {
    const names = new Intl.DisplayNames([lang], { type: "region" });
    return codes.map((code) => names.of(code) ?? code);
  });
  return new Set([...FURTHER, ...codes, ...named].map((word) => word.toLowerCase()));
}

/** Whether an origin is Europe or a country in it, by its code or its English or Dutch name; all else is not. */
export function isInEurope(origin: string): boolean {
  known ??= wordsOfEurope();
  const word = origin.trim().toLowerCase();
  return known.has(word) || known.has(word.replace(/^the /, ""));
}
