/** What is wrong with a chain is said with the chain's name, in the reader's language. */
import { expect, it } from "vitest";
import { readDataSet } from "../../../src/io/dataset.ts";
import { issueText } from "../../../src/report/issues/index.ts";

const file = (name: string, lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join("\n")}\n`),
});

it("an issue about the steps of a chain names the chain, by its id where it has no name", () => {
  const { issues } = readDataSet("t", [
    file("flows.csv", ["from,to,material,quantity,unit", "A,market:x,salt,1,t", "B,market:x,acid,2,t"]),
    file("chains.csv", [
      "chain,name_en,name_nl,step,units",
      "pvc,PVC pipes,Buizen van pvc,2,A",
      "pvc,,,1,B",
      "bare,,,1,A",
      "bare,,,1,",
    ]),
  ]);
  const said = (lang: "en" | "nl") =>
    issues.filter(({ file }) => file === "chains.csv").map((issue) => issueText(issue, lang).message);
  expect(said("en")).toEqual([
    "PVC pipes: step 1 stands after step 2. Steps are used in the file's order.",
    "PVC pipes: no flow goes from step 2 to step 1.",
    "bare: step 1 stands in it twice.",
  ]);
  expect(said("nl")).toEqual([
    "Buizen van pvc: stap 1 staat na stap 2. De volgorde van het bestand telt.",
    "Buizen van pvc: er gaat geen stroom van stap 2 naar stap 1.",
    "bare: stap 1 staat er twee keer in.",
  ]);
});
