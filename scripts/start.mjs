// Serves the built app on this machine only, and opens it where there is a desktop.
// --port N: that port or none; --no-open: leaves the browser alone.
import { spawn, spawnSync } from "node:child_process";
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { delimiter, extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { HEADERS } from "./headers.mjs";

const FIRST_PORT = 4173;
const LAST_PORT = 4272;
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/** The file that a request means, or null where it leaves dist/ or there is none. */
function fileOf(url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  const file = resolve(DIST, `.${path.endsWith("/") ? `${path}index.html` : path}`);
  if (path.includes("\0") || !file.startsWith(DIST + sep)) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function answer(request, response) {
  const finish = (status, headers = {}) => response.writeHead(status, { ...HEADERS, ...headers });
  if (request.method !== "GET" && request.method !== "HEAD") return finish(405, { Allow: "GET, HEAD" }).end();
  const file = fileOf(request.url ?? "/");
  if (!file) return finish(404, { "Content-Type": "text/plain" }).end("Not found\n");
  finish(200, {
    "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
    "Content-Length": statSync(file).size,
  });
  if (request.method === "HEAD") return response.end();
  return createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

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
  const { status } = spawnSync(process.execPath, [vite, "build"], { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

const wanted = values.port === undefined ? null : Number(values.port);
try {
  const port = await listen(createServer(answer), wanted ?? FIRST_PORT, wanted ?? LAST_PORT);
  const url = `http://localhost:${port}/`;
  console.log(`Schakel: ${url}`);
  if (!values["no-open"]) open(url);
} catch (error) {
  console.error(`Schakel could not start: ${error.message}`);
  process.exit(1);
}
