/** The agenda of a data set that a test wrote. */
import type { DataSet } from "../../../../src/model/dataset.ts";
import { NO_CHANGE, type Scenario } from "../../../../src/model/scenario.ts";
import { buildAgenda } from "../../../../src/report/agenda/build.ts";
import type { Agenda, Block, Heading, Table } from "../../../../src/report/agenda/document.ts";
import { gather } from "../../../../src/report/agenda/gather.ts";
import type { Lang } from "../../../../src/report/words.ts";
import { engineOf } from "../../../twin/engine.ts";

export interface Wish {
  readonly lang?: Lang;
  readonly scenario?: Scenario;
  readonly chains?: readonly string[] | null;
  readonly date?: string | null;
  readonly arrived?: readonly string[];
}

export async function agendaOf(
  dataset: DataSet,
  { lang = "en", scenario = NO_CHANGE, chains = null, date = null, arrived = [] }: Wish = {},
): Promise<Agenda> {
  const engine = engineOf(dataset);
  try {
    const settings = {
      measure: "value_added",
      ration: "proportional",
      orders: 5,
      seed: 1,
      processes: dataset.processes.length,
    } as const;
    const results = await gather(engine, { ...settings, scenario });
    const { ration } = settings;
    return buildAgenda({ dataset, lang, warnings: 0, scenario, ration, chains, arrived, date, results });
  } finally {
    engine.dispose();
  }
}

/** Blocks below a heading, up to the next one that is as high or higher. */
export function below(agenda: Agenda, id: string): readonly Block[] {
  const start = agenda.body.findIndex((block) => block.kind === "heading" && block.id === id);
  const found = agenda.body[start] as Heading;
  const rest = agenda.body.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === "heading" && block.level <= found.level);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Every text of some blocks. */
export function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(textOf);
}

function textOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.text];
    case "facts":
      return block.items.flatMap(({ label, value }) => [label, value]);
    case "table":
      return [block.caption, ...block.columns.map((column) => column.title), ...block.rows.flat()];
    case "figure":
      return [block.caption, block.picture.title, ...block.picture.lines];
    case "list":
      return block.items.map((item) => item.text);
  }
}

export function tablesOf(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
}
