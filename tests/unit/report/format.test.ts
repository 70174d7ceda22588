import { describe, expect, it } from "vitest";
import {
  formatFixed,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPoints,
  formatQuantity,
  formatSignificant,
  shownDifference,
  unitText,
} from "../../../src/report/format.ts";

/** Intl writes no-break spaces; a test is easier to read with ordinary ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("numbers", () => {
  it("follow the language", () => {
    expect(formatNumber(1234567.891, "nl")).toBe("1.234.567,89");
    expect(formatNumber(1234567.891, "en")).toBe("1,234,567.89");
    expect(formatSignificant(0.0012345, "nl")).toBe("0,00123");
  });
  it("never show a negative zero", () => {
    expect(formatNumber(-0, "en")).toBe("0");
    expect(formatNumber(-0.0001, "en")).toBe("0");
  });
  it("have a true minus, in numbers, percentages and what is counted in points", () => {
    expect(formatNumber(-1234.5, "nl")).toBe("−1.234,5");
    expect(formatFixed(-0.1, "en", 3)).toBe("−0.100");
    expect(formatSignificant(-1234567, "en")).toBe("−1,230,000");
    expect(formatPercent(-0.1234, "nl")).toBe("−12,3%");
    expect(formatPoints(-0.0018, "en")).toBe("−0.18 pp");
    expect(formatMoney(-950, "guilder", "en")).toBe("−950 guilder");
  });
  it("say unknown for what is not known, never 0", () => {
    for (const value of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(formatNumber(value, "en")).toBe("unknown");
      expect(formatPercent(value, "nl")).toBe("onbekend");
      expect(formatQuantity(value, "t", "nl")).toBe("onbekend");
      expect(formatMoney(value, "EUR", "en")).toBe("unknown");
    }
  });
});

describe("percentages", () => {
  it("have one decimal at most", () => {
    expect(formatPercent(0.4, "en")).toBe("40%");
    expect(formatPercent(0.1234, "nl")).toBe("12,3%");
    expect(formatPercent(0, "en")).toBe("0%");
    expect(formatPercent(1, "en")).toBe("100%");
  });
  it("don't round a little to nothing or nearly all to all", () => {
    expect(formatPercent(0.0001, "en")).toBe("<0.1%");
    expect(formatPercent(0.99999, "nl")).toBe(">99,9%");
    expect(formatPercent(1 - 1e-12, "en")).toBe("100%");
  });
});

describe("quantities", () => {
  it.each([
    [0, "t", "0 t"],
    [12, "t", "12 t"],
    [999, "t", "999 t"],
    [999.9, "t", "1 kt"],
    [1234, "t", "1.23 kt"],
    [1_250_000, "t", "1.25 Mt"],
    [0.5, "Mt", "500 kt"],
    [2000, "kt", "2 Mt"],
    [1500, "MWh", "1.5 GWh"],
    [2_500_000, "MWh", "2.5 TWh"],
    [3000, "TJ", "3 PJ"],
    [-1500, "t", "−1.5 kt"],
    [2_000_000, "Nm3", "2 million Nm³"],
    [12, "pieces", "12 pieces"],
  ])("%d %s reads as %s", (value, unit, text) => {
    expect(plain(formatQuantity(value, unit, "en"))).toBe(text);
  });
  it("say at least where flows are left out", () => {
    expect(plain(formatQuantity(1500, "t", "en", true))).toBe("at least 1.5 kt");
    expect(plain(formatQuantity(1500, "t", "nl", true))).toBe("ten minste 1,5 kt");
  });
});

describe("money", () => {
  it("is in millions where it is large", () => {
    expect(plain(formatMoney(12_345_678, "EUR", "nl"))).toBe("€ 12,3 mln");
    expect(plain(formatMoney(12_345_678, "EUR", "en"))).toBe("€12.3 million");
    expect(plain(formatMoney(950, "eur", "en"))).toBe("€950");
    expect(plain(formatMoney(-8_560_000, "EUR", "nl"))).toBe("−€ 8,56 mln");
    expect(plain(formatMoney(-8_560_000, "EUR", "en"))).toBe("−€8.56 million");
    expect(plain(formatMoney(-0, "EUR", "nl"))).toBe("€ 0");
  });
  it("keeps a currency that Intl doesn't know", () => {
    expect(plain(formatMoney(950, "guilder", "en"))).toBe("950 guilder");
    expect(plain(formatMoney(950, "", "en"))).toBe("950");
  });
});

describe("a difference that stands beside its two ends", () => {
  const percent = (share: number) => formatPercent(share, "en");

  it("is that of the ends as they are shown", () => {
    expect([0.2293, 0.01364].map(percent)).toEqual(["22.9%", "1.4%"]);
    // By itself 21.566 points would round to 21.6.
    expect(percent(0.2293 - 0.01364)).toBe("21.6%");
    expect(percent(shownDifference(0.01364, 0.2293, 3))).toBe("21.5%");
  });
  it("has the sign of the way from the first to the second", () => {
    expect(shownDifference(0.2293, 0.01364, 3)).toBe(-0.215);
    expect(shownDifference(0.2293, 0.22931, 3)).toBe(0);
  });
  it("is that of three digits where measures are shown", () => {
    expect(formatSignificant(22.93, "en")).toBe("22.9");
    expect(formatSignificant(1.3649, "en")).toBe("1.36");
    expect(shownDifference(1.3649, 22.93)).toBe(21.54);
    expect(shownDifference(0, 1234567)).toBe(1230000);
  });
  it("is found by whoever subtracts what is shown, for any two shares", () => {
    const points = (share: number) => Number(percent(share).replace(/[<>%]/g, ""));
    for (let k = 1; k < 500; k += 1) {
      // Far from shares that are shown as <0.1% or >99.9%.
      const [a, b] = [(k * 0.618034) % 0.9, (k * 0.414214) % 0.9].map((share) => share + 0.05) as [
        number,
        number,
      ];
      expect(shownDifference(a, b, 3) * 100).toBeCloseTo(points(b) - points(a), 9);
    }
  });
});

describe("a unit of measure", () => {
  it("is printed with its power, and otherwise as the data have it", () => {
    expect(["m3", "Nm3", "MNm3", "1000 m3", "m2", "km2"].map(unitText)).toEqual(
      ["m³", "Nm³", "MNm³", "1000 m³", "m²", "km²"], // as in the data, but for the power
    );
    for (const own of ["t", "MWh", "m", "item3", "unit H2", "m35", "pm3x", ""])
      expect(unitText(own)).toBe(own);
  });
});
