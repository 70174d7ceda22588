/** How long in ms a thread may compute before it hears its messages. */
const BREATH = 12;

/** A task of its own; a message comes at once where a timer would be held up. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
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
