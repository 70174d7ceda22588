/** The section of one chain: how it stands, what to keep, to strengthen and to attract, and what is not known. */
import { lanePicture, type StepState } from "../pictures/lane.ts";
import { words } from "../words.ts";
import { type ChainFacts, levelsOf } from "./chainFacts.ts";
import {
  type Block,
  type Facts,
  figureColumn,
  heading,
  list,
  paragraph,
  table,
  textColumn,
} from "./document.ts";
import { goalsBlock } from "./goals.ts";
import type { AgendaContext } from "./input.ts";
import type { LinkFact } from "./links.ts";
import { bestOption, optionEffect, optionText, risen, strongPort, weakPort } from "./options.ts";
import { departureLoss } from "./own/departureLoss.ts";
import { questionLines } from "./questionLines.ts";
import {
  gapName,
  gapQuantity,
  gapValue,
  linkQuantity,
  linkText,
  linkValue,
  moreNote,
  negativeNote,
  percent,
  slug,
  some,
  stepName,
  whole,
} from "./say.ts";
import { chainTargetBlocks } from "./targetsSection.ts";

const MOST = { keep: 5, strengthen: 8, attract: 10, cuts: 8 } as const;

/** @param newPage whether it starts on a page of its own; the first one stands below the chapter's title. */
export function chainSection(facts: ChainFacts, context: AgendaContext, newPage: boolean): readonly Block[] {
  const { chain } = context.w;
  const id = `chain-${slug(facts.chain.id)}`;
  const part = (title: string, name: string, blocks: readonly Block[]): readonly Block[] => [
    heading(3, title, `${id}-${name}`),
    ...blocks,
  ];
  return [
    heading(2, facts.name, id, newPage),
    stateFacts(facts, context),
    laneFigure(facts, context),
    ...part(chain.keepTitle, "keep", keepBlocks(facts, context)),
    ...part(chain.strengthenTitle, "strengthen", strengthenBlocks(facts, context)),
    ...part(chain.attractTitle, "attract", [
      ...attractBlocks(facts, context),
      ...chainTargetBlocks(facts, context),
    ]),
    ...part(chain.cutsTitle, "cuts", cutBlocks(facts, context)),
    ...part(chain.questionsTitle, "questions", questionBlocks(facts, context)),
    ...part(chain.goalsTitle, "goals", goalsBlock(facts, context)),
  ];
}

export function stateFacts({ chain, simulated }: ChainFacts, context: AgendaContext): Facts {
  const { w, lang } = context;
  const status = words(lang).chainStatus;
  const running = chain.steps.filter((step) => !step.missing);
  const missing = chain.steps.filter((step) => step.missing).map((step) => stepName(step, lang));
  const { autonomy } = chain;
  return {
    kind: "facts",
    items: [
      {
        label: w.chain.status,
        // What runs of a chain that misses a step can be intact: the chain is not.
        value: w.chain.statusMeaning[chain.status](
          missing.length === 0 || chain.status === "absent"
            ? status[chain.status]
            : chain.status === "intact"
              ? words(lang).incomplete
              : `${words(lang).incomplete}; ${status[chain.status]}`,
        ),
      },
      ...(chain.throughput === null
        ? []
        : [{ label: w.chain.throughput, value: w.chain.ofToday(percent(chain.throughput, context)) }]),
      ...(simulated === null
        ? []
        : [
            {
              label: w.chain.inScenario,
              value:
                simulated.throughput === null
                  ? status[simulated.status]
                  : `${status[simulated.status]}, ${w.chain.ofToday(percent(simulated.throughput, context))}`,
            },
          ]),
      {
        label: w.chain.steps,
        value: w.chain.stepsRunning(whole(running.length, context), whole(chain.steps.length, context)),
      },
      ...(missing.length === 0 ? [] : [{ label: w.chain.missing, value: words(lang).list(missing) }]),
      {
        label: w.chain.inputs,
        value:
          autonomy.outsideCluster === null
            ? w.chain.inputsUnknown
            : w.chain.inputsFrom(
                percent(autonomy.outsideCluster, context),
                percent(autonomy.outsideEurope, context),
                percent(autonomy.originUnknown, context),
              ),
      },
      ...(chain.derived ? [{ label: w.chain.origin, value: w.chain.derived }] : []),
    ],
  };
}

