/** What one chain waits for: technology that is not there or not proved, and what would have to be built. */
import { outsideNeeds } from "../../../analysis/outsideSupply.ts";
import type { StrengthenKind } from "../../../analysis/resultsStrengthen.ts";
import type { CandidateResult } from "../../../analysis/resultsTargets.ts";
import { apart } from "../../evidence/facts.ts";
import { formatQuantity } from "../../format.ts";
import { moreThanNow } from "../../outsideSupply.ts";
import { filledSteps, fitText, stepTitle } from "../../stepFit.ts";
import { capital, effectClauses } from "../../targetSentence.ts";
import { missingSteps } from "../../targetsOfChain.ts";
import { words } from "../../words.ts";
import type { ChainFacts } from "../chainFacts.ts";
import { type Block, figureColumn, paragraph, table, textColumn } from "../document.ts";
import type { AgendaContext } from "../input.ts";
import { bestOption, optionEffect, optionText, weakPort } from "../options.ts";
import { gapQuantity, gapValue, linkText, some, stepName, whole } from "../say.ts";
import { candidateName, chainCandidates, sizeText } from "../targetsSection.ts";
import { processesOf, standingIn } from "./attract.ts";

/** Proven in use. */
const PROVEN = 9;
const MOST = { measures: 4, plants: 3, innovation: 10, investment: 12 } as const;

/** What the chain waits for, each with why and on what evidence. */
export function innovations(facts: ChainFacts, context: AgendaContext): readonly (readonly string[])[] {
  return [
    ...unknownRows(facts, context),
    ...processesOf(facts.chain.id, context).flatMap((candidate) => processRows(candidate, facts, context)),
    ...unusedRows(facts, context),
  ];
}

export function innovationSection(facts: ChainFacts, context: AgendaContext): readonly Block[] {
  const { own } = context.w;
  const rows = innovations(facts, context);
  if (rows.length === 0) return [paragraph(own.innovationNone)];
  return [
    paragraph(own.innovationIntro),
    table(
      own.innovation,
      [textColumn(own.topic, 30), textColumn(own.why, 36), textColumn(own.evidence, 34)],
      rows.slice(0, MOST.innovation),
    ),
  ];
}

/** Missing steps that no process of the catalogue fills; nothing where nobody was sought. */
function unknownRows({ chain }: ChainFacts, context: AgendaContext): string[][] {
  const { w, lang, dataset, results } = context;
  if (!results.targets) return [];
  const steps = dataset.chains.find(({ id }) => id === chain.id)?.steps ?? [];
  return missingSteps(results.targets, chain.id, dataset, lang)
    .filter(({ filled }) => !filled)
    .map(({ name }) => {
      const note = steps.find((step) => stepTitle(step, lang) === name)?.note ?? "";
      return [w.own.noTechnology(name), w.own.noTechnologyWhy, apart(note).note];
    });
}

/** A process that is not proven in use, or that fills a step on paper only. */
function processRows(candidate: CandidateResult, { chain }: ChainFacts, context: AgendaContext): string[][] {
  const { w, lang, dataset } = context;
  const { own } = w;
  const filled = filledSteps(candidate, dataset).filter((one) => one.chain === chain.id);
  const process = dataset.processes.find(({ id }) => id === candidate.process);
  const name = candidateName(candidate, context);
  const evidence = own.catalogue(process?.note ?? "");
  const onPaper = filled.filter(({ fit }) => fit !== "itself");
  const steps = words(lang).list(filled.map(({ step }) => stepTitle(step, lang)));
  const trl = process?.trl ?? null;
  const why = onPaper.map((one) => fitText(one, own.quoted(stepTitle(one.step, lang)), candidate, context));
  const isUnproven = trl !== null && trl < PROVEN;
  const all = [...(isUnproven ? [own.proveWhy(steps, whole(trl, context))] : []), ...why];
  // Told once, with all that there is to find out about it.
  return all.length === 0 ? [] : [[(isUnproven ? own.prove : own.check)(name), all.join("; "), evidence]];
}

function unusedRows({ attract }: ChainFacts, context: AgendaContext): string[][] {
  const { own } = context.w;
  return attract
    .filter(({ kind }) => kind === "unused-output")
    .map((gap) => [
      own.outlet(context.names.material(gap.material)),
      gap.quantity === null
        ? own.outletUnknown
        : own.outletWhy(gapQuantity(gap, context), gapValue(gap, context)),
      own.from([some(gap.units.map(context.names.unit), MOST.plants, context)]),
    ]);
}

