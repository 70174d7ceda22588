/** Entry of the command line (cli.md): ties a run to this process. Ctrl-C keeps its default, which stops at once. */
import pkg from "../../package.json";
import "../report/allWords.ts";
import { createEngine } from "../engine/inProcess.ts";
import { kernelEnv } from "../engine/kernelEnv.node.ts";
import { EXIT } from "./exit.ts";
import { runCli } from "./run.ts";
import { helperCount, helperSpawner } from "./spawnHelper.ts";

/** Stands beside this file when it is built. */
const HELPER = new URL("./helper.mjs", import.meta.url);

/** A reader that has seen enough (`| head`) is not an error. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  process.stderr.write(`${error.message}\n`);
  process.exit(EXIT.failed);
});
process.stderr.on("error", () => {});

process.exitCode = await runCli({
  argv: process.argv.slice(2),
  variables: process.env,
  version: pkg.version,
  createEngine: (workers = helperCount()) =>
    createEngine({ env: kernelEnv(), spawnHelper: helperSpawner(HELPER), helpers: workers }),
  stdout: (text) =>
    new Promise((done) => {
      process.stdout.write(text, () => done());
    }),
  stderr: (text) => {
    process.stderr.write(text);
  },
  progress: process.stderr.isTTY === true,
});
