import type { TakeoversResult } from "../../analysis/resultsTakeovers.ts";
import type { DrawSettings } from "../../analysis/targets/intervals.ts";
import { type Catalogue, withCatalogue } from "../../network/catalogue.ts";
import {
  TARGET_MEASURES,
  TARGET_WEIGHTS,
  type TargetMeasure,
  type TargetWeights,
} from "../../network/targetWeights.ts";
import { chainJson } from "../../report/commands/chainTargets.ts";
import { takeoverSections, takeoversJson } from "../../report/commands/takeovers.ts";
import { takeoverTables } from "../../report/commands/takeoversTables.ts";
import { TARGETS_SHAPE, targetsJson, targetsPage } from "../../report/commands/targets.ts";
import { targetsTables } from "../../report/commands/targetsTables.ts";
import { jsonParts } from "../../report/json.ts";
import { namesOf } from "../../report/names.ts";
import { pageText } from "../../report/page.ts";
import { type Arguments, SCENARIO, UsageError } from "../args.ts";
import { catalogueOf } from "../catalogue.ts";
import { chainOf } from "../chainOption.ts";
import { type Command, type Context, settingsOf, wholeNumber } from "../command.ts";
import { scenarioOf } from "../scenario.ts";
import { cliWords } from "../words.ts";

/** Up to so many members their shares are exact. */
const MOST_MEMBERS = 12;
/** Needs whose best candidate gets intervals, unless told. */
const MOST_DRAWN = 10;
const ALL = TARGET_MEASURES.join(", ");

function measureCalled(name: string): TargetMeasure | undefined {
  return TARGET_MEASURES.find((measure) => measure === name.trim().toLowerCase());
}

/** The weights of `--weights` over the usual ones. */
function weightsOf(args: Arguments, lang: Context["view"]["lang"]): TargetWeights {
  const w = cliWords(lang);
  const weights = { ...TARGET_WEIGHTS };
  for (const item of args.all("weights").flatMap((text) => text.split(","))) {
    const [name = "", value = ""] = item.split("=");
    const measure = measureCalled(name);
    if (!measure) throw new UsageError(w.unknownWeight("--weights", name.trim(), ALL), args.command);
    if (!/^\s*(\d+\.?\d*|\.\d+)\s*$/.test(value))
      throw new UsageError(w.weightValue("--weights", item.trim()), args.command);
    weights[measure] = Number(value);
  }
  return weights;
}

function paretoOf(args: Arguments, lang: Context["view"]["lang"]): readonly [TargetMeasure, TargetMeasure] {
  const text = args.one("pareto") ?? "import,loss";
  const [first, second, ...more] = text.split(",").map(measureCalled);
  if (first && second && first !== second && more.length === 0) return [first, second];
  throw new UsageError(cliWords(lang).twoMeasures("--pareto", ALL), args.command);
}

function membersOf(context: Context): number {
  const { args, view } = context;
  const most = wholeNumber(context, "portfolio", 0, 0);
  if (most <= MOST_MEMBERS) return most;
  const text = args.one("portfolio") ?? "";
  throw new UsageError(cliWords(view.lang).wholeNumberTo("--portfolio", text, MOST_MEMBERS), args.command);
}

/** The intervals that `--uncertainty` asks for; null without it. */
function drawsOf(context: Context): DrawSettings | null {
  const draws = wholeNumber(context, "uncertainty", 0, 1);
  const seed = wholeNumber(context, "seed", 1, 0);
  const most = wholeNumber(context, "top", MOST_DRAWN, 1);
  return draws > 0 ? { draws, seed, most } : null;
}

/** Who could take over what the scenario takes out; null where no scenario is given. */
async function takeoversOf(context: Context, catalogue: Catalogue | null): Promise<TakeoversResult | null> {
  const { engine, args, view, onProgress } = context;
  if (SCENARIO.every((name) => args.one(name) === undefined)) return null;
  const scenario = scenarioOf(args, view.dataset, view.lang);
  return engine.run("takeovers", { ...settingsOf(context), scenario, catalogue }, { onProgress });
}

export const targets: Command = {
  tables: ["candidates", "packages", "portfolio", "rows", "takeovers", "takeover-rows", "evidence"],
  run: async (context) => {
    const { engine, args, onProgress } = context;
    const portfolio = membersOf(context);
    const settings = {
      ...settingsOf(context),
      weights: weightsOf(args, context.view.lang),
      pareto: paretoOf(args, context.view.lang),
      uncertainty: drawsOf(context),
      chain: await chainOf(context),
    };
    const catalogue = await catalogueOf(context);
    const result = await engine.run("targets", { ...settings, catalogue, portfolio }, { onProgress });
    const taken = await takeoversOf(context, catalogue);
    const dataset = withCatalogue(context.view.dataset, catalogue);
    const view = { ...context.view, dataset, names: namesOf(dataset, context.view.lang) };
    return {
      text: () => {
        const page = targetsPage(result, portfolio, view, settings.chain);
        const own = taken ? takeoverSections(taken, view) : [];
        return pageText({ ...page, sections: [...own, ...page.sections] });
      },
      json: () =>
        jsonParts(
          {
            ...targetsJson(result, view),
            ...(settings.chain === null ? {} : { ofChain: chainJson(result, settings.chain, view) }),
            ...(taken ? takeoversJson(taken, view) : {}),
          },
          TARGETS_SHAPE,
        ),
      tables: () => ({ ...targetsTables(result, view), ...takeoverTables(taken, view) }),
    };
  },
};
