/** The option `--chain` where it means one. */
import { UsageError } from "./args.ts";
import { type Context, settingsOf } from "./command.ts";
import { chainsOf } from "./commands/report.ts";
import { cliWords } from "./words.ts";

/** @returns the chain's id; null where none is given. @throws {UsageError} on one that there is not, and on several. */
export async function chainOf(context: Context): Promise<string | null> {
  const chains = (await chainsOf(context, settingsOf(context))) ?? [];
  const [chain = null, ...more] = chains;
  if (more.length === 0) return chain;
  const { args, view } = context;
  throw new UsageError(cliWords(view.lang).unknownChain("--chain", chains.join(", ")), args.command);
}
