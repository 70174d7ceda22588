/** A helper in this thread, behind structured cloning, that can be told to misbehave. */
import { NO_SOLVER } from "../../../../src/analysis/directRunner.ts";
import type {
  FromHelper,
  HelperEvents,
  HelperHandle,
  ToHelper,
} from "../../../../src/engine/pool/messages.ts";
import { serveChunks } from "../../../../src/engine/pool/serveChunks.ts";

/** "silent" never starts, "refused" fails to, "hang" takes chunks and never answers, "die" dies of the first. */
export type Behaviour = "work" | "silent" | "refused" | "hang" | "die";

export class FakeHelper implements HelperHandle {
  readonly received: ToHelper[] = [];
  behaviour: Behaviour;
  ended = false;
  private readonly events: HelperEvents;
  private serve: ((message: ToHelper) => void) | null = null;

  constructor(events: HelperEvents, behaviour: Behaviour) {
    this.events = events;
    this.behaviour = behaviour;
    this.later(() => {
      if (behaviour === "refused") events.failed();
      else if (behaviour !== "silent") this.start();
    });
  }

  post(message: ToHelper): void {
    const copy = structuredClone(message);
    this.received.push(copy);
    this.later(() => {
      if (this.behaviour === "work" || copy.kind === "open") this.serve?.(copy);
      else if (this.behaviour === "die" && copy.kind === "chunk") this.events.failed();
    });
  }

  end(): void {
    this.ended = true;
  }

  /** A message that was under way when the helper was ended. */
  straggle(message: FromHelper): void {
    this.events.message(message);
  }

  private start(): void {
    this.serve = serveChunks({
      post: (message, transfer) => {
        const data = structuredClone(message, { transfer });
        this.later(() => this.events.message(data));
      },
      defer: setImmediate,
      env: NO_SOLVER,
    });
  }

  private later(task: () => void): void {
    setImmediate(() => {
      if (!this.ended) task();
    });
  }
}

export interface Fakes {
  readonly all: FakeHelper[];
  readonly spawn: (events: HelperEvents) => FakeHelper;
}

/** Spawns fakes; the behaviours are those of the first ones, the last holds for all that follow. */
export function fakes(...behaviours: readonly [Behaviour, ...Behaviour[]]): Fakes {
  const all: FakeHelper[] = [];
  const spawn = (events: HelperEvents): FakeHelper => {
    const helper = new FakeHelper(events, behaviours[Math.min(all.length, behaviours.length - 1)] ?? "work");
    all.push(helper);
    return helper;
  };
  return { all, spawn };
}
