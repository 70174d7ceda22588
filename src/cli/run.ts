/** One run of the command line, from the arguments to the exit status. */
import { constants } from "node:os";
import { SolverError } from "../analysis/best/solverError.ts";
import type { Progress } from "../engine/surface.ts";
import type { DataSet } from "../model/dataset.ts";
import { hasErrors, type Issue } from "../model/issue.ts";
import { type IssueRow, issueRow } from "../report/commands/check.ts";
import { csvParts } from "../report/csv.ts";
import { issueText } from "../report/issues/index.ts";
import { namesOf } from "../report/names.ts";
import type { View } from "../report/page.ts";
import { printable } from "../report/table.ts";
import type { Lang } from "../report/words.ts";
import { type Arguments, type CommandName, languageOf, readArguments, UsageError } from "./args.ts";
import { type Answer, type Command, type FileAnswer, FileIssuesError, type Output } from "./command.ts";
import { chains } from "./commands/chains.ts";
import { check, dataAnswer } from "./commands/check.ts";
import { compare } from "./commands/compare.ts";
import { esri } from "./commands/esri.ts";
import { gaps } from "./commands/gaps.ts";
import { links } from "./commands/links.ts";
import { metrics } from "./commands/metrics.ts";
import { rank } from "./commands/rank.ts";
import { report } from "./commands/report.ts";
import { simulate } from "./commands/simulate.ts";
import { strengthen } from "./commands/strengthen.ts";
import { targets } from "./commands/targets.ts";
import { tower } from "./commands/tower.ts";
import { runConvert } from "./convert.ts";
import type { CliEnv } from "./env.ts";
import { EXIT } from "./exit.ts";
import { readFolder } from "./folder.ts";
import { commandHelp, programHelp, shortUsage } from "./help.ts";
import { loadFolder } from "./load.ts";
import { checkOutFile, writeWhole } from "./outFile.ts";
import { refusalText } from "./refusal.ts";
import { cliWords } from "./words.ts";

/** Commands whose answer is a result; convert writes files instead. */
type Asking = Exclude<CommandName, "convert">;

const RUNNERS: Readonly<Record<Asking, Command>> = {
  check,
  simulate,
  rank,
  chains,
  links,
  tower,
  gaps,
  targets,
  strengthen,
  metrics,
  compare,
  report,
  esri,
};

/** Runs the command of `env.argv` and gives the exit status of cli.md; 3 is a failure that is nobody's wrong usage. */
export async function runCli(env: CliEnv): Promise<number> {
  const lang = languageOf(env.argv, env.variables);
  try {
    const parsed = readArguments(env.argv, lang);
    if (parsed.kind === "version") await env.stdout(`${env.version}\n`);
    else if (parsed.kind === "help") {
      const { command } = parsed;
      await env.stdout(command ? commandHelp(command, tablesOf(command), lang) : programHelp(lang));
    } else if (isAsking(parsed.args)) return await runCommand(env, parsed.args, lang);
    else return await runConvert(env, parsed.args, lang);
    return EXIT.done;
  } catch (error) {
    if (error instanceof UsageError) {
      env.stderr(`${error.message}\n${shortUsage(error.command, lang)}`);
      return EXIT.usage;
    }
    if (error instanceof SolverError) {
      env.stderr(`${cliWords(lang).solverFailed(error.status, error.subject)}\n`);
      return EXIT.failed;
    }
    if (error instanceof FileIssuesError) {
      const rows = error.issues.map((issue) => issueRow(issue, issueText(issue, lang)));
      env.stderr(refusalText(rows, rows, cliWords(lang).hasErrors, lang));
      return EXIT.dataErrors;
    }
    const why = error instanceof Error ? error.message : String(error);
    env.stderr(`${cliWords(lang).unexpected(why)}\n`);
    return EXIT.failed;
  }
}

type Question = Arguments & { readonly command: Asking };

function isAsking(args: Arguments): args is Question {
  return args.command !== "convert";
}

function tablesOf(command: CommandName): readonly string[] {
  return command === "convert" ? [] : RUNNERS[command].tables;
}

