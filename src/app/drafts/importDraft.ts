/**
 * A guided import outlives the page: its files are written once, what is chosen about them a moment after each choice.
 * It belongs to no project, as it is about to become one.
 */
import type { SourceFile } from "../../engine/surface.ts";
import type { CsvReading, ImportPlan } from "../../io/guide/plan.ts";
import type { GuideStep } from "../state/guideTypes.ts";
import { Keeper } from "./keeper.ts";
import { shelf } from "./shelf.ts";

export type Readings = Readonly<Record<string, Partial<CsvReading>>>;

/** What was chosen about the files of an import. */
export interface ImportChoices {
  readonly name: string;
  readonly step: GuideStep;
  /** The source that the second and third step are about. */
  readonly source: string;
  /** What was chosen for text files instead of what their bytes show. */
  readonly readings: Readings;
  /** null where the files were not looked into yet. */
  readonly plan: ImportPlan | null;
}

export interface KeptImport extends ImportChoices {
  readonly files: readonly SourceFile[];
  /** When the last choice was made, in ms since 1970. */
  readonly time: number;
}

const SCOPE = "import";
const FILES = "files";
const CHOICES = "choices";
const PLACE = { kind: "import" } as const;

const keeper = new Keeper(shelf, SCOPE, CHOICES, PLACE);

/** Keeps the files of an import that begins. */
export function keepImport(name: string, files: readonly SourceFile[]): void {
  keeper.drop();
  void shelf.put({ scope: SCOPE, subject: FILES, place: PLACE, fields: { name, files }, time: Date.now() });
}

/** Keeps what is chosen about them now. */
export function keepChoices(choices: ImportChoices): void {
  keeper.keep(choices);
}

/** The import is done, or no longer wanted. */
export function dropImport(): void {
  keeper.drop();
  void shelf.remove(SCOPE, FILES);
}

/** What a page that is gone left behind; it is this page's from then on. */
export async function takeImport(): Promise<KeptImport | null> {
  const [files, choices] = [await shelf.take(SCOPE, FILES), await shelf.take(SCOPE, CHOICES)];
  if (!files) return null;
  const begun = files.fields as Pick<KeptImport, "name" | "files">;
  const nothing = { step: "files", source: "", readings: {}, plan: null } as const;
  const chosen = (choices?.fields ?? {}) as Partial<ImportChoices>;
  return { ...nothing, ...begun, ...chosen, time: choices?.time ?? files.time };
}
