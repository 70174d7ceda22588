import { agreement, FILE_KINDS, type FileKind } from "./schema.ts";
import { type Delimiter, readSepLine, tokenise } from "./tokenise.ts";

const CANDIDATES: readonly Delimiter[] = [",", ";", "\t"];
const SAMPLE = 100_000;

interface Fit {
  readonly delimiter: Delimiter;
  /** Header cells that name a column of the file. */
  readonly known: number;
  /** Share of the rows with as many cells as the header, 0 where the header is a single cell. */
  readonly constant: number;
  readonly cells: number;
}

/**
 * Chooses the delimiter of a text (format.md, "Reading"): a `sep=` line decides; then the delimiter
 * under which the header names the most columns of the file; then the one that cuts every row, quoted text
 * left out, into as many cells as the header; then the one that cuts the header into the most.
 */
export function detectDelimiter(text: string, kind: FileKind | null): Delimiter {
  const declared = readSepLine(text).delimiter;
  if (declared !== null) return declared;
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  const fits = CANDIDATES.map((delimiter) => fitOf(sample, delimiter, kind));
  return fits.reduce((best, fit) => (isBetter(fit, best) ? fit : best)).delimiter;
}

function fitOf(text: string, delimiter: Delimiter, kind: FileKind | null): Fit {
  const [header, ...rows] = tokenise(text, delimiter).records;
  if (!header) return { delimiter, known: 0, constant: 0, cells: 0 };
  const kinds = kind === null ? FILE_KINDS : [kind];
  const known = Math.max(...kinds.map((candidate) => agreement(candidate, header.cells)));
  const cells = header.cells.length;
  const same = rows.filter((row) => row.cells.length === cells).length;
  const constant = cells < 2 ? 0 : rows.length === 0 ? 1 : same / rows.length;
  return { delimiter, known, constant, cells };
}

function isBetter(fit: Fit, best: Fit): boolean {
  if (fit.known !== best.known) return fit.known > best.known;
  if (fit.constant !== best.constant) return fit.constant > best.constant;
  return fit.cells > best.cells;
}
