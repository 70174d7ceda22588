/** The view of targets: rows, filters, groups, sorting, the exported table, two measures, ghosts. */

import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type {
  PortfolioMember,
  PortfolioResult,
  TargetsResult,
} from "../../../src/analysis/resultsTargets.ts";
import { unbeaten } from "../../../src/analysis/targets/ranking.ts";
import { layoutWith } from "../../../src/app/graph/beside.ts";
import { overlaps } from "../../../src/app/graph/geometry.ts";
import { gapOfGhost, ghostId, ghostsAmong, withNewcomers, withParts } from "../../../src/app/graph/ghosts.ts";
import type { Scene } from "../../../src/app/graph/scene.ts";
import { wordsOf } from "../../../src/app/i18n/text.ts";
import { indexOf } from "../../../src/app/state/lookup.ts";
import { masked } from "../../../src/app/state/mask.ts";
import { aboutSheet } from "../../../src/app/targets/aboutSheet.ts";
import { chainNote } from "../../../src/app/targets/chainNote.ts";
import { answerRow, namedAnswers } from "../../../src/app/targets/chainRow.ts";
import { feedersNote, portfolioTable, tableOf } from "../../../src/app/targets/exportTable.ts";
import { lackedText, shortOf, uncountedInputs } from "../../../src/app/targets/needsText.ts";
import { SIZE } from "../../../src/app/targets/numberFormats.ts";
import { extentOf, improvement, labelsOf } from "../../../src/app/targets/pareto.ts";
import {
  BY_SCORE,
  type CandidateRow,
  contextOf,
  filtered,
  grouped,
  keyOf,
  NO_FILTER,
  type RowContext,
  rowsOf,
  sorted,
  standingText,
} from "../../../src/app/targets/rows.ts";
import { withIntervals } from "../../../src/app/targets/useTargets.ts";
import { worseTexts } from "../../../src/app/targets/worse.ts";
import type { DataSet } from "../../../src/model/dataset.ts";
import { answersOfChain, answersOfChains, firstOfChain } from "../../../src/report/chainAnswers.ts";
import { toCsv } from "../../../src/report/csv.ts";
import { textWidth } from "../../../src/report/pictures/textWidth.ts";
import { chainsOf } from "../../../src/report/targetsOfChain.ts";
import { words } from "../../../src/report/words.ts";
import { dataset } from "../../twin/build.ts";
import { loaded } from "../analysis/targets/byHand.ts";
import { run } from "../analysis/targets/run.ts";

let data: DataSet;
let result: TargetsResult;
let rows: readonly CandidateRow[];
const shown = () => ({ dataset: data, index: indexOf(data), issues: [] });

beforeAll(async () => {
  const url = new URL("../../../chains/eemsdelta/", import.meta.url);
  const files = readdirSync(url)
    .filter((name) => name.endsWith(".csv"))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, url))) }));
  data = loaded(files);
  result = await run(data);
  rows = rowsOf(result, contextOf(data, shown(), "en"));
}, 60_000);

const ALL = NO_FILTER;

