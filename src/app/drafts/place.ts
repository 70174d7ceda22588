/** Where something was typed: which form it was, and what it was about. */
import type { DataSet, End, Flow } from "../../model/dataset.ts";
import type { AppState, FormTarget } from "../state/types.ts";
import type { TableName } from "../tables/model/column.ts";

export type Place =
  | { readonly kind: "form"; readonly target: FormTarget }
  /** A new scene of a workshop. */
  | { readonly kind: "scene" }
  /** A new scenario, or one of those there are: its name, its description or why something changes in it. */
  | { readonly kind: "scenario"; readonly id: string | null; readonly field: string }
  /** A new row of a table. */
  | { readonly kind: "row"; readonly table: TableName }
  /** Cells of a table: what is typed in one, and what could not be saved of others. */
  | { readonly kind: "cells"; readonly table: TableName }
  | { readonly kind: "workshop" }
  /** The guided import, which belongs to no project yet. */
  | { readonly kind: "import" };

/** What a place is called in the store: the same one for the same form about the same thing. */
export function subjectOf(place: Place, dataset: DataSet): string {
  if (place.kind !== "form" || place.target.kind !== "flow" || place.target.at === null)
    return JSON.stringify(place);
  const flow = dataset.flows[place.target.at];
  return flow ? flowSubject(flow, dataset) : JSON.stringify(place);
}

/** A flow has no id, and its place in the table shifts where others go: it goes by its ends and its material. */
export function flowSubject(flow: Flow, dataset: DataSet): string {
  const own = flowKey(flow);
  const alike = dataset.flows.filter((other) => flowKey(other) === own);
  return subjectAs(own, alike.indexOf(flow));
}

/** Where the flow that goes by a subject stands now; -1 where it is gone. */
export function flowAt(subject: string, dataset: DataSet): number {
  const seen = new Map<string, number>();
  return dataset.flows.findIndex((flow) => {
    const own = flowKey(flow);
    const before = seen.get(own) ?? 0;
    seen.set(own, before + 1);
    return subjectAs(own, before) === subject;
  });
}

const subjectAs = (key: string, before: number): string => `flow ${key} ${before}`;
const flowKey = ({ from, to, material }: Flow): string =>
  JSON.stringify([endKey(from), endKey(to), material]);
const endKey = (end: End) => ("unit" in end ? [end.unit] : end.outside);

/** The form of a draft in the data set as it is now; null where what it was about is gone. */
export function targetNow(target: FormTarget, subject: string, dataset: DataSet): FormTarget | null {
  switch (target.kind) {
    case "unit":
      return target.id === null || dataset.units.some(({ id }) => id === target.id) ? target : null;
    case "material":
      return dataset.materials.some(({ id }) => id === target.id) ? target : null;
    case "chain":
      return target.id === null || dataset.chains.some(({ id }) => id === target.id) ? target : null;
    case "flow": {
      if (target.at === null) return target;
      const at = flowAt(subject, dataset);
      return at < 0 ? null : { kind: "flow", at };
    }
  }
}

/** Whether nobody is at anything yet, so that what was open may come by itself. */
export function isFree({ form, panel, guide, tour, linking, workshop, masked }: AppState): boolean {
  const busy = form ?? panel ?? guide ?? tour ?? linking;
  const at = document.activeElement;
  return busy === null && !workshop && !masked && (at === null || at === document.body);
}
