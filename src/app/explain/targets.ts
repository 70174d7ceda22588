/** Where the figures of candidates, portfolios, stronger links and trials come from. Pure. */
import type { Picture } from "../../analysis/resultsDifference.ts";
import type { CandidateResult, TargetsResult } from "../../analysis/resultsTargets.ts";
import { TARGET_MEASURES } from "../../network/targetWeights.ts";
import { figureChange } from "../../report/pictureFigures.ts";
import type { Format } from "../i18n/format.ts";
import { answer } from "../state/jobTypes.ts";
import { fineShare, intervalText, pictureTexts, signedPoints, signedWhole } from "../targets/figures.ts";
import type { CandidateFigure, Explanation } from "./asked.ts";
import { type ExplainContext, type Explainer, parts } from "./context.ts";
import { link } from "./network.ts";

type Changed = Extract<
  CandidateFigure,
  "jengafication" | "expectedLoss" | "weakLinks" | "importValue" | "wasteValue"
>;

const isMoney = (figure: Changed): boolean => figure === "importValue" || figure === "wasteValue";

/** How the intervals that are shown were drawn. */
const drawSettings = ({ state }: ExplainContext) =>
  state.targets.intervals ? (answer(state.jobs.targetDraws)?.result.uncertainty ?? null) : null;

/**
 * A figure with the candidate, less what it is without. One digit more than the table has, and amounts of money in
 * full: the change that stands there is the exact one, rounded by itself.
 */
function workedOut(figure: Changed, [before, after]: readonly [number, number], f: Format): string {
  const say = (decimals: number, text: (value: number) => string): string =>
    `${text(after)} − ${text(before)} = ${text(f.difference(before, after, decimals))}`;
  switch (figure) {
    case "jengafication":
      return say(4, (value) => f.decimals(value, 4));
    case "expectedLoss":
      return say(5, (value) => fineShare(value, f, 3));
    default:
      return say(0, f.integer);
  }
}

function changeOf(
  figure: Changed,
  { after, intervals }: CandidateResult,
  result: TargetsResult,
  context: ExplainContext,
): Explanation {
  const { e, f, data } = context;
  const { currency } = data.dataset.cluster;
  const reach = intervals?.[figure];
  const drawn = drawSettings(context);
  const companies = [f.integer(result.baseline.companies), f.integer(after.companies)] as const;
  return {
    lines: [
      e.candidate.about,
      ...(figure === "expectedLoss" ? [e.candidate.expectedLoss(...companies)] : []),
    ],
    formulas: [
      isMoney(figure) ? `${e.candidate.change} (${currency})` : e.candidate.change,
      workedOut(figure, [result.baseline[figure], after[figure]], f),
      ...(reach && drawn
        ? [
            `${e.candidate.interval(f.integer(drawn.draws), String(drawn.seed))}: ${intervalText(reach, figure, currency, f)}`,
          ]
        : []),
    ],
    term: (
      {
        jengafication: "jengafication-index",
        expectedLoss: "expected-loss",
        weakLinks: "weak-link",
        importValue: "candidate",
        wasteValue: "candidate",
      } as const
    )[figure],
  };
}

/** "7.500 (chains completed) + 0.085 (jenga index) − 0.042 (import value)"; terms that read as nothing are left out. */
function sumText(
  terms: readonly { readonly term: number; readonly what: string }[],
  f: ExplainContext["f"],
): string {
  const said = terms.filter(({ term }) => /[1-9]/.test(f.decimals(term, 3)));
  if (said.length === 0) return f.decimals(0, 3);
  return said
    .map(({ term, what }, k) => {
      const sign = term < 0 ? "− " : k > 0 ? "+ " : "";
      return `${sign}${f.decimals(Math.abs(term), 3)} (${what})`;
    })
    .join(" ");
}

