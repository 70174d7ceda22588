/** `convert`: the data set in another form (cli.md). It asks the engine nothing: a form holds no results. */
import { constants } from "node:os";
import { leftOutOf, writeFile, writeFolder } from "../io/convert.ts";
import type { ReadResult } from "../io/dataset.ts";
import { readSource } from "../io/source.ts";
import { WorkbookLimitError } from "../io/workbook/limits.ts";
import type { DataSet } from "../model/dataset.ts";
import { hasErrors, type IssueCode } from "../model/issue.ts";
import { issueLines, issueRow } from "../report/commands/check.ts";
import { issueText } from "../report/issues/index.ts";
import type { Lang } from "../report/words.ts";
import { type Arguments, UsageError } from "./args.ts";
import type { CliEnv } from "./env.ts";
import { EXIT } from "./exit.ts";
import { readFolder } from "./folder.ts";
import { decided } from "./load.ts";
import { writeWhole } from "./outFile.ts";
import { refusalText } from "./refusal.ts";
import { checkTarget, type Form, formOf, writeFolderWhole } from "./target.ts";
import { cliWords } from "./words.ts";

/** Issues about what is in IN and will not be in OUT. */
const LOST: ReadonlySet<string> = new Set<IssueCode>([
  "unknown-file",
  "unknown-sheet",
  "column-without-header",
  "merged-cells",
  "cell-error",
  "formula-without-result",
]);

/** Reads IN, writes OUT, says what was written and what was not. Gives the exit status of cli.md. */
export async function runConvert(env: CliEnv, args: Arguments, lang: Lang): Promise<number> {
  const form = formOf(args, lang);
  const source = readFolder(args.dir, args.command, lang);
  checkTarget(args, form, source, lang);
  const read = await decided(args, (decisions) => readSource(source.id, source.files, decisions));
  const rows = read.issues.map((issue) => issueRow(issue, issueText(issue, lang)));
  if (!read.dataset || hasErrors(read.issues)) {
    const errors = rows.filter((row) => row.severity === "error");
    env.stderr(refusalText(rows, errors, cliWords(lang).hasErrorsUnwritten, lang));
    return EXIT.dataErrors;
  }
  const signal = await write(args, form, read, read.dataset, lang);
  const lost = rows.filter((row) => LOST.has(row.code) && row.severity === "warning");
  if (lost.length > 0) env.stderr(`${issueLines(lost, lang).join("\n")}\n`);
  await env.stdout(`${summary(args, form, read, read.dataset, lang).join("\n")}\n`);
  return signal === null ? EXIT.done : 128 + constants.signals[signal];
}

async function write(
  args: Arguments,
  form: Form,
  read: ReadResult,
  dataset: DataSet,
  lang: Lang,
): Promise<NodeJS.Signals | null> {
  const w = cliWords(lang);
  try {
    if (form === "folder") {
      const csv = args.one("csv");
      const style = csv === "plain" || csv === "nl-excel" ? csv : "as-is";
      return await writeFolderWhole(args, writeFolder(read.tables, style), lang);
    }
    return await writeWhole(args.target, [await writeFile(form, dataset, read.tables)]);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof WorkbookLimitError)
      throw new UsageError(w.sheetLimit(error.sheet, error.row, error.limit), args.command);
    throw new UsageError(
      w.unwritable(args.target, error instanceof Error ? error.message : String(error)),
      args.command,
    );
  }
}

function summary(args: Arguments, form: Form, read: ReadResult, dataset: DataSet, lang: Lang): string[] {
  const w = cliWords(lang);
  const out = form === "folder" ? [] : leftOutOf(form, read.tables);
  return [
    w.converted(args.target, dataset.units.length, dataset.flows.length),
    ...(out.length === 0 ? [] : [w.leftOut(form, out.map((kind) => w.table[kind]).join(", "))]),
  ];
}