export function laneFigure(facts: ChainFacts, context: AgendaContext): Block {
  const { w, lang, names, dataset, results } = context;
  const { broken, intact } = dataset.cluster.thresholds;
  const level = levelsOf(results.simulated?.units);
  const text = w.chain.lane;
  const steps = facts.chain.steps.map((step) => {
    const here = step.units.filter((id) => facts.units.has(id));
    const levels = here.map(level);
    const least = Math.min(...levels);
    const state: StepState = step.missing
      ? "missing"
      : levels.every((value) => value < broken)
        ? "broken"
        : least < intact
          ? "weakened"
          : "running";
    const stateText =
      state === "weakened"
        ? here.length === 1
          ? text.runsAt(percent(least, context))
          : text.someLess(
              whole(levels.filter((value) => value < intact).length, context),
              whole(here.length, context),
            )
        : text[state];
    const performers = step.units.map((id) => {
      const status = names.unitRow(id)?.status ?? "operating";
      return status === "operating"
        ? names.unit(id)
        : `${names.unit(id)} (${words(lang).unitStatus[status]})`;
    });
    return { name: stepName(step, lang), performers, state, stateText };
  });
  const links = facts.marks.map((mark) => ({
    mark: mark === "in-house" ? ("strong" as const) : mark,
    text: text.mark[mark],
  }));
  const lines = steps.map((step, k) => {
    const link = links[k];
    return text.line(step.name, step.performers, step.stateText, link && link.text !== "" ? link.text : "");
  });
  return {
    kind: "figure",
    picture: lanePicture({ title: text.title(facts.name), lines, lang, steps, links }),
    caption: text.caption,
  };
}

/** What the mean loss would rise by if nothing could replace what the link loses; null where it was not worked out. */
function keepWorth({ port }: LinkFact, context: AgendaContext): number | null {
  return strongPort(port, context)?.expectedLoss ?? null;
}

/** Strong links, those first whose loss would cost most; of equal worth they keep their order, which is by value. */
export function sortedKeep({ keep }: Pick<ChainFacts, "keep">, context: AgendaContext): readonly LinkFact[] {
  return keep.toSorted((a, b) => (keepWorth(b, context) ?? 0) - (keepWorth(a, context) ?? 0));
}

export function keepBlocks({ keep, units }: ChainFacts, context: AgendaContext): readonly Block[] {
  const { w, names, results } = context;
  if (units.size === 0) return [paragraph(w.chain.noPlants)];
  if (keep.length === 0) return [paragraph(w.chain.noStrong)];
  const sorted = sortedKeep({ keep }, context);
  const shown = sorted.slice(0, MOST.keep);
  const { column } = w;
  const points = (worth: number | null) => (worth === null ? "" : risen(worth, context));
  return [
    paragraph(results.strengthen ? w.chain.keepWorth : w.chain.keepIntro),
    table(
      w.chain.keepTitle,
      [
        textColumn(column.plant, 22),
        textColumn(column.link, 22),
        textColumn(column.partners, 26),
        figureColumn(results.strengthen ? column.worth : column.lossWithout, 16),
        figureColumn(column.quantity, 14),
        figureColumn(column.value, 14),
      ],
      shown.map((link) => [
        names.unit(link.port.unit),
        linkText(link, context),
        some(link.partners.map(names.unit), 3, context),
        results.strengthen ? points(keepWorth(link, context)) : percent(link.port.lossIfLargestCut, context),
        linkQuantity(link, context),
        linkValue(link, context),
      ]),
    ),
    ...moreNote(keep.length, shown.length, context),
  ];
}

/** The partner that matters most, and what it loses itself where it has no other. */
export function largestPartner(link: LinkFact, context: AgendaContext): string {
  const { largest } = link.port;
  if (largest === null) return "";
  const name = context.names.unit(largest);
  return link.lossOfPartner === null
    ? name
    : context.w.chain.losesToo(name, percent(link.lossOfPartner, context));
}