describe("candidates as rows", () => {
  it("have keys of their own and the answer's order", () => {
    expect(new Set(rows.map(({ key }) => key)).size).toBe(result.candidates.length);
    expect(sorted(filtered(rows, ALL), BY_SCORE, "en")).toEqual(rows);
  });
  it("are filtered by words, chain, kind and feasibility", () => {
    const steam = filtered(rows, { ...ALL, words: "STEAM boiler" });
    expect(steam.length).toBeGreaterThan(0);
    expect(steam.every(({ text }) => text.includes("steam") && text.includes("boiler"))).toBe(true);
    const [chain = ""] = result.candidates.flatMap((candidate) => chainsOf(candidate));
    const own = filtered(rows, { ...ALL, chain });
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(rows.length);
    expect(filtered(rows, { ...ALL, feasible: true }).every(({ candidate }) => candidate.feasible)).toBe(
      true,
    );
    const single = filtered(rows, { ...ALL, kind: "weak-source" });
    expect(single.every(({ candidate }) => candidate.gaps.some(({ kind }) => kind === "weak-source"))).toBe(
      true,
    );
  });
  it("of one material and side fold behind the best of them", () => {
    const groups = grouped(rows);
    expect(groups.reduce((sum, { others }) => sum + 1 + others.length, 0)).toBe(rows.length);
    expect(groups.length).toBeLessThan(rows.length);
    for (const { first, others } of groups)
      for (const other of others) {
        expect(rows.indexOf(other)).toBeGreaterThan(rows.indexOf(first));
        expect(other.candidate.role).toBe(first.candidate.role);
      }
  });
  it("are sorted by any column, equals in the answer's order", () => {
    const jobs = sorted(rows, { column: "jobs", descending: true }, "en").map(
      ({ candidate }) => candidate.effect.jobs ?? Number.NEGATIVE_INFINITY,
    );
    expect(jobs).toEqual(jobs.toSorted((a, b) => b - a));
    const names = sorted(rows, { column: "process", descending: false }, "en").map(({ name }) => name);
    expect(names).toEqual(names.toSorted(new Intl.Collator("en").compare));
  });
});

describe("with a chain chosen", () => {
  const chain = "wood-methanol";
  it("those that complete it come first, then those that fill a step, then those that touch it", () => {
    for (const own of ["wood-methanol", "hydrogen-methanol", "plastic-aramid", "salt-mca"]) {
      const list = sorted(filtered(rows, { ...ALL, chain: own }), BY_SCORE, "en", own);
      const ranks = list.map(({ candidate, filled }) => {
        const isStep = filled.some(({ chain: of, fit }) => of === own && fit === "itself");
        if (candidate.effect.chainsCompleted.includes(own)) return isStep ? 0 : 1;
        const fills = candidate.gaps.some((gap) => gap.kind === "missing-step" && gap.chains.includes(own));
        if (!fills) return 4;
        return isStep ? 2 : 3;
      });
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      // Of equals the answer's order stays, and the reverse order is the whole list's.
      for (const rank of [0, 1, 2, 3, 4]) {
        const same = list.filter((_, k) => ranks[k] === rank).map((row) => rows.indexOf(row));
        expect(same).toEqual(same.toSorted((a, b) => a - b));
      }
      expect(
        sorted(filtered(rows, { ...ALL, chain: own }), { column: "score", descending: false }, "en", own),
      ).toEqual(list.toReversed());
    }
  });
  it("each row says which it is, by the chain's own name for the step", () => {
    const context = contextOf(data, shown(), "nl");
    const { t } = wordsOf("nl");
    const said = (process: string, own: string) => {
      const found = rowsOf(result, context).find(({ candidate }) => candidate.process === process);
      if (!found) throw new Error(process);
      return standingText(found, own, context, t.targets);
    };
    expect(said("methanol_natural_gas", chain)).toBe(
      "maakt de keten rekenkundig compleet: maakt het product van de stap ‘Biomethanol uit afvalhout’ op een eigen manier (uit aardgas)",
    );
    expect(said("methanol_biomass_gasification", chain)).toBe("maakt de keten compleet");
    expect(said("methanol_co2_hydrogen", "hydrogen-methanol")).toBe("vult ‘e-Methanol’ in de keten");
    expect(said("hcl_to_chlorine_recycle", "hydrogen-eemshaven")).toBe(
      "maakt de keten rekenkundig compleet: levert het product van de stap ‘Elektrolyse Eemshaven’ alleen als bijproduct van chloor; maakt waterstof, dat de stap ‘Leiding’ alleen doorgeeft",
    );
    expect(said("gas_chp", "salt-mca")).toBe("heeft met de keten te maken, maar vult geen stap");
  });
  it("a line says why none completes it, naming the steps without a process", () => {
    const note = (own: string) => chainNote(own, result, contextOf(data, shown(), "nl"), wordsOf("nl"));
    expect(note(chain)).toBe("");
    expect(note("methanol-resins")).toBe(
      "Geen kandidaat maakt deze keten compleet: voor ‘Houtplaten en isolatie’ heeft de catalogus geen bruikbaar proces.",
    );
    expect(note("co2-methanol")).toMatch(
      /^Geen kandidaat maakt deze keten in zijn eentje compleet: .*ontbreken\.$/,
    );
    expect(note("salt-aramid")).toMatch(/^Deze keten mist geen stap/);
  });
});

