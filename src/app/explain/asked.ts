/** What can be asked of a figure: which one, with the result that it stands in. Types alone: the answers come later. */

import type { Autonomy, Basis, Gap, PortResult } from "../../analysis/results.ts";
import type { DependenceCell, PairRow } from "../../analysis/resultsMethod.ts";
import type { StrengthenOption, StrongPort, WeakPort } from "../../analysis/resultsStrengthen.ts";
import type { TakeoverEffect, TakeoverMember } from "../../analysis/resultsTakeovers.ts";
import type { CandidateResult, PortfolioMember } from "../../analysis/resultsTargets.ts";
import type { SankeyChoice } from "../../graph/sankey/choice.ts";
import type { SankeyLink } from "../../graph/sankey/links.ts";
import type { ValueParts } from "../../report/estimatedValue.ts";
import type { PictureFigure } from "../../report/pictureFigures.ts";
import type { TermId } from "../help/terms.ts";

/** A figure of a candidate's row. */
export type CandidateFigure =
  | "score"
  | "chains"
  | "jengafication"
  | "expectedLoss"
  | "weakLinks"
  | "importValue"
  | "wasteValue"
  | "jobs"
  | "size";

/** A figure of those who could take over. */
export type TakeoverFigure = "loss" | "chains" | "takes";

/** A line of the tower curve, or the band around the mean of the random orders. */
export type CurveLine = "worst" | "random" | "band" | "ideal";

/** One of those that are named first for a chain. */
export interface Answer {
  readonly name: string;
  readonly candidate: CandidateResult;
}

export type Asked =
  | { readonly of: "level"; readonly unit: string }
  | { readonly of: "delivered"; readonly flow: number }
  | { readonly of: "loss" }
  | { readonly of: "value"; readonly parts: ValueParts }
  | { readonly of: "beside" }
  | { readonly of: "range"; readonly company?: string }
  | { readonly of: "index" }
  | { readonly of: "autonomy"; readonly autonomy: Autonomy }
  | { readonly of: "curve"; readonly line: CurveLine; readonly step: number }
  | { readonly of: "flowTotal"; readonly links: readonly SankeyLink[]; readonly unit: string }
  | { readonly of: "flowRows"; readonly links: readonly SankeyLink[]; readonly choice: SankeyChoice }
  | { readonly of: "chainCounts" }
  | { readonly of: "dependenceCounts" }
  | { readonly of: "basis"; readonly basis: Basis }
  | { readonly of: "underScenario" }
  | { readonly of: "answers"; readonly chain: string; readonly rows: readonly Answer[] }
  | { readonly of: "chain"; readonly chain: string; readonly scenario?: string }
  | { readonly of: "link"; readonly port: PortResult }
  | { readonly of: "gap"; readonly gap: Gap }
  | { readonly of: "rank"; readonly company: string; readonly metrics?: boolean }
  | { readonly of: "pair"; readonly pair: PairRow }
  | { readonly of: "dependence"; readonly cell: DependenceCell }
  | { readonly of: "candidate"; readonly candidate: CandidateResult; readonly figure: CandidateFigure }
  | { readonly of: "member"; readonly member: PortfolioMember }
  | { readonly of: "weak"; readonly port: WeakPort; readonly option?: StrengthenOption }
  | { readonly of: "keep"; readonly port: StrongPort }
  | { readonly of: "difference"; readonly figure: PictureFigure }
  | { readonly of: "compared"; readonly scenario: string }
  | { readonly of: "intervals" }
  | { readonly of: "effectIntervals" }
  | {
      readonly of: "takeover";
      readonly effect: TakeoverEffect;
      readonly members: readonly TakeoverMember[];
      readonly figure: TakeoverFigure;
    };

/** Where a figure comes from: in plain words, then its formula in letters and with its own numbers. */
export interface Explanation {
  readonly lines: readonly string[];
  readonly formulas: readonly string[];
  readonly term: TermId;
}
