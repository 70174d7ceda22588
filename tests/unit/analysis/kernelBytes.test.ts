import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { kernelModule, TARGETS } from "../../../scripts/assembly.mjs";

it.each(Object.entries(TARGETS))(
  "the compiled kernel is that of its source %s (npm run assembly)",
  async (source, target) => {
    const file = new URL(`../../../${target}`, import.meta.url);
    expect(readFileSync(file, "utf8")).toBe(await kernelModule(source));
  },
);
