// Builds the app as one HTML file that a double click opens: scripts, styles, workers, the layout engine, the solver
// and the data sets of chains/ all inside, under a policy that lets nothing out. Into dist-single/, and into dist/
// as a download.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { listDataSets } from "./chains-plugin.mjs";
import { localesPlugin } from "./locales-plugin.mjs";
import { DIST, ROOT } from "./serve.mjs";

const NAME = "schakel.html";
const OUT = join(ROOT, "dist-single");
const need = createRequire(import.meta.url);

/** Puts `to` in the place of `from`; what is not there any more must not pass unseen. */
function replaced(code, from, to, id) {
  if (!code.includes(from)) throw new Error(`${id}: nothing like ${from}`);
  return code.replace(from, () => to);
}

/** A file's bytes, there when the module that holds them is first asked for. */
const bytesOf = (bytes) =>
  `const text = atob(${JSON.stringify(bytes.toString("base64"))});
const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
export default bytes;`;
/** The same as a blob's address. */
const blobOf = (bytes, type) =>
  bytesOf(bytes).replace(
    "default bytes",
    `default URL.createObjectURL(new Blob([bytes], { type: "${type}" }))`,
  );

/** In the worker: files beside the script are inside it, and a helper is the same script under another name. */
const workerPlugin = () => ({
  name: "schakel-single-worker",
  enforce: "pre",
  resolveId: (id) => (INSIDE[id] ? `\0${id.replace("?", "#")}` : null),
  load: (id) => (id.startsWith("\0") ? (INSIDE[id.slice(1).replace("#", "?")]?.() ?? null) : null),
  transform(code, id) {
    if (id.endsWith("/pool/spawn.web.ts"))
      return replaced(
        code,
        'new URL("./helper.web.ts", import.meta.url), {\n        type: "module",',
        "self.location.href, {",
        id,
      );
    // What a script in a blob fetches of another blob, WebKit refuses where the page is a file.
    if (id.endsWith("/engine/highsWorker.ts"))
      return `import { highsOf } from "./highsInside.ts";
export const workerHighs = highsOf(async () => (await import("highs/runtime?url")).default);`;
    if (/highs[\\/]build[\\/]highs\.mjs$/.test(id))
      return replaced(code, 'new URL("highs.wasm",import.meta.url).href', '""', id);
    return null;
  },
});
const INSIDE = {
  "elkjs/lib/elk-worker.min.js?url": () =>
    blobOf(readFileSync(need.resolve("elkjs/lib/elk-worker.min.js")), "text/javascript"),
  "highs/runtime?url": () => bytesOf(readFileSync(need.resolve("highs/runtime"))),
};

/** In the page: the engine's worker comes from the page itself. */
const pagePlugin = (worker) => ({
  name: "schakel-single-page",
  enforce: "pre",
  resolveId: (id) => (id === "virtual:worker" ? "\0virtual:worker" : null),
  load: (id) =>
    id === "\0virtual:worker"
      ? `const packed = Uint8Array.from(atob(${JSON.stringify(gzipSync(worker, { level: 9 }).toString("base64"))}), (c) => c.charCodeAt(0));
const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
export default URL.createObjectURL(new Blob([await new Response(stream).arrayBuffer()], { type: "text/javascript" }));`
      : null,
  transform(code, id) {
    if (id.endsWith("/engine/workerClient.ts"))
      return `import workerAddress from "virtual:worker";\n${replaced(
        code,
        'new URL("./worker.ts", import.meta.url), { type: "module",',
        "workerAddress, {",
        id,
      )}`;
    // Two workers would make the file larger by all that sets type; the page does it itself.
    if (id.endsWith("/save/pdfApart.ts"))
      return 'export { writeAgenda as writeApart } from "../../report/agenda/write/index.ts";';
    return null;
  },
});

/** One bundle of an entry, and its style sheets. */
async function bundle(entry, format, plugins) {
  const { output } = await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    publicDir: false,
    plugins: [...plugins, localesPlugin()],
    build: {
      write: false,
      target: "es2022",
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      rolldownOptions: { input: join(ROOT, entry), output: { format, codeSplitting: false } },
    },
  });
  const scripts = output.filter((part) => part.type === "chunk");
  if (scripts.length !== 1) throw new Error(`${entry}: ${scripts.length} scripts where there must be one`);
  const styles = output.filter((part) => part.type === "asset" && part.fileName.endsWith(".css"));
  return { code: scripts[0].code, css: styles.map((part) => String(part.source)).join("\n") };
}

/** Every file of the app's data sets, by the path under which the app asks for it. */
function dataSets() {
  const root = join(ROOT, "chains");
  const sets = listDataSets(root);
  const files = { "chains/index.json": JSON.stringify(sets) };
  for (const { id, files: names } of sets)
    for (const name of names) files[`chains/${id}/${name}`] = readFileSync(join(root, id, name), "utf8");
  return files;
}

const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const { code: worker } = await bundle("src/engine/single.ts", "iife", [workerPlugin()]);
const page = await bundle("src/app/main.tsx", "es", [pagePlugin(worker), react()]);
const script = page.code.replaceAll("</script", "<\\/script");
const style = page.css.replaceAll("</style", "<\\/style");
const data = JSON.stringify(dataSets()).replaceAll("<", "\\u003c");
const icon = readFileSync(join(ROOT, "public", "favicon.svg")).toString("base64");
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
  `style-src ${hashOf(style)}`,
  "img-src data: blob:",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

mkdirSync(OUT, { recursive: true });
writeFileSync(
  join(OUT, NAME),
  `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Schakel</title>
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<script type="application/json" id="own-files">${data}</script>
<script type="module">${script}</script>
</body>
</html>
`,
);
const left = readdirSync(OUT).join(", ");
if (existsSync(DIST)) copyFileSync(join(OUT, NAME), join(DIST, NAME));
const size = readFileSync(join(OUT, NAME));
console.log(`dist-single/${left}: ${size.length} bytes, ${gzipSync(size, { level: 9 }).length} gzipped`);
