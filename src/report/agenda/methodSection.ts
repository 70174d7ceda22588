/** The last chapters: how it was calculated and after whom, the sources, and what it does not say. */

import { TARGET_MEASURES } from "../../network/targetWeights.ts";
import { clusterText } from "../clusterText.ts";
import { formatNumber } from "../format.ts";
import { measureName, words } from "../words.ts";
import { type Block, heading, type List, list, paragraph } from "./document.ts";
import type { AgendaContext } from "./input.ts";
import { percent, whole } from "./say.ts";
import { type SourceRows, sourcesOf } from "./sources.ts";

/** The papers whose methods are used; titles stay in their own language. */
const REFERENCES: readonly string[] = [
  "Diem, C., Borsos, A., Reisch, T., Kertész, J., Thurner, S. (2022). Quantifying firm-level economic systemic risk from nation-wide supply networks. Scientific Reports 12, 7719.",
  "Friedler, F., Tarján, K., Huang, Y. W., Fan, L. T. (1992). Graph-theoretic approach to process synthesis: axioms and theorems. Chemical Engineering Science 47 (8), 1973–1988.",
  "Pichler, A., Pangallo, M., del Rio-Chanona, R. M., Lafond, F., Farmer, J. D. (2022). Forecasting the propagation of pandemic shocks with a dynamic input-output model. Journal of Economic Dynamics and Control 144, 104527.",
  "Schneider, C. M., Moreira, A. A., Andrade, J. S., Havlin, S., Herrmann, H. J. (2011). Mitigation of malicious attacks on networks. Proceedings of the National Academy of Sciences 108 (10), 3838–3841.",
];

export function methodChapter(context: AgendaContext): readonly Block[] {
  const { w, lang, results, ration, dataset } = context;
  const { broken, intact } = dataset.cluster.thresholds;
  return [
    heading(1, w.method.title, "method", true),
    ...w.method
      .parts(percent(intact, context), percent(broken, context))
      .flatMap(({ title, text }, k) => [heading(2, title, `method-${k + 1}`), paragraph(text)]),
    ...targetsMethod(context),
    ...measuresMethod(context),
    heading(2, w.method.settingsTitle, "method-settings"),
    {
      kind: "facts",
      items: [
        { label: w.method.measure, value: measureName(results.rank.measure, lang) },
        { label: w.method.ration, value: words(lang).ration[ration] },
        {
          label: w.method.orders,
          value: w.method.ordersAndSeed(whole(results.tower.orders, context), String(results.tower.seed)),
        },
      ],
    },
    heading(2, w.method.referencesTitle, "references"),
    list(REFERENCES),
  ];
}

/** How candidates were ranked, with the weights; nothing where none were sought. */
function targetsMethod(context: AgendaContext): readonly Block[] {
  const { w, lang, results } = context;
  if (!results.targets) return [];
  const { weights } = results.targets;
  const parts = TARGET_MEASURES.map((measure) =>
    w.targets.weight(words(lang).targets.measure[measure], formatNumber(weights[measure], lang)),
  );
  return [
    heading(2, w.targets.methodTitle, "method-targets"),
    paragraph(w.targets.method(words(lang).list(parts))),
  ];
}

/** How measures for weak links were tried; nothing where none were. */
function measuresMethod(context: AgendaContext): readonly Block[] {
  const { w, results } = context;
  if (!results.strengthen) return [];
  const spare = percent(results.strengthen.spare, context);
  return [heading(2, w.measures.methodTitle, "method-measures"), paragraph(w.measures.method(spare))];
}

/** @param own the rows that the document is about, where not all are. */
export function sourcesChapter(context: AgendaContext, own?: SourceRows): readonly Block[] {
  const { w, dataset } = context;
  const uses = sourcesOf(dataset, own);
  const title = heading(1, w.sources.title, "sources", true);
  if (uses.length === 0) return [title, paragraph(w.sources.none)];
  const items: List = {
    kind: "list",
    items: uses.map(({ text, href, rows }) => {
      const said = w.sources.rows(text, whole(rows, context), rows === 1);
      return href === null ? { text: said } : { text: said, href };
    }),
  };
  return [title, paragraph(own ? w.sources.introOwn : w.sources.intro), items];
}

/** The data set's own notice in the language, or "". */
export function noticeOf({ dataset, lang }: AgendaContext): string {
  return clusterText(dataset, "notice", lang);
}

export function limitsChapter(context: AgendaContext): readonly Block[] {
  const { w } = context;
  const notice = noticeOf(context);
  return [
    heading(1, w.limits.title, "limits"),
    list([w.limits.hypothetical, ...(notice === "" ? [] : [notice]), ...w.limits.items]),
  ];
}
