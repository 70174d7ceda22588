/** The flows in words: names of ends, sentences for bands and nodes. Pure. */
import type { Grouping, SankeySubject } from "../../graph/sankey/choice.ts";
import { subjectDimension, subjectMaterial } from "../../graph/sankey/choice.ts";
import type { SankeyNode } from "../../graph/sankey/layout.ts";
import type { SankeyEnd, SankeyLink } from "../../graph/sankey/links.ts";
import { sectorText } from "../../report/words.ts";
import type { AppWords } from "../i18n/text.ts";
import type { AppNames } from "../state/names.ts";
import { bandState } from "./bandLook.ts";
import type { FlowsModel } from "./useFlowsModel.ts";

export interface FlowsSpeech {
  readonly words: AppWords;
  readonly names: AppNames;
  readonly grouping: Grouping;
  readonly unit: string;
  /** Whether a scenario changes something. */
  readonly isWhatIf: boolean;
}

/** A quantity in the picture's own unit of measure, in three digits. */
export function inUnit(value: number, { words, unit }: Pick<FlowsSpeech, "words" | "unit">): string {
  return `${words.f.significant(value)} ${unit}`;
}

export function endName(end: SankeyEnd, { words, names, grouping }: FlowsSpeech): string {
  const { t } = words;
  if (end.kind !== "group") return t.flows[end.kind];
  if (end.group === "") return t.flows.noGroup;
  if (grouping === "unit") return names.unit(end.group);
  if (grouping === "sector") return sectorText(end.group, words.lang);
  return grouping === "company" ? names.company(end.group) : end.group;
}

export function materialName(link: SankeyLink, { words, names }: FlowsSpeech): string {
  return link.material === null ? words.t.flows.several : names.material(link.material);
}

/** "Nobian → Nouryon: chlorine, 74 kt a year; nothing in this scenario". */
export function bandSentence(link: SankeyLink, speech: FlowsSpeech, runsBack = false): string {
  const { t } = speech.words;
  const [from, to] = [endName(link.from, speech), endName(link.to, speech)];
  const material = materialName(link, speech);
  const quantity = inUnit(link.before, speech);
  const said =
    link.from.id === link.to.id
      ? t.flows.self(from, material, quantity)
      : t.flows.band(from, to, material, quantity);
  const parts = [said, runsBack ? t.flows.returns : "", speech.isWhatIf ? changeOf(link, speech) : ""];
  return parts.filter((part) => part !== "").join("; ");
}

function changeOf({ before, after }: Pick<SankeyLink, "before" | "after">, speech: FlowsSpeech): string {
  const { t } = speech.words;
  switch (bandState({ before, after })) {
    case "whole":
      return t.flows.same;
    case "less":
      // Where the two read the same, that little is lost is said by itself.
      return t.flows.left(
        inUnit(after, speech),
        inUnit(speech.words.f.difference(after, before) || before - after, speech),
      );
    case "gone":
      return t.flows.gone;
    case "added":
      return t.flows.opened(inUnit(after, speech));
  }
}

/** "Nobian: in 2,900 kt, out 2,700 kt a year; in this scenario ..." */
export function nodeSentence(node: SankeyNode, speech: FlowsSpeech): string {
  const { t } = speech.words;
  const name = endName(node.end, speech);
  const { before, after } = node;
  const said = t.flows.node(name, inUnit(before.into, speech), inUnit(before.out, speech));
  if (!speech.isWhatIf) return said;
  const now = t.flows.nodeNow(inUnit(after.into, speech), inUnit(after.out, speech));
  const isSame = [
    [before.into, after.into],
    [before.out, after.out],
  ].every(([was = 0, is = 0]) => bandState({ before: was, after: is }) === "whole");
  return `${said}; ${isSame ? t.flows.same : now}`;
}

export function subjectName(subject: SankeySubject, words: AppWords, names: AppNames): string {
  const material = subjectMaterial(subject);
  if (material !== null) return names.material(material);
  const dimension = subjectDimension(subject);
  return dimension === null
    ? words.t.flows.energy
    : words.t.flows.dimension(dimension.replace(/^other /, ""));
}

/** What the picture leaves out or takes together, as sentences. */
export function leftOutSentences({ skipped, drawn, all, speech }: FlowsModel): readonly string[] {
  const { t } = speech.words;
  return [
    skipped.length > 0 ? t.flows.skipped(skipped.map((link) => bandSentence(link, speech)).join("; ")) : "",
    drawn.folded > 0 ? t.flows.folded(drawn.folded) : "",
    all.leftOut > 0 ? t.flows.leftOut(all.leftOut) : "",
  ].filter((sentence) => sentence !== "");
}
