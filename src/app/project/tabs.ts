/** What tabs tell each other. */
export type Message =
  /** The list of projects changed. */
  | { readonly kind: "list" }
  /** Whoever saves this project is asked to save what it has not yet. */
  | { readonly kind: "flush"; readonly id: string }
  | { readonly kind: "flushed"; readonly id: string }
  /** Everything was erased: nothing may be saved any more. */
  | { readonly kind: "erased" };

export interface Tabs {
  tell(message: Message): void;
  /** Resolves when the message comes, or after so many ms. */
  wait(kind: Message["kind"], ms: number): Promise<void>;
}

/** A channel to the app's other tabs. Where the browser has none, nobody hears and nobody answers. */
export function joinTabs(hear: (message: Message) => void): Tabs {
  if (typeof BroadcastChannel === "undefined") return { tell() {}, wait: () => Promise.resolve() };
  const channel = new BroadcastChannel("schakel");
  const waiting = new Set<(message: Message) => void>();
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    for (const one of waiting) one(data);
    hear(data);
  };
  return {
    tell: (message) => channel.postMessage(message),
    wait: (kind, ms) =>
      new Promise((resolve) => {
        const done = (): void => {
          clearTimeout(timer);
          waiting.delete(listen);
          resolve();
        };
        const listen = (message: Message): void => {
          if (message.kind === kind) done();
        };
        const timer = setTimeout(done, ms);
        waiting.add(listen);
      }),
  };
}
