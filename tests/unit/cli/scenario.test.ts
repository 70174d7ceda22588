import { describe, expect, it } from "vitest";
import { readArguments, UsageError } from "../../../src/cli/args.ts";
import { scenarioOf } from "../../../src/cli/scenario.ts";
import { NO_CHANGE, type Scenario } from "../../../src/model/scenario.ts";
import { SAMPLE } from "../report/sample.ts";

function read(...options: string[]): Scenario {
  const parsed = readArguments(["simulate", "dir", ...options], "en");
  if (parsed.kind !== "run") throw new Error("not a run");
  return scenarioOf(parsed.args, SAMPLE, "en");
}

function wrong(...options: string[]): string {
  try {
    read(...options);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error(`accepted: ${options.join(" ")}`);
}

describe("the options of a scenario", () => {
  it("name units, companies, materials and flows", () => {
    expect(read()).toEqual(NO_CHANGE);
    expect(
      read("--leave", "util, dow", "--leave", "util", "--curtail", "dela=0.5", "--import", "nh3=0"),
    ).toEqual({ ...NO_CHANGE, leave: ["util", "dow"], curtail: { dela: 0.5 }, import: { nh3: 0 } });
    expect(read("--open", "dela", "--open", "dow=.25,dela>dow2:amine").open).toEqual({
      dela: 1,
      dow: 0.25,
      "dela>dow2:amine": 1,
    });
  });
  it("are refused with what was meant", () => {
    expect(wrong("--leave", "delta")).toBe(
      '--leave: no company or unit is called "delta". Did you mean dela?',
    );
    expect(wrong("--leave", "Delamine")).toContain("Did you mean dela?");
    expect(wrong("--import", "amonia=0")).toContain("Did you mean nh3?");
    expect(wrong("--open", "dela>dow2:amin")).toContain("Did you mean dela>dow2:amine?");
    expect(wrong("--leave", ",")).toBe("--leave names nothing.");
  });
  it("want shares from 0 to 1 with a point", () => {
    for (const share of ["2", "-0.1", "half", "", "0x1", "Infinity"])
      expect(wrong("--curtail", `dela=${share}`)).toContain("is not a share from 0 to 1");
    expect(wrong("--curtail", "dela")).toContain("is not ID=SHARE");
    expect(wrong("--curtail", "dela=0,5")).toContain('"5" is not ID=SHARE');
  });
});

describe("a named scenario", () => {
  it("applies its changes in the order of the years", () => {
    expect(read("--scenario", "closure")).toEqual({
      ...NO_CHANGE,
      curtail: { dela: 0.5 },
      import: { nh3: 0.8 },
      open: { dow: 0.7 },
    });
    expect(read("--scenario", "sluiting", "--year", "2030")).toEqual({
      ...NO_CHANGE,
      leave: ["dow"],
      curtail: { dela: 0.5 },
      import: { nh3: 0.8 },
    });
    expect(read("--scenario", "closure", "--year", "2000")).toEqual({ ...NO_CHANGE, import: { nh3: 0.8 } });
  });
  it("gives way to the options", () => {
    expect(
      read("--scenario", "closure", "--year", "2027", "--curtail", "dela=0.1", "--leave", "util"),
    ).toEqual({ ...NO_CHANGE, leave: ["util"], curtail: { dela: 0.1 }, import: { nh3: 0.8 } });
  });
  it("must exist, and a year goes with one", () => {
    expect(wrong("--scenario", "x")).toContain("scenarios.csv has: closure");
    expect(wrong("--year", "2030")).toBe("--year goes with --scenario.");
    expect(wrong("--scenario", "closure", "--year", "soon")).toContain("not a whole number");
  });
});