describe("the workbook of candidates", () => {
  it("says whose it is, of when, how it was chosen and how many are feasible", () => {
    const context = contextOf(data, shown(), "en");
    const filter = { ...ALL, chain: "methanol-resins", words: "=cmd" };
    const sheet = aboutSheet(
      {
        content: "Attract",
        feasible: [true, true, false],
        chosen: { filter, sort: BY_SCORE },
        under: "",
        date: "2026-11-30",
      },
      result,
      context,
      wordsOf("en"),
    );
    const said = new Map(sheet.rows.map(([item, text]) => [item, String(text)]));
    expect(said.get("Cluster")).toBe("Eemsdelta");
    expect(said.get("Region")).toContain("Groningen");
    const feasible = result.candidates.filter((candidate) => candidate.feasible).length;
    expect(said.get("All candidates for all chains")).toBe(
      `${result.candidates.length}, of which ${feasible} feasible.`,
    );
    expect(said.get("Licence of the data")).toBe("CC BY 4.0");
    expect(said.get("Date of this file")).toBe("2026-11-30");
    expect(said.get("Chosen chain")).toBe("Methanol - formaldehyde - resins");
    expect(said.get("For the chosen chain")).toContain("No candidate completes this chain");
    expect(said.get("Weights of the score")).toContain("chains completed 10");
    expect(said.get("Candidates in this file")).toBe(
      "2 of 3 are feasible on paper. Nobody looked whether what comes from outside can be had. Mind: only 2 of these candidates are feasible; so there is no top three of feasible candidates.",
    );
    expect(sheet.rows.filter(([item]) => item === "Hypothetical")).toHaveLength(2);
  });
  it("has what a candidate needs, from whom, what it lacks and who would buy", () => {
    const context = contextOf(data, shown(), "en");
    const table = tableOf(rows, context, wordsOf("en"), false, "methanol-resins");
    const cell = (k: number, title: string) => table.rows[k]?.[table.columns.indexOf(title)];
    rows.forEach(({ candidate }, k) => {
      expect(cell(k, "TRL")).toBe(candidate.trl);
      for (const { suppliers } of candidate.localInputs)
        for (const { unit } of suppliers)
          expect(cell(k, "Needed from the cluster (supplier)")).toContain(context.names.unit(unit));
      for (const { material } of candidate.imports)
        expect(cell(k, "Needed from outside")).toContain(context.names.material(material));
      for (const { to } of candidate.deliveries)
        expect(cell(k, "Who here would buy")).toContain(context.names.unit(to));
      expect(cell(k, "What is lacking") === "").toBe(candidate.feasible);
    });
  });
  it("the mass balance names what it does not count", () => {
    const found = result.candidates.find(({ process }) => process === "methanol_natural_gas");
    if (!found) throw new Error("no candidate");
    expect(found.balance.massIn).toBe(0);
    expect(uncountedInputs(found, contextOf(data, shown(), "en"))).toContain("(MWh)");
  });
});

