// Writes the service worker beside the built app, with a list of all its files and a version made of their content.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("./service-worker.js", import.meta.url));
const NAME = "service-worker.js";
/** Offered as a download, and larger than everything else together. */
const DOWNLOAD = "schakel.html";

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join("/"),
    )
    .filter((file) => file !== NAME && file !== DOWNLOAD)
    .sort();
}

/** @returns {import("vite").Plugin} */
export function offlinePlugin() {
  let folder = "";
  return {
    name: "schakel-offline",
    apply: "build",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle() {
      const files = filesOf(folder);
      const source = readFileSync(SOURCE, "utf8");
      const hash = createHash("sha256").update(source);
      for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
      const version = hash.digest("hex").slice(0, 16);
      const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
      writeFileSync(join(folder, NAME), head + source);
    },
  };
}
