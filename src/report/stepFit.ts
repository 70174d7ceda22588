/**
 * Whether a newcomer that fills a step is that step. By model.md section 6 whoever makes a step's material fills it;
 * whether it is also the plant that the step means, only names, main products and sectors of the data tell.
 */
import type { CandidateResult } from "../analysis/resultsTargets.ts";
import type { ChainStep, DataSet, Material, Process } from "../model/dataset.ts";
import { inLanguage } from "./inLanguage.ts";
import type { Names } from "./names.ts";
import { type Lang, words } from "./words.ts";

/**
 * - `itself`: its main product is the step's, and it goes on from what the step before makes, or its name fits the
 *   step's, or the step names only the product.
 * - `by-product`: its main product is another one.
 * - `passes-on`: the step makes nothing: it carries, stores or passes on what the step before it makes.
 * - `other-way`: it makes the step's product; nothing in the data says that it does so as the step means.
 */
export type StepFit = "itself" | "by-product" | "passes-on" | "other-way";

/** A step of a chain that a newcomer fills. */
export interface FilledStep {
  readonly chain: string;
  readonly step: ChainStep;
  readonly fit: StepFit;
}

/** Transport and storage (NACE 49 to 52), and the grids of power and gas. */
const CARRIES = /^(?:49|50|51|52)\.|^35\.(?:12|13|14|22)/;
/** Words that say nothing of a technology. */
const EMPTY = new Set("and from for the with into door een het met naar tot uit van step stap".split(" "));
const LEAST = 3;
/** Letters that a word has to share with another one in which it stands, or with which it begins alike. */
const WITHIN = 6;
const ALIKE = 9;

/** Words in small letters without their plural; words with hyphens stay whole: e-methanol is not methanol. */
function wordsOf(text: string): string[] {
  const found = text.toLowerCase().split(/[^\p{L}\p{N}-]+/u);
  return found
    .map((word) => (word.length > 5 ? word.replace(/(?:en|s)$/, "") : word))
    .filter((word) => word.length >= LEAST && !EMPTY.has(word) && !/^[\d-]+$/.test(word));
}

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    (short.length >= WITHIN && long.includes(short)) ||
    (short.length >= ALIKE && long.startsWith(short.slice(0, ALIKE)))
  );
}

/** Words that name a material, in either language. */
function wordsFor(id: string, materials: readonly Material[]): ReadonlySet<string> {
  const material = materials.find((own) => own.id === id);
  const names = [id, id.replaceAll("-", " "), material?.nameEn ?? "", material?.nameNl ?? ""];
  return new Set(names.flatMap(wordsOf));
}

function passesOn(chain: readonly ChainStep[], step: ChainStep, { units }: DataSet): boolean {
  const before = chain[chain.indexOf(step) - 1];
  if (before && step.material !== "" && before.material === step.material) return true;
  const performers = units.filter(({ id }) => step.units.includes(id));
  return performers.length > 0 && performers.every(({ sector }) => CARRIES.test(sector));
}

/** Whether its recipe takes what the step before makes. */
function goesOn({ process }: Named, chain: readonly ChainStep[], step: ChainStep, { processes }: DataSet) {
  const before = chain[chain.indexOf(step) - 1]?.material ?? "";
  const items = processes.find(({ id }) => id === process)?.items ?? [];
  return before !== "" && items.some(({ role, material }) => role === "input" && material === before);
}

type Named = Pick<CandidateResult, "process" | "product" | "name" | "nameNl">;

function fitOf(newcomer: Named, chain: readonly ChainStep[], step: ChainStep, dataset: DataSet): StepFit {
  if (passesOn(chain, step, dataset)) return "passes-on";
  if (step.material !== "" && newcomer.product !== step.material) return "by-product";
  if (goesOn(newcomer, chain, step, dataset)) return "itself";
  const product = wordsFor(step.material, dataset.materials);
  const beside = (text: string) => wordsOf(text).filter((word) => !product.has(word));
  const named = [step.nameEn, step.nameNl].filter((name) => name !== "").map(beside);
  const isBare = named.length === 0 || named.some((words) => words.length === 0);
  if (isBare && step.material !== "") return "itself";
  // Who was to perform it may be named for the way that the step means.
  const performers = dataset.units.filter(({ id }) => step.units.includes(id)).map(({ name }) => name);
  const meant = [...named.flat(), ...performers.flatMap(beside)];
  const own = [newcomer.name, newcomer.nameNl, newcomer.process.replaceAll("_", " ")].flatMap(beside);
  return own.some((word) => meant.some((other) => isSame(word, other))) ? "itself" : "other-way";
}

/** The steps that a candidate fills, in the order of the rows that write it into chains.csv. */
export function filledSteps(
  candidate: Named & Pick<CandidateResult, "rows">,
  dataset: DataSet,
): readonly FilledStep[] {
  return candidate.rows.chains.flatMap(({ chain, step: code }) => {
    const steps = dataset.chains.find(({ id }) => id === chain)?.steps ?? [];
    const step = steps.find((own) => own.step === code);
    return step ? [{ chain, step, fit: fitOf(candidate, steps, step, dataset) }] : [];
  });
}

/** What a process is fed with: the first input of its recipe, or else the first energy; "" where it names none. */
function feedOf(processes: readonly Process[], process: string): string {
  const items = processes.find(({ id }) => id === process)?.items ?? [];
  const first = (role: "input" | "energy") => items.find((item) => item.role === role)?.material;
  return first("input") ?? first("energy") ?? "";
}

/** A step as people read it; its code where it has no name. */
export function stepTitle({ nameEn, nameNl, step }: ChainStep, lang: Lang): string {
  return inLanguage(lang, nameEn, nameNl) || step;
}

/** @param step how the sentence names the step. */
export function fitText(
  { step: own, fit }: FilledStep,
  step: string,
  { process, product }: Named,
  { dataset, names, lang }: { readonly dataset: DataSet; readonly names: Names; readonly lang: Lang },
): string {
  const w = words(lang).targets.fit;
  if (fit === "passes-on") return w.passesOn(step, names.material(own.material));
  if (fit === "by-product") return w.byProduct(step, names.material(product));
  const feed = feedOf(dataset.processes, process);
  return w.otherWay(step, feed === "" ? "" : names.material(feed));
}

/** A mark for a candidate that fills steps on paper; "" where it is every step that it fills, or fills none. */
export function fitMark(filled: readonly FilledStep[], lang: Lang): string {
  const w = words(lang).targets.fit;
  const onPaper = filled.filter(({ fit }) => fit !== "itself").length;
  if (onPaper === 0) return "";
  return onPaper === filled.length ? w.mark : w.partly(String(onPaper), String(filled.length));
}
