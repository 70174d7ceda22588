/**
 * The layer law: imports only go down. From the top: app and cli, report, engine, analysis, network,
 * graph, io, model. Type-only imports count too (tsPreCompilationDeps).
 */
const LAYERS = ["model", "io", "graph", "network", "analysis", "engine", "report"];
const TOP = ["app", "cli"];

const upward = LAYERS.map((layer, index) => {
  const above = [...LAYERS.slice(index + 1), ...TOP];
  return {
    name: `${layer}-imports-only-down`,
    severity: "error",
    comment: `src/${layer} may not know ${above.join(", ")}.`,
    from: { path: `^src/${layer}/` },
    to: { path: `^src/(${above.join("|")})/` },
  };
});

const BROWSER =
  "^(node_modules/(react|react-dom|react-aria-components|react-aria|zustand|sigma|@sigma)/)|\\.css$";

module.exports = {
  forbidden: [
    ...upward,
    {
      name: "app-and-cli-apart",
      severity: "error",
      comment: "The two front doors share nothing but what lies under them.",
      from: { path: "^src/(app|cli)/" },
      to: { path: "^src/(app|cli)/", pathNot: "^src/$1/" },
    },
    {
      name: "no-browser-below-app",
      severity: "error",
      comment:
        "Model, io, graph, network, analysis, engine and report run in Node and in a worker: no React, no DOM.",
      from: { path: "^src/", pathNot: "^src/app/" },
      to: { path: BROWSER },
    },
    {
      name: "no-node-below-cli",
      severity: "error",
      comment: "Only the command line may use Node's own modules; everything else also runs in a browser.",
      from: { path: "^src/", pathNot: "^src/cli/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Modules that run one another can't be understood apart; a type may look back.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "An import that can't be found would escape every rule above.",
      from: { path: "^src/" },
      to: { couldNotResolve: true, pathNot: "\\?(worker|url|raw)" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "browser", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
