// Ships the data sets and the process catalogues of chains/ with the app: chains/<id>/*.csv, and chains/index.json and
// chains/catalogues.json that list them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

/** @returns {{ id: string, name: string, files: string[] }[]} every folder with a flows.csv, by id; none where there is no such folder */
export function listDataSets(root) {
  if (!existsSync(root)) return [];
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name: id }) => {
      const files = readdirSync(join(root, id)).filter((name) => name.endsWith(".csv"));
      return { id, name: nameOf(join(root, id), files) || id, files: files.sort() };
    })
    .filter((set) => set.files.includes("flows.csv"))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function nameOf(folder, files) {
  if (!files.includes("cluster.csv")) return "";
  const { data } = Papa.parse(readFileSync(join(folder, "cluster.csv"), "utf8").replace(/^\uFEFF/, ""));
  return data.find(([key]) => key?.trim().toLowerCase() === "name")?.[1]?.trim() ?? "";
}

/** @returns {{ id: string, files: string[] }[]} every folder with a process catalogue and no flows, by id */
function listCatalogues(root) {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name: id }) => ({
      id,
      files: readdirSync(join(root, id))
        .filter((name) => name.endsWith(".csv"))
        .sort(),
    }))
    .filter(({ files }) => files.includes("processes.csv") && !files.includes("flows.csv"))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** @returns {import("vite").Plugin} */
export function chainsPlugin(root) {
  return {
    name: "schakel-chains",
    generateBundle() {
      const sets = listDataSets(root);
      const catalogues = listCatalogues(root);
      this.emitFile({ type: "asset", fileName: "chains/index.json", source: JSON.stringify(sets) });
      this.emitFile({
        type: "asset",
        fileName: "chains/catalogues.json",
        source: JSON.stringify(catalogues),
      });
      for (const { id, files } of [...sets, ...catalogues])
        for (const file of files)
          this.emitFile({
            type: "asset",
            fileName: `chains/${id}/${file}`,
            source: readFileSync(join(root, id, file)),
          });
    },
    configureServer(server) {
      server.middlewares.use("/chains", (request, response, next) => {
        const path = decodeURIComponent((request.url ?? "").replace(/\?.*$/, "")).slice(1);
        const lists = { "index.json": listDataSets(root), "catalogues.json": listCatalogues(root) };
        const known = Object.values(lists)
          .flat()
          .some(({ id, files }) => files.some((file) => path === `${id}/${file}`));
        if (!Object.hasOwn(lists, path) && !known) return next();
        response.setHeader("Content-Type", known ? "text/csv; charset=utf-8" : "application/json");
        response.end(known ? readFileSync(join(root, path)) : JSON.stringify(lists[path]));
      });
    },
  };
}
