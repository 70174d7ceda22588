/** What one chain is: its steps, who performs each, on whom alone it hangs, and what is missing. */
import { apart } from "../../evidence/facts.ts";
import { words } from "../../words.ts";
import type { ChainFacts } from "../chainFacts.ts";
import { laneFigure } from "../chainSection.ts";
import { type Block, heading, paragraph, sourceColumn, type Table, table, textColumn } from "../document.ts";
import type { AgendaContext } from "../input.ts";
import { stepName, whole } from "../say.ts";
import { departureLoss } from "./departureLoss.ts";

export function stepsChapter(facts: ChainFacts, context: AgendaContext): readonly Block[] {
  const { own } = context.w;
  return [
    heading(1, own.chain, "chain"),
    laneFigure(facts, context),
    heading(2, own.steps, "chain-steps"),
    stepsTable(facts, context),
    ...knownBlocks(facts, context),
  ];
}

function stepsTable(facts: ChainFacts, context: AgendaContext): Table {
  const { w, lang, names } = context;
  const { own } = w;
  const { steps } = facts.chain;
  const rows = steps.map((step, k) => {
    const mark = facts.marks[k];
    const performers = step.units.map((id) => {
      const status = names.unitRow(id)?.status ?? "operating";
      return status === "operating"
        ? names.unit(id)
        : `${names.unit(id)} (${words(lang).unitStatus[status]})`;
    });
    const next =
      mark === undefined ? own.step.last : mark === "gap" ? own.step.missing : w.chain.lane.mark[mark];
    return [
      stepName(step, lang),
      step.material === "" ? "" : names.material(step.material),
      performers.length === 0 ? own.step.nobody : words(lang).list(performers),
      next,
      ifItFalls(step.units, step.missing, facts, context),
    ];
  });
  return table(
    own.steps,
    [
      textColumn(own.step.step, 22),
      textColumn(own.step.product, 18),
      textColumn(own.step.who, 26),
      textColumn(own.step.next, 14),
      textColumn(own.step.breaks, 30),
    ],
    rows,
  );
}

/** What happens when a performer of the step leaves: only where one company performs it does the chain hang on it. */
function ifItFalls(
  units: readonly string[],
  isMissing: boolean,
  { units: operating, cuts }: ChainFacts,
  context: AgendaContext,
): string {
  const { own } = context.w;
  if (isMissing) return own.step.missing;
  const companies = new Set(
    units.filter((id) => operating.has(id)).map((id) => context.names.unitRow(id)?.company ?? id),
  );
  const alone = cuts.alone.find(({ id }) => companies.has(id));
  if (!alone) return own.step.several(whole(companies.size, context));
  return own.step.single(departureLoss(alone.id, alone.loss, context));
}

/** The addresses in the notes of the chain's steps, each with its row. */
export function stepSources({ chain }: ChainFacts, { dataset }: AgendaContext) {
  const steps = dataset.chains.find(({ id }) => id === chain.id)?.steps ?? [];
  return steps.map(({ note, at }) => ({ source: apart(note).source, at }));
}

/** The notes of the data on each step; nothing where there are none. */
function knownBlocks({ chain }: ChainFacts, context: AgendaContext): readonly Block[] {
  const { w, lang, dataset } = context;
  const steps = dataset.chains.find(({ id }) => id === chain.id)?.steps ?? [];
  const rows = chain.steps.flatMap((step) => {
    const { note, source } = apart(steps.find((row) => row.step === step.step)?.note ?? "");
    return note === "" && source === "" ? [] : [[stepName(step, lang), note, source]];
  });
  if (rows.length === 0) return [];
  const { own } = w;
  return [
    heading(2, own.known, "chain-known"),
    paragraph(own.knownIntro),
    table(
      own.known,
      [textColumn(own.step.step, 20), textColumn(own.note, 44), sourceColumn(own.source, 36)],
      rows,
    ),
  ];
}
