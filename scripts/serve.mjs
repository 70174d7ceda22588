// Serves the built app: nothing but files of its own, each with the policy of scripts/headers.mjs.
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { HEADERS } from "./headers.mjs";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const DIST = join(ROOT, "dist");
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
  ".webmanifest": "application/manifest+json",
};

/** The file that a request means, or null where it leaves the folder or there is none. */
function fileOf(url, folder) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  const file = resolve(folder, `.${path.endsWith("/") ? `${path}index.html` : path}`);
  if (path.includes("\0") || !file.startsWith(folder + sep)) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function answer(request, response, folder) {
  const finish = (status, headers = {}) => response.writeHead(status, { ...HEADERS, ...headers });
  if (request.method !== "GET" && request.method !== "HEAD") return finish(405, { Allow: "GET, HEAD" }).end();
  const file = fileOf(request.url ?? "/", folder);
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

/** @returns a server of a folder's files that does not listen yet; `seen` hears the path of every request */
export function serverOf(folder = DIST, seen = () => {}) {
  return createServer((request, response) => {
    seen(request.url ?? "/");
    answer(request, response, folder);
  });
}
