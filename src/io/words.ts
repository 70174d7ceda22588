import type { ChangeKind, Confidence, Criticality, ProcessItem, Status } from "../model/dataset.ts";
import { normalise } from "./schema.ts";

/** The words of a column, in English and Dutch; the first Dutch one is the one to suggest. */
export type Vocabulary<T extends string> = Readonly<
  Record<T, { readonly nl: string; readonly other: string }>
>;

export const STATUS_WORDS: Vocabulary<Status> = {
  operating: {
    nl: "in bedrijf",
    other: "active|actief|in operation|operational|operationeel|current|huidig|existing|bestaand|draait",
  },
  idle: { nl: "stil", other: "stilgelegd|stilstaand|inactive|inactief|mothballed|standby|stand-by" },
  announced: {
    nl: "aangekondigd",
    other: "planned|gepland|voorgenomen|future|toekomstig|potential|potentieel|mogelijk",
  },
  closed: {
    nl: "gesloten",
    other: "stopped|gestopt|beëindigd|opgeheven|former|voormalig|historic|historical|historisch|dicht",
  },
};

export const CRITICALITY_WORDS: Vocabulary<Criticality> = {
  critical: { nl: "kritiek", other: "kritisch|cruciaal|essentieel|essential" },
  important: { nl: "belangrijk", other: "" },
  minor: { nl: "gering", other: "klein|ondergeschikt|onbelangrijk|niet belangrijk|unimportant" },
};

export const CONFIDENCE_WORDS: Vocabulary<Confidence> = {
  high: { nl: "hoog", other: "" },
  medium: { nl: "middel", other: "gemiddeld|midden|matig|mid" },
  low: { nl: "laag", other: "" },
};

export const ROLE_WORDS: Vocabulary<ProcessItem["role"]> = {
  product: { nl: "product", other: "hoofdproduct|main product|output" },
  input: { nl: "invoer", other: "grondstof|feedstock" },
  energy: { nl: "energie", other: "" },
  byproduct: { nl: "bijproduct", other: "co-product|coproduct|nevenproduct" },
  waste: { nl: "afval", other: "reststof|afvalstof" },
};

export const CHANGE_WORDS: Vocabulary<ChangeKind> = {
  leave: { nl: "vertrek", other: "vertrekt|vertrekken|weg|sluiting|sluit|leaves" },
  curtail: { nl: "beperken", other: "inkrimpen|beperkt|krimp|krimpt|terugschakelen" },
  import: { nl: "invoer", other: "" },
  export: { nl: "uitvoer", other: "" },
  open: { nl: "openen", other: "opent|opening|heropenen|starten" },
};

/** Words with a meaning in columns that keep any other word too. */
export const CATEGORY_WORDS: Vocabulary<"material" | "energy" | "utility" | "waste" | "byproduct"> = {
  material: { nl: "materiaal", other: "" },
  energy: { nl: "energie", other: "" },
  utility: { nl: "nutsvoorziening", other: "utiliteit|utilities" },
  waste: { nl: "afval", other: "afvalstof" },
  byproduct: { nl: "bijproduct", other: "nevenproduct" },
};
export const MODE_WORDS: Vocabulary<"pipeline" | "cable" | "onsite"> = {
  pipeline: { nl: "pijpleiding", other: "leiding|buisleiding|buis|pipe" },
  cable: { nl: "kabel", other: "" },
  onsite: { nl: "op het terrein", other: "op terrein|ter plaatse|on site" },
};

/** The word of the vocabulary that a cell means, or null. Letter case, hyphens and accents are ignored. */
export function wordOf<T extends string>(vocabulary: Vocabulary<T>, cell: string): T | null {
  const { met, spellings } = spellingsOf(vocabulary);
  const known = met.get(cell);
  if (known !== undefined) return known as T | null;
  const word = spellings.get(normalise(cell)) ?? null;
  if (met.size < REMEMBERED) met.set(cell, word);
  return word as T | null;
}

/** Cells of a column of words are few, however many rows there are; so many of them are not normalised twice. */
const REMEMBERED = 1000;

interface Spellings {
  /** The word of each normalised spelling. */
  readonly spellings: ReadonlyMap<string, string>;
  /** The word, or null, of cells as they were written. */
  readonly met: Map<string, string | null>;
}

const KNOWN = new WeakMap<object, Spellings>();

function spellingsOf(vocabulary: Vocabulary<string>): Spellings {
  const known = KNOWN.get(vocabulary);
  if (known) return known;
  const spellings = new Map<string, string>();
  for (const [word, { nl, other }] of Object.entries(vocabulary)) {
    for (const spelling of [word, nl, ...other.split("|")]) {
      const normal = normalise(spelling);
      if (spelling !== "" && !spellings.has(normal)) spellings.set(normal, word);
    }
  }
  const made = { spellings, met: new Map<string, string | null>() };
  KNOWN.set(vocabulary, made);
  return made;
}

/** What an issue about a word needs: the words that are allowed, in both languages. */
export function allowedWords<T extends string>(vocabulary: Vocabulary<T>): { en: string; nl: string } {
  const entries = Object.entries(vocabulary) as [T, Vocabulary<T>[T]][];
  return { en: entries.map(([word]) => word).join(", "), nl: entries.map(([, { nl }]) => nl).join(", ") };
}
