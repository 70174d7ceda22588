/**
 * Lets a worker hear what comes while that which answers it is being loaded. An entry does no more than this: WebKit
 * runs a worker's entry once more where a chunk that comes later imports from it.
 */
export function listen<M>(load: () => Promise<{ readonly receive: (message: M) => void }>): void {
  const early: M[] = [];
  const hold = (event: MessageEvent<M>): void => {
    early.push(event.data);
  };
  self.addEventListener("message", hold);
  load()
    .then(({ receive }) => {
      self.removeEventListener("message", hold);
      self.addEventListener("message", (event: MessageEvent<M>) => receive(event.data));
      for (const message of early) receive(message);
    })
    // Whoever started the worker hears of an error, and not of a promise that nobody keeps.
    .catch(reportError);
}
