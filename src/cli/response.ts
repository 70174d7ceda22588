/** `--response`, and whether the range between the cascade and the best cases is to be computed. */
import { BEST_RESPONSES, type Response } from "../model/scenario.ts";
import { UsageError } from "./args.ts";
import type { Context } from "./command.ts";
import { cliWords } from "./words.ts";

/** The response that is asked for. */
export function responseOf({ args }: Pick<Context, "args">): Response {
  const asked = args.one("response");
  return BEST_RESPONSES.find((response) => response === asked) ?? "cascade";
}

/**
 * Whether to compute a range: where it is asked for; else for people, unless the network is too large.
 *
 * @param size what decides how long it takes, and `most` up to which it is not worth a question.
 * @throws {UsageError} where it is asked for and refused.
 */
export function rangeWanted(
  { args, view }: Pick<Context, "args" | "view">,
  size: number,
  most: number,
): boolean {
  const asked = args.one("range") !== undefined;
  const refused = args.one("no-range") !== undefined;
  if (asked && refused) throw new UsageError(cliWords(view.lang).rangeOrNot, args.command);
  const forPeople = (args.one("format") ?? "text") === "text";
  return asked || (forPeople && !refused && size <= most);
}
