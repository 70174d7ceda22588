/** From what the reader says of an edit to the cells that it is about. Pure. */
import type { Issue } from "../../model/issue.ts";
import { issueText } from "../../report/issues/index.ts";
import type { CellFault, CellText, TableModel } from "./model/column.ts";

/** The row of a file that stands first below its header. */
const FIRST_ROW = 2;

/** Issues at the cells that were changed, and those that are about something else, in words. */
export function faultsOf(
  table: TableModel,
  issues: readonly Issue[],
  tried: readonly CellText[],
  lang: "nl" | "en",
): { readonly at: readonly CellFault[]; readonly elsewhere: readonly string[] } {
  const fields = new Map(table.columns.map(({ id, field }) => [id, field]));
  const at: CellFault[] = [];
  const elsewhere: string[] = [];
  for (const issue of issues) {
    const { message, hint } = issueText(issue, lang);
    const said = [message, hint].filter(Boolean).join(" ");
    const cell = tried.find(
      ({ at: place, column }) =>
        issue.file === table.editor?.file &&
        issue.row === place + FIRST_ROW &&
        fields.get(column) === issue.column,
    );
    if (cell) at.push({ ...cell, fault: said });
    else elsewhere.push(issue.row === null ? said : `${issue.file} ${issue.row}, ${issue.column}: ${said}`);
  }
  return { at, elsewhere };
}
