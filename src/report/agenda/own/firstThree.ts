/** Page one of the agenda of a chain: the first to attract beside each other, in the lines of the workbook's front. */
import { lackingLines } from "../../lackingOfChain.ts";
import { type FrontTarget, frontLines, LINES, noneCompletes, realText } from "../../targetFront.ts";
import { frontWords } from "../../targetFrontWords.ts";
import type { ChainFacts } from "../chainFacts.ts";
import { type Block, heading, note, paragraph, table, textColumn } from "../document.ts";
import type { AgendaContext } from "../input.ts";
import { whole } from "../say.ts";
import { chainCandidates, frontTargets } from "../targetsSection.ts";

/** Nothing where nobody was sought or found: the facts of the chain then say so. */
export function firstBlocks({ chain }: ChainFacts, context: AgendaContext): readonly Block[] {
  const { w, results, lang } = context;
  if (!results.targets) return [];
  const { shown, areOfChain } = chainCandidates(chain.id, context);
  if (shown.length === 0) return [];
  const targets = frontTargets(shown, context);
  const notes = [
    noneCompletes(results.targets, chain.id, context),
    ...(areOfChain
      ? [realText(targets, chain.id, context)]
      : lackingLines(results.targets, chain.id, context)),
    areOfChain ? "" : w.own.touchesIntro,
  ].filter(Boolean);
  return [
    heading(2, w.own.firstTitle, "chain-first"),
    ...(notes.length === 0 ? [] : [paragraph(notes.join(" "))]),
    besideEachOther(targets, chain.id, context),
    note(frontWords(lang).grades),
  ];
}

function besideEachOther(targets: readonly FrontTarget[], chain: string, context: AgendaContext): Block {
  const w = frontWords(context.lang);
  // The sources stand in a chapter of their own.
  const lines = targets.map((target) => frontLines(target, { chain, sources: false }, context));
  return table(
    context.w.own.firstTitle,
    [
      textColumn("", 10),
      ...targets.map(({ name }, k) => textColumn(w.numbered(whole(k + 1, context), name), 30)),
    ],
    LINES.map((line) => [w.line[line], ...lines.map((own) => own[line])]),
  );
}
