import type { Range } from "./numbers.ts";
import type { ColumnSpec, FileKind } from "./schema.ts";

/**
 * The columns of every file (format.md) with their spellings in English and Dutch. Headers are compared
 * without letter case, spaces, underscores, hyphens and accents, so only different words are listed.
 */
const SHARE: Range = { min: 0, max: 1 };
const POSITIVE: Range = { min: 0, max: Number.MAX_VALUE };

type Options = { readonly type?: ColumnSpec["type"]; readonly required?: boolean; readonly range?: Range };

function column(name: string, aliases: string, options: Options = {}): ColumnSpec {
  return {
    name,
    type: options.type ?? "text",
    required: options.required ?? false,
    aliases: aliases === "" ? [] : aliases.split("|"),
    range: options.range ?? null,
  };
}
const needed = (name: string, aliases: string): ColumnSpec => column(name, aliases, { required: true });
const share = (name: string, aliases: string): ColumnSpec =>
  column(name, aliases, { type: "number", range: SHARE });
const amount = (name: string, aliases: string, range?: Range): ColumnSpec =>
  column(name, aliases, { type: "number", ...(range ? { range } : {}) });

const SOURCED = [
  column("confidence", "zekerheid|betrouwbaarheid|vertrouwen"),
  column("source", "bron|bronnen|sources"),
  column("note", "opmerking|opmerkingen|toelichting|notes|remark|remarks|comment|notitie"),
];
const NOTE = SOURCED.slice(2);
const NAMES = [
  column("name_en", "english name|naam_en|naam engels|engelse naam|name english"),
  column("name_nl", "dutch name|naam_nl|naam nederlands|nederlandse naam|name dutch|naam"),
];
const CRITICAL = [
  column("need", "nood|behoefte|noodzaak|belang inkoop"),
  column("offtake", "afname|afzet|belang afzet"),
  share("replace_in", "vervangbaar_in|vervanging_in|vervangbaarheid_in|replaceability_in"),
  share("replace_out", "vervangbaar_uit|vervanging_uit|vervangbaarheid_uit|replaceability_out"),
];
const MEASURE = "eenheid|unit of measure|maateenheid|uom";
const YEAR = column("year", "jaar", { type: "integer" });

export const COLUMNS: Readonly<Record<FileKind, readonly ColumnSpec[]>> = {
  flows: [
    needed("from", "van|bron_id|leverancier|source unit|supplier|afzender"),
    needed("to", "naar|aan|doel|target|afnemer|buyer|ontvanger"),
    needed("material", "materiaal|stof|product|drager|carrier"),
    amount("quantity", "hoeveelheid|aantal|volume|omvang|amount"),
    column("unit", MEASURE),
    column("status", "toestand"),
    ...CRITICAL,
    column("group", "groep|vervangingsgroep|substitution group"),
    column("mode", "vervoer|vervoerswijze|modaliteit|wijze|transport"),
    YEAR,
    ...SOURCED,
  ],
  companies: [
    needed("id", "code|unit|unit id|sleutel|kenmerk"),
    column("name", "naam|naam bedrijf|bedrijfsnaam"),
    column("company", "bedrijf|onderneming|moederbedrijf|concern"),
    column("site", "locatie|terrein|park|plaats"),
    column("municipality", "gemeente"),
    column("sector", "bedrijfstak|branche|sbi|nace"),
    column("status", "toestand"),
    amount("lat", "latitude|breedtegraad|breedte", { min: -90, max: 90 }),
    amount("lon", "lng|long|longitude|lengtegraad|lengte", { min: -180, max: 180 }),
    amount("jobs", "banen|arbeidsplaatsen|werkgelegenheid|fte|werknemers", POSITIVE),
    amount("value_added", "toegevoegde waarde|tw"),
    amount("min_load", "minimumlast|minimale last|minimale belasting|minimum load|minimumbelasting", {
      min: 0,
      max: 1,
      below: true,
    }),
    amount("spare", "reserve|reservecapaciteit|spare capacity|overcapaciteit", POSITIVE),
    amount("stage", "fase|trede|trap"),
    ...SOURCED,
  ],
  materials: [
    needed("id", "materiaal|material|stof|sleutel|kenmerk"),
    ...NAMES,
    column("category", "categorie|soort|type"),
    column("unit", MEASURE),
    column("code", "cn|cn code|prodcom|cn of prodcom|cn_or_prodcom|goederencode"),
    amount("price", "prijs"),
    ...CRITICAL,
    amount("mj_per_unit", "mj per eenheid|energie-inhoud|energy content", POSITIVE),
    column("origin", "herkomst|oorsprong"),
    ...SOURCED,
  ],
  chains: [
    needed("chain", "keten|ketenid|chain id"),
    needed("step", "stap|stapnr|stapnummer|step no|step number"),
    ...NAMES,
    column("step_en", "stap_en|step name|stap engels"),
    column("step_nl", "stap_nl|stapnaam|stap nederlands"),
    column("units", "eenheden|installaties|bedrijven|companies"),
    column("material", "materiaal|stof|product"),
    ...NOTE,
  ],
  processes: [
    needed("process", "proces"),
    needed("role", "rol"),
    needed("material", "materiaal|stof"),
    column("coefficient", "verhouding|factor", { type: "number", required: true }),
    column("unit", MEASURE),
    ...SOURCED.slice(1),
  ],
  catalogue: [
    needed("process", "proces"),
    ...NAMES,
    column("output", "uitvoer|product|opbrengst|uitgang"),
    amount("capacity", "capaciteit|typical capacity", POSITIVE),
    amount("min_capacity", "minimumcapaciteit|minimale capaciteit|minimum capacity", POSITIVE),
    column("unit", `${MEASURE}|capacity unit`),
    amount("jobs", "banen|arbeidsplaatsen|fte|typical jobs", POSITIVE),
    column("trl", "", { type: "integer", range: { min: 1, max: 9 } }),
    column("sector", "bedrijfstak|branche|sbi|nace"),
    ...NOTE,
  ],
  scenarios: [
    needed("scenario", "scenario id"),
    ...NAMES,
    needed("subject", "onderwerp|wat|wie|betreft"),
    needed("change", "wijziging|verandering|actie|action"),
    share("value", "waarde"),
    YEAR,
    ...NOTE,
  ],
  cluster: [needed("key", "sleutel|kenmerk|veld"), needed("value", "waarde")],
};