describe("the table as a file", () => {
  it("holds what is shown, unrounded, and no cell that a spreadsheet would run", () => {
    const [row] = rows;
    if (!row) throw new Error("no row");
    const table = tableOf([{ ...row, name: "=cmd()" }], contextOf(data, shown(), "en"), wordsOf("en"));
    const csv = toCsv(table);
    expect(csv).toContain("'=cmd()");
    expect(csv).toContain(String(row.candidate.effect.expectedLoss));
    expect(table.rows.every((cells) => cells.length === table.columns.length)).toBe(true);
  });
  it("tells who waits for a candidate and on what evidence, where names are not hidden", () => {
    const context = contextOf(data, shown(), "en");
    const own = result.candidates.find(({ gaps }) => gaps.some(({ kind }) => kind === "missing-step"));
    if (!own) throw new Error("no candidate for a missing step");
    const gaps = own.gaps.map((gap) => ({ ...gap, units: [data.units[0]?.id ?? ""], flows: [0] }));
    const found = rows.find(({ candidate }) => candidate.id === own.id);
    if (!found) throw new Error("no row");
    const row = { ...found, candidate: { ...found.candidate, gaps } };
    const table = tableOf([row], context, wordsOf("en"), true);
    const [cells] = table.rows;
    expect(table.columns.slice(-3)).toEqual([
      "Who waits for it",
      "Who would deliver to it",
      "Evidence of the gap",
    ]);
    expect([cells?.at(-3), cells?.at(-2)].filter(Boolean)).toEqual([data.units[0]?.name]);
    expect(cells?.at(-1)).toContain("missing step: no plant does this step; 1 flow from outside");
    expect(cells?.at(-1)).toContain(data.flows[0]?.source ?? "none");
    expect(tableOf([row], context, wordsOf("en")).columns).not.toContain("Evidence of the gap");
  });
  it("has the intervals that were drawn, and none of its columns where nothing was", () => {
    const context = contextOf(data, shown(), "en");
    const reach = {
      jengafication: { low: -0.123456789, high: -0.1 },
      expectedLoss: { low: -0.02, high: 0.01 },
      weakLinks: { low: -2, high: 0.5 },
      importValue: { low: -9e6, high: -1e6 },
      wasteValue: { low: 0, high: 12.5 },
      score: { low: 1.5, high: 3.25 },
      top5: 0.75,
    };
    const [first, ...others] = result.candidates;
    if (!first || others.length === 0) throw new Error("no candidates");
    // Of one need the best candidate alone is drawn.
    const drawn = withIntervals(result, { ...result, candidates: [{ ...first, intervals: reach }] });
    const table = tableOf(rowsOf(drawn, context), context, wordsOf("en"));
    const at = (title: string) => {
      const column = table.columns.indexOf(title);
      expect(column, title).toBeGreaterThan(0);
      return table.rows.map((cells) => cells[column]);
    };
    expect(at("Jenga index 5%")[0]).toBe(reach.jengafication.low);
    expect(at("Unused value 95%")[0]).toBe(reach.wasteValue.high);
    expect(at("Score 95%")[0]).toBe(reach.score.high);
    expect(at("In top 5")[0]).toBe(reach.top5);
    expect(at("Score 5%").slice(1)).toEqual(others.map(() => null));
    expect(table.rows.every((cells) => cells.length === table.columns.length)).toBe(true);
    const plain = tableOf(rows, context, wordsOf("en"));
    expect(plain.columns.length).toBe(table.columns.length - 13);
    expect(plain.columns.filter((title) => title.includes("%"))).toEqual([]);
  });
  it("has no names of companies where they are hidden", () => {
    const hidden = masked(shown(), "en");
    const context = contextOf(data, hidden, "en");
    const text = toCsv(tableOf(rowsOf(result, context), context, wordsOf("en")));
    for (const unit of data.units.filter(({ name }) => name.length > 8))
      expect(text).not.toContain(unit.name);
  });
});

describe("two measures", () => {
  it("agree with the engine on which candidate none beats", () => {
    const [x, y] = result.paretoOf;
    const feasible = result.candidates.filter((candidate) => candidate.feasible);
    for (const own of feasible) {
      const beaten = feasible.some((other) => {
        const [dx, dy] = [x, y].map((measure) => improvement(other, measure) - improvement(own, measure));
        return (dx ?? 0) >= 0 && (dy ?? 0) >= 0 && ((dx ?? 0) > 0 || (dy ?? 0) > 0);
      });
      expect(own.pareto).toBe(!beaten);
    }
  });
  it("have room for 0 and are never of no extent", () => {
    expect(extentOf([2, 5])).toEqual({ low: 0, high: 5 });
    expect(extentOf([-2, -1])).toEqual({ low: -2, high: 0 });
    expect(extentOf([])).toEqual({ low: 0, high: 1 });
  });
});

