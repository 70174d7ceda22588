/** `esri`: the share of all sales that is lost when each firm closes. */

import type { EsriResult, EsriRow } from "../../analysis/resultsEsri.ts";
import type { CsvTable } from "../csv.ts";
import { formatNumber, formatSignificant } from "../format.ts";
import type { Shape } from "../json.ts";
import { nameWithId } from "../names.ts";
import { columnsOf, footerLines, type Page, pageTitle, type View } from "../page.ts";
import { sectorText, words } from "../words.ts";

export const ESRI_SHAPE: Shape = {
  firms: { id: true, esri: true, downstream: true, upstream: true, iterations: true },
};

/** The result with the mark that what-ifs about named companies carry in every export. */
export function esriJson(result: EsriResult): EsriResult & { readonly hypothetical: true } {
  return { ...result, hypothetical: true };
}

/** The firms with the highest index first; equal ones in the data set's order. */
export function esriPage(result: EsriResult, view: View): Page {
  const { lang, names } = view;
  const w = words(lang);
  // What is not all never reads as all.
  const share = (value: number) =>
    value >= 0.9995 && value < 1 - 1e-9
      ? `>${formatSignificant(0.999, lang)}`
      : formatSignificant(value, lang);
  const worstFirst = [...result.firms].sort((a, b) => b.esri - a.esri);
  return {
    title: pageTitle("esri", view),
    lines: [
      w.esri.everyFirm,
      w.esri.method(formatSignificant(result.tolerance, lang), result.replaceability),
      ...sectorLines(result, view),
    ],
    sections: [
      {
        ...(result.firms.length === 0 ? { lines: [w.summary.noUnits] } : {}),
        table: {
          columns: columnsOf(
            ["firm", "sector", "esri", "downstream", "upstream", "rounds"],
            ["esri", "downstream", "upstream", "rounds"],
            lang,
          ),
          rows: worstFirst.map((row) => [
            nameWithId(names.unit(row.id), row.id),
            sectorText(names.unitRow(row.id)?.sector ?? "", lang),
            share(row.esri),
            share(row.downstream),
            share(row.upstream),
            formatNumber(row.iterations, lang, 0),
          ]),
        },
      },
      { lines: unsettledLines(result.firms, view) },
    ],
    footer: [...salesLines(result, view), ...footerLines(view, null, null), w.summary.disclaimer],
  };
}

function sectorLines({ sectors }: EsriResult, { lang }: View): readonly string[] {
  const w = words(lang).esri;
  return [
    ...(sectors.count > 0 ? [w.sectors(sectors.count)] : []),
    sectors.matrix === null ? w.noMatrix : w.matrix(sectors.matrix),
    ...(sectors.notInMatrix.length > 0 ? [w.notInMatrix(sectors.notInMatrix)] : []),
    ...(sectors.firmsWithout > 0 ? [w.firmsWithout(sectors.firmsWithout)] : []),
  ];
}

function unsettledLines(firms: readonly EsriRow[], { lang }: View): readonly string[] {
  const unsettled = firms.filter((row) => !row.settled);
  const rounds = formatNumber(unsettled[0]?.iterations, lang, 0);
  return unsettled.length === 0 ? [] : [words(lang).esri.notSettled(unsettled.length, rounds)];
}

function salesLines({ sales }: EsriResult, { lang }: View): readonly string[] {
  const w = words(lang);
  const n = (value: number) => formatNumber(value, lang, 0);
  const { reported, estimated, assumed } = sales.flows;
  return [
    w.summary.basis(n(reported), n(estimated), n(assumed)),
    ...(sales.priced > 0 ? [w.esri.priced(sales.priced)] : []),
    ...(sales.leftOut > 0 ? [w.esri.leftOut(sales.leftOut)] : []),
  ];
}

/** One row per firm, in the data set's order. */
export function esriTables(result: EsriResult, view: View): { readonly firms: CsvTable } {
  return {
    firms: {
      columns: "id,name,sector,esri,downstream,upstream,iterations,settled,hypothetical".split(","),
      rows: result.firms.map((row) => [
        row.id,
        view.names.unit(row.id),
        view.names.unitRow(row.id)?.sector ?? "",
        row.esri,
        row.downstream,
        row.upstream,
        row.iterations,
        row.settled,
        true,
      ]),
    },
  };
}
