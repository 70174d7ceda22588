import type { Issue, MatrixIssueCode } from "../../model/issue.ts";
import { detail, type IssueWords, shown } from "./catalogue.ts";

type MatrixCatalogue = Readonly<Record<MatrixIssueCode, (issue: Issue) => IssueWords>>;

const EN: MatrixCatalogue = {
  "no-buying-sectors": () => ({
    message: "The header names no buying sectors.",
    hint: "The first column names the supplying sectors; every further column is a buying sector.",
  }),
  "sector-unnamed": () => ({
    message: "A sector has no name here, but it has cells.",
    hint: "Name it, or remove its cells.",
  }),
  "duplicate-sector": (issue) => ({
    message: `The supplying sector "${shown(issue.value)}" has a row already: row ${detail(issue, "first")}.`,
    hint: "Remove one of them.",
  }),
  "not-a-class": (issue) => ({
    message: `"${shown(issue.value)}" is not 0, 1 or 2.`,
    hint: "2 is essential for the buying sector, 1 is non-essential, 0 is irrelevant for production.",
  }),
  "no-known-sector": () => ({
    message:
      "The rows or the columns name no sector of this data set, so that the matrix would change nothing.",
    hint: "Use the words that the column sector of companies.csv has.",
  }),
};

const NL: MatrixCatalogue = {
  "no-buying-sectors": () => ({
    message: "De kopregel noemt geen afnemende sectoren.",
    hint: "De eerste kolom noemt de leverende sectoren. Elke volgende kolom is een afnemende sector.",
  }),
  "sector-unnamed": () => ({
    message: "Een sector heeft hier geen naam, maar wel cellen.",
    hint: "Geef de sector een naam, of haal de cellen weg.",
  }),
  "duplicate-sector": (issue) => ({
    message: `De leverende sector "${shown(issue.value)}" heeft al een rij: rij ${detail(issue, "first")}.`,
    hint: "Haal er een weg.",
  }),
  "not-a-class": (issue) => ({
    message: `"${shown(issue.value)}" is geen 0, 1 of 2.`,
    hint: "2 is onmisbaar voor de afnemende sector, 1 is niet onmisbaar, 0 doet er voor de productie niet toe.",
  }),
  "no-known-sector": () => ({
    message:
      "De rijen of de kolommen noemen geen sector van deze gegevensset. De tabel zou niets veranderen.",
    hint: "Gebruik de woorden uit de kolom sector van companies.csv.",
  }),
};

/** The words for every code that only a sector matrix can have. */
export const MATRIX_CATALOGUES: Readonly<Record<"nl" | "en", MatrixCatalogue>> = { nl: NL, en: EN };
