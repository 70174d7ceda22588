/** How scenarios name things, after ids became others. Pure. */
import type { Rename } from "../../model/history.ts";
import type { Scenario } from "../../model/scenario.ts";

function renamedId(id: string, renames: readonly Rename[]): string {
  return renames.reduce((now, { from, to }) => (now === from ? to : now), id);
}

/**
 * A subject after ids became others. A flow is named as `from>to:material`.
 *
 * @param of what the renames are of: ids of plants and companies, or of materials.
 */
export function renameInSubject(subject: string, renames: readonly Rename[], of: Rename["of"]): string {
  const own = renames.filter((rename) => rename.of === of);
  const plain = renamedId(subject, own);
  if (plain !== subject || own.length === 0) return plain;
  return own.reduce((now, { from, to }) => {
    const arrow = now.indexOf(">");
    if (arrow < 0) return now;
    const [first, rest] = [now.slice(0, arrow), now.slice(arrow + 1)];
    if (of === "material") return rest.endsWith(`:${from}`) ? `${now.slice(0, -from.length)}${to}` : now;
    const second = rest.startsWith(`${from}:`) ? `${to}${rest.slice(from.length)}` : rest;
    return `${first === from ? to : first}>${second}`;
  }, subject);
}

/** A scenario after ids became others; the very same one where none did. */
export function renamedScenario(scenario: Scenario, renames: readonly Rename[]): Scenario {
  if (renames.length === 0) return scenario;
  const name = (of: Rename["of"]) => (id: string) => renameInSubject(id, renames, of);
  const shares = (part: Readonly<Record<string, number>>, rename: (id: string) => string) =>
    Object.fromEntries(Object.entries(part).map(([id, share]) => [rename(id), share]));
  const [unit, material] = [name("unit"), name("material")];
  return {
    leave: scenario.leave.map(unit),
    curtail: shares(scenario.curtail, unit),
    import: shares(scenario.import, material),
    export: shares(scenario.export, material),
    open: shares(scenario.open, (id) => (id.includes(">") ? material(unit(id)) : unit(id))),
  };
}
