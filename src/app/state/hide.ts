/** Takes the names of companies out of what people wrote: names of scenarios, scenes, places. Pure. */
import type { DataSet, Unit } from "../../model/dataset.ts";

/** A text without companies' names. */
export type Hide = (text: string) => string;

/** Sites where more than one company is: the others would tell which company it is. */
export function sharedSites(units: readonly Unit[]): ReadonlySet<string> {
  const firsts = new Map<string, string>();
  const shared = new Set<string>();
  for (const { site, company } of units)
    if ((firsts.get(site) ?? company) === company) firsts.set(site, company);
    else shared.add(site);
  return shared;
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/**
 * Puts what a company goes by in the place of its name, of its plants' names, and of each word of them that says
 * who it is. Words of places that companies share and of materials say nothing; a word of several companies becomes
 * `anyone`. Rather a word too many than a name that is read: what starts a name goes however it is written, other
 * words of it where they have a capital. Words of the process by which a newcomer goes say nothing.
 */
export function hider(
  { units, materials, processes, cluster }: DataSet,
  shared: ReadonlySet<string>,
  companyOf: (unit: Unit) => string,
  nameOf: (unit: Unit) => string,
  anyone: string,
): Hide {
  const plain = [cluster.name, ...shared, ...units.map(({ municipality }) => municipality)].join(" ");
  const things = wordsIn(materials.map(({ id, nameEn, nameNl }) => `${id} ${nameEn} ${nameNl}`).join(" "));
  const common = new Set([
    ...wordsIn(plain).map(lower),
    ...things.filter((word) => word === lower(word) || word === word.toUpperCase()).map(lower),
  ]);
  const whole = new Map<string, string>();
  const small = new Map<string, string>();
  const capital = new Map<string, string>();
  const tell = (words: Map<string, string>, word: string, by: string) =>
    words.set(word, (words.get(word) ?? by) === by ? by : anyone);
  const processWords = wordsOfProcesses(processes);
  for (const unit of units) {
    const by = companyOf(unit);
    // A newcomer and its company go by the process; a company that is there may call its plant so.
    const own = processWords.get(unit.name);
    const tells = (word: string) => !common.has(lower(word)) && !own?.has(lower(word));
    const [first, ...rest] = wordsIn(unit.name);
    for (const word of [...(first ? [first] : []), ...wordsIn(unit.company)])
      if (tells(word)) tell(small, lower(word), by);
    for (const word of rest) if (word !== lower(word) && tells(word)) tell(capital, word, by);
  }
  for (const unit of units)
    for (const name of [unit.name, unit.id])
      if (wordsIn(name).some((word) => small.has(lower(word)) || capital.has(word)))
        whole.set(lower(name), nameOf(unit));
  const keys = [...whole.keys(), ...small.keys(), ...capital.keys()].sort((a, b) => b.length - a.length);
  if (keys.length === 0) return (text) => text;
  const escaped = keys.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  const said = (name: string) =>
    whole.get(lower(name)) ?? small.get(lower(name)) ?? capital.get(name) ?? name;
  return (text) => text.replace(found, said);
}

/** By the name of a process, the words of its names and of the id that a newcomer gets of it. */
function wordsOfProcesses(processes: DataSet["processes"]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    processes.flatMap(({ id, nameEn, nameNl }) => {
      const words = new Set(wordsIn(`new ${id} ${nameEn} ${nameNl}`).map(lower));
      return [nameEn, nameNl].filter((name) => name !== "").map((name) => [name, words] as const);
    }),
  );
}

/** Whether a plant and its company go by nothing but the name and the id of a process: a newcomer that is nobody yet. */
export function namelessOf({ processes }: Pick<DataSet, "processes">): (unit: Unit) => boolean {
  const processWords = wordsOfProcesses(processes);
  return ({ id, name, company }) => {
    const own = processWords.get(name);
    return own !== undefined && wordsIn(`${id} ${company}`).every((word) => own.has(lower(word)));
  };
}

const lower = (text: string) => text.toLowerCase();
