import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { kernelModule, TARGET } from "../../../../scripts/assembly.mjs";

it("the compiled kernel is that of its source (npm run assembly)", async () => {
  const file = new URL(`../../../../${TARGET}`, import.meta.url);
  expect(readFileSync(file, "utf8")).toBe(await kernelModule());
});
