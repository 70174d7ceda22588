/** The summary: what was found, and whom to attract, what to strengthen and what to keep, five lines each. */
import type { CandidateResult } from "../../analysis/resultsTargets.ts";
import { needsOf } from "../commands/targets.ts";
import { formatMoney, formatNumber } from "../format.ts";
import { findingBlocks } from "./clusterSection.ts";
import { type Block, heading, note, paragraph, table, textColumn } from "./document.ts";
import type { AgendaContext } from "./input.ts";
import { fine, optionEffect, optionText, weakest, worthKeeping } from "./options.ts";
import { some, whole } from "./say.ts";
import {
  candidateName,
  changeOfIndex,
  marked,
  memberName,
  needAndOthers,
  sizeText,
} from "./targetsSection.ts";

const LINES = 5;
/** Changes of the index that are smaller read as none. */
const NOTICEABLE = 5e-4;

/** The chapter of the summary. */
export function summaryChapter(context: AgendaContext): readonly Block[] {
  const { summary } = context.w;
  return [
    heading(1, summary.title, "summary", true),
    ...findingBlocks(context),
    heading(2, summary.attract, "summary-attract"),
    ...attractBlocks(context),
    heading(2, summary.strengthen, "summary-strengthen"),
    ...strengthenBlocks(context),
    heading(2, summary.keep, "summary-keep"),
    ...keepBlocks(context),
  ];
}

function figureOf(candidate: CandidateResult, context: AgendaContext): string {
  const { effect } = candidate;
  const { w, lang, results } = context;
  const count = effect.chainsCompleted.length;
  const chains =
    count === 0
      ? w.summary.noChain
      : marked(w.summary.completes(w.count.chains(count, whole(count, context))), candidate, context);
  if (Math.abs(effect.jengafication) < NOTICEABLE) return chains;
  const now = formatNumber(results.tower.jengafication, lang, 3);
  return `${chains}; ${w.summary.index(changeOfIndex(effect.jengafication, context), now)}`;
}

function attractBlocks(context: AgendaContext): readonly Block[] {
  const { w, results } = context;
  const { targets } = results;
  if (!targets) return [paragraph(w.summary.attractUnknown)];
  const needs = needsOf(targets.candidates.filter(({ feasible, score }) => feasible && score > 0));
  if (needs.length === 0) return [paragraph(w.summary.attractNone)];
  return [
    paragraph(w.summary.attractIntro),
    table(
      w.summary.attract,
      [textColumn(w.summary.what, 34), textColumn(w.summary.why, 34), textColumn(w.summary.figure, 34)],
      needs
        .slice(0, LINES)
        .map(({ best, others }) => [
          w.summary.sized(candidateName(best, context), sizeText(best, context)),
          needAndOthers(best, others.length, context),
          figureOf(best, context),
        ]),
    ),
    ...portfolioNote(context),
  ];
}

function portfolioNote(context: AgendaContext): readonly Block[] {
  const { w, results } = context;
  const portfolio = results.targets?.portfolio;
  const count = portfolio?.effect.chainsCompleted.length ?? 0;
  if (!portfolio || count === 0 || portfolio.members.length < 2) return [];
  const names = portfolio.members.map((member) => memberName(member, context));
  return [
    note(w.summary.portfolio(some(names, LINES, context), w.count.chains(count, whole(count, context)))),
  ];
}

function strengthenBlocks(context: AgendaContext): readonly Block[] {
  const { w, names, results } = context;
  const { strengthen } = results;
  if (!strengthen) return [paragraph(w.summary.unknown)];
  const lines = weakest(strengthen).slice(0, LINES);
  if (lines.length === 0) return [paragraph(w.summary.strengthenNone)];
  return [
    paragraph(w.summary.strengthenIntro(fine(strengthen.expectedLoss, context))),
    table(
      w.summary.strengthen,
      [textColumn(w.summary.what, 36), textColumn(w.summary.measure, 36), textColumn(w.summary.figure, 30)],
      lines.map(([port, option]) => [
        w.summary.link[port.direction](
          names.unit(port.unit),
          w.chain.link[port.direction](names.material(port.material)),
          names.unit(port.largest),
        ),
        optionText(port, option, context),
        optionEffect(port, option, context),
      ]),
    ),
  ];
}

function keepBlocks(context: AgendaContext): readonly Block[] {
  const { w, lang, names, currency, results } = context;
  const { strengthen } = results;
  if (!strengthen) return [paragraph(w.summary.unknown)];
  const lines = worthKeeping(strengthen).slice(0, LINES);
  if (lines.length === 0) return [paragraph(w.summary.keepNone)];
  const mean = strengthen.expectedLoss;
  return [
    paragraph(w.summary.keepIntro),
    table(
      w.summary.keep,
      [textColumn(w.summary.what, 42), textColumn(w.summary.why, 30), textColumn(w.summary.figure, 30)],
      lines.map((port) => [
        w.summary.link[port.direction](
          names.unit(port.unit),
          w.chain.link[port.direction](names.material(port.material)),
          names.unit(port.largest),
        ),
        port.value === null ? w.summary.carries : w.summary.worth(formatMoney(port.value, currency, lang)),
        w.option.mean(fine(mean, context), fine(mean + port.expectedLoss, context)),
      ]),
    ),
  ];
}