describe("places beside", () => {
  const small = dataset({
    flows: [
      { from: "a", to: "b", material: "m" },
      { from: "new", to: "b", material: "m" },
    ],
  });
  const layout = { positions: { a: { x: 0, y: 0 }, b: { x: 100, y: 0 }, c: { x: 100, y: 90 } } };
  it("puts a plant without one left of whom it supplies, and moves nobody", () => {
    const next = layoutWith(layout, small);
    expect(next.positions).toMatchObject(layout.positions);
    const at = next.positions.new;
    expect(at && Math.hypot(at.x - 100, at.y)).toBeLessThan(250);
    for (const other of Object.values(layout.positions))
      expect(Math.hypot((at?.x ?? 0) - other.x, (at?.y ?? 0) - other.y)).toBeGreaterThan(50);
    expect(layoutWith(layout, small)).toEqual(next);
    expect(layoutWith(next, small)).toBe(next);
  });
  it("draws a missing link beside who waits for it, one for each material, and the selected one always", () => {
    const node = (id: string, x: number): Scene["nodes"][number] => ({
      ...{ id, label: id, x, y: 0, size: 8, kind: "unit", state: "healthy", level: 1, family: "other" },
      ...{ badge: "", aria: id, missing: null, changedNow: false, isNew: false },
    });
    const scene: Scene = { mode: "structure", nodes: [node("a", 0), node("b", 100)], edges: [], scales: [] };
    const gap = (kind: "missing-step" | "import" | "weak-source", material: string) => ({
      ...{ kind, material, quantity: 1, atLeast: false, unit: "t", value: null },
      ...{ units: ["b"], chains: ["c"], step: "1", flows: [], evidence: "" },
    });
    const ghost = (id: string, of: ReturnType<typeof gap>) => ({
      ...{ id, gap: of, name: id, candidates: null, aria: id },
    });
    const inputs = [
      ghost("one", gap("missing-step", "m")),
      ghost("same", gap("import", "m")),
      ghost("weak", gap("weak-source", "n")),
    ];
    const drawn = withParts(scene, ghostsAmong(scene.nodes, small, inputs, null));
    expect(drawn.nodes.slice(2).map(({ id, state, kind }) => [id, state, kind])).toEqual([
      [ghostId("one"), "ghost", "gap"],
    ]);
    expect(drawn.edges.map(({ from, to, state }) => [from, to, state])).toEqual([
      [ghostId("one"), "b", "potential"],
    ]);
    const chosen = withParts(scene, ghostsAmong(scene.nodes, small, inputs, "weak"));
    expect(chosen.nodes.map(({ id }) => id)).toContain(ghostId("weak"));
    const without = scene.nodes.filter(({ id }) => id !== "b");
    expect(ghostsAmong(without, small, inputs, null).nodes).toEqual([]);
    expect(ghostsAmong(without, small, inputs, "one").nodes.map(({ id }) => id)).toEqual([ghostId("one")]);
    expect(gapOfGhost(ghostId("one"))).toBe("one");
    expect(gapOfGhost("a")).toBeNull();
    expect(withNewcomers(scene, ["a"], "new").nodes[0]).toMatchObject({
      isNew: true,
      label: "a",
      below: "(new)",
    });
  });
});

