/** `check`: the issues of a data set and its mass and energy balance. */
import type { BalanceResult } from "../../analysis/results.ts";
import type { Issue, Severity } from "../../model/issue.ts";
import type { CsvTable } from "../csv.ts";
import { formatNumber, formatQuantity } from "../format.ts";
import type { Shape } from "../json.ts";
import { nameWithId } from "../names.ts";
import { columnsOf, type Page, pageTitle, type Section, type View } from "../page.ts";
import { printable } from "../table.ts";
import { type Lang, words } from "../words.ts";

/** An issue with its words, as cli.md shows it. */
export interface IssueRow {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly row: number | null;
  readonly column: string;
  readonly value: string;
  readonly message: string;
  readonly hint: string;
}

export interface CheckResult extends BalanceResult {
  readonly dataset: string;
  readonly issues: readonly IssueRow[];
}

export const CHECK_SHAPE: Shape = {
  dataset: true,
  issues: {
    code: true,
    severity: true,
    file: true,
    row: true,
    column: true,
    value: true,
    message: true,
    hint: true,
  },
  units: { unit: true },
  carriers: { material: true },
};

/** An issue with its message and hint in one language. */
export function issueRow(issue: Issue, text: { readonly message: string; readonly hint: string }): IssueRow {
  const { code, severity, file, row, column, value } = issue;
  return { code, severity, file, row, column, value, message: text.message, hint: text.hint };
}

/** `error flows.csv:12:quantity "x": message`, and the hint under it. */
export function issueLines(issues: readonly IssueRow[], lang: Lang): readonly string[] {
  const { severity } = words(lang);
  return issues.flatMap((issue) => {
    const place = [issue.file, issue.row, issue.column]
      .filter((part) => part !== null && part !== "")
      .join(":");
    const value = issue.value === "" ? "" : ` "${issue.value}"`;
    const line = printable(`${severity[issue.severity]} ${place}${value}: ${issue.message}`);
    return issue.hint ? [line, `    ${printable(issue.hint)}`] : [line];
  });
}

/** "3 errors and 1 warning". */
export function issueCount(issues: readonly { readonly severity: Severity }[], lang: Lang): string {
  const count = (severity: Severity) => issues.filter((issue) => issue.severity === severity).length;
  const { noIssues, issueCounts } = words(lang).summary;
  return issues.length === 0 ? noIssues : `${issueCounts(count("error"), count("warning"), count("info"))}.`;
}

/** The issues, then what goes in and out of every unit, then of every material and carrier. */
export function checkPage(result: CheckResult, view: View): Page {
  const { lang } = view;
  const w = words(lang);
  const leftOut = [...result.units, ...result.carriers].some((row) => row.unknown > 0);
  return {
    title: pageTitle("check", view),
    lines: [issueCount(result.issues, lang)],
    sections: [
      result.issues.length > 0 ? { title: w.section.issues, lines: issueLines(result.issues, lang) } : {},
      unitSection(result, view),
      carrierSection(result, view),
    ],
    footer: leftOut ? [w.summary.leftOut] : [],
  };
}

function atLeast(value: number, unit: string, unknown: number, lang: Lang): string {
  return (unknown > 0 ? "≥ " : "") + formatQuantity(value, unit, lang);
}

function unitSection(result: CheckResult, { lang, names }: View): Section {
  return {
    title: words(lang).section.unitBalance,
    ...(result.units.length === 0 ? { lines: [words(lang).summary.noUnits] } : {}),
    table: {
      columns: columnsOf(
        ["unit", "massIn", "massOut", "energyIn", "energyOut", "leftOut"],
        ["massIn", "massOut", "energyIn", "energyOut", "leftOut"],
        lang,
      ),
      rows: result.units.map((row) => [
        nameWithId(names.unit(row.unit), row.unit),
        atLeast(row.massIn, "t", row.unknown, lang),
        atLeast(row.massOut, "t", row.unknown, lang),
        atLeast(row.energyIn, "MWh", row.unknown, lang),
        atLeast(row.energyOut, "MWh", row.unknown, lang),
        formatNumber(row.unknown, lang, 0),
      ]),
    },
  };
}

function carrierSection(result: CheckResult, { lang, names }: View): Section {
  return {
    title: words(lang).section.carrierBalance,
    table: {
      columns: columnsOf(
        ["material", "imported", "withinCluster", "exported", "leftOut"],
        ["imported", "withinCluster", "exported", "leftOut"],
        lang,
      ),
      rows: result.carriers.map((row) => [
        nameWithId(names.material(row.material), row.material),
        atLeast(row.imported, row.unit, row.unknown, lang),
        atLeast(row.withinCluster, row.unit, row.unknown, lang),
        atLeast(row.exported, row.unit, row.unknown, lang),
        formatNumber(row.unknown, lang, 0),
      ]),
    },
  };
}

/** The issues (the table that is written unless another is asked for), the units, the carriers. */
export function checkTables(result: CheckResult): {
  readonly issues: CsvTable;
  readonly units: CsvTable;
  readonly carriers: CsvTable;
} {
  return {
    issues: {
      columns: ["code", "severity", "file", "row", "column", "value", "message", "hint"],
      rows: result.issues.map((i) => [
        i.code,
        i.severity,
        i.file,
        i.row,
        i.column,
        i.value,
        i.message,
        i.hint,
      ]),
    },
    units: {
      columns: ["unit", "massIn", "massOut", "energyIn", "energyOut", "unknown"],
      rows: result.units.map((r) => [r.unit, r.massIn, r.massOut, r.energyIn, r.energyOut, r.unknown]),
    },
    carriers: {
      columns: ["material", "unit", "imported", "withinCluster", "exported", "unknown"],
      rows: result.carriers.map((r) => [
        r.material,
        r.unit,
        r.imported,
        r.withinCluster,
        r.exported,
        r.unknown,
      ]),
    },
  };
}
