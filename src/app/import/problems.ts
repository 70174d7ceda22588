/** What still has to be chosen before files can be read. Pure. */
import { missingColumns } from "../../io/guide/draft.ts";
import type { FileKind } from "../../io/schema.ts";
import type { Guide } from "../state/guideTypes.ts";

export interface GuideProblems {
  /** Why the tables are not settled: none of flows, or two of a kind. */
  readonly tables:
    | { readonly kind: "none" | "no-flows" }
    | { readonly kind: "twice"; readonly of: FileKind }
    | null;
  /** Sources that lack required columns, with our names of those. */
  readonly columns: readonly { readonly source: string; readonly names: readonly string[] }[];
}

export function problemsOf({ surveys, plan }: Pick<Guide, "surveys" | "plan">): GuideProblems {
  const columns = plan.sources.flatMap((source) => {
    const names = missingColumns(source);
    return names.length > 0 ? [{ source: source.source, names }] : [];
  });
  if (surveys.length === 0) return { tables: { kind: "none" }, columns };
  const kinds = plan.sources.flatMap(({ kind }) => kind ?? []);
  const twice = kinds.find((kind, at) => kinds.indexOf(kind) < at);
  if (twice) return { tables: { kind: "twice", of: twice }, columns };
  return { tables: kinds.includes("flows") ? null : { kind: "no-flows" }, columns };
}
