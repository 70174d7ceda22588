/**
 * Long computations follow from the state: each job has a question, and is asked while its answer is
 * wanted and not there. A question that changes stops the job and drops its answer, so that no figure
 * stands beside assumptions that it does not belong to.
 */
import { CancelledError, type Engine } from "../../engine/surface.ts";
import { PLANS } from "./jobPlans.ts";
import { JOB_NAMES, type Job, type JobName, type JobResults, type Jobs, NO_JOBS } from "./jobTypes.ts";
import type { JobPlan } from "./plan.ts";
import type { Store } from "./store.ts";
import type { AppState } from "./types.ts";

export interface JobControl {
  react(state: AppState, before: AppState): void;
  /** Stops a job; what it had is dropped, and it is not asked again by itself. */
  cancel(name: JobName): void;
  /** Asks a job again that was stopped or that failed. */
  retry(name: JobName): void;
}

export function makeJobs(store: Store, engine: Engine): JobControl {
  /** The question that the store's entry belongs to, running or done. */
  const keys = new Map<JobName, string | null>();
  const running = new Map<JobName, AbortController>();

  function set<N extends JobName>(name: N, job: Job<JobResults[N]> | null): void {
    store.setState((state) => ({ jobs: { ...state.jobs, [name]: job } satisfies Jobs }));
  }

  function stop(name: JobName): void {
    running.get(name)?.abort();
    running.delete(name);
  }

  async function start<N extends JobName>(name: N, plan: JobPlan<JobResults[N]>): Promise<void> {
    const abort = new AbortController();
    running.set(name, abort);
    const mine = () => running.get(name) === abort;
    set(name, { status: "running", progress: null });
    try {
      if (plan.pause > 0) await new Promise((resolve) => setTimeout(resolve, plan.pause));
      if (!mine()) return;
      const result = await plan.start(engine, store.getState(), {
        signal: abort.signal,
        onProgress: (progress) => {
          if (mine()) set(name, { status: "running", progress });
        },
      });
      if (mine()) set(name, { status: "done", result });
    } catch (error) {
      if (!mine() || error instanceof CancelledError) return;
      set(name, { status: "failed", message: error instanceof Error ? error.message : String(error) });
    } finally {
      if (mine()) running.delete(name);
    }
  }

  function follow<N extends JobName>(name: N): void {
    const plan: JobPlan<JobResults[N]> = PLANS[name];
    const key = plan.key(store.getState());
    if (keys.get(name) !== key) {
      keys.set(name, key);
      stop(name);
      if (store.getState().jobs[name] !== null) set(name, null);
    }
    const state = store.getState();
    if (key !== null && state.jobs[name] === null && plan.wanted(state)) void start(name, plan);
  }

  return {
    react(state, before) {
      if (state.data?.dataset !== before.data?.dataset) {
        for (const name of JOB_NAMES) stop(name);
        keys.clear();
        if (state.jobs !== NO_JOBS) store.setState({ jobs: NO_JOBS });
      }
      if (WATCHED.some((field) => state[field] !== before[field])) for (const name of JOB_NAMES) follow(name);
    },
    cancel(name) {
      if (!running.has(name)) return;
      stop(name);
      set(name, { status: "cancelled" });
    },
    retry(name) {
      const job = store.getState().jobs[name];
      if (job?.status === "cancelled" || job?.status === "failed") set(name, null);
    },
  };
}

/** What questions are made of, and what decides whether they are asked. */
const WATCHED: readonly (keyof AppState)[] = [
  "data",
  "results",
  "pictured",
  "engineError",
  "stale",
  "jobs",
  "history",
  "measure",
  "view",
  "orders",
  "draws",
  "intervals",
  "ranges",
  "cutSets",
  "compared",
  "selection",
  "targets",
  "beside",
  "metricColumns",
];