function scoreOf(candidate: CandidateResult, result: TargetsResult, context: ExplainContext): Explanation {
  const { e, f, w } = context;
  const { shares, terms, score, intervals } = candidate;
  const two = (value: number) => f.decimals(value, 2);
  const drawn = drawSettings(context);
  return {
    lines: [e.candidate.about, e.candidate.chains, e.candidate.money],
    formulas: [
      e.candidate.score,
      ...TARGET_MEASURES.map(
        (measure) =>
          `${w.targets.measure[measure]}: ${two(result.weights[measure])} × ${f.decimals(shares[measure], 3)} = ${f.decimals(terms[measure], 3)}`,
      ),
      `${sumText(
        TARGET_MEASURES.map((measure) => ({ term: terms[measure], what: w.targets.measure[measure] })),
        f,
      )} = ${two(score)}`,
      ...(intervals && drawn
        ? [
            `${e.candidate.interval(f.integer(drawn.draws), String(drawn.seed))}: ${two(intervals.score.low)} – ${two(intervals.score.high)}; ${e.rank.top(f.percent(intervals.top5))}`,
          ]
        : []),
    ],
    term: "score",
  };
}

export const candidate: Explainer<"candidate"> = ({ candidate: one, figure }, context) => {
  const { state, names, e, f } = context;
  const result = answer(state.jobs.targets)?.result;
  if (!result) return null;
  const term = "candidate";
  switch (figure) {
    case "score":
      return scoreOf(one, result, context);
    case "chains":
      return {
        lines: [e.candidate.about, e.candidate.chains],
        formulas: [
          ...one.effect.chainsCompleted.map(names.chain),
          e.candidate.credit(f.integer(one.effect.chainsCompleted.length), f.decimals(one.shares.chains, 2)),
        ],
        term,
      };
    case "jobs":
      return {
        lines: [e.candidate.about, e.candidate.jobs],
        formulas: [
          e.candidate.change,
          `${f.integer(one.after.jobs)} − ${f.integer(result.baseline.jobs)} = ${one.effect.jobs === null ? "?" : signedWhole(one.effect.jobs, f)}`,
        ],
        term,
      };
    case "size":
      return {
        lines: [e.candidate.size, `${e.candidate.basis[one.sizeBasis]}.`],
        formulas: [
          e.candidate.sized(f.quantity(one.size, one.unit)),
          ...(one.limiting ? [one.limiting, ...one.short] : one.short).map(
            ({ material, needed, onOffer, unit }) =>
              e.candidate.limiting(
                names.material(material),
                f.quantity(needed, unit),
                f.quantity(onOffer, unit),
              ),
          ),
        ],
        term,
      };
    default:
      return changeOf(figure, one, result, context);
  }
};

/** Terms of a sum; one below nothing is taken off. */
const signed = (terms: readonly string[]) => terms.join(" + ").replaceAll(/ \+ [-−]/g, " − ");

/** Those that are named first for a chain: how many, and the size and score of each. */
export const answers: Explainer<"answers"> = ({ chain, rows }, context) => {
  const { names, e, f, t, w } = context;
  return {
    lines: [
      t.targets.three.about,
      `${e.answers.count(f.integer(rows.length), names.chain(chain))}.`,
      e.candidate.size,
    ],
    formulas: [
      e.candidate.score,
      TARGET_MEASURES.map((measure) => w.targets.measure[measure]).join(" + "),
      ...rows.flatMap(({ name, candidate: own }) => [
        `${name}: ${e.candidate.sized(f.quantity(own.size, own.unit))}, ${names.material(own.product)}; ${e.candidate.basis[own.sizeBasis]}`,
        `${name}: ${signed(TARGET_MEASURES.map((measure) => f.decimals(own.terms[measure], 3)))} = ${f.decimals(own.score, 2)}`,
      ]),
    ],
    term: "score",
  };
};