/** The best measure for a weak link with what it changes; without any measured, what the data say of the link. */
function remedy(link: LinkFact, context: AgendaContext): string {
  const { w, names, results } = context;
  const { port, others } = link;
  const weak = weakPort(port, context);
  const best = weak && bestOption(weak);
  if (best) return capital(w.option.said(optionText(weak, best, context), optionEffect(weak, best, context)));
  if (results.strengthen) return w.option.none;
  const say = w.chain.remedy[port.direction];
  if (others.length > 0) return say.others(some(others.map(names.unit), 2, context));
  if (port.counterparts > 1) return say.spread(whole(port.counterparts, context));
  return say.second;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function strengthenBlocks(
  { strengthen, units }: ChainFacts,
  context: AgendaContext,
): readonly Block[] {
  const { w, names } = context;
  if (units.size === 0) return [paragraph(w.chain.noPlants)];
  if (strengthen.length === 0) return [paragraph(w.chain.noWeak)];
  const shown = strengthen.slice(0, MOST.strengthen);
  const { column } = w;
  return [
    paragraph(w.chain.strengthenIntro),
    table(
      w.chain.strengthenTitle,
      [
        textColumn(column.plant, 18),
        textColumn(column.link, 17),
        textColumn(column.largest, 18),
        figureColumn(column.lossWithout, 12),
        textColumn(column.remedy, 42),
      ],
      shown.map((link) => [
        names.unit(link.port.unit),
        linkText(link, context),
        largestPartner(link, context),
        percent(link.port.lossIfLargestCut, context),
        remedy(link, context),
      ]),
    ),
    ...moreNote(strengthen.length, shown.length, context),
  ];
}

export function attractBlocks({ attract }: ChainFacts, context: AgendaContext): readonly Block[] {
  const { w, lang, names } = context;
  if (attract.length === 0) return [paragraph(w.chain.noGaps)];
  const shown = attract.slice(0, MOST.attract);
  const { column } = w;
  return [
    paragraph(w.chain.attractIntro),
    table(
      w.chain.attractTitle,
      [
        textColumn(column.what, 26),
        textColumn(column.kind, 20),
        figureColumn(column.quantity, 15),
        figureColumn(column.value, 15),
        textColumn(column.waiting, 26),
      ],
      shown.map((gap) => [
        gapName(gap, context),
        words(lang).gapKind[gap.kind],
        gapQuantity(gap, context),
        gapValue(gap, context),
        gap.units.length === 0 ? w.nobodyYet : some(gap.units.map(names.unit), 2, context),
      ]),
    ),
    ...moreNote(attract.length, shown.length, context),
    ...negativeNote(
      shown.map((gap) => gap.value),
      context,
    ),
  ];
}

function cutBlocks({ chain, cuts }: ChainFacts, context: AgendaContext): readonly Block[] {
  const { w, names } = context;
  if (chain.status === "absent") return [paragraph(w.chain.cutAbsent)];
  if (chain.status === "broken") return [paragraph(w.chain.cutBroken)];
  const alone = cuts.alone.map(({ id, loss }) =>
    loss === null ? names.company(id) : w.chain.cutLoss(names.company(id), departureLoss(id, loss, context)),
  );
  const together = cuts.together.slice(0, MOST.cuts).map((set) => set.map(names.company).join(" + "));
  const more = cuts.together.length - together.length;
  return [
    ...(alone.length === 0
      ? [paragraph(w.chain.cutNobodyAlone)]
      : [paragraph(w.chain.cutAlone(alone.length === 1)), list(alone)]),
    ...(together.length === 0
      ? [paragraph(w.chain.cutNoSets)]
      : [
          paragraph(w.chain.cutTogether),
          list(together),
          ...moreNote(together.length + more, together.length, context),
        ]),
  ];
}

export function questionBlocks(facts: ChainFacts, context: AgendaContext): readonly Block[] {
  const lines = questionLines(facts, context);
  return lines.length === 0 ? [paragraph(context.w.chain.noQuestions)] : [list(lines)];
}
