/** What saved files are called. */
import { describe, expect, it } from "vitest";
import { nameSlug, scenarioSlug, setSlug, slug } from "../../../src/app/save/fileName.ts";
import { NO_CHANGE } from "../../../src/model/scenario.ts";
import { dataset } from "../../twin/build.ts";

const called = ({ subject }: { readonly subject: string }) => `Électro ${subject}`;

describe("the name of a file", () => {
  it("has letters, digits, dots and hyphens, and begins and ends with none of the last two", () => {
    expect(slug(" Chemie & Stoom (v1.2) ")).toBe("Chemie-Stoom-v1.2");
    // The sixtieth character would be the hyphen.
    expect(slug(`${"a".repeat(59)} b`)).toBe("a".repeat(59));
    expect(nameSlug("Électrolyse")).toBe("electrolyse");
  });

  it("says who leaves first, and how many changes more there are, in the file's language", () => {
    expect(scenarioSlug(NO_CHANGE, "nl", called)).toBe("");
    expect(scenarioSlug({ ...NO_CHANGE, leave: ["a"] }, "nl", called)).toBe("zonder-electro-a");
    const two = { ...NO_CHANGE, leave: ["a"], curtail: { b: 0.5 } };
    expect(scenarioSlug(two, "nl", called)).toBe("zonder-electro-a-en-1");
    expect(scenarioSlug(two, "en", called)).toBe("without-electro-a-and-1");
    expect(scenarioSlug({ ...NO_CHANGE, open: { a: 1 } }, "en", called)).toBe("with-electro-a");
  });

  it("begins with the cluster's name, or the data set's id where it has none", () => {
    const set = dataset({ flows: [], cluster: { name: "" } });
    expect(setSlug(set)).toBe(slug(set.id));
    expect(setSlug({ ...set, cluster: { ...set.cluster, name: "Eemsdelta Cluster" } })).toBe(
      "eemsdelta-cluster",
    );
  });
});
