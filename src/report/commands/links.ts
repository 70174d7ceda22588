/** `links`: every port of every unit, strong, weak or missing. */
import type { LinkClass, LinksResult } from "../../analysis/results.ts";
import type { CsvTable } from "../csv.ts";
import { formatNumber, formatPercent } from "../format.ts";
import type { Shape } from "../json.ts";
import { columnsOf, footerLines, type Page, pageTitle, type View } from "../page.ts";
import { words } from "../words.ts";

export const LINKS_SHAPE: Shape = {
  dataset: true,
  ports: {
    unit: true,
    direction: true,
    material: true,
    criticality: true,
    counterparts: true,
    effective: true,
    replaceability: true,
    lossIfLargestCut: true,
    class: true,
  },
};

const CLASSES: readonly LinkClass[] = ["strong", "weak", "missing"];

/** The ports in the data set's order, with how many there are of each class. */
export function linksPage(result: LinksResult, view: View): Page {
  const { lang, names } = view;
  const w = words(lang);
  const counts = CLASSES.map(
    (name) => `${w.linkClass[name]}: ${result.ports.filter((port) => port.class === name).length}`,
  );
  return {
    title: pageTitle("links", view),
    lines: result.ports.length === 0 ? [w.summary.noLinks] : [w.summary.counts(counts)],
    sections: [
      {
        table: {
          columns: columnsOf(
            [
              ...(["unit", "direction", "material", "class", "criticality", "counterparts"] as const),
              ...(["effective", "replaceability", "lossIfLargestCut", "largest"] as const),
            ],
            ["counterparts", "effective", "replaceability", "lossIfLargestCut"],
            lang,
          ),
          rows: result.ports.map((port) => [
            names.unit(port.unit),
            w.direction[port.direction],
            names.material(port.material),
            w.linkClass[port.class],
            w.criticality[port.criticality],
            formatNumber(port.counterparts, lang, 0),
            formatNumber(port.effective, lang, 1),
            port.replaceability === null ? "" : formatPercent(port.replaceability, lang),
            formatPercent(port.lossIfLargestCut, lang),
            port.largest === null ? "" : names.unit(port.largest),
          ]),
        },
      },
    ],
    footer: footerLines(view, result.basis, null),
  };
}

/** One row per port. */
export function linksTables(result: LinksResult, view: View): { readonly ports: CsvTable } {
  return {
    ports: {
      columns:
        "unit,name,direction,material,criticality,counterparts,effective,replaceability,lossIfLargestCut,class,largest,flows".split(
          ",",
        ),
      rows: result.ports.map((port) => [
        port.unit,
        view.names.unit(port.unit),
        port.direction,
        port.material,
        port.criticality,
        port.counterparts,
        port.effective,
        port.replaceability,
        port.lossIfLargestCut,
        port.class,
        port.largest,
        port.flows.join("|"),
      ]),
    },
  };
}
