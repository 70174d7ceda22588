/** The last chapter of a comparison: on what it rests, what unknown counts as, the terms used, the remarks on the data. */
import { type Block, heading, list, paragraph } from "./agenda/document.ts";
import { clusterText } from "./clusterText.ts";
import type { IssueRow } from "./commands/check.ts";
import type { CompareAnswer } from "./commands/compare.ts";
import { basisLines, type View } from "./page.ts";
import { type Lang, words } from "./words.ts";

/** A remark on the data set in the words of the file. */
export type Remark = Pick<IssueRow, "file" | "row" | "message">;

/** Remarks that are printed. */
const MOST = 8;

/** "flows.csv, row 12: the quantity is unknown." */
function remarkText({ file, row, message }: Remark, lang: Lang): string {
  const { place } = words(lang).compare.account;
  return file === "" ? message : `${place(file, row)}: ${message}`;
}

/** The remarks themselves, the first few; where they may not be told, how many there are. */
function remarkBlocks({ warnings, lang }: View, remarks: readonly Remark[] | undefined): readonly Block[] {
  const { account } = words(lang).compare;
  if (warnings === 0) return [paragraph(words(lang).summary.noWarnings)];
  if (!remarks) return [paragraph(account.untold(warnings))];
  const more = remarks.length - MOST;
  const lines = remarks.slice(0, MOST).map((issue) => remarkText(issue, lang));
  return [list(more > 0 ? [...lines, account.moreRemarks(more)] : lines)];
}

/** @param remarks on the data set; undefined where they may not be told, as where names are hidden. */
export function accountBlocks(
  { result }: CompareAnswer,
  view: View,
  remarks: readonly Remark[] | undefined,
): readonly Block[] {
  const { lang, dataset } = view;
  const { compare, summary } = words(lang);
  const { account } = compare;
  const notice = clusterText(dataset, "notice", lang);
  const region = clusterText(dataset, "region", lang);
  return [
    heading(1, account.title, "account"),
    list([
      ...(region === "" ? [] : [`${compare.sheet.region}: ${region}`]),
      ...basisLines(result.basis, result.measure, lang),
      ...(notice === "" ? [] : [notice]),
      ...(result.basis.weights.assumed > 0 ? [compare.leastMeans] : []),
      ...(result.measure === "value_added" && result.basis.weights.estimated > 0 ? [account.negative] : []),
      summary.disclaimer,
    ]),
    heading(2, account.terms, "account-terms"),
    { kind: "facts", items: account.glossary.map(([label, value]) => ({ label, value })) },
    // Last, as their number varies: the terms stand whole on a page.
    heading(2, account.remarks, "account-remarks"),
    ...remarkBlocks(view, remarks),
  ];
}
