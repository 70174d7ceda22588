/**
 * What passes between the primary, the thread that holds the data set, and its helpers, the threads
 * that answer chunks of kernels for it. Everything survives structured cloning.
 */
import type { KernelName } from "../../analysis/kernels.ts";
import type { ErrorData } from "../protocol.ts";
import type { BufferId, Packed } from "./packing.ts";

/** Numbers that one pool never uses twice: of a kernel on a set-up, and of a run over chunks. */
export type KernelId = number;
export type RunId = number;

export interface OpenMessage {
  readonly kind: "open";
  readonly kernel: KernelId;
  readonly name: KernelName;
  readonly setup: Packed;
  /** Those buffers of the set-up that this helper does not hold yet. */
  readonly buffers: readonly (readonly [BufferId, ArrayBufferLike])[];
  /** Buffers that it need not hold any longer. */
  readonly drop: readonly BufferId[];
}

export interface ChunkMessage {
  readonly kind: "chunk";
  readonly run: RunId;
  readonly kernel: KernelId;
  readonly chunk: number;
  readonly data: unknown;
  /** Shared memory that turns 1 when the run is stopped; null where no memory can be shared. */
  readonly stop: Int32Array | null;
}

export type ToHelper =
  | OpenMessage
  | ChunkMessage
  /** Drops the run's chunks that wait; answered by `stopped` when none is being computed any longer. */
  | { readonly kind: "stop"; readonly run: RunId }
  | { readonly kind: "close"; readonly kernel: KernelId }
  | { readonly kind: "drop"; readonly buffers: readonly BufferId[] };

export type FromHelper =
  | { readonly kind: "ready" }
  | { readonly kind: "answer"; readonly run: RunId; readonly chunk: number; readonly answer: unknown }
  | { readonly kind: "error"; readonly run: RunId; readonly chunk: number; readonly error: ErrorData }
  | { readonly kind: "stopped"; readonly run: RunId };

/** What a pool wants to hear of a helper; nothing comes after `end`. */
export interface HelperEvents {
  readonly message: (message: FromHelper) => void;
  /** The helper could not be started, or it died. */
  readonly failed: () => void;
}

export interface HelperHandle {
  post(message: ToHelper): void;
  /** Ends the helper at once, whatever it does. */
  end(): void;
}

/** Starts a helper; the platform's part of a pool. */
export type SpawnHelper = (events: HelperEvents) => HelperHandle;
