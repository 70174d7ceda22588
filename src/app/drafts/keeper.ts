/** Keeps what is typed in one form, a moment after it is typed. */
import type { Place } from "./place.ts";
import type { Shelf } from "./shelf.ts";

/** How long in ms what is typed waits for what follows it. */
const PAUSE = 350;

export class Keeper {
  readonly scope: string;
  readonly subject: string;
  private readonly place: Place;
  private readonly shelf: Shelf;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private kept: object | null = null;

  constructor(shelf: Shelf, scope: string, subject: string, place: Place) {
    this.shelf = shelf;
    this.scope = scope;
    this.subject = subject;
    this.place = place;
  }

  /** The fields that are other than the form began with; without any there is nothing to keep. */
  keep(fields: object): void {
    this.kept = fields;
    this.timer ??= setTimeout(() => this.flush(), PAUSE);
  }

  /** Writes what waits, now. */
  flush(): void {
    if (this.timer === null || this.kept === null) return;
    clearTimeout(this.timer);
    this.timer = null;
    const { shelf, scope, subject, place, kept: fields } = this;
    if (Object.keys(fields).length === 0) void shelf.remove(scope, subject);
    else void shelf.put({ scope, subject, place, fields, time: Date.now() });
  }

  /** What was typed is saved, or no longer wanted. */
  drop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.kept = null;
    void this.shelf.remove(this.scope, this.subject);
  }

  /** The same form goes on where its data set goes on: an example became a project, or a project a copy. */
  moveTo(next: Keeper): void {
    const { kept } = this;
    if (kept) next.keep(kept);
    this.drop();
  }
}

/** What of a form is other than it was. */
export function changed<T extends object>(before: T, now: T): Partial<T> {
  const was = new Map(Object.entries(before));
  const other = Object.entries(now).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(was.get(field) ?? ""),
  );
  return Object.fromEntries(other) as Partial<T>;
}
