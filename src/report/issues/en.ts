import type { Issue } from "../../model/issue.ts";
import { bothReadings, detail, endingOf, type IssueCatalogue, materialOf, shown } from "./catalogue.ts";

const meant = (issue: Issue, otherwise: string): string => {
  const suggestion = detail(issue, "suggestion");
  return suggestion === "" ? otherwise : `Did you mean "${suggestion}"?`;
};
const chainOf = (issue: Issue): string => shown(detail(issue, "chain_en"));
const cell = (issue: Issue): string => `"${shown(issue.value)}"`;

/** Where the allowed values end. */
function limits(issue: Issue): string {
  const [min, max] = [detail(issue, "min"), detail(issue, "max")];
  if (detail(issue, "above") !== "") return `more than ${min}`;
  if (max === "") return `${min} or more`;
  return detail(issue, "below") === "" ? `from ${min} to ${max}` : `from ${min} to just below ${max}`;
}

export const EN: IssueCatalogue = {
  "not-a-text-file": () => ({
    message: "This is not a text file.",
    hint: "Save the sheet as CSV, or open the workbook as .xlsx.",
  }),
  "encoding-fallback": () => ({
    message: "The file is not valid UTF-8, so it was read as windows-1252.",
    hint: "Check letters such as é and ë. To be sure, save the file as CSV UTF-8.",
  }),
  "encoding-damaged": () => ({
    message: "The file says it is UTF-16, but half a character stands at its end.",
    hint: "Save the file again; the last cell may be incomplete.",
  }),
  "empty-file": () => ({
    message: "The file is empty.",
    hint: "Give it a header row and at least one row, or remove the file.",
  }),
  "no-rows": () => ({ message: "The file has a header but no rows.", hint: "Add rows, or remove the file." }),
  "unknown-file": () => ({
    message: "This file is not part of a data set and was not read.",
    hint: "Files are called flows, companies, materials, chains, processes, catalogue, scenarios or cluster.",
  }),
  "duplicate-file": (issue) => ({
    message: `The data set has this table twice: also as ${detail(issue, "first")}.`,
    hint: "Keep one of the two.",
  }),
  "flows-missing": () => ({
    message: "There is no table of flows (flows.csv, or a sheet flows).",
    hint: "A data set needs at least that one, with the columns from, to and material.",
  }),
  "file-damaged": (issue) => ({
    message: `The file is damaged, or it is not really ${endingOf(issue)}.`,
    hint: "Open it in the program that made it and save it again.",
  }),
  "not-a-data-set-file": () => ({
    message: "There is no data set in this file.",
    hint: "Make such a file with: schakel convert.",
  }),
  "newer-version": (issue) => ({
    message: `The file has version ${detail(issue, "version")} of its format; this program reads version ${detail(issue, "known")}.`,
    hint: "Use a newer version of this program.",
  }),
  "not-a-project-file": () => ({
    message: "There is no project in this file.",
    hint: "A project file is made with: Save as a file.",
  }),
  "project-part-damaged": (issue) => ({
    message: `This part of the project can't be read: ${detail(issue, "part")}.`,
    hint: "Use another copy of the file, or mend it there in a text editor.",
  }),
  "project-history-left-out": () => ({
    message: "The steps in this file don't fit its tables, so they can't be undone.",
    hint: "The tables were changed outside this program. Check the data; nothing of them is lost.",
  }),
  "graph-undirected": (issue) => ({
    message: `${detail(issue, "count")} edge(s) have no direction, so it is not known who delivers to whom.`,
    hint: "Make the graph directed in the program that it comes from.",
  }),
  "workbook-protected": () => ({
    message: "The workbook is protected with a password.",
    hint: "Take the password off in Excel (File, Info, Protect Workbook) and save the file again.",
  }),
  "workbook-old-format": () => ({
    message: "This is a workbook in an older or binary format.",
    hint: "Open it in Excel and save it as .xlsx.",
  }),
  "workbook-too-large": () => ({
    message: "The workbook is too large to unpack.",
    hint: "Remove what is not needed, such as empty rows with a layout, or save the tables as CSV files.",
  }),
  "sheet-too-large": (issue) => ({
    message: `The sheet goes on to cell ${cell(issue)}, far beyond a table.`,
    hint: "Remove the cells that stand far from the table (Ctrl+End goes to the last one).",
  }),
  "unknown-sheet": () => ({
    message: "This sheet is not part of a data set and was not read.",
    hint: "Sheets are called flows, companies, materials, chains, processes, catalogue, scenarios or cluster.",
  }),
  "hidden-sheet": () => ({ message: "The sheet is hidden. It was read all the same.", hint: "" }),
  "merged-cells": (issue) => ({
    message: `The cells ${cell(issue)} are merged: only the first has a value, the others are empty.`,
    hint: "Unmerge them and fill in every cell.",
  }),
  "column-without-header": (issue) => ({
    message: `Column ${detail(issue, "letter")} has no header, so its ${detail(issue, "count")} cell(s) are not read. The first is ${cell(issue)}.`,
    hint: "Give the column a header, or move remarks to the column note.",
  }),
  "missing-column": (issue) => ({
    message: `The required column "${issue.column}" is missing. Found: ${detail(issue, "found")}.`,
    hint: `Add it, or rename a column to one of: ${detail(issue, "spellings")}.`,
  }),
  "duplicate-column": (issue) => ({
    message: `The column ${cell(issue)} stands in the header twice.`,
    hint: "Rename or remove one of them.",
  }),
  "unknown-column": (issue) => ({
    message: `The column ${cell(issue)} has no meaning here. It is kept and not used.`,
    hint: "",
  }),
  "unclosed-quote": (issue) => ({
    message: `A quotation mark in row ${issue.row} is not closed.`,
    hint: 'A cell that starts with " ends with " as well; a " inside it is written as "".',
  }),
  "too-many-fields": (issue) => ({
    message: `The row has ${detail(issue, "found")} cells, the header ${detail(issue, "expected")}.`,
    hint: "Put quotation marks around a text that holds the separator.",
  }),
  "too-few-fields": (issue) => ({
    message: `The row has ${detail(issue, "found")} cells, the header ${detail(issue, "expected")}. The others count as empty.`,
    hint: "Check that no cell was lost.",
  }),
  "missing-cell": (issue) => ({
    message: `The cell in column "${issue.column}" must not be empty.`,
    hint: "Fill it in, or remove the row.",
  }),
  "unknown-word": (issue) => ({
    message: `${cell(issue)} is not one of the words for "${issue.column}".`,
    hint: `Use one of: ${detail(issue, "en")}.`,
  }),
  "not-a-number": (issue) => ({
    message: `${cell(issue)} is not a number.`,
    hint: "Write a number; put remarks in the column note.",
  }),
  "number-placeholder": (issue) => ({
    message: `${cell(issue)} is not a number.`,
    hint: "Leave the cell empty when the number is unknown.",
  }),
  "number-with-symbol": (issue) => ({
    message: `${cell(issue)} holds more than a number.`,
    hint: issue.value.includes("%")
      ? "Write a share without the percent sign, for instance 0.5 for 50%."
      : `Write only the number (${detail(issue, "number")}); a unit of measure or currency has a column of its own.`,
  }),
  "number-ambiguous": (issue) => {
    const { point, comma } = bothReadings(issue.value);
    return {
      message: `${cell(issue)} can be read as ${point} and as ${comma}; ${detail(issue, "count")} cell(s) in column "${issue.column}" can.`,
      hint: "Say whether the column has decimal points or decimal commas, or leave out the thousands separators.",
    };
  },
  "number-mixed-decimals": (issue) => ({
    message: `${cell(issue)} does not fit the column, which has a decimal ${detail(issue, "decimal")}.`,
    hint: `Write it with a decimal ${detail(issue, "decimal")}.`,
  }),
  "number-column-spoilt": (issue) => ({
    message: `The column "${issue.column}" is not used as numbers, because of ${cell(issue)}.`,
    hint: "Make every cell a number in one style, or leave it empty.",
  }),
  "not-an-integer": (issue) => ({
    message: `${cell(issue)} is not a whole number.`,
    hint: "Write it in digits only, without a point or comma.",
  }),
  "out-of-range": (issue) => ({
    message: `${cell(issue)} is outside what is allowed for "${issue.column}".`,
    hint: `Allowed: ${limits(issue)}.`,
  }),
  "negative-quantity": (issue) => ({
    message: `The quantity ${cell(issue)} is negative.`,
    hint: "Swap from and to for a flow the other way.",
  }),
  "unit-not-convertible": (issue) => ({
    message: `${cell(issue)} can't be converted to ${detail(issue, "own") || "the empty unit"}, the unit of ${materialOf(issue, "en")}.`,
    hint: "Use a unit of the same kind, or give mj_per_unit in materials.csv to go from energy to mass or volume.",
  }),
  "cell-error": (issue) => ({
    message: `The cell shows the error ${cell(issue)}.`,
    hint: "Mend the formula, or empty the cell if the value is unknown.",
  }),
  "formula-without-result": () => ({
    message: "The cell has a formula, but the file does not hold its result.",
    hint: "Open the workbook in Excel, let it calculate, and save it again.",
  }),
  "cell-is-a-date": (issue) => ({
    message: `The cell is a date, ${cell(issue)}, which does not belong in column "${issue.column}".`,
    hint: "Excel makes a date of text such as 1-2. Set the cell to text or number and type it again.",
  }),
  "cell-not-a-value": (issue) => ({
    message: `${cell(issue)} is not a text, a number, true, false or null.`,
    hint: "A row is an object, and each of its cells one such value.",
  }),
  "duplicate-id": (issue) => ({
    message: `${cell(issue)} was given before, in row ${detail(issue, "first")}.`,
    hint: "Give every row an id of its own, or remove one.",
  }),
  "ambiguous-id": (issue) => ({
    message: `${cell(issue)} is also a company, to which this plant does not belong. Who lets ${cell(issue)} leave means the company.`,
    hint: "Give the plant or the company another id.",
  }),
  "unit-created": (issue) => ({
    message: `The unit "${detail(issue, "id")}" stands in flows only, so it was added without further data.`,
    hint: meant(issue, "Add a row for it to companies.csv."),
  }),
  "material-created": (issue) => ({
    message: `The material "${detail(issue, "id")}" stands in flows only, so it was added without further data.`,
    hint: meant(issue, "Add a row for it to materials.csv."),
  }),
  "unknown-unit": (issue) => ({
    message: `There is no unit "${detail(issue, "id")}".`,
    hint: meant(issue, "Use an id of companies.csv; leave the cell empty for a missing step."),
  }),
  "unknown-material": (issue) => ({
    message: `There is no material "${detail(issue, "id")}".`,
    hint: meant(issue, "Use an id of materials.csv."),
  }),
  "unknown-subject": (issue) => ({
    message: `There is no ${detail(issue, "kind") === "material" ? "material" : "unit or company"} "${detail(issue, "id")}".`,
    hint: meant(issue, "Use an id of the data set; a flow is written as from>to:material."),
  }),
  "both-ends-outside": (issue) => ({
    message: `Both ends are outside the cluster: "${detail(issue, "from")}" and "${detail(issue, "to")}".`,
    hint: "At least one end must be a unit.",
  }),
  "self-flow": (issue) => ({
    message: `"${detail(issue, "id")}" supplies itself. This is kept as an internal recycle, outside every cascade.`,
    hint: "",
  }),
  "parallel-rows": (issue) => ({
    message: `Row ${detail(issue, "first")} has the same from, to, material and status. Both count.`,
    hint: "Remove one if it is the same flow.",
  }),
  "group-not-convertible": (issue) => ({
    message: `In group ${cell(issue)} of ${detail(issue, "unit")}, ${detail(issue, "material")} has no unit of measure in common with ${detail(issue, "others")}.`,
    hint: "Give mj_per_unit for all of them, or use materials in one kind of unit.",
  }),
  "steps-out-of-order": (issue) => ({
    message: `${chainOf(issue)}: step ${detail(issue, "step")} stands after step ${detail(issue, "after")}. Steps are used in the file's order.`,
    hint: "Sort the rows if this is not meant.",
  }),
  "duplicate-step": (issue) => ({
    message: `${chainOf(issue)}: step ${detail(issue, "step")} stands in it twice.`,
    hint: "Put units that can stand in for each other in one row, separated by |.",
  }),
  "steps-not-linked": (issue) => ({
    message: `${chainOf(issue)}: no flow goes from step ${detail(issue, "before")} to step ${detail(issue, "step")}.`,
    hint: "Add the flow, also if its quantity is unknown, or check the units of both steps.",
  }),
  "process-not-in-catalogue": (issue) => ({
    message: `The process "${detail(issue, "id")}" is not in catalogue.csv.`,
    hint: meant(issue, "Add a row for it there."),
  }),
  "process-without-items": (issue) => ({
    message: `The process "${detail(issue, "id")}" has no inputs or outputs in processes.csv.`,
    hint: "Add rows for it there; without them it can't be a candidate.",
  }),
  "process-output-differs": (issue) => ({
    message: `The output ${cell(issue)} differs from the product in processes.csv, "${detail(issue, "product")}".`,
    hint: "Make the two the same.",
  }),
  "unknown-key": (issue) => ({
    message: `The key ${cell(issue)} has no meaning here. It is kept and not used.`,
    hint: meant(issue, ""),
  }),
  "bad-thresholds": (issue) => ({
    message: `${cell(issue)} is not a pair of thresholds.`,
    hint: "Write broken|intact, two shares from 0 to 1 with the first below the second, for instance 0.05|0.95.",
  }),
};
