// What keeps a page's main thread busy: its tasks from a trace, in time on the clock and of the processor, and the
// functions that a profile finds in them.

/** Longer tasks are felt: a click waits for them. */
export const LIMIT = 50;

const TASK = "ThreadControllerImpl::RunTask";

/** Everything that a stream of the browser holds. */
async function readAll(cdp, handle) {
  const parts = [];
  for (let eof = false; !eof; ) {
    const chunk = await cdp.send("IO.read", { handle, size: 1 << 20 });
    parts.push(chunk.data);
    eof = chunk.eof;
  }
  await cdp.send("IO.close", { handle });
  return parts.join("");
}

/** The main thread of the page: of all renderers' the one that worked most. */
function mainThreadOf(events) {
  const names = events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain");
  const busy = ({ pid, tid }) =>
    events.reduce((sum, event) => sum + (event.pid === pid && event.tid === tid ? (event.tdur ?? 0) : 0), 0);
  return names.sort((a, b) => busy(b) - busy(a))[0];
}

/** Tasks of the main thread. Times in microseconds: `ts` and `dur` on the clock, `tdur` of the processor. */
function tasksOf(events) {
  const main = mainThreadOf(events);
  return events
    .filter((event) => event.ph === "X" && event.name === TASK)
    .filter(({ pid, tid }) => pid === main?.pid && tid === main?.tid)
    .map(({ ts, dur, tdur }) => ({ ts, dur, tdur: tdur ?? dur }));
}

/**
 * Does something and notes what the main thread does meanwhile.
 *
 * @param profiled whether functions are sampled too, which makes everything slower
 */
export async function record(cdp, act, profiled) {
  if (profiled) await cdp.send("Profiler.start");
  await cdp.send("Tracing.start", {
    transferMode: "ReturnAsStream",
    traceConfig: { includedCategories: ["toplevel", "__metadata"], recordMode: "recordAsMuchAsPossible" },
  });
  const said = await act();
  const done = new Promise((resolve) => cdp.once("Tracing.tracingComplete", resolve));
  await cdp.send("Tracing.end");
  const { stream } = await done;
  const tasks = tasksOf(JSON.parse(await readAll(cdp, stream)).traceEvents);
  const profile = profiled ? (await cdp.send("Profiler.stop")).profile : null;
  return { said, tasks, profile };
}

/** Functions by their own time within tasks over the limit, in ms, heaviest first. */
export function heaviest(profile, tasks, most = 25) {
  const long = tasks.filter(({ tdur }) => tdur > LIMIT * 1000);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const spent = new Map();
  let at = profile.startTime;
  profile.samples.forEach((id, k) => {
    const delta = profile.timeDeltas[k];
    at += delta;
    if (!long.some(({ ts, dur }) => at >= ts && at <= ts + dur)) return;
    const { functionName, url, lineNumber } = nodes.get(id).callFrame;
    const name = `${functionName || "(anonymous)"} ${url.split("/").at(-1)}:${lineNumber + 1}`;
    spent.set(name, (spent.get(name) ?? 0) + delta / 1000);
  });
  return [...spent].sort((a, b) => b[1] - a[1]).slice(0, most);
}
