/** What the data say of a missing link, in words. Apart from the catalogues: only later screens tell it. */
import type { Gap, GapKind } from "../../analysis/results.ts";
import type { Lang } from "../words.ts";

type Said = Readonly<Record<GapKind, string>>;

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

function english(units: number, flows: number): Said {
  const plants = counted(units, "plant", "plants");
  const seen = counted(flows, "flow", "flows");
  return {
    "missing-step": `no plant does this step${flows > 0 ? `; ${seen} from outside` : ""}`,
    import: `${seen} from outside to ${plants}; made nowhere in the cluster`,
    "unused-output": `${seen} of ${plants} ${flows === 1 ? "leaves" : "leave"} the cluster as waste or by-product`,
    "weak-source": `${plants} with a single source in these data`,
    "weak-taker": `${plants} with a single taker in these data`,
    starved: `${plants} short of it in this scenario`,
  };
}

function dutch(units: number, flows: number): Said {
  const plants = counted(units, "fabriek", "fabrieken");
  const seen = counted(flows, "stroom", "stromen");
  return {
    "missing-step": `geen fabriek doet deze stap${flows > 0 ? `; ${seen} van buiten` : ""}`,
    import: `${seen} van buiten naar ${plants}; nergens in het cluster gemaakt`,
    "unused-output": `${seen} van ${plants} ${flows === 1 ? "verlaat" : "verlaten"} het cluster als afval of bijproduct`,
    "weak-source": `${plants} met één bron in deze gegevens`,
    "weak-taker": `${plants} met één afnemer in deze gegevens`,
    starved: `${plants} met een tekort in dit scenario`,
  };
}

/** "1 flow from outside to 2 plants; made nowhere in the cluster" */
export function gapEvidence(
  { kind, units, flows }: Pick<Gap, "kind" | "units" | "flows">,
  lang: Lang,
): string {
  return (lang === "nl" ? dutch : english)(units.length, flows.length)[kind];
}
