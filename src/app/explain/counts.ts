/** Where counts come from: of chains, of who needs whom, of what a result rests on. Pure. */
import type { ChainStatus } from "../../analysis/results.ts";
import { measureName } from "../../report/words.ts";
import { answer } from "../state/jobTypes.ts";
import { countTowers, type Tower, towersOf } from "../tower/towers.ts";
import type { Explainer } from "./context.ts";

const STATUSES: readonly ChainStatus[] = ["broken", "weakened", "intact", "absent"];

/** All chains by what became of them, as the towers and the tab of the chains count them. */
export const chainCounts: Explainer<"chainCounts"> = (_, { state, data, names, e, f, w }) => {
  const { simulate, chains } = state.results;
  if (!simulate || !chains) return null;
  const towers = towersOf(chains.chains, simulate, simulate.scenario, data.index);
  const of = (status: ChainStatus) => towers.filter((tower) => tower.status === status);
  const missing = chains.chains.filter(({ complete }) => !complete);
  const { intact, broken } = data.dataset.cluster.thresholds;
  const moved = (status: ChainStatus, own: readonly Tower[]) => [
    `${w.chainStatus[status]}: ${f.integer(own.length)}`,
    ...own.map(({ id, throughput }) => `· ${names.chain(id)}: ${f.percent(throughput)}`),
  ];
  return {
    lines: [e.chainCounts.about],
    formulas: [
      STATUSES.map((status) => w.chainStatus[status]).join(" + "),
      `${STATUSES.map((status) => f.integer(of(status).length)).join(" + ")} = ${f.integer(towers.length)}`,
      e.chain.status(f.percent(intact), f.percent(broken)),
      ...moved("broken", of("broken")),
      ...moved("weakened", of("weakened")),
      e.chainCounts.incomplete(f.integer(missing.length)),
      ...missing.map(({ id, steps }) =>
        e.chainCounts.missing(
          names.chain(id),
          f.integer(steps.filter(({ missing: nobody }) => nobody).length),
          f.integer(steps.length),
        ),
      ),
      e.chainCounts.standing(f.integer(countTowers(towers).incomplete)),
    ],
    term: "throughput",
  };
};

/** The companies that stand in the matrix of who needs whom. */
export const dependenceCounts: Explainer<"dependenceCounts"> = (_, { state, e, f }) => {
  const found = answer(state.jobs.dependence);
  const all = state.results.rank?.companies.length;
  if (!found || all === undefined) return null;
  const leavers = new Set(found.cells.map(({ leaves }) => leaves));
  const hits = new Set(found.cells.map((cell) => cell.hits));
  const either = new Set([...leavers, ...hits]).size;
  const both = leavers.size + hits.size - either;
  const w = e.dependenceCounts;
  return {
    lines: [w.about],
    formulas: [
      w.formula,
      `${f.integer(leavers.size)} + ${f.integer(hits.size)} − ${f.integer(both)} = ${f.integer(either)}`,
      w.neither,
      `${f.integer(all)} − ${f.integer(either)} = ${f.integer(all - either)}`,
      w.cells(f.integer(found.cells.length)),
    ],
    term: "dependence",
  };
};

/** On how many figures of which kind a result rests. */
export const basis: Explainer<"basis"> = ({ basis: { flows, weights } }, { state, t, e, f, lang }) => {
  const sum = (parts: readonly number[]) =>
    `${parts.map(f.integer).join(" + ")} = ${f.integer(parts.reduce((total, part) => total + part, 0))}`;
  const w = e.basis;
  return {
    lines: [w.about, ...t.explain.loss.slice(2), w.filled],
    formulas: [
      w.flows,
      sum([flows.reported, flows.estimated, flows.assumed]),
      w.weights(measureName(state.measure, lang)),
      sum([weights.given, weights.estimated, weights.assumed]),
    ],
    term: "flow",
  };
};
