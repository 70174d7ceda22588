/** The solver came to no optimum; there is no half result. */
export class SolverError extends Error {
  override readonly name = "SolverError";
  /** The solver's own word. */
  readonly status: string;
  /** Companies whose leaving could not be solved, as text; "" for a single scenario. */
  readonly subject: string;
  constructor(status: string, subject = "") {
    super(`analysis/best: the solver says "${status}"`);
    this.status = status;
    this.subject = subject;
  }
}