async function runCommand(env: CliEnv, args: Question, lang: Lang): Promise<number> {
  checkTable(args, lang);
  RUNNERS[args.command].check?.(args, lang);
  const workers = workersOf(args, lang);
  const folder = readFolder(args.dir, args.command, lang);
  const out = args.one("out");
  if (out !== undefined) checkOutFile(out, folder.paths, args.command, lang);
  const engine = env.createEngine(workers);
  try {
    const { dataset, issues } = await withProgress(env, folder.id, (onProgress) =>
      loadFolder(engine, folder, args, { onProgress }),
    );
    const rows = issues.map((issue) => issueRow(issue, issueText(issue, lang)));
    if (!dataset || hasErrors(issues)) return await refuse(env, args, lang, folder.id, rows);
    const view = viewOf(dataset, issues, lang);
    const answer = await withProgress(env, args.command, (onProgress) =>
      RUNNERS[args.command].run({ engine, args, view, issues: rows, onProgress }),
    );
    return await deliver(env, args, render(answer, args), lang);
  } finally {
    engine.dispose();
  }
}

function viewOf(dataset: DataSet, issues: readonly Issue[], lang: Lang): View {
  const warnings = issues.filter((issue) => issue.severity === "warning").length;
  return { lang, dataset, names: namesOf(dataset, lang), warnings };
}

/** All errors on standard error and no results; `check` for programs still lists the issues. */
async function refuse(
  env: CliEnv,
  args: Question,
  lang: Lang,
  dataset: string,
  issues: readonly IssueRow[],
): Promise<number> {
  const listed = args.command === "check" ? issues : issues.filter((issue) => issue.severity === "error");
  env.stderr(refusalText(issues, listed, cliWords(lang).hasErrors, lang));
  if (args.command === "check" && args.one("format") !== undefined && args.one("format") !== "text") {
    const answer = dataAnswer({ dataset, issues, units: [], carriers: [] });
    const status = await deliver(env, args, render({ ...answer, text: () => "" }, args), lang);
    if (status !== EXIT.done) return status;
  }
  return EXIT.dataErrors;
}

/** Shows how far something is on a line of standard error, which is cleared when it is done. */
async function withProgress<T>(
  env: CliEnv,
  label: string,
  work: (onProgress: (progress: Progress) => void) => Promise<T>,
): Promise<T> {
  let shown = false;
  const onProgress = ({ done, total }: Progress) => {
    if (!env.progress || total <= 0) return;
    shown = true;
    env.stderr(`\r${printable(label)} ${Math.floor((100 * done) / total)}%`);
  };
  try {
    return await work(onProgress);
  } finally {
    if (shown) env.stderr("\r\u001b[K");
  }
}

function checkTable(args: Question, lang: Lang): void {
  const table = args.one("table");
  if (table === undefined) return;
  const { tables } = RUNNERS[args.command];
  const w = cliWords(lang);
  if (args.one("format") !== "csv") throw new UsageError(w.tableNeedsCsv, args.command);
  if (!tables.includes(table)) throw new UsageError(w.unknownTable(table, tables.join(", ")), args.command);
}

/** More threads than this are a slip of the keyboard. */
const MOST_WORKERS = 256;

function workersOf(args: Arguments, lang: Lang): number | undefined {
  const text = args.one("workers");
  if (text === undefined) return undefined;
  const workers = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (workers <= MOST_WORKERS) return workers;
  throw new UsageError(cliWords(lang).wholeNumberTo("--workers", text, MOST_WORKERS), args.command);
}

function render(answer: Answer | FileAnswer, args: Question): Output | Uint8Array {
  if ("bytes" in answer) return answer.bytes;
  const format = args.one("format") ?? "text";
  if (format === "json") return answer.json();
  if (format === "text") return answer.text();
  const name = args.one("table") ?? RUNNERS[args.command].tables[0] ?? "";
  const table = answer.tables()[name];
  if (!table) throw new Error(`cli/run: ${args.command} has no table ${name}`);
  return csvParts(table);
}

async function deliver(
  env: CliEnv,
  args: Arguments,
  output: Output | Uint8Array,
  lang: Lang,
): Promise<number> {
  const out = args.one("out");
  const parts = typeof output === "string" || output instanceof Uint8Array ? [output] : output;
  if (out === undefined) {
    for (const part of parts) {
      if (typeof part !== "string") throw new Error(`cli/run: ${args.command} writes a file only`);
      await env.stdout(part);
    }
    return EXIT.done;
  }
  try {
    const signal = await writeWhole(out, parts);
    return signal === null ? EXIT.done : 128 + constants.signals[signal];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(cliWords(lang).unwritable(out, why), args.command);
  }
}
