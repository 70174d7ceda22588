/** What a sector is to another: 2 essential, 1 non-essential, 0 irrelevant for production (Diem et al. 2022). */
export type InputClass = 0 | 1 | 2;

/** A sector matrix as its file gives it (cli.md, `esri --essential`). */
export interface EssentialMatrix {
  readonly file: string;
  /** The supplying sector of each row. */
  readonly sellers: readonly string[];
  /** The buying sector of each column. */
  readonly buyers: readonly string[];
  readonly cells: readonly (readonly InputClass[])[];
}
