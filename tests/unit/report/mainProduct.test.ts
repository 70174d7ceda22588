import { describe, expect, it } from "vitest";
import { mainProductRemarks } from "../../../src/report/mainProduct.ts";
import { namesOf } from "../../../src/report/names.ts";
import { dataset } from "../../twin/build.ts";

const data = dataset({
  units: [],
  flows: [],
  materials: [
    { id: "ethylene", unit: "kt" },
    { id: "hydrogen", unit: "t", mjPerUnit: 120_000 },
    { id: "steam", unit: "MWh" },
  ],
});
const context = { lang: "en", dataset: data, names: namesOf(data, "en") } as const;
const taken = (material: string, quantity: number | null, unit: string) => [{ material, quantity, unit }];

describe("the main product of a plant that takes over", () => {
  it("is told of where it is many times what is taken over, in one unit of mass", () => {
    // 330 kt over 3000 t: 110 times.
    const cracker = { product: "ethylene", size: 330, unit: "kt", takesOver: taken("hydrogen", 3000, "t") };
    expect(mainProductRemarks(cracker, context)).toEqual([
      expect.stringContaining("330 kt ethylene a year, about 110 times what it takes over"),
    ]);
    expect(mainProductRemarks({ ...cracker, size: 14 }, context)).toEqual([]);
  });

  it("is compared by energy where mass does not do, and not at all where neither does", () => {
    // 3000 t hydrogen of 120 GJ is 100 GWh: of 1000 GWh steam it is a tenth.
    const boiler = {
      ...{ product: "steam", size: 1e6, unit: "MWh" },
      takesOver: taken("hydrogen", 3000, "t"),
    };
    expect(mainProductRemarks(boiler, context)).toEqual([expect.stringContaining("about 10 times")]);
    const other = { ...boiler, takesOver: taken("ethylene", 3, "kt") };
    expect(mainProductRemarks(other, context)).toEqual([]);
    expect(mainProductRemarks({ ...boiler, takesOver: taken("hydrogen", null, "t") }, context)).toEqual([]);
    expect(mainProductRemarks({ ...boiler, takesOver: [] }, context)).toEqual([]);
  });
});
