/** Data sets with more rows than a call has room for arguments, and how reading them tells its progress. */
import { describe, expect, it } from "vitest";
import { syntheticCluster } from "../../../bench/generator.ts";
import { readDataSet } from "../../../src/io/dataset.ts";
import { tablesOf } from "../../../src/io/export.ts";
import type { InputFile } from "../../../src/io/tables.ts";
import { writeTables } from "../../../src/io/write.ts";

const csv = (name: string, text: string): InputFile => ({ name, bytes: new TextEncoder().encode(text) });
const lines = (count: number, line: (k: number) => string): string =>
  Array.from({ length: count }, (_, k) => `${line(k)}\n`).join("");

describe("a large data set", () => {
  it("is read as it was written", () => {
    const data = syntheticCluster(2_000, 20_000);
    const { dataset, issues, tables } = readDataSet(data.id, writeTables(tablesOf(data)));
    expect(issues.filter((issue) => issue.severity !== "info" && issue.code !== "parallel-rows")).toEqual([]);
    expect(dataset?.units).toHaveLength(2_000);
    expect(dataset?.materials).toHaveLength(200);
    expect(dataset?.flows.map(({ at: _, ...flow }) => flow)).toEqual(
      data.flows.map(({ at: _, ...flow }) => flow),
    );
    expect(tables.find((table) => table.kind === "flows")?.rows).toHaveLength(20_000);
  });

  it("is reported in full, with an issue in every one of very many rows", () => {
    const count = 150_000;
    const text = `from,to,material,quantity\n${lines(count, () => "a,a,salt")}`;
    const { dataset, issues } = readDataSet("x", [csv("flows.csv", text)]);
    expect(dataset?.flows).toHaveLength(count);
    const codes = (code: string) => issues.filter((issue) => issue.code === code).length;
    expect(codes("too-few-fields")).toBe(count);
    expect(codes("self-flow")).toBe(count);
    expect(codes("parallel-rows")).toBe(count - 1);
    expect(codes("unit-created")).toBe(1);
    expect(issues.at(-1)?.row).toBe(count + 1);
  });

  it("keeps one object for an end that comes back, and one text for an id", () => {
    const text =
      "from,to,material,note\na,import:x,salt,the same note\nb,a,salt,the same note\nmarket: x,b,salt,\n";
    const flows = readDataSet("x", [csv("flows.csv", text)]).dataset?.flows ?? [];
    expect(flows[0]?.from).toBe(flows[1]?.to);
    expect(flows[1]?.from).toBe(flows[2]?.to);
    expect(flows[0]?.to).toBe(flows[2]?.from);
  });
});

describe("progress of reading", () => {
  const files = [
    csv("companies.csv", `id,name\n${lines(60_000, (k) => `u${k},Unit ${k}`)}`),
    csv("flows.csv", `from,to,material\n${lines(60_000, (k) => `u${k},u${(k + 1) % 60_000},salt`)}`),
  ];
  const total = 2 * files.reduce((sum, file) => sum + file.bytes.length, 0);

  it("counts the bytes of all files, when they are cut and when they are read", () => {
    const seen: number[] = [];
    const onProgress = (done: number, of: number): void => {
      expect(of).toBe(total);
      seen.push(done);
    };
    const { dataset } = readDataSet("x", files, [], { onProgress });
    expect(dataset?.flows).toHaveLength(60_000);
    expect(seen.length).toBeGreaterThan(4);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBeGreaterThan(0.8 * total);
    expect(seen.at(-1)).toBeLessThanOrEqual(total);
  });

  it("ends where it is told to, whenever that is", () => {
    let ticks = 0;
    const count = () => {
      ticks += 1;
    };
    readDataSet("x", files, [], { onProgress: count });
    for (let allowed = 0; allowed < ticks; allowed += 1) {
      let seen = 0;
      const result = readDataSet("x", files, [], {
        onProgress: () => {
          seen += 1;
        },
        shouldStop: () => seen > allowed,
      });
      expect(result).toEqual({ dataset: null, issues: [], tables: [] });
      expect(seen).toBe(allowed + 1);
    }
  });
});
