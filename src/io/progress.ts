/** Lets reading tell how far it is and be stopped. */
export interface ReadHooks {
  readonly onProgress?: (done: number, total: number) => void;
  readonly shouldStop?: () => boolean;
}

/** Told from time to time that so many of so many are done; the answer true asks to stop. */
export type Tick = (done: number, total: number) => boolean;

/** Progress over steps that are known beforehand, each with what it counts for. */
export class ReadProgress {
  private readonly hooks: ReadHooks;
  private readonly total: number;
  private behind = 0;

  constructor(total: number, hooks: ReadHooks) {
    this.total = total;
    this.hooks = hooks;
  }

  /** Begins a step; what the steps before it counted for is done. */
  step(size: number): Tick {
    const start = this.behind;
    this.behind += size;
    return (done, total) => {
      this.hooks.onProgress?.(Math.round(start + (size * done) / Math.max(1, total)), this.total);
      return this.stopped;
    };
  }

  get stopped(): boolean {
    return this.hooks.shouldStop?.() ?? false;
  }
}
