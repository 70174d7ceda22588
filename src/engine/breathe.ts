/** How long in ms a thread may compute before it hears its messages. */
const BREATH = 12;

/** A task of its own, right after those that wait: a timer would be held up in a page that is out of sight. */
export const nextTask: () => Promise<void> = immediate() ?? byMessage();

/** In Node.js, where messages of one port are read without a look at anything else. */
function immediate(): (() => Promise<void>) | null {
  const { setImmediate } = globalThis as { readonly setImmediate?: (then: () => void) => void };
  return setImmediate ? () => new Promise((resolve) => setImmediate(resolve)) : null;
}

/** One channel for all tasks: browsers may lose messages of ports that nobody holds. */
function byMessage(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}

/** Gives way to other tasks of this thread, a cancel among them, where it has computed for long enough. */
export function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < BREATH) return;
    await nextTask();
    last = performance.now();
  };
}
