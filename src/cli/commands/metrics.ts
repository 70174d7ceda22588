import { METRICS_SHAPE, metricsPage, metricsTables } from "../../report/commands/metrics.ts";
import { jsonParts } from "../../report/json.ts";
import { pageText } from "../../report/page.ts";
import type { Command } from "../command.ts";

export const metrics: Command = {
  tables: ["units"],
  run: async ({ engine, view, onProgress }) => {
    const result = await engine.run("metrics", {}, { onProgress });
    return {
      text: () => pageText(metricsPage(result, view)),
      json: () => jsonParts(result, METRICS_SHAPE),
      tables: () => metricsTables(result, view),
    };
  },
};