export const member: Explainer<"member"> = ({ member: one }, { state, e, f }) => {
  const found = answer(state.jobs.portfolio)?.result.portfolio;
  if (!found) return null;
  const two = (value: number) => f.decimals(value, 2);
  const sum = (values: readonly number[]) => `${parts(values.map(two))} = ${two(found.score)}`;
  return {
    lines: [e.member.about],
    formulas: [
      e.member.share(two(one.share)),
      e.member.added(two(one.adds)),
      e.member.alone(two(one.alone)),
      e.member.sum,
      sum(found.members.map(({ share }) => share)),
      e.member.adds,
      sum(found.members.map(({ adds }) => adds)),
    ],
    term: "shapley-value",
  };
};

/** The mean of the losses of all departures, with its first parts. */
function meanLoss({ state, f, e }: ExplainContext, mean: number): string[] {
  const companies = state.results.rank?.companies ?? [];
  const sum = parts(companies.map(({ loss }) => f.percent(loss.total)));
  return [`${e.weak.now} = (${sum}) / ${f.integer(companies.length)} = ${fineShare(mean, f)}`];
}

export const weak: Explainer<"weak"> = ({ port, option }, context) => {
  const { state, names, e, f } = context;
  const found = answer(state.jobs.strengthen)?.result;
  if (!found) return null;
  if (option)
    return {
      lines: [e.weak.option],
      formulas: [
        ...meanLoss(context, found.expectedLoss),
        e.weak.change,
        e.weak.changed(signedPoints(option.expectedLoss, f)),
        `${e.weak.leavesChange}: ${signedPoints(option.lossIfLargestLeaves, f)}`,
      ],
      term: "expected-loss",
    };
  const own = state.results.links?.ports.find(
    (one) => one.unit === port.unit && one.direction === port.direction && one.material === port.material,
  );
  const here = own ? link({ of: "link", port: own }, context) : null;
  return {
    lines: [...(here?.lines ?? []), e.weak.leaves(names.company(port.company))],
    formulas: [
      ...(here?.formulas ?? []),
      e.weak.loss(names.company(port.company), f.percent(port.lossIfLargestLeaves)),
    ],
    term: "weak-link",
  };
};

export const keep: Explainer<"keep"> = ({ port }, context) => {
  const { state, e, f, data } = context;
  const found = answer(state.jobs.strengthen)?.result;
  if (!found) return null;
  return {
    lines: [e.keep.about],
    formulas: [
      ...meanLoss(context, found.expectedLoss),
      e.keep.rise,
      e.keep.risen(signedPoints(port.expectedLoss, f)),
      e.keep.value,
      e.keep.worth(f.money(port.value, data.dataset.cluster.currency)),
    ],
    term: "strong-link",
  };
};

export const difference: Explainer<"difference"> = ({ figure }, { state, e, f, t }) => {
  const found = answer(state.jobs.difference);
  if (!found) return null;
  const { before, after, change } = pictureTexts(figure, figureChange(found, figure), f);
  const index = ({ activity, R }: Picture) =>
    `R = (${parts(activity.map((left) => f.percent(left)))}) / ${f.integer(activity.length)} = ${f.decimals(R, 4)}`;
  return {
    lines: [e.difference.about],
    formulas: [
      ...(figure === "index" ? [t.formula.index, index(found.before), index(found.after)] : []),
      e.difference.formula,
      `${after} − ${before} = ${change}`,
    ],
    term: (
      {
        loss: "loss",
        broken: "chain",
        incomplete: "missing-link",
        index: "jengafication-index",
        expectedLoss: "expected-loss",
        weakLinks: "weak-link",
      } as const
    )[figure],
  };
};

export const effectIntervals: Explainer<"effectIntervals"> = (_, context) => {
  const { e, f } = context;
  const drawn = drawSettings(context);
  return {
    lines: [...e.intervals.about, e.intervals.same],
    formulas: [
      ...(drawn ? [e.intervals.draws(f.integer(drawn.draws), String(drawn.seed))] : []),
      e.intervals.shape,
    ],
    term: "interval",
  };
};
