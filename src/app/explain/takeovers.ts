/** Where the figures of those who could take over come from. Pure. */
import { leavesOut } from "../../report/leastLoss.ts";
import { answer } from "../state/jobTypes.ts";
import type { Explainer } from "./context.ts";
import { lossLine } from "./departures.ts";

export const takeover: Explainer<"takeover"> = ({ effect, members, figure }, context) => {
  const { state, names, e, f, t } = context;
  const result = answer(state.jobs.takeovers)?.result;
  if (!result) return null;
  const { before, materials, scenario, basis } = result;
  const { after, chainsRestored, chainsBetter, chainsWorse, lossSaved } = effect;
  const w = e.takeover;
  const named = (title: string, ids: readonly string[]) =>
    ids.length === 0
      ? []
      : [`${title}: ${f.integer(ids.length)}`, ...ids.map((id) => `· ${names.chain(id)}`)];
  const term = "candidate";
  switch (figure) {
    case "loss":
      return {
        lines: [w.loss, ...(leavesOut(scenario, basis) ? [w.atLeast] : [])],
        formulas: [
          t.formula.loss,
          `${w.without}: ${lossLine(before.loss, f)}`,
          `${w.with}: ${lossLine(after.loss, f)}`,
          `${w.saved}: ${f.percent(before.loss.total)} − ${f.percent(after.loss.total)} = ${f.percent(lossSaved)}`,
        ],
        term: "loss",
      };
    case "chains": {
      const still = before.broken.length - chainsRestored.length;
      return {
        lines: [w.chains],
        formulas: [
          `${w.still}: ${f.integer(before.broken.length)} − ${f.integer(chainsRestored.length)} = ${f.integer(still)}`,
          ...named(w.restored, chainsRestored),
          ...named(w.better, chainsBetter),
          ...named(w.worse, chainsWorse),
        ],
        term: "throughput",
      };
    }
    case "takes":
      return {
        lines: [w.takes],
        formulas: members.flatMap(({ takesOver, size, unit, product, level }) => [
          ...takesOver.map((taken) => {
            const lost = materials.find(({ material }) => material === taken.material)?.quantity ?? null;
            const name = names.material(taken.material);
            const amounts = `${f.quantity(taken.quantity, taken.unit)} / ${f.quantity(lost, taken.unit)}`;
            return taken.quantity === null || lost === null || lost === 0
              ? `${name}: ${f.quantity(taken.quantity, taken.unit)}`
              : `${name}: ${amounts} = ${f.percent(taken.quantity / lost)}`;
          }),
          w.size(f.quantity(size, unit), names.material(product)),
          ...(level < 1
            ? [w.level, `${f.quantity(size, unit)} × ${f.percent(level)} = ${f.quantity(size * level, unit)}`]
            : []),
        ]),
        term,
      };
  }
};

/** What the scenario does while nobody takes over. */
export const underScenario: Explainer<"underScenario"> = (_, { state, names, e, f, t }) => {
  const result = answer(state.jobs.takeovers)?.result;
  if (!result) return null;
  const { before, materials } = result;
  const w = e.takeover;
  const listed = (title: string, all: readonly string[]) => [
    `${title}: ${f.integer(all.length)}`,
    ...all.map((name) => `· ${name}`),
  ];
  return {
    lines: t.targets.takeovers.about,
    formulas: [
      t.formula.loss,
      lossLine(before.loss, f),
      ...listed(w.broken, before.broken.map(names.chain)),
      ...listed(w.stopped, before.stopped.map(names.unit)),
      ...listed(
        w.lost,
        materials.map(
          ({ material, quantity, unit }) => `${names.material(material)}: ${f.quantity(quantity, unit)}`,
        ),
      ),
    ],
    term: "loss",
  };
};