describe("the best set as a file", () => {
  it("has of a member that only feeds others what it needs and sells, and why it has no figures", () => {
    const row = rows.find(({ candidate: one }) => one.localInputs.length > 0 && one.deliveries.length > 0);
    if (!row) throw new Error("no candidate that buys and sells here");
    const { candidate } = row;
    const member = { ...candidate, gap: null, share: 1, adds: 2, alone: 0 };
    const portfolio = { members: [member], score: 3 } as unknown as PortfolioResult;
    const context = contextOf(data, shown(), "en");
    const { columns, rows: written } = portfolioTable(portfolio, rows, context, wordsOf("en"), false);
    const cells = Object.fromEntries(columns.map((title, k) => [title, written[0]?.[k]]));
    // The same member as the list knows it, where it answers a missing link.
    const listed = tableOf([row], context, wordsOf("en"), false);
    const known = Object.fromEntries(listed.columns.map((title, k) => [title, listed.rows[0]?.[k]]));
    for (const title of [
      "TRL",
      "Needed from the cluster (supplier)",
      "Needed from outside",
      "Who here would buy",
    ])
      expect(cells[title], title).toBe(known[title]);
    expect(cells["Needed from the cluster (supplier)"]).not.toBe("");
    expect(Object.values(cells).join()).toContain("answers no missing link by itself");
    expect(written.every((row) => row.length === columns.length)).toBe(true);
  });
});

describe("the first three for a chain", () => {
  it("can be built, alone or in a team, and fill a step of it, each process once", () => {
    const { packages } = result;
    const counts = answersOfChains(rows, packages);
    let alone = 0;
    let inTeams = 0;
    for (const { id: chain } of data.chains) {
      const answers = answersOfChain(rows, packages, chain);
      const three = firstOfChain(rows, packages, chain);
      expect(three).toHaveLength(Math.min(3, answers.length));
      expect(three[0]).toEqual(answers[0]);
      for (const answer of three) expect(answers).toContainEqual(answer);
      // The choice of chains tells how many there are.
      expect(counts.get(chain) ?? 0).toBe(answers.length);
      const processes = answers.map(({ row }) => row.candidate.process);
      expect(new Set(processes).size).toBe(processes.length);
      for (const { row, team } of answers) {
        const { effect, feasible, process } = row.candidate;
        expect(row.filled.some((own) => own.chain === chain) || effect.chainsCompleted.includes(chain)).toBe(
          true,
        );
        if (team) {
          inTeams += 1;
          expect(team.processes).toContain(process);
          expect(row.filled.some((own) => own.chain === chain && own.fit === "itself")).toBe(true);
        } else {
          alone += 1;
          expect(feasible).toBe(true);
        }
      }
      // Nobody who can be built alone is left out; of two in one team one is told first.
      const told = answers.flatMap(({ row, team }) => [row.candidate.process, ...(team?.processes ?? [])]);
      for (const row of sorted(filtered(rows, { ...ALL, chain, feasible: true }), BY_SCORE, "en", chain))
        if (row.filled.some((own) => own.chain === chain)) expect(told).toContain(row.candidate.process);
    }
    expect(alone).toBeGreaterThan(0);
    expect(inTeams).toBeGreaterThan(0);
    // Nobody is missing there: what only touches the chain is no answer for it.
    expect(filtered(rows, { ...ALL, chain: "salt-aramid", feasible: true }).length).toBeGreaterThan(0);
    expect(firstOfChain(rows, packages, "salt-aramid")).toEqual([]);
    expect(counts.has("salt-aramid")).toBe(false);
  });
  it("have the figures of the team that they are built in, and who helps them with what", () => {
    const context = contextOf(data, shown(), "en");
    const [answer] = firstOfChain(rows, result.packages, "wood-methanol");
    if (!answer?.team) throw new Error("no team");
    const row = answerRow(answer, context, wordsOf("en"));
    // Gasification asks for oxygen, which nobody sells here: air separation makes it.
    expect(row.candidate.process).toBe("methanol_biomass_gasification");
    expect(row.together).toMatch(/^Air separation/);
    expect(row.candidate).toMatchObject({ feasible: true, short: [], effect: answer.team.effect });
    expect(row.candidate.rows).toBe(answer.row.candidate.rows);
    const table = tableOf([row], context, wordsOf("en"), true, "wood-methanol");
    const at = table.columns.indexOf("Together with");
    expect(table.rows[0]?.[at]).toBe(row.together);
    expect(table.formats?.indexOf(SIZE)).toBe(table.columns.indexOf("Size a year"));
    expect(
      namedAnswers([row], context)
        .map(({ candidate }) => candidate.process)
        .toSorted(),
    ).toEqual(answer.team.processes.toSorted());
  });
  it("can be kept to those who are the step themselves", () => {
    const chain = "wood-methanol";
    const own = filtered(rows, { ...ALL, chain, itself: true });
    expect(own.map(({ candidate }) => candidate.process)).toEqual(["methanol_biomass_gasification"]);
    expect(filtered(rows, { ...ALL, itself: true }).length).toBeGreaterThan(own.length);
  });
});

