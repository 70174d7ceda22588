/** What passes between the page and the worker. Everything survives structured cloning. */
import { SolverError } from "../analysis/best/solverError.ts";
import type { DataSet } from "../model/dataset.ts";
import { UnknownSubjectError } from "../network/shock.ts";
import { UnknownMeasureError } from "../network/unknownMeasure.ts";
import type { Piece } from "./pieces.ts";
import type { SentSet } from "./setPatch.ts";
import { type CallName, type Calls, CancelledError, NoDataSetError, type Progress } from "./surface.ts";

/** A job's number; never used twice by one client. */
export type JobId = number;

export interface Job<N extends CallName = CallName> {
  readonly id: JobId;
  readonly name: N;
  readonly params: Calls[N]["params"];
}

export type ToWorker =
  /** `sent` is the data set of the job's parameters, which come without it. */
  | { readonly kind: "run"; readonly job: Job; readonly sent?: SentSet }
  | { readonly kind: "cancel"; readonly id: JobId }
  /** Gives a worker that took another's place the data set which that one held. */
  | { readonly kind: "adopt"; readonly dataset: DataSet };

export type FromWorker =
  /** Before and after a worker of its own is started. */
  | { readonly kind: "starting" }
  | { readonly kind: "hasStarted" }
  | { readonly kind: "started"; readonly id: JobId }
  | { readonly kind: "progress"; readonly id: JobId; readonly progress: Progress }
  /** Rows of the result that follows. */
  | { readonly kind: "piece"; readonly id: JobId; readonly piece: Piece }
  | { readonly kind: "result"; readonly id: JobId; readonly result: Calls[CallName]["result"] }
  | { readonly kind: "error"; readonly id: JobId; readonly error: ErrorData };

export interface ErrorData {
  readonly name: string;
  readonly message: string;
  /** The error's further fields that are text. */
  readonly fields: Readonly<Record<string, string>>;
}

/** An error of a kind that has no class here; `cause` holds the name it had in the worker. */
export class JobError extends Error {
  override readonly name = "JobError";
}

const REVIVERS: Readonly<Record<string, (data: ErrorData) => Error>> = {
  SolverError: ({ fields }) => new SolverError(fields.status ?? "", fields.subject),
  CancelledError: ({ message }) => new CancelledError(message),
  NoDataSetError: ({ message }) => new NoDataSetError(message),
  UnknownMeasureError: ({ fields }) => new UnknownMeasureError(fields.measure ?? ""),
  UnknownSubjectError: ({ fields }) =>
    new UnknownSubjectError(fields.kind === "material" ? "material" : "unit", fields.subject ?? ""),
};

/** What was thrown, as data: an error's class does not survive cloning. */
export function errorData(thrown: unknown): ErrorData {
  if (!(thrown instanceof Error)) return { name: "Error", message: String(thrown), fields: {} };
  const texts = Object.entries(thrown).filter(([, value]) => typeof value === "string");
  return { name: thrown.name, message: thrown.message, fields: Object.fromEntries(texts) };
}

/** An error of the class that was thrown. */
export function revive(data: ErrorData): Error {
  const known = Object.hasOwn(REVIVERS, data.name) ? REVIVERS[data.name] : undefined;
  return known ? known(data) : new JobError(data.message, { cause: data.name });
}
