/** `--help`, and the short usage that stands under a usage error. */
import { displayWidth } from "../report/table.ts";
import type { Lang } from "../report/words.ts";
import {
  COMMANDS,
  COMMON,
  type CommandName,
  commonOptions,
  OPTIONS,
  type OptionName,
  OWN_OPTIONS,
} from "./args.ts";
import { cliWords } from "./words.ts";

function rows(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...pairs.map(([left]) => displayWidth(left)));
  return pairs.map(([left, right]) => `  ${left}${" ".repeat(width - displayWidth(left) + 2)}${right}`);
}

function optionRows(names: readonly OptionName[], lang: Lang, tables: readonly string[]): readonly string[] {
  return rows(
    names.map((name) => {
      const value = name === "table" ? tables.join("|") : OPTIONS[name].value;
      return [`--${name}${value ? ` ${value}` : ""}`, cliWords(lang).option[name]];
    }),
  );
}

/** The help of the program as a whole. */
export function programHelp(lang: Lang): string {
  const w = cliWords(lang);
  const lines = [
    w.intro,
    "",
    `${w.usage}: schakel COMMAND DIR [options]`,
    w.dirHelp,
    "",
    `${w.commands}:`,
    ...rows(COMMANDS.map((name) => [name, w.command[name]])),
    "",
    `${w.everywhere}:`,
    ...optionRows([...COMMON.filter((name) => name !== "table"), "version"], lang, []),
    "",
    w.moreHelp("COMMAND"),
    w.exits,
  ];
  return `${lines.join("\n")}\n`;
}

function operands(command: CommandName | null): string {
  return command === "convert" ? "IN OUT" : "DIR";
}

/** The help of one command, with its tables for `--format csv`. */
export function commandHelp(command: CommandName, tables: readonly string[], lang: Lang): string {
  const w = cliWords(lang);
  const own = OWN_OPTIONS[command];
  const common = commonOptions(command).filter((name) => name !== "table" || tables.length > 1);
  const lines = [
    `${w.usage}: schakel ${command} ${operands(command)} [options]`,
    `${command}: ${w.command[command]}`,
    command === "convert" ? w.convertHelp : w.dirHelp,
    "",
    `${w.options}:`,
    ...optionRows([...own, ...common], lang, tables),
    "",
    w.exits,
  ];
  return `${lines.join("\n")}\n`;
}

/** Two lines under a usage error. */
export function shortUsage(command: CommandName | null, lang: Lang): string {
  const w = cliWords(lang);
  const line = `${w.usage}: schakel ${command ?? "COMMAND"} ${operands(command)} [options]`;
  return `${line}\n${command ? w.moreHelp(command) : w.allHelp}\n`;
}