describe("the files of candidates", () => {
  it("say who fills a step on paper, what is more than now, and have a format for every column of numbers", () => {
    const context = contextOf(data, shown(), "nl");
    const dutch = rowsOf(result, context);
    const table = tableOf(dutch, context, wordsOf("nl"), true, "wood-methanol");
    const cell = (process: string, title: string) => {
      const at = dutch.findIndex(({ candidate }) => candidate.process === process);
      return table.rows[at]?.[table.columns.indexOf(title)];
    };
    expect(cell("methanol_natural_gas", "Vult de stap")).toMatch(
      /^vult rekenkundig: controleer: maakt het product/,
    );
    expect(cell("methanol_biomass_gasification", "Vult de stap")).toBe("is de stap zelf");
    expect(cell("sludge_incineration", "Van buiten, meer dan het cluster nu gebruikt")).toMatch(
      /zuiveringsslib \(nu 185.kt\)/,
    );
    const plain = table.columns.filter((_, at) => {
      const numbers = table.rows.some((row) => typeof row[at] === "number");
      return numbers && (table.formats?.[at] ?? "") === "";
    });
    expect(plain).toEqual([]);
    const odd = table.columns.filter((_, at) => {
      const numbers = table.rows.some((row) => typeof row[at] === "number");
      return !numbers && (table.formats?.[at] ?? "") !== "";
    });
    expect(odd).toEqual([]);
  });
  it("say that a scenario which was on does not count", () => {
    const context = contextOf(data, shown(), "nl");
    const question = { content: "Aantrekken", feasible: [true], chosen: null, date: "2026-11-30" };
    const said = (under: string) =>
      aboutSheet({ ...question, under }, result, context, wordsOf("nl")).rows.find(
        ([item]) => item === "Scenario",
      )?.[1];
    expect(said("")).toMatch(/^Geen:/);
    expect(said("Hypothetisch: EEW vertrekt.")).toMatch(
      /^Zonder scenario gerekend: .*die is geprobeerd, staat daarin en telt mee.*telt niet mee: .*EEW vertrekt/,
    );
  });
});

describe("what a set scores", () => {
  it("is the best where no set can score more by what is written, and else the best that was found", () => {
    const { best, less } = words("nl").targets.portfolio;
    expect(best("43,25", "43,25")).toMatch(/^Score 43,25, en dat is de beste/);
    expect(best("43,25", "43,26")).toMatch(/niet uitgezocht/);
    expect(less("A", "B", "5,02")).toBe(
      "A en B voegen samen gemiddeld 5,02 minder aan de score toe dan los van elkaar",
    );
  });
});

describe("what a candidate lacks", () => {
  it("is remembered of one that is not feasible, with its quantity", () => {
    const lacking = result.candidates.find(({ feasible }) => !feasible);
    if (!lacking) throw new Error("all are feasible");
    const { short = [] } = shortOf(lacking);
    expect(short.length).toBe(lacking.short.length);
    const context = contextOf(data, shown(), "nl");
    for (const { material } of lacking.short)
      expect(lackedText(short, context)).toMatch(new RegExp(`\\d.* ${context.names.material(material)}`));
    expect(shortOf({ ...lacking, feasible: true })).toEqual({});
  });
});

