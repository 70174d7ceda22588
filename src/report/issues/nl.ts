import type { Issue } from "../../model/issue.ts";
import { bothReadings, detail, endingOf, type IssueCatalogue, materialOf, shown } from "./catalogue.ts";

const meant = (issue: Issue, otherwise: string): string => {
  const suggestion = detail(issue, "suggestion");
  return suggestion === "" ? otherwise : `Bedoelt u "${suggestion}"?`;
};
const chainOf = (issue: Issue): string => shown(detail(issue, "chain_nl"));
const cell = (issue: Issue): string => `"${shown(issue.value)}"`;
const decimalWord = (issue: Issue): string => (detail(issue, "decimal") === "comma" ? "komma" : "punt");

/** Where the allowed values end. */
function limits(issue: Issue): string {
  const [min, max] = [detail(issue, "min"), detail(issue, "max")];
  if (detail(issue, "above") !== "") return `meer dan ${min}`;
  if (max === "") return `${min} of meer`;
  return detail(issue, "below") === ""
    ? `van ${min} tot en met ${max}`
    : `van ${min} tot ${max}, ${max} zelf niet`;
}

export const NL: IssueCatalogue = {
  "not-a-text-file": () => ({
    message: "Dit is geen tekstbestand.",
    hint: "Sla het blad op als CSV, of open de werkmap als .xlsx.",
  }),
  "encoding-fallback": () => ({
    message: "Het bestand is geen geldige UTF-8. Het is gelezen als windows-1252.",
    hint: "Controleer letters als é en ë. Wilt u zekerheid, sla het bestand dan op als CSV UTF-8.",
  }),
  "encoding-damaged": () => ({
    message: "Het bestand is UTF-16, maar aan het eind staat een half teken.",
    hint: "Sla het bestand opnieuw op. De laatste cel kan onvolledig zijn.",
  }),
  "empty-file": () => ({
    message: "Het bestand is leeg.",
    hint: "Geef het een kopregel en ten minste één rij, of haal het bestand weg.",
  }),
  "no-rows": () => ({
    message: "Het bestand heeft een kopregel, maar geen rijen.",
    hint: "Voeg rijen toe, of haal het bestand weg.",
  }),
  "unknown-file": () => ({
    message: "Dit bestand hoort niet bij een gegevensset en is niet gelezen.",
    hint: "De bestanden heten stromen, bedrijven, materialen, ketens, processen, catalogus, scenario's of cluster.",
  }),
  "duplicate-file": (issue) => ({
    message: `De gegevensset heeft deze tabel twee keer: ook als ${detail(issue, "first")}.`,
    hint: "Bewaar één van de twee.",
  }),
  "flows-missing": () => ({
    message: "Er is geen tabel met stromen (flows.csv of stromen.csv, of een blad stromen).",
    hint: "Een gegevensset heeft ten minste die tabel nodig, met de kolommen van, naar en materiaal.",
  }),
  "file-damaged": (issue) => ({
    message: `Het bestand is beschadigd, of het is geen echt ${endingOf(issue)}-bestand.`,
    hint: "Open het in het programma waarmee het is gemaakt en sla het opnieuw op.",
  }),
  "not-a-data-set-file": () => ({
    message: "In dit bestand staat geen gegevensset.",
    hint: "Zo'n bestand maakt u met: schakel convert.",
  }),
  "newer-version": (issue) => ({
    message: `Het bestand heeft versie ${detail(issue, "version")} van zijn indeling; dit programma leest versie ${detail(issue, "known")}.`,
    hint: "Gebruik een nieuwere versie van dit programma.",
  }),
  "not-a-project-file": () => ({
    message: "In dit bestand staat geen project.",
    hint: "Een projectbestand maakt u met: Bewaar als bestand.",
  }),
  "project-part-damaged": (issue) => ({
    message: `Dit deel van het project is niet te lezen: ${detail(issue, "part")}.`,
    hint: "Gebruik een andere kopie van het bestand, of herstel het daar met een teksteditor.",
  }),
  "project-history-left-out": () => ({
    message: "De stappen in dit bestand passen niet bij de tabellen; ze zijn niet meer ongedaan te maken.",
    hint: "De tabellen zijn buiten dit programma gewijzigd. Controleer de gegevens; er is niets van weg.",
  }),
  "graph-undirected": (issue) => ({
    message: `${detail(issue, "count")} verbinding(en) hebben geen richting. Zo is niet bekend wie aan wie levert.`,
    hint: "Maak het netwerk gericht in het programma waar het uit komt.",
  }),
  "workbook-protected": () => ({
    message: "De werkmap is beveiligd met een wachtwoord.",
    hint: "Haal het wachtwoord weg in Excel (Bestand, Info, Werkmap beveiligen) en sla het bestand opnieuw op.",
  }),
  "workbook-old-format": () => ({
    message: "Dit is een werkmap in een oudere of binaire indeling.",
    hint: "Open de werkmap in Excel en sla die op als .xlsx.",
  }),
  "workbook-too-large": () => ({
    message: "De werkmap is te groot om uit te pakken.",
    hint: "Haal weg wat niet nodig is, zoals lege rijen met opmaak, of sla de tabellen op als CSV-bestanden.",
  }),
  "sheet-too-large": (issue) => ({
    message: `Het blad loopt door tot cel ${cell(issue)}, ver voorbij een tabel.`,
    hint: "Haal de cellen weg die ver van de tabel staan (Ctrl+End gaat naar de laatste).",
  }),
  "unknown-sheet": () => ({
    message: "Dit blad hoort niet bij een gegevensset en is niet gelezen.",
    hint: "De bladen heten stromen, bedrijven, materialen, ketens, processen, catalogus, scenario's of cluster.",
  }),
  "hidden-sheet": () => ({ message: "Het blad is verborgen. Het is toch gelezen.", hint: "" }),
  "merged-cells": (issue) => ({
    message: `De cellen ${cell(issue)} zijn samengevoegd: alleen de eerste heeft een waarde, de andere zijn leeg.`,
    hint: "Hef de samenvoeging op en vul elke cel in.",
  }),
  "column-without-header": (issue) => ({
    message: `Kolom ${detail(issue, "letter")} heeft geen kop. Daarom worden de ${detail(issue, "count")} cel(len) niet gelezen. De eerste is ${cell(issue)}.`,
    hint: "Geef de kolom een kop, of zet opmerkingen in de kolom opmerking.",
  }),
  "missing-column": (issue) => ({
    message: `De verplichte kolom "${issue.column}" ontbreekt. Gevonden: ${detail(issue, "found")}.`,
    hint: `Voeg de kolom toe, of geef een kolom een van deze namen: ${detail(issue, "spellings")}.`,
  }),
  "duplicate-column": (issue) => ({
    message: `De kolom ${cell(issue)} staat twee keer in de kopregel.`,
    hint: "Geef een van de twee een andere naam, of haal die weg.",
  }),
  "unknown-column": (issue) => ({
    message: `De kolom ${cell(issue)} heeft hier geen betekenis. De kolom blijft bewaard en wordt niet gebruikt.`,
    hint: "",
  }),
  "unclosed-quote": (issue) => ({
    message: `In rij ${issue.row} is een aanhalingsteken niet gesloten.`,
    hint: 'Een cel die met " begint, eindigt ook met ". Een " daarbinnen schrijft u als "".',
  }),
  "too-many-fields": (issue) => ({
    message: `De rij heeft ${detail(issue, "found")} cellen, de kopregel ${detail(issue, "expected")}.`,
    hint: "Zet aanhalingstekens om een tekst waar het scheidingsteken in staat.",
  }),
  "too-few-fields": (issue) => ({
    message: `De rij heeft ${detail(issue, "found")} cellen, de kopregel ${detail(issue, "expected")}. De andere tellen als leeg.`,
    hint: "Controleer of er geen cel is weggevallen.",
  }),
  "missing-cell": (issue) => ({
    message: `De cel in kolom "${issue.column}" mag niet leeg zijn.`,
    hint: "Vul de cel in, of haal de rij weg.",
  }),
  "unknown-word": (issue) => ({
    message: `${cell(issue)} is geen bekend woord voor "${issue.column}".`,
    hint: `Gebruik een van deze woorden: ${detail(issue, "nl")}.`,
  }),
  "not-a-number": (issue) => ({
    message: `${cell(issue)} is geen getal.`,
    hint: "Schrijf een getal. Opmerkingen horen in de kolom opmerking.",
  }),
  "number-placeholder": (issue) => ({
    message: `${cell(issue)} is geen getal.`,
    hint: "Laat de cel leeg als u het getal niet weet.",
  }),
  "number-with-symbol": (issue) => ({
    message: `In ${cell(issue)} staat meer dan een getal.`,
    hint: issue.value.includes("%")
      ? "Schrijf een aandeel zonder procentteken, bijvoorbeeld 0,5 voor 50%."
      : `Schrijf alleen het getal (${detail(issue, "number")}). Eenheid en valuta hebben een eigen kolom.`,
  }),
  "number-ambiguous": (issue) => {
    const { point, comma } = bothReadings(issue.value);
    const dutch = comma.replace(".", ",");
    return {
      message: `${cell(issue)} kan ${point.replace(".", ",")} zijn of ${dutch}. Dat geldt voor ${detail(issue, "count")} cel(len) in kolom "${issue.column}".`,
      hint: "Kies of de kolom een decimale punt of een decimale komma heeft, of laat de tekens voor duizendtallen weg.",
    };
  },
  "number-mixed-decimals": (issue) => ({
    message: `${cell(issue)} past niet bij de kolom: die heeft een decimale ${decimalWord(issue)}.`,
    hint: `Schrijf het getal met een decimale ${decimalWord(issue)}.`,
  }),
  "number-column-spoilt": (issue) => ({
    message: `De kolom "${issue.column}" telt niet als getallen, door ${cell(issue)}.`,
    hint: "Maak van elke cel een getal in één schrijfwijze, of laat de cel leeg.",
  }),
  "not-an-integer": (issue) => ({
    message: `${cell(issue)} is geen heel getal.`,
    hint: "Schrijf alleen cijfers, zonder punt of komma.",
  }),
  "out-of-range": (issue) => ({
    message: `${cell(issue)} valt buiten wat mag voor "${issue.column}".`,
    hint: `Toegestaan: ${limits(issue)}.`,
  }),
  "negative-quantity": (issue) => ({
    message: `De hoeveelheid ${cell(issue)} is negatief.`,
    hint: "Wissel van en naar om voor een stroom de andere kant op.",
  }),
  "unit-not-convertible": (issue) => ({
    message: `${cell(issue)} is niet om te rekenen naar ${detail(issue, "own") || "een lege eenheid"}, de eenheid van ${materialOf(issue, "nl")}.`,
    hint: "Gebruik een eenheid van dezelfde soort, of geef mj_per_unit in materials.csv om van energie naar massa of volume te gaan.",
  }),
  "cell-error": (issue) => ({
    message: `De cel toont de fout ${cell(issue)}.`,
    hint: "Herstel de formule, of maak de cel leeg als de waarde onbekend is.",
  }),
  "formula-without-result": () => ({
    message: "In de cel staat een formule, maar de uitkomst staat niet in het bestand.",
    hint: "Open de werkmap in Excel, laat die rekenen en sla die opnieuw op.",
  }),
  "cell-is-a-date": (issue) => ({
    message: `De cel is een datum, ${cell(issue)}. Die hoort niet in kolom "${issue.column}".`,
    hint: "Excel maakt een datum van tekst als 1-2. Zet de cel op tekst of getal en typ het opnieuw.",
  }),
  "cell-not-a-value": (issue) => ({
    message: `${cell(issue)} is geen tekst, getal, true, false of null.`,
    hint: "Een rij is een object en elke cel daarin is één zo'n waarde.",
  }),
  "duplicate-id": (issue) => ({
    message: `${cell(issue)} staat al in rij ${detail(issue, "first")}.`,
    hint: "Geef elke rij een eigen id, of haal er een weg.",
  }),
  "ambiguous-id": (issue) => ({
    message: `${cell(issue)} is ook een bedrijf, waar deze fabriek niet bij hoort. Wie ${cell(issue)} laat vertrekken, bedoelt het bedrijf.`,
    hint: "Geef de fabriek of het bedrijf een ander id.",
  }),
  "unit-created": (issue) => ({
    message: `De fabriek "${detail(issue, "id")}" staat alleen bij de stromen. Die is toegevoegd zonder verdere gegevens.`,
    hint: meant(issue, "Voeg er een rij voor toe aan companies.csv (bedrijven.csv)."),
  }),
  "material-created": (issue) => ({
    message: `Het materiaal "${detail(issue, "id")}" staat alleen bij de stromen. Het is toegevoegd zonder verdere gegevens.`,
    hint: meant(issue, "Voeg er een rij voor toe aan materials.csv (materialen.csv)."),
  }),
  "unknown-unit": (issue) => ({
    message: `Er is geen fabriek "${detail(issue, "id")}".`,
    hint: meant(issue, "Gebruik een id uit companies.csv. Laat de cel leeg voor een ontbrekende stap."),
  }),
  "unknown-material": (issue) => ({
    message: `Er is geen materiaal "${detail(issue, "id")}".`,
    hint: meant(issue, "Gebruik een id uit materials.csv."),
  }),
  "unknown-subject": (issue) => ({
    message: `Er is geen ${detail(issue, "kind") === "material" ? "materiaal" : "fabriek of bedrijf"} "${detail(issue, "id")}".`,
    hint: meant(issue, "Gebruik een id uit de gegevensset. Een stroom schrijft u als van>naar:materiaal."),
  }),
  "both-ends-outside": (issue) => ({
    message: `Beide kanten liggen buiten het cluster: "${detail(issue, "from")}" en "${detail(issue, "to")}".`,
    hint: "Ten minste één kant moet een fabriek zijn.",
  }),
  "self-flow": (issue) => ({
    message: `"${detail(issue, "id")}" levert aan zichzelf. Dit blijft bewaard als interne kringloop, buiten elke kettingreactie.`,
    hint: "",
  }),
  "parallel-rows": (issue) => ({
    message: `Rij ${detail(issue, "first")} heeft dezelfde van, naar, materiaal en status. Beide tellen mee.`,
    hint: "Haal er een weg als het dezelfde stroom is.",
  }),
  "group-not-convertible": (issue) => ({
    message: `In groep ${cell(issue)} van ${detail(issue, "unit")} heeft ${detail(issue, "materialNl")} geen eenheid gemeen met ${detail(issue, "othersNl")}.`,
    hint: "Geef voor alle mj_per_unit, of gebruik materialen met dezelfde soort eenheid.",
  }),
  "steps-out-of-order": (issue) => ({
    message: `${chainOf(issue)}: stap ${detail(issue, "step")} staat na stap ${detail(issue, "after")}. De volgorde van het bestand telt.`,
    hint: "Sorteer de rijen als dit niet de bedoeling is.",
  }),
  "duplicate-step": (issue) => ({
    message: `${chainOf(issue)}: stap ${detail(issue, "step")} staat er twee keer in.`,
    hint: "Zet fabrieken die elkaar kunnen vervangen in één rij, met | ertussen.",
  }),
  "steps-not-linked": (issue) => ({
    message: `${chainOf(issue)}: er gaat geen stroom van stap ${detail(issue, "before")} naar stap ${detail(issue, "step")}.`,
    hint: "Voeg de stroom toe, ook als u de hoeveelheid niet weet, of controleer de fabrieken van beide stappen.",
  }),
  "process-not-in-catalogue": (issue) => ({
    message: `Het proces "${detail(issue, "id")}" staat niet in catalogue.csv.`,
    hint: meant(issue, "Voeg daar een rij voor toe."),
  }),
  "process-without-items": (issue) => ({
    message: `Het proces "${detail(issue, "id")}" heeft geen invoer of uitvoer in processes.csv.`,
    hint: "Voeg daar rijen voor toe. Zonder die rijen kan het geen kandidaat zijn.",
  }),
  "process-output-differs": (issue) => ({
    message: `De uitvoer ${cell(issue)} is niet het product in processes.csv, "${detail(issue, "product")}".`,
    hint: "Maak ze gelijk.",
  }),
  "unknown-key": (issue) => ({
    message: `De sleutel ${cell(issue)} heeft hier geen betekenis. De sleutel blijft bewaard en wordt niet gebruikt.`,
    hint: meant(issue, ""),
  }),
  "bad-thresholds": (issue) => ({
    message: `${cell(issue)} is geen paar drempels.`,
    hint: "Schrijf gebroken|intact: twee aandelen van 0 tot 1, het eerste lager dan het tweede, bijvoorbeeld 0,05|0,95.",
  }),
};
