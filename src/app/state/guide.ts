/**
 * The guided import: files of somebody else's making, what is chosen about them, and what the reader would make of
 * that. The engine does the reading; a choice that changes drops what was read before it.
 */
import { CancelledError, type Engine, type Progress, type SourceFile } from "../../engine/surface.ts";
import {
  draftPlan,
  mappingToRemember,
  type RememberedMapping,
  reread,
  sourcePlan,
} from "../../io/guide/draft.ts";
import type { ImportPlan, SourcePlan, SourceSurvey } from "../../io/guide/plan.ts";
import { baseName } from "../../io/schema.ts";
import { dropImport, keepChoices, keepImport, type Readings } from "../drafts/importDraft.ts";
import type { Guide, GuideControl } from "./guideTypes.ts";
import { rememberedMappings, rememberMapping } from "./mappings.ts";
import type { Store } from "./store.ts";

type OpenPlan = (name: string, files: readonly SourceFile[], plan: ImportPlan) => Promise<void>;

/** What somebody chooses; the rest follows from it. */
const CHOICES = ["name", "step", "source", "plan"] as const satisfies readonly (keyof Guide)[];

export function makeGuide(store: Store, engine: Engine, openPlan: OpenPlan): GuideControl {
  let abort: AbortController | null = null;
  let remembered: readonly RememberedMapping[] = [];
  /** What was chosen for text files instead of what their bytes show. */
  let readings: Readings = {};

  const guide = () => store.getState().guide;
  function change(next: Partial<Guide>): void {
    const now = guide();
    if (!now) return;
    store.setState({ guide: { ...now, ...next } });
    if (!CHOICES.some((field) => field in next)) return;
    const { name, step, source, plan, surveys } = { ...now, ...next };
    // What was not looked into yet has no plan.
    keepChoices({ name, step, source, readings, plan: surveys.length > 0 ? plan : null });
  }

  /** Shows files of which nothing is known yet, and looks into them. */
  async function survey(begun: Pick<Guide, "name" | "files" | "step">) {
    remembered = rememberedMappings();
    const fresh = { surveys: [], refused: [], plan: { sources: [] }, source: "" };
    store.setState({
      guide: { ...begun, ...fresh, busy: null, tried: null, error: null },
      failure: null,
      panel: null,
    });
    return ask((options) => engine.run("survey", { files: begun.files, readings }, options));
  }

  /** Runs one question at a time; a new one stops the one before. null where it was stopped. */
  async function ask<T>(
    run: (options: { signal: AbortSignal; onProgress: (progress: Progress) => void }) => Promise<T>,
  ): Promise<T | null> {
    abort?.abort();
    const mine = new AbortController();
    abort = mine;
    change({ busy: { progress: null }, error: null });
    try {
      return await run({
        signal: mine.signal,
        onProgress: (progress) => {
          if (abort === mine) change({ busy: { progress } });
        },
      });
    } catch (error) {
      if (!(error instanceof CancelledError) && abort === mine)
        change({ error: error instanceof Error ? error.message : String(error) });
      return null;
    } finally {
      if (abort === mine) {
        abort = null;
        change({ busy: null });
      }
    }
  }

  function replan(source: string, next: (plan: SourcePlan, survey: SourceSurvey) => SourcePlan): void {
    const now = guide();
    if (!now) return;
    const sources = now.plan.sources.map((plan) => {
      const survey = now.surveys.find((one) => one.source === plan.source);
      return plan.source === source && survey ? next(plan, survey) : plan;
    });
    change({ plan: { sources }, tried: null });
  }

  async function tryNow(): Promise<void> {
    const now = guide();
    if (!now || now.tried) return;
    const { name, files, plan } = now;
    const tried = await ask((options) => engine.run("tryPlan", { id: name, files, plan }, options));
    if (tried && guide()?.plan === plan) change({ tried });
  }

  return {
    async start(name, files) {
      readings = {};
      keepImport(name, files);
      const found = await survey({ name, files, step: "files" });
      if (!found) return;
      const plan = draftPlan(found.sources, remembered);
      const first = plan.sources.find(({ kind }) => kind !== null) ?? plan.sources[0];
      change({ surveys: found.sources, refused: found.issues, plan, source: first?.source ?? "" });
    },
    async resume({ name, files, step, source, plan, ...kept }) {
      readings = kept.readings;
      const found = await survey({ name, files, step: plan ? step : "files" });
      if (!found) return;
      const known = plan ?? draftPlan(found.sources, remembered);
      change({ surveys: found.sources, refused: found.issues, plan: known, source });
      if (plan && step === "result") await tryNow();
    },
    close() {
      abort?.abort();
      abort = null;
      dropImport();
      store.setState({ guide: null });
    },
    stop() {
      abort?.abort();
      abort = null;
      change({ busy: null });
    },
    goTo(step) {
      const now = guide();
      const used = now?.plan.sources.filter(({ kind }) => kind !== null) ?? [];
      const source = used.some((one) => one.source === now?.source) ? now?.source : used[0]?.source;
      change({ step, source: source ?? now?.source ?? "" });
      if (step === "result") void tryNow();
    },
    show: (source) => change({ source }),
    setKind: (source, kind) =>
      replan(source, ({ headerRow }, survey) => sourcePlan(survey, { kind, headerRow }, remembered)),
    async setReading(source, reading) {
      const now = guide();
      if (!now) return;
      readings = { ...readings, [source]: { ...readings[source], ...reading } };
      const files = now.files.filter(({ name }) => baseName(name) === source);
      const found = await ask((options) => engine.run("survey", { files, readings }, options));
      const survey = found?.sources[0];
      const after = guide();
      if (!survey || !after) return;
      change({ surveys: after.surveys.map((one) => (one.source === source ? survey : one)) });
      replan(source, (plan) => reread(plan, survey, reading.delimiter !== undefined, remembered));
    },
    setHeaderRow: (source, headerRow) =>
      replan(source, ({ kind }, survey) => sourcePlan(survey, { kind, headerRow }, remembered)),
    setName: (name) => change({ name, tried: null }),
    choose: (source, choice) => replan(source, (plan) => ({ ...plan, ...choice })),
    async open() {
      const now = guide();
      if (!now?.tried?.counts) return;
      for (const plan of now.plan.sources) {
        const survey = now.surveys.find(({ source }) => source === plan.source);
        const mapping = survey ? mappingToRemember(survey, plan) : null;
        if (mapping) rememberMapping(mapping);
      }
      store.setState({ guide: null });
      await openPlan(now.name, now.files, now.plan);
      dropImport();
    },
  };
}
