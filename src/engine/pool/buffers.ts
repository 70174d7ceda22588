/** Who holds which numbers: every buffer of a set-up goes to a helper once, shared where that is possible. */
import type { BufferId } from "./packing.ts";

/** A buffer as it is given to helpers. */
export interface Shelved {
  readonly id: BufferId;
  /** A shared twin of the primary's buffer, or that buffer itself, to be copied by sending it. */
  readonly buffer: ArrayBufferLike;
}

/** Names and, where possible, shares the primary's buffers; forgets a buffer when the primary does. */
export class Shelf {
  private readonly shared: boolean;
  private readonly known = new WeakMap<ArrayBufferLike, Shelved>();
  private last = 0;

  constructor(shared: boolean) {
    this.shared = shared;
  }

  /** @param buffer whose bytes never change from now on. */
  put(buffer: ArrayBufferLike): Shelved {
    let shelved = this.known.get(buffer);
    if (!shelved) {
      this.last += 1;
      shelved = { id: this.last, buffer: this.shared ? twinOf(buffer) : buffer };
      this.known.set(buffer, shelved);
    }
    return shelved;
  }
}

function twinOf(buffer: ArrayBufferLike): ArrayBufferLike {
  if (buffer instanceof SharedArrayBuffer) return buffer;
  const twin = new SharedArrayBuffer(buffer.byteLength);
  new Uint8Array(twin).set(new Uint8Array(buffer));
  return twin;
}

/** Set-ups after which a buffer that none of them used is dropped. */
const KEPT_FOR = 4;

/** The primary's account of what one helper holds. */
export class Holdings {
  /** For each buffer the number of the last set-up that used it. */
  private readonly lastUse = new Map<BufferId, number>();
  private setups = 0;

  /** Counts a set-up's buffers as held. @returns those to send, and others that have had their time. */
  use(ids: Iterable<BufferId>): { missing: BufferId[]; drop: BufferId[] } {
    this.setups += 1;
    const missing: BufferId[] = [];
    for (const id of ids) {
      if (!this.lastUse.has(id)) missing.push(id);
      this.lastUse.set(id, this.setups);
    }
    const drop = [...this.lastUse].flatMap(([id, use]) => (this.setups - use >= KEPT_FOR ? [id] : []));
    for (const id of drop) this.lastUse.delete(id);
    return { missing, drop };
  }

  /** Takes everything as dropped. @returns what was held. */
  clear(): BufferId[] {
    const ids = [...this.lastUse.keys()];
    this.lastUse.clear();
    return ids;
  }
}
