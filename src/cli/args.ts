/** Reads the arguments: which command, on which data set, with which options. */
import { parseArgs } from "node:util";
import { BEST_RESPONSES, RATIONINGS } from "../model/scenario.ts";
import { LANGS, type Lang } from "../report/words.ts";
import { nearest } from "./suggest.ts";
import { cliWords, langOf } from "./words.ts";

export const COMMANDS = [
  ...(["check", "simulate", "rank", "chains", "links", "tower"] as const),
  ...(["gaps", "targets", "strengthen", "metrics", "compare", "report", "esri", "convert"] as const),
] as const;
export type CommandName = (typeof COMMANDS)[number];

export type OptionName =
  | "leave"
  | "curtail"
  | "import"
  | "export"
  | "open"
  | "scenario"
  | "year"
  | "response"
  | "range"
  | "no-range"
  | "limits"
  | "ration"
  | "measure"
  | "cut-sets"
  | "pairs"
  | "matrix"
  | "uncertainty"
  | "top"
  | "seed"
  | "orders"
  | "scenarios"
  | "chain"
  | "date"
  | "portfolio"
  | "catalogue"
  | "weights"
  | "pareto"
  | "tol"
  | "replaceability"
  | "essential"
  | "format"
  | "table"
  | "out"
  | "lang"
  | "decimal"
  | "workers"
  | "csv"
  | "force"
  | "help"
  | "version";

interface OptionSpec {
  /** How its value is called in the help; undefined for a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
}

const RESPONSES: readonly string[] = ["cascade", ...BEST_RESPONSES];

export const OPTIONS: Readonly<Record<OptionName, OptionSpec>> = {
  leave: { value: "ID[,ID]" },
  curtail: { value: "ID=SHARE" },
  import: { value: "MATERIAL=SHARE" },
  export: { value: "MATERIAL=SHARE" },
  open: { value: "ID[=SHARE]" },
  scenario: { value: "NAME" },
  year: { value: "YEAR" },
  response: { value: RESPONSES.join("|"), choices: RESPONSES },
  range: {},
  "no-range": {},
  limits: {},
  ration: { value: RATIONINGS.join("|"), choices: RATIONINGS },
  measure: { value: "NAME" },
  "cut-sets": { value: "0|1|2|3", choices: ["0", "1", "2", "3"] },
  pairs: {},
  matrix: {},
  uncertainty: { value: "N" },
  top: { value: "K" },
  seed: { value: "S" },
  orders: { value: "N" },
  scenarios: { value: "A,B[,...]" },
  chain: { value: "ID[,ID]" },
  date: { value: "YYYY-MM-DD" },
  portfolio: { value: "K" },
  catalogue: { value: "DIR" },
  weights: { value: "MEASURE=NUMBER[,...]" },
  pareto: { value: "MEASURE,MEASURE" },
  tol: { value: "NUMBER" },
  replaceability: { value: "on|off", choices: ["on", "off"] },
  essential: { value: "FILE" },
  format: { value: "text|json|csv", choices: ["text", "json", "csv"] },
  table: { value: "NAME" },
  out: { value: "FILE" },
  lang: { value: LANGS.join("|"), choices: LANGS },
  decimal: { value: "point|comma", choices: ["point", "comma"] },
  workers: { value: "N" },
  csv: { value: "plain|nl-excel", choices: ["plain", "nl-excel"] },
  force: {},
  help: {},
  version: {},
};

export const COMMON: readonly OptionName[] = ["format", "table", "out", "lang", "decimal", "workers", "help"];
export const SCENARIO = ["leave", "curtail", "import", "export", "open", "scenario", "year"] as const;

/** The common options that a command has: what convert and report write is a file whose ending says its form. */
export function commonOptions(command: CommandName): readonly OptionName[] {
  if (command === "convert") return ["lang", "decimal", "help"];
  return command === "report" ? ["out", "lang", "decimal", "workers", "help"] : COMMON;
}

/** The options of a command beside the common ones. */
export const OWN_OPTIONS: Readonly<Record<CommandName, readonly OptionName[]>> = {
  check: [],
  simulate: [...SCENARIO, "response", "range", "no-range", "limits", "ration", "measure"],
  rank: ["response", "range", "no-range", "ration", "measure", "pairs", "matrix", "uncertainty", "seed"],
  chains: ["cut-sets", "ration"],
  links: [],
  tower: ["orders", "seed", "ration", "measure"],
  gaps: [...SCENARIO, "ration"],
  targets: [
    ...SCENARIO,
    "portfolio",
    "chain",
    "catalogue",
    "weights",
    "pareto",
    "uncertainty",
    "seed",
    "top",
    "ration",
    "measure",
  ],
  strengthen: ["catalogue", "ration", "measure"],
  metrics: [],
  compare: ["scenarios", "year", "range", "no-range", "date", "ration", "measure"],
  report: [...SCENARIO, "chain", "date", "ration", "measure", "orders", "seed"],
  esri: ["tol", "replaceability", "essential"],
  convert: ["csv", "force"],
};

/** Wrong usage: said on standard error with the command's usage; exit status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly command: CommandName | null;
  constructor(message: string, command: CommandName | null = null) {
    super(message);
    this.command = command;
  }
}

export interface Arguments {
  readonly command: CommandName;
  readonly dir: string;
  /** OUT of convert; "" for every other command. */
  readonly target: string;
  /** The last value of an option, or undefined where it isn't given. */
  one(name: OptionName): string | undefined;
  /** Every value of an option that may be repeated. */
  all(name: OptionName): readonly string[];
}

