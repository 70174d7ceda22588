/** The scenario of `--scenario`, `--leave` and their like, with every id checked. */
import type { TitledScenario } from "../analysis/compare.ts";
import type { DataSet, NamedScenario } from "../model/dataset.ts";
import { NO_CHANGE, type Scenario } from "../model/scenario.ts";
import { resolveScenario } from "../network/namedScenario.ts";
import { flowSubject } from "../network/opening.ts";
import type { Lang } from "../report/words.ts";
import { type Arguments, didYouMean, type OptionName, UsageError } from "./args.ts";
import { nearest } from "./suggest.ts";
import { cliWords } from "./words.ts";

/** What `--leave` and its like may name. */
interface Subjects {
  readonly ids: ReadonlySet<string>;
  readonly flows: ReadonlySet<string>;
  readonly materials: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
}

type Item = readonly [string, number];

/**
 * The named scenario's changes with those of the options over them.
 *
 * @throws {UsageError} where an id, a share, a year or the scenario's name is wrong.
 */
export function scenarioOf(args: Arguments, dataset: DataSet, lang: Lang): Scenario {
  const named = namedScenario(args, dataset, lang);
  const known = subjectsOf(dataset, lang);
  const leave = subjectList(args, known, lang);
  const over = (name: "curtail" | "import" | "export" | "open") => ({
    ...named[name],
    ...Object.fromEntries(shares(args, name, known, lang)),
  });
  return {
    leave: [...new Set([...named.leave, ...leave])],
    curtail: over("curtail"),
    import: over("import"),
    export: over("export"),
    open: over("open"),
  };
}

function namedScenario(args: Arguments, dataset: DataSet, lang: Lang): Scenario {
  const name = args.one("scenario");
  const year = yearOf(args, lang);
  if (year !== undefined && name === undefined) throw new UsageError(cliWords(lang).yearAlone, args.command);
  if (name === undefined) return NO_CHANGE;
  return resolveScenario(knownScenario(args, dataset, name, lang), year);
}

function yearOf(args: Arguments, lang: Lang): number | undefined {
  const year = args.one("year");
  if (year === undefined) return undefined;
  if (/^[+-]?\d{1,6}$/.test(year.trim())) return Number(year);
  throw new UsageError(cliWords(lang).wholeNumber("--year", year), args.command);
}

function knownScenario(args: Arguments, dataset: DataSet, name: string, lang: Lang): NamedScenario {
  const found = findScenario(dataset.scenarios, name);
  if (found) return found;
  const all = dataset.scenarios.map((scenario) => scenario.id).join(", ");
  throw new UsageError(cliWords(lang).unknownScenario(name, all), args.command);
}

/** The word for the data set as it stands, where no scenario is called so. */
const BASELINE = "baseline";

/**
 * The scenarios of `--scenarios`, or all of the data set with the baseline before them.
 *
 * @throws {UsageError} where a name is not in scenarios.csv.
 */
export function titledScenarios(args: Arguments, dataset: DataSet, lang: Lang): readonly TitledScenario[] {
  const year = yearOf(args, lang);
  const given = args.all("scenarios").flatMap((text) => text.split(",").map((part) => part.trim()));
  const wanted = given.filter((name) => name !== "");
  const all = [BASELINE, ...dataset.scenarios.map((scenario) => scenario.id)];
  return (wanted.length > 0 ? wanted : all).map((name) => {
    if (name.toLowerCase() === BASELINE && !findScenario(dataset.scenarios, name))
      return { id: BASELINE, name: "Baseline", nameNl: "Uitgangspunt", scenario: NO_CHANGE };
    const found = knownScenario(args, dataset, name, lang);
    return {
      id: found.id,
      name: found.nameEn || found.id,
      nameNl: found.nameNl,
      scenario: resolveScenario(found, year),
    };
  });
}

function findScenario(scenarios: readonly NamedScenario[], name: string): NamedScenario | undefined {
  const wanted = name.trim().toLowerCase();
  const called = (text: string) => text.toLowerCase() === wanted;
  return (
    scenarios.find((s) => s.id === name) ??
    scenarios.find((s) => called(s.id) || called(s.nameEn) || called(s.nameNl))
  );
}

function subjectsOf(dataset: DataSet, lang: Lang): Subjects {
  const names = new Map<string, string>();
  for (const unit of dataset.units) names.set(unit.id, unit.name);
  for (const m of dataset.materials) names.set(m.id, (lang === "nl" && m.nameNl) || m.nameEn);
  let flows: Set<string> | null = null;
  return {
    ids: new Set(dataset.units.flatMap((unit) => [unit.company, unit.id])),
    // Only --open names flows, and there may be a million.
    get flows() {
      flows ??= new Set(dataset.flows.map(flowSubject));
      return flows;
    },
    materials: new Set(dataset.materials.map((material) => material.id)),
    names,
  };
}

/** The items of a comma-separated list; an item that is a known id as a whole is not split. */
function items(args: Arguments, name: OptionName, whole: (text: string) => boolean, lang: Lang) {
  return args.all(name).flatMap((text) => {
    if (whole(text)) return [text];
    const parts = text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== "");
    if (parts.length === 0) throw new UsageError(cliWords(lang).emptyList(`--${name}`), args.command);
    return parts;
  });
}

function subjectList(args: Arguments, known: Subjects, lang: Lang): readonly string[] {
  const found = items(args, "leave", (text) => known.ids.has(text), lang);
  for (const id of found) checkSubject(args, "leave", id, known, lang);
  return found;
}

function shares(
  args: Arguments,
  name: "curtail" | "import" | "export" | "open",
  known: Subjects,
  lang: Lang,
): readonly Item[] {
  const w = cliWords(lang);
  const isSubject = (text: string) => known.ids.has(text) || known.flows.has(text);
  return items(args, name, (text) => name === "open" && isSubject(text), lang).map((item): Item => {
    const at = item.lastIndexOf("=");
    if (name === "open" && (at < 0 || isSubject(item))) {
      checkSubject(args, name, item, known, lang);
      return [item, 1];
    }
    if (at < 1) throw new UsageError(w.idValue(`--${name}`, item), args.command);
    const id = item.slice(0, at).trim();
    checkSubject(args, name, id, known, lang);
    return [id, shareOf(args, name, item.slice(at + 1).trim(), lang)];
  });
}

function shareOf(args: Arguments, name: OptionName, text: string, lang: Lang): number {
  const value = /^(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (value >= 0 && value <= 1) return value;
  throw new UsageError(cliWords(lang).share(`--${name}`, text), args.command);
}

function checkSubject(args: Arguments, name: OptionName, id: string, known: Subjects, lang: Lang): void {
  const w = cliWords(lang);
  const material = name === "import" || name === "export";
  if (material ? known.materials.has(id) : known.ids.has(id)) return;
  if (name === "open" && known.flows.has(id)) return;
  const all = material ? known.materials : name === "open" ? [...known.ids, ...known.flows] : known.ids;
  const near = nearest(id, [...all], (candidate) => known.names.get(candidate) ?? candidate);
  const said = material ? w.unknownMaterial : name === "open" ? w.unknownOpening : w.unknownSubject;
  throw new UsageError([said(`--${name}`, id), ...didYouMean(near, lang)].join(" "), args.command);
}
