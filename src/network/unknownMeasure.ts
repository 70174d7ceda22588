/** A measure that no column of the data set holds. */
export class UnknownMeasureError extends Error {
  override readonly name = "UnknownMeasureError";
  readonly measure: string;
  constructor(measure: string) {
    super(`network/weights: no measure is called "${measure}"`);
    this.measure = measure;
  }
}
