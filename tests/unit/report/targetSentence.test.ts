/** A sentence is made of a candidate's figures and says nothing else. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CandidateResult } from "../../../src/analysis/resultsTargets.ts";
import type { DataSet } from "../../../src/model/dataset.ts";
import { withCatalogue } from "../../../src/network/catalogue.ts";
import { namesOf } from "../../../src/report/names.ts";
import { targetSentence } from "../../../src/report/targetSentence.ts";
import { dataset } from "../../twin/build.ts";
import { plantedClusters, process } from "../analysis/targets/clusters.ts";
import { run } from "../analysis/targets/run.ts";

function say(candidate: CandidateResult, data: DataSet, lang: "en" | "nl"): string {
  const whole = withCatalogue(data, null);
  const said = targetSentence(candidate, { lang, dataset: whole, names: namesOf(whole, lang) });
  return said.replaceAll("\u00a0", " ");
}

/** What must stand in the sentence, by language, where a condition holds, and must not where it doesn't. */
const CLAIMS: readonly (readonly [RegExp, RegExp, (candidate: CandidateResult) => boolean])[] = [
  [/^Not feasible/, /^Op zichzelf niet haalbaar/, ({ feasible }) => !feasible],
  [
    /\bcloses the missing step|fills on paper(?!.*stays incomplete)/i,
    /\bvult (?:de ontbrekende stap|rekenkundig)[^;]*(?<!niet compleet)[;.](?! de keten blijft niet compleet)/i,
    ({ effect }) => effect.chainsCompleted.length > 0,
  ],
  [
    /stays incomplete/,
    /blijft niet compleet/,
    ({ effect, rows }) => effect.chainsCompleted.length === 0 && rows.chains.length > 0,
  ],
  [/lowers imports/i, /verlaagt de invoer/i, ({ effect }) => effect.importValue <= -0.5],
  [/raises imports/i, /verhoogt de invoer/i, ({ effect }) => effect.importValue >= 0.5],
  [/keeps .* of unused outputs/i, /houdt .* in het cluster/i, ({ effect }) => effect.wasteValue <= -0.5],
  [/adds .* of unused outputs/i, /voegt .* ongebruikt weggaat/i, ({ effect }) => effect.wasteValue >= 0.5],
  [/runs on local/i, /draait op/i, ({ localInputs }) => localInputs.length > 0],
  [/is limited by/i, /is beperkt door/i, ({ feasible, limiting }) => feasible && limiting !== null],
  [/brings [\d,]+ jobs/i, /brengt [\d.]+ banen/i, ({ effect }) => (effect.jobs ?? 0) > 0],
  [/below the least/, /kleiner dan/, ({ belowMinimum }) => belowMinimum],
  [/more mass than/, /meer massa dan/, ({ balance }) => balance.makesMass],
  [
    /this is a plant of the catalogue's usual size/,
    /dit is een fabriek van de gewone omvang/,
    ({ sizeBasis }) => sizeBasis === "capacity",
  ],
];

describe("the sentence of a candidate", () => {
  it("claims what the figures say and nothing else, in both languages", async () => {
    await fc.assert(
      fc.asyncProperty(plantedClusters(6), async ({ data }) => {
        for (const candidate of (await run(data)).candidates) {
          const [english, dutch] = [say(candidate, data, "en"), say(candidate, data, "nl")];
          for (const [en, nl, holds] of CLAIMS) {
            expect(en.test(english), `${en} in: ${english}`).toBe(holds(candidate));
            expect(nl.test(dutch), `${nl} in: ${dutch}`).toBe(holds(candidate));
          }
          for (const { onOffer, quantity } of candidate.localInputs)
            if (onOffer !== null) expect(quantity).toBeLessThanOrEqual(onOffer * (1 + 1e-9));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("reads like this", async () => {
    const link = (from: string, to: string, material: string, quantity: number) =>
      ({ from, to, material, quantity, replaceIn: null, replaceOut: null }) as const;
    const data = {
      ...dataset({
        units: [{ id: "chlor" }, { id: "vinyl" }],
        flows: [
          link("chlor", "outside", "chlorine", 40_000),
          link("outside", "vinyl", "edc", 40_000),
          link("vinyl", "outside", "pvc", 25_000),
        ],
        materials: [
          { id: "chlorine", price: 200, replaceIn: 0 },
          { id: "edc", price: 300 },
          { id: "pvc", price: 800 },
          { id: "ethylene", price: 700 },
        ],
        chains: [
          {
            id: "pvc",
            steps: [
              { units: ["chlor"], material: "chlorine" },
              { units: [], material: "edc" },
              { units: ["vinyl"], material: "pvc" },
            ],
          },
        ],
      }),
      processes: [
        process({
          id: "edc-plant",
          makes: [["edc", 1]],
          takes: [
            ["chlorine", 0.75],
            ["ethylene", 0.3],
          ],
          jobs: 40,
        }),
      ],
    };
    const [first] = (await run(data)).candidates;
    if (!first) throw new Error("no candidate");
    // 40 kt EDC: -40,000 x 300 + 12,000 x 700 = -3.6 million.
    expect(say(first, data, "en")).toBe(
      "Closes the missing step “step 2” of “pvc”; adds 1 weak link; lowers imports by €3.6 million a year; runs on local chlorine (30 kt of 40 kt on offer); needs more from outside than the whole cluster takes now: 12 kt ethylene (now 0 t); whether that is to be had, nobody checked; brings 40 jobs.",
    );
    expect(say(first, data, "nl")).toBe(
      "Vult de ontbrekende stap ‘stap 2’ van ‘pvc’; geeft 1 zwakke schakel erbij; verlaagt de invoer met € 3,6 mln per jaar; draait op chlorine van hier (30 kt van de 40 kt in aanbod); heeft meer van buiten nodig dan het hele cluster nu gebruikt: 12 kt ethylene (nu 0 t); of dat te krijgen is, heeft niemand nagegaan; brengt 40 banen.",
    );
  });
});
