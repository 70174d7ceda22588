/** One tab at a time saves a project: whoever holds its lock. A tab that closes or crashes gives it up by itself. */

export interface Hold {
  release(): void;
}

const NAME = "schakel-project";

/** Where the browser has no locks, revisions still keep one tab from overwriting another. */
const NO_LOCK: Hold = { release() {} };

/**
 * Takes the lock of a project.
 *
 * @param steal takes it from the tab that has it; that one is told.
 * @param onLost called when another tab steals it.
 * @returns null where another tab has it.
 */
export function hold(id: string, steal: boolean, onLost: () => void): Promise<Hold | null> {
  if (typeof navigator === "undefined" || !("locks" in navigator)) return Promise.resolve(NO_LOCK);
  return new Promise((resolve) => {
    const options: LockOptions = steal ? { steal: true } : { ifAvailable: true };
    let letGo = (): void => {};
    const kept = new Promise<void>((done) => {
      letGo = done;
    });
    navigator.locks
      .request(`${NAME} ${id}`, options, (lock) => {
        if (lock === null) return resolve(null);
        resolve({ release: letGo });
        return kept;
      })
      .catch(onLost); // it was stolen
  });
}
