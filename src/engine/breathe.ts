/** How long in ms a thread may compute before it hears its messages. */
const BREATH = 12;

/** What waits for its turn; one channel for all, as some browsers lose messages of ports that nobody holds. */
const waiting: (() => void)[] = [];
let channel: MessageChannel | null = null;

/** Only in Node.js: whether a port keeps the process running. */
type Held = MessagePort & { readonly ref?: () => void; readonly unref?: () => void };

function open(): MessageChannel {
  const made = new MessageChannel();
  const port: Held = made.port1;
  port.onmessage = () => {
    waiting.shift()?.();
    if (waiting.length === 0) port.unref?.();
  };
  return made;
}

/** A task of its own; a message comes at once where a timer would be held up. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    channel ??= open();
    waiting.push(resolve);
    (channel.port1 as Held).ref?.();
    channel.port2.postMessage(null);
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