describe("what becomes worse", () => {
  it("is named with its figure, and what reads as nothing is not", () => {
    const effect = {
      ...(result.candidates[0]?.effect as TargetsResult["candidates"][number]["effect"]),
      jengafication: 0.0204,
      expectedLoss: -0.01,
      weakLinks: 2,
      importValue: 0.2,
      wasteValue: 1e-9,
    };
    const texts = worseTexts({ effect }, "EUR", wordsOf("en")).map((text) => text.replace("\u2060", ""));
    expect(texts).toEqual(["jenga index +0.020", "weak links +2"]);
  });
});

describe("the names in the picture of two measures", () => {
  const BOUNDS = { x: 0, y: 0, width: 400, height: 200 };
  const dot = (key: string, x: number, y: number) => ({ key, name: `Name of ${key}`, x, y });
  /** Where a name stands, by the width that it is given. */
  const boxOf = ({ text, x, y, anchor }: ReturnType<typeof labelsOf>[number]) => {
    const width = textWidth(text, 11) * 1.08;
    const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
    return { x: left, y: y - 9, width, height: 11 };
  };
  it("lie over no dot, no other name and no axis, and stand once for dots of one place", () => {
    const crowd = Array.from({ length: 40 }, (_, k) =>
      dot(`${k}`, 60 + (k % 8) * 34, 40 + Math.floor(k / 8) * 26),
    );
    const asked = [...crowd.filter((_, k) => k % 3 === 0), dot("twin", 60, 40)];
    const axis = { x: 0, y: 90, width: 50, height: 20 };
    const labels = labelsOf(asked, crowd, [axis], BOUNDS);
    expect(labels.length).toBeGreaterThan(3);
    expect(labels[0]?.text).toBe("Name of 0 / Name of twin");
    const boxes = labels.map(boxOf);
    const dots = crowd.map(({ x, y }) => ({ x: x - 7, y: y - 7, width: 14, height: 14 }));
    boxes.forEach((box, k) => {
      expect([...dots, axis, ...boxes.slice(k + 1)].filter((other) => overlaps(box, other))).toEqual([]);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(400);
    });
  });
  it("are left out where there is no place, and there is one next to a dot that stands alone", () => {
    const wall = Array.from({ length: 400 }, (_, k) => dot(`${k}`, (k % 25) * 16, Math.floor(k / 25) * 13));
    expect(labelsOf(wall.slice(180, 200), wall, [], BOUNDS)).toEqual([]);
    const alone = dot("a", 200, 100);
    expect(labelsOf([alone], [alone], [], BOUNDS)[0]).toMatchObject({ text: "Name of a", leader: null });
  });
  it("are of those that no other shown one beats", () => {
    expect(
      unbeaten([
        [1, 1],
        [2, 1],
        [0, 3],
        [0, 3],
        [0, 2],
      ]),
    ).toEqual([false, true, true, true, false]);
  });
});

describe("the best set as a file", () => {
  it("says beforehand who is in it only to make what the others lack", () => {
    const member = (id: string, gap: string | null) =>
      ({
        id,
        process: id,
        gap,
        name: id,
        nameNl: id,
        size: 132_000,
        unit: "t",
      }) as unknown as PortfolioMember;
    const portfolio = {
      members: [member("methanol", "g"), member("air", null)],
    } as unknown as PortfolioResult;
    const row = { key: keyOf({ process: "methanol", gap: "g" }) } as CandidateRow;
    const context = { lang: "en" } as RowContext;
    expect(feedersNote(portfolio, [row], context)).toEqual([
      "Part of the set as well, to make what the others lack: air (132 kt). It answers no missing link of the cluster.",
    ]);
    expect(feedersNote({ ...portfolio, members: portfolio.members.slice(0, 1) }, [row], context)).toEqual([]);
  });
});