/** What would have to be built, each with its size, jobs, and state and effect. */
export function investments(facts: ChainFacts, context: AgendaContext): readonly (readonly string[])[] {
  return [...announcedRows(facts, context), ...newcomerRows(facts, context), ...measureRows(facts, context)];
}

export function investmentSection(facts: ChainFacts, context: AgendaContext): readonly Block[] {
  const { own } = context.w;
  const rows = investments(facts, context);
  if (rows.length === 0) return [paragraph(own.investmentNone)];
  return [
    paragraph(own.investmentIntro),
    table(
      own.investment,
      [
        textColumn(own.what, 34),
        figureColumn(own.size, 14),
        figureColumn(own.jobs, 10),
        textColumn(own.state, 46),
      ],
      rows.slice(0, MOST.investment),
    ),
  ];
}

/** Plants that are named for a missing step and do not run now. */
function announcedRows({ chain }: ChainFacts, { w, lang, names }: AgendaContext): string[][] {
  return chain.steps
    .filter(({ missing }) => missing)
    .flatMap((step) =>
      step.units.map((id) => {
        const row = names.unitRow(id);
        const status = words(lang).unitStatus[row?.status ?? "announced"];
        const jobs = row?.jobs ?? null;
        return [
          names.unit(id),
          "",
          jobs === null ? "" : String(jobs),
          w.own.announced(status, stepName(step, lang)),
        ];
      }),
    );
}

/** Newcomers that fill a step, or else those that strengthen the chain, with what has to be there first. */
function newcomerRows({ chain }: ChainFacts, context: AgendaContext): string[][] {
  const { w, names } = context;
  const { own } = w;
  const { shown } = chainCandidates(chain.id, context);
  const known = new Set(shown.map(({ process }) => process));
  const blocked = processesOf(chain.id, context).filter(
    ({ feasible, process }) => !feasible && !known.has(process),
  );
  return [...shown, ...blocked].map((candidate) => {
    const { feasible, short, effect } = candidate;
    const standing = standingIn(candidate, chain.id, context);
    const changes = [standing, ...effectClauses(candidate, context, false)].filter(Boolean).join("; ");
    const outside = outsideText(candidate, context);
    const state = feasible
      ? outside.length === 0
        ? own.feasible(changes)
        : own.fromOutside(outside, changes)
      : [own.first([...new Set(short.map(({ material }) => names.material(material)))]), standing].join("; ");
    return [
      candidateName(candidate, context),
      sizeText(candidate, context),
      effect.jobs === null ? "" : whole(effect.jobs, context),
      state,
    ];
  });
}

/** What has to come from outside: with what the cluster takes now where that is less; water and air are there. */
function outsideText(
  { imports }: Pick<CandidateResult, "imports">,
  context: AgendaContext,
): readonly string[] {
  const { lang, names, dataset } = context;
  const [more, others] = [moreThanNow({ imports }, context), outsideNeeds({ imports }, dataset)];
  const plain = others
    .filter(({ isMore, times }) => !isMore && times !== null)
    .map(
      ({ material, quantity, unit }) => `${formatQuantity(quantity, unit, lang)} ${names.material(material)}`,
    );
  return [...more, ...plain];
}

/** What is built for a weak link: a newcomer stands among those already. */
const BUILT: readonly StrengthenKind[] = ["newcomer", "terminal", "storage"];

/** The best measures for the chain's weak links that build something, each with what it changes. */
function measureRows({ chain, strengthen }: ChainFacts, context: AgendaContext): string[][] {
  const { w, names } = context;
  const known = new Set(chainCandidates(chain.id, context).shown.map(({ process }) => process));
  const rows = strengthen.flatMap((link) => {
    const weak = weakPort(link.port, context);
    const best = weak && bestOption(weak);
    if (!best || !BUILT.includes(best.kind) || known.has(best.by ?? "")) return [];
    const where = w.own.link(names.unit(link.port.unit), linkText(link, context));
    const what = capital(optionText(weak, best, context));
    return [{ best, row: [what, "", "", `${where}; ${optionEffect(weak, best, context)}`] }];
  });
  return rows
    .toSorted((a, b) => a.best.expectedLoss - b.best.expectedLoss)
    .slice(0, MOST.measures)
    .map(({ row }) => row);
}
