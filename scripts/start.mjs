// Serves the built app on this machine only, and opens it where there is a desktop.
// --port N: that port or none; --no-open: leaves the browser alone.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { parseArgs } from "node:util";
import { DIST, ROOT, serverOf } from "./serve.mjs";

const FIRST_PORT = 4173;
const LAST_PORT = 4272;

function listen(server, port, last) {
  return new Promise((done, fail) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && port < last) listen(server, port + 1, last).then(done, fail);
      else fail(error);
    });
    server.listen(port, "localhost", () => done(server.address().port));
  });
}

/** Opens the page where a desktop is there to show it; whatever goes wrong, the server goes on. */
function open(url) {
  const { platform, env } = process;
  if (env.CI || (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY)) return;
  const [command, ...args] = { darwin: ["open", url], win32: ["cmd", "/c", "start", "", url] }[platform] ?? [
    "xdg-open",
    url,
  ];
  const found =
    platform === "win32" || (env.PATH ?? "").split(delimiter).some((dir) => existsSync(join(dir, command)));
  if (!found) return;
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

const { values } = parseArgs({ options: { port: { type: "string" }, "no-open": { type: "boolean" } } });

if (!existsSync(join(DIST, "index.html"))) {
  console.log("Building the app first ...");
  const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
  for (const args of [[vite, "build"], [join(ROOT, "scripts", "single.mjs")]]) {
    const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
    if (status !== 0) process.exit(status ?? 1);
  }
}

const wanted = values.port === undefined ? null : Number(values.port);
try {
  const port = await listen(serverOf(), wanted ?? FIRST_PORT, wanted ?? LAST_PORT);
  const url = `http://localhost:${port}/`;
  console.log(`Schakel: ${url}`);
  if (!values["no-open"]) open(url);
} catch (error) {
  console.error(`Schakel could not start: ${error.message}`);
  process.exit(1);
}
