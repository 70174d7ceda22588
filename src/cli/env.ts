/** What the command line needs of its surroundings, so that tests can run it in process. */
import type { Engine } from "../engine/surface.ts";

export interface CliEnv {
  readonly argv: readonly string[];
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** @param workers the most computations side by side; undefined leaves it to the machine. */
  readonly createEngine: (workers?: number) => Engine;
  /** Resolves when the text has been handed over. */
  readonly stdout: (text: string) => Promise<void>;
  readonly stderr: (text: string) => void;
  /** Whether standard error is a terminal: only then is progress shown. */
  readonly progress: boolean;
}
