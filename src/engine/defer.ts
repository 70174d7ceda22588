/**
 * Puts tasks off until the messages that wait already are read: a message to itself comes after those,
 * and at once, which a timer does not.
 */
export function deferrer(): (task: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  let deferred: (() => void)[] = [];
  port1.onmessage = () => {
    const tasks = deferred;
    deferred = [];
    for (const task of tasks) task();
  };
  return (task) => {
    deferred.push(task);
    port2.postMessage(null);
  };
}