export type Parsed =
  | { readonly kind: "run"; readonly lang: Lang; readonly args: Arguments }
  | { readonly kind: "help"; readonly lang: Lang; readonly command: CommandName | null }
  | { readonly kind: "version" };

const isCommand = (word: string | undefined): word is CommandName =>
  (COMMANDS as readonly (string | undefined)[]).includes(word);
const isOption = (word: string): word is OptionName => Object.hasOwn(OPTIONS, word);

/** The language to speak, known before anything can be wrong. */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const at = argv.lastIndexOf("--lang");
  const inline = argv.findLast((word) => word.startsWith("--lang="))?.slice("--lang=".length);
  const asked = inline ?? (at < 0 ? undefined : argv[at + 1]);
  return LANGS.find((lang) => lang === asked) ?? langOf(env);
}

function tokensOf(argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(OPTIONS).map(([name, spec]) => [
      name,
      {
        type: spec.value === undefined ? ("boolean" as const) : ("string" as const),
        ...(name === "help" ? { short: "h" } : {}),
      },
    ]),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/**
 * Reads the arguments after the program's name.
 *
 * @throws {UsageError} on anything that isn't in cli.md.
 */
export function readArguments(argv: readonly string[], lang: Lang): Parsed {
  const w = cliWords(lang);
  const tokens = tokensOf(argv);
  const words = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const given = tokens.flatMap((token) => (token.kind === "option" ? [token] : []));
  const [word, dir, ...others] = words;
  if (given.some((token) => token.name === "version")) return { kind: "version" };
  const command = isCommand(word) ? word : null;
  if (word !== undefined && !command) throw unknownCommand(word, lang);
  if (given.some((token) => token.name === "help")) return { kind: "help", lang, command };
  if (!command) throw new UsageError(w.noCommand);

  const values = new Map<OptionName, string[]>();
  for (const token of given) {
    const name = checkedOption(token, command, lang);
    values.set(name, [...(values.get(name) ?? []), token.value ?? ""]);
  }
  if (dir === undefined) throw new UsageError(w.noDir, command);
  const [target = "", ...extra] = command === "convert" ? others : ["", ...others];
  if (command === "convert" && target === "") throw new UsageError(w.noTarget, command);
  if (extra[0] !== undefined) throw new UsageError(w.oneDir(extra[0]), command);
  const all = (name: OptionName) => values.get(name) ?? [];
  return { kind: "run", lang, args: { command, dir, target, all, one: (name) => all(name).at(-1) } };
}

function unknownCommand(word: string, lang: Lang): UsageError {
  const w = cliWords(lang);
  return new UsageError([w.unknownCommand(word), ...didYouMean(nearest(word, COMMANDS), lang)].join(" "));
}

/** "Did you mean a or b?", or nothing. */
export function didYouMean(found: readonly string[], lang: Lang): readonly string[] {
  return found.length === 0 ? [] : [cliWords(lang).didYouMean(found.join(", "))];
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkedOption(token: OptionToken, command: CommandName, lang: Lang): OptionName {
  const w = cliWords(lang);
  const { name, rawName, value } = token;
  const allowed = [...OWN_OPTIONS[command], ...commonOptions(command)];
  if (command === "report" && (name === "format" || name === "table"))
    throw new UsageError(w.reportHasNoFormat(rawName), command);
  if (!isOption(name) || !allowed.includes(name)) {
    const near = nearest(name, allowed).map((option) => `--${option}`);
    throw new UsageError([w.unknownOption(rawName, command), ...didYouMean(near, lang)].join(" "), command);
  }
  const spec = OPTIONS[name];
  if (spec.value === undefined) {
    if (value !== undefined) throw new UsageError(w.noValue(`--${name}`), command);
    return name;
  }
  const swallowed = !token.inlineValue && value?.startsWith("--");
  if (value === undefined || value.trim() === "" || swallowed)
    throw new UsageError(w.missingValue(`--${name}`), command);
  if (spec.choices && !spec.choices.includes(value))
    throw new UsageError(w.oneOf(`--${name}`, value, spec.choices.join(", ")), command);
  return name;
}
