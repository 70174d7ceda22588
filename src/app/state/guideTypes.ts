/** What the guided import knows and can do. */
import type { PlanTried, Progress, SourceFile } from "../../engine/surface.ts";
import type { CsvReading, ImportPlan, SourcePlan, SourceSurvey } from "../../io/guide/plan.ts";
import type { Issue } from "../../model/issue.ts";
import type { KeptImport } from "../drafts/importDraft.ts";

export const GUIDE_STEPS = ["files", "reading", "columns", "result"] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

export interface Guide {
  /** What to call the data set. */
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly step: GuideStep;
  readonly surveys: readonly SourceSurvey[];
  /** Files that can't be opened, and why. */
  readonly refused: readonly Issue[];
  readonly plan: ImportPlan;
  /** The source that the second and third step are about. */
  readonly source: string;
  /** What is being read, or null. */
  readonly busy: { readonly progress: Progress | null } | null;
  /** What the plan gives; null until it is asked, and again once something else is chosen. */
  readonly tried: PlanTried | null;
  /** A fault of the program. */
  readonly error: string | null;
}

export interface GuideControl {
  start(name: string, files: readonly SourceFile[]): Promise<void>;
  /** Goes on with an import that was killed with its page. */
  resume(kept: KeptImport): Promise<void>;
  close(): void;
  /** Stops what is being read. */
  stop(): void;
  goTo(step: GuideStep): void;
  show(source: string): void;
  /** Another table for a source, or none; its columns are guessed anew. */
  setKind(source: string, kind: SourcePlan["kind"]): void;
  /** Other encoding or delimiter: the file is looked into again. */
  setReading(source: string, reading: Partial<CsvReading>): Promise<void>;
  setHeaderRow(source: string, row: number): void;
  setName(name: string): void;
  choose(
    source: string,
    choice: Partial<Pick<SourcePlan, "columns" | "decimal" | "lastRow" | "keepOthers">>,
  ): void;
  /** Opens the data set as it was read. */
  open(): Promise<void>;
}

/** A guide whose code comes when it is first asked for. */
export function lazyGuide(load: () => Promise<GuideControl>): GuideControl {
  let loaded: Promise<GuideControl> | null = null;
  const guide = (): Promise<GuideControl> => {
    loaded ??= load();
    return loaded;
  };
  return {
    start: async (...args) => (await guide()).start(...args),
    resume: async (...args) => (await guide()).resume(...args),
    close: async () => (await guide()).close(),
    stop: async () => (await guide()).stop(),
    goTo: async (...args) => (await guide()).goTo(...args),
    show: async (...args) => (await guide()).show(...args),
    setKind: async (...args) => (await guide()).setKind(...args),
    setReading: async (...args) => (await guide()).setReading(...args),
    setHeaderRow: async (...args) => (await guide()).setHeaderRow(...args),
    setName: async (...args) => (await guide()).setName(...args),
    choose: async (...args) => (await guide()).choose(...args),
    open: async () => (await guide()).open(),
  };
}
