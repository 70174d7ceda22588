/** What to reach for a chain: what, how much a year, and by which measure success is seen. */
import type { Gap } from "../../analysis/results.ts";
import { formatQuantity } from "../format.ts";
import { words } from "../words.ts";
import type { ChainFacts } from "./chainFacts.ts";
import { type Block, figureColumn, paragraph, type Table, textColumn } from "./document.ts";
import type { AgendaContext } from "./input.ts";
import type { LinkFact } from "./links.ts";
import { gapName, gapQuantity, percent } from "./say.ts";

export type GoalKind = "step" | "make" | "use" | "supply" | "second" | "ask";

export interface Goal {
  readonly kind: GoalKind;
  readonly what: string;
  readonly howMuch: string;
  readonly success: string;
}

const MOST = { steps: 5, weak: 4, imports: 3, unused: 2, starved: 3, questions: 3 } as const;

/** Plants that are named for a missing step and do not run now, with how they stand. */
function announced(gap: Gap, { chain }: ChainFacts, { names, lang }: AgendaContext): readonly string[] {
  const step = chain.steps.find(
    (candidate) =>
      candidate.missing && (gap.material ? candidate.material === gap.material : candidate.step === gap.step),
  );
  return (step?.units ?? []).map((id) => {
    const status = names.unitRow(id)?.status;
    return status === undefined ? names.unit(id) : `${names.unit(id)} (${words(lang).unitStatus[status]})`;
  });
}

function gapGoal(gap: Gap, facts: ChainFacts, context: AgendaContext): Goal {
  const { goal } = context.w;
  const name = gapName(gap, context);
  const howMuch = gap.quantity === null ? goal.amountOpen : gapQuantity(gap, context);
  const waiting = gap.units.map(context.names.unit);
  switch (gap.kind) {
    case "missing-step":
      return {
        kind: "step",
        what: goal.step(name, announced(gap, facts, context)),
        howMuch,
        success: goal.stepSuccess,
      };
    case "unused-output":
      return { kind: "use", what: goal.outlet(name), howMuch, success: goal.outletSuccess(name) };
    case "starved":
      return {
        kind: "supply",
        what: goal.supply(name, waiting),
        howMuch,
        success: goal.supplySuccess(waiting.length === 1),
      };
    default:
      return { kind: "make", what: goal.make(name), howMuch, success: goal.makeSuccess(name) };
  }
}

function weakGoal(link: LinkFact, context: AgendaContext): Goal {
  const { w, names, lang } = context;
  const { port } = link;
  const what = w.goal.second[port.direction](names.material(port.material), names.unit(port.unit));
  const howMuch =
    link.ofLargest === null
      ? w.goal.amountOpen
      : w.goal.upTo(formatQuantity(link.ofLargest, link.unit, lang));
  const success = w.goal.secondSuccess(
    port.largest === null ? "" : names.unit(port.largest),
    percent(port.lossIfLargestCut, context),
  );
  return { kind: "second", what, howMuch, success };
}

function askGoals({ questions }: ChainFacts, context: AgendaContext): readonly Goal[] {
  const { w, names, lang } = context;
  return questions.unknown.slice(0, MOST.questions).map((flow) => ({
    kind: "ask",
    what: w.goal.ask(
      names.material(flow.material),
      "unit" in flow.from ? names.end(flow.from) : words(lang).outside,
      "unit" in flow.to ? names.end(flow.to) : words(lang).outside,
    ),
    howMuch: w.goal.amountAsked,
    success: w.goal.askSuccess,
  }));
}

/** The goals of a chain: first what completes it, then what strengthens it, then what it could make or use itself. */
export function goalsOf(facts: ChainFacts, context: AgendaContext): readonly Goal[] {
  const gaps = (kind: Gap["kind"], most: number) =>
    facts.attract
      .filter((gap) => gap.kind === kind)
      .slice(0, most)
      .map((gap) => gapGoal(gap, facts, context));
  return [
    ...gaps("missing-step", MOST.steps),
    ...gaps("starved", MOST.starved),
    ...facts.strengthen.slice(0, MOST.weak).map((link) => weakGoal(link, context)),
    ...gaps("import", MOST.imports),
    ...gaps("unused-output", MOST.unused),
    ...askGoals(facts, context),
  ];
}

/** The goals as a checklist. */
export function goalsBlock(facts: ChainFacts, context: AgendaContext): readonly Block[] {
  const { w } = context;
  const goals = goalsOf(facts, context);
  if (goals.length === 0) return [paragraph(w.chain.noGoals)];
  const checklist: Table = {
    kind: "table",
    caption: w.chain.goalsTitle,
    columns: [
      textColumn(w.column.goal, 44),
      figureColumn(w.column.howMuch, 20),
      textColumn(w.column.success, 40),
    ],
    rows: goals.map((goal) => [goal.what, goal.howMuch, goal.success]),
    checklist: true,
  };
  return [paragraph(w.chain.goalsIntro), checklist];
}
