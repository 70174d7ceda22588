/** What the app asks of the engine: data sets to open, and what follows from each change of the state. */

import type { Engine } from "../../engine/surface.ts";
import type { DataSet } from "../../model/dataset.ts";
import type { First } from "../project/session.ts";
import type { CheckEdit } from "./editCommands.ts";
import type { ExportControl } from "./exports.ts";
import { exportsLater } from "./exportsLater.ts";
import { type JobControl, makeJobs } from "./jobs.ts";
import { makeOpening, type Opening } from "./opening.ts";
import { ownFile } from "./ownFiles.ts";
import { makeRounds } from "./rounds.ts";
import type { Store } from "./store.ts";
import type { AppState, ListedSet } from "./types.ts";

export interface Effects extends Pick<Opening, "openListed" | "openFiles" | "guide"> {
  /**
   * Reads the list of data sets and opens the first one, or that of last time.
   *
   * @param first opens the project of last time, where there is one.
   */
  start(first: () => Promise<First>): Promise<void>;
  /** What the reader says of a data set after an edit that is not made yet. */
  readonly check: CheckEdit;
  /** Stops a long computation, or asks one again that was stopped or that failed. */
  readonly cancelJob: JobControl["cancel"];
  readonly retryJob: JobControl["retry"];
  readonly exports: ExportControl;
}

export function startEffects(store: Store, engine: Engine): Effects {
  /** The data set that the engine has. */
  let held: DataSet | null = null;
  const rounds = makeRounds(store, engine);
  const jobs = makeJobs(store, engine);
  const { openListed, openFiles, guide, opened } = makeOpening(store, engine, (dataset, layout) => {
    held = dataset;
    rounds.expectLayout(dataset, layout);
  });

  function adopt(state: AppState): void {
    const dataset = state.data?.dataset;
    if (!dataset || dataset === held) return;
    held = dataset;
    engine.run("adopt", { dataset }).catch(() => {}); // the questions that follow say what is wrong
  }

  /** What the reader says of a data set that came about by taking an edit back. */
  async function checkAgain(dataset: DataSet): Promise<void> {
    const checked = await engine.run("check", { dataset }).catch(() => null);
    const { data } = store.getState();
    if (checked && data?.dataset === dataset)
      store.setState({ data: { ...data, issues: checked.issues, issuesOf: "tables" } });
  }

  async function start(first: () => Promise<First>): Promise<void> {
    store.setState({ loading: { name: "", done: 0, total: 0 } });
    const reading = listedSets();
    const [listed, found] = [await reading, await first()];
    store.setState({ listed });
    if (found.kind === "opened") return store.setState({ loading: null });
    const set = listed.find(({ id }) => id === found.id) ?? listed[0];
    const { failure } = store.getState();
    if (set) await openListed(set);
    else store.setState({ loading: null });
    // What happened to the project of last time must be said all the same.
    if (failure) store.setState({ failure });
  }

  store.subscribe((state, before) => {
    adopt(state);
    if (state.data?.issuesOf === "pending" && state.data !== before.data) void checkAgain(state.data.dataset);
    rounds.react(state, before);
    jobs.react(state, before);
  });

  return {
    start,
    openListed,
    openFiles,
    check: (dataset) => engine.run("check", { dataset }),
    cancelJob: jobs.cancel,
    retryJob: jobs.retry,
    guide,
    exports: exportsLater(store, engine, opened),
  };
}

/** The data sets beside the app; without a list there the empty state offers to open files. */
function listedSets(): Promise<readonly ListedSet[]> {
  return ownFile("chains/index.json")
    .then((response) => response.json() as Promise<readonly ListedSet[]>)
    .catch((): readonly ListedSet[] => []);
}
