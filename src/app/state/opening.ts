/** Opens data sets: reads their files in the engine and lets the app begin anew with what they hold. */
import type { Engine, Layout, SourceFile } from "../../engine/surface.ts";
import type { ImportPlan } from "../../io/guide/plan.ts";
import type { DataSet } from "../../model/dataset.ts";
import { hasErrors, type Issue } from "../../model/issue.ts";
import { FIRST_FLOWS } from "../flows/choice.ts";
import { NO_FILTER } from "../graph/filter.ts";
import { FIRST_MAP } from "../map/frame.ts";
import type { Opened } from "./exports.ts";
import { type GuideControl, lazyGuide } from "./guideTypes.ts";
import { EMPTY_HISTORY } from "./history.ts";
import { indexOf } from "./lookup.ts";
import { ownFile, UnreachableError } from "./ownFiles.ts";
import type { Store } from "./store.ts";
import { type AppState, type Failure, type ListedSet, NO_RESULTS, type Origin } from "./types.ts";

export interface Opening {
  openListed(set: ListedSet): Promise<void>;
  /** @param all the names of all files that were given, also of those that are no tables. */
  openFiles(name: string, files: readonly SourceFile[], all: readonly string[]): Promise<void>;
  /** Files that are no data set of ours, step by step. */
  readonly guide: GuideControl;
  /** The files of the data set that was opened last. */
  opened(): Opened | null;
}

/** A data set and where it comes from, before it is read. */
interface Source {
  readonly name: string;
  readonly origin: Origin;
  readonly read: () => Promise<readonly SourceFile[]>;
  readonly plan?: ImportPlan;
}

const TABLE = /\.(csv|tsv|txt|xlsx)$/i;

/** What a data set begins with, whatever was done with the one before. */
const ANEW: Partial<AppState> = {
  loading: null,
  project: null,
  results: NO_RESULTS,
  stale: true,
  engineError: null,
  history: EMPTY_HISTORY,
  ranges: false,
  scenes: [],
  unlike: [],
  scene: null,
  compared: null,
  beside: null,
  measure: "value_added",
  selection: null,
  graphFilter: NO_FILTER,
  flows: FIRST_FLOWS,
  map: FIRST_MAP,
  hovered: null,
  why: null,
  wave: 0,
  playing: false,
  tab: "company",
  panel: null,
  form: null,
  linking: null,
};

/** @param onOpened told of each data set that the engine has read, with its layout that is on its way. */
export function makeOpening(
  store: Store,
  engine: Engine,
  onOpened: (dataset: DataSet, layout: Promise<Layout>) => void,
): Opening {
  let round = 0;
  let opened: Opened | null = null;
  const guide = lazyGuide(async () => {
    const { makeGuide } = await import("./guide.ts");
    return makeGuide(store, engine, (name, files, plan) => open(ownSource(name, files, plan)));
  });

  async function open(source: Source): Promise<void> {
    const { name } = source;
    round += 1;
    const at = round;
    store.setState({ loading: { name, done: 0, total: 0 }, failure: null });
    const fail = (failure: Omit<Failure, "name">): void => {
      if (at === round) store.setState({ loading: null, failure: { name, ...failure }, panel: null });
    };
    const tell = (done: number, total: number): void => {
      if (at === round) store.setState({ loading: { name, done, total } });
    };
    try {
      const files = await source.read();
      const { result, layout } = await load(source, files, tell);
      if (at !== round) return;
      if (!result.dataset || hasErrors(result.issues)) {
        fail({ kind: "issues", issues: result.issues, detail: "", files });
        // What the guide can put right is not only reported.
        if (!source.plan && result.issues.some(isForTheGuide)) void guide.start(name, files);
        return;
      }
      show(source, files, result.dataset, result.issues, layout);
    } catch (error) {
      const kind = error instanceof UnreachableError ? "unreachable" : "internal";
      fail({ kind, issues: [], detail: error instanceof Error ? error.message : String(error) });
    }
  }

  async function load(
    { name, plan }: Source,
    files: readonly SourceFile[],
    tell: (done: number, total: number) => void,
  ) {
    const params = { id: name, files, ...(plan ? { plan } : {}) };
    const loading = engine.run("load", params, { onProgress: ({ done, total }) => tell(done, total) });
    // Asked in the same breath, so that the engine goes on while the page takes the data set over.
    const layout = engine.run("layout", {});
    layout.catch(() => {}); // asked again with the rest, it says what is wrong
    return { result: await loading, layout };
  }

  function show(
    { name, origin, plan }: Source,
    files: readonly SourceFile[],
    dataset: DataSet,
    issues: readonly Issue[],
    layout: Promise<Layout>,
  ): void {
    opened = { id: name, files, ...(plan ? { plan } : {}), dataset };
    onOpened(dataset, layout);
    store.setState({ ...ANEW, data: { dataset, index: indexOf(dataset), issues }, origin });
  }

  return {
    openListed: (set) =>
      open({ name: set.id, origin: { kind: "example", id: set.id }, read: () => fetchSet(set) }),
    async openFiles(name, files, all) {
      if (files.length > 0) return open(ownSource(name, files));
      const failure: Failure = { name, kind: "no-files", issues: [], detail: all.slice(0, 5).join(", ") };
      store.setState({ failure, panel: null });
    },
    guide,
    opened: () => opened,
  };
}

function ownSource(name: string, files: readonly SourceFile[], plan?: ImportPlan): Source {
  return { name, origin: { kind: "own" }, read: async () => files, ...(plan ? { plan } : {}) };
}

/** Tables that could not be recognised, and numbers that could be either: the guide asks. */
function isForTheGuide({ code, severity, file }: Issue): boolean {
  if (severity !== "error") return false;
  return (
    code === "flows-missing" || code === "number-ambiguous" || (code === "missing-column" && file !== "")
  );
}

async function fetchSet(set: ListedSet): Promise<readonly SourceFile[]> {
  return Promise.all(
    set.files
      .filter((name) => TABLE.test(name))
      .map(async (name) => ({
        name,
        bytes: new Uint8Array(await (await ownFile(`chains/${set.id}/${name}`)).arrayBuffer()),
      })),
  );
}
