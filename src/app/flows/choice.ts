/** What the flows view shows: what the user chose, as far as the data set has it. Pure. */
import {
  type Grouping,
  type SankeyChoice,
  type SankeySubject,
  type SubjectCount,
  subjectDimension,
  subjectsOf,
  unitsFor,
} from "../../graph/sankey/choice.ts";
import type { DataSet } from "../../model/dataset.ts";

/** The user's choices of this session; null is the first that the data set has. */
export interface FlowsWish {
  readonly subject: SankeySubject | null;
  readonly unit: string | null;
  readonly grouping: Grouping;
  readonly outside: boolean;
  readonly most: number;
  /** How many of the largest flows are left out, so that the others can be seen. */
  readonly skip: number;
}

export const FIRST_FLOWS: FlowsWish = {
  subject: null,
  unit: null,
  grouping: "company",
  outside: true,
  most: 40,
  skip: 0,
};

/** How many flows can be drawn one by one. */
export const MOSTS: readonly number[] = [20, 40, 80, Number.POSITIVE_INFINITY];

/** How many of the largest flows can be left out. */
export const SKIPS: readonly number[] = [0, 1, 2, 3, 5];

export interface FlowsOptions {
  readonly subjects: readonly SubjectCount[];
  readonly units: readonly string[];
  readonly choice: SankeyChoice;
}

/** The choice that holds for a data set, and what else could be chosen; mass is shown first where there is any. */
export function flowsOptions(dataset: DataSet, wish: FlowsWish): FlowsOptions {
  const subjects = subjectsOf(dataset);
  const wanted = subjects.find(({ subject }) => subject === wish.subject);
  const mass = subjects.find(({ subject, known }) => subjectDimension(subject) === "mass" && known > 0);
  const subject = (wanted ?? mass ?? subjects[0])?.subject ?? "energy";
  const units = unitsFor(dataset, subject);
  const unit = units.find((candidate) => candidate === wish.unit) ?? units[0] ?? "";
  const { grouping, outside, most } = wish;
  return { subjects, units, choice: { subject, unit, grouping, outside, most } };
}
