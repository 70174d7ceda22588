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

/** Events of one thread, which is known by its process and its number in it. */
const threadOf = ({ pid, tid }) => `${pid} ${tid}`;

/** Tasks by thread. Times in microseconds: `ts` and `dur` on the clock, `tdur` of the processor. */
function tasksByThread(events) {
  const found = new Map();
  for (const event of events) {
    if (event.ph !== "X" || event.name !== TASK) continue;
    const { ts, dur, tdur = dur } = event;
    const own = found.get(threadOf(event));
    if (own) own.push({ ts, dur, tdur });
    else found.set(threadOf(event), [{ ts, dur, tdur }]);
  }
  return found;
}

/** The marks that a page sets in each frame of which the work is to be known, and where it draws the network in it. */
export const [FRAME, DRAWN] = ["schakel-frame", "schakel-drawn"];

/**
 * What the main thread does for each frame: from the task in which one is made until that of the next, so with what
 * the pointer and the wheel ask for in between.
 *
 * @param tasks of one thread
 * @param marks moments within the tasks that make the frames, in microseconds, in order
 * @param drawn moments at which something is drawn anew: other frames are left out, unless there are none of these
 * @returns time of the processor in microseconds, of all frames but the last, whose end is not known
 */
export function workByFrame(tasks, marks, drawn) {
  const starts = marks.flatMap((at) => {
    const task = tasks.find(({ ts, dur }) => at >= ts && at <= ts + dur);
    return task ? task.ts : [];
  });
  return starts.slice(0, -1).flatMap((from, k) => {
    const isWithin = (ts) => ts >= from && ts < starts[k + 1];
    if (drawn.length > 0 && !drawn.some(isWithin)) return [];
    return sumOf(tasks.filter(({ ts }) => isWithin(ts)));
  });
}

const sumOf = (tasks) => tasks.reduce((sum, { tdur }) => sum + tdur, 0);

/**
 * What the threads of the page did.
 *
 * @returns tasks of the main thread, of all renderers' the one that worked most, those of its workers, when
 * the page set each of its marks, and what each frame that it marked cost the main thread.
 */
function readTrace(events) {
  const tasks = tasksByThread(events);
  const named = (name) =>
    events.flatMap((event) =>
      event.name === "thread_name" && event.args.name.startsWith(name) ? event : [],
    );
  const own = (event) => tasks.get(threadOf(event)) ?? [];
  const main = named("CrRendererMain").sort((a, b) => sumOf(own(b)) - sumOf(own(a)))[0];
  const marked = events.flatMap(({ pid, cat, name, ts }) =>
    pid === main?.pid && cat.includes("blink.user_timing") ? [[name, ts]] : [],
  );
  const momentsOf = (mark) => marked.flatMap(([name, ts]) => (name === mark ? ts : [])).sort((a, b) => a - b);
  return {
    tasks: main ? own(main) : [],
    workers: named("DedicatedWorker").flatMap((event) => (event.pid === main?.pid ? own(event) : [])),
    marks: new Map(marked),
    frames: main ? workByFrame(own(main), momentsOf(FRAME), momentsOf(DRAWN)) : [],
  };
}

/** Time of the processor in ms that tasks took until a moment of the trace. */
export const spentUntil = (tasks, ts) => sumOf(tasks.filter((task) => task.ts < ts)) / 1000;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether something ends in time. */
export async function inTime(promise, ms) {
  const late = Symbol("late");
  const first = await Promise.race([promise, wait(ms).then(() => late)]);
  return first === late ? { late: true } : { late: false, value: first };
}

/**
 * Does something and notes what the main thread does meanwhile, for so long at most.
 *
 * @param options.profiled whether functions are sampled too, which makes everything slower
 * @param options.limit in ms; what takes longer is left running, and told to be late
 */
export async function record(cdp, act, { profiled, limit }) {
  if (profiled) await cdp.send("Profiler.start");
  await cdp.send("Tracing.start", {
    transferMode: "ReturnAsStream",
    traceConfig: {
      includedCategories: ["toplevel", "blink.user_timing", "__metadata"],
      recordMode: "recordAsMuchAsPossible",
    },
  });
  const acted = await inTime(
    act().then(
      (said) => ({ said }),
      (error) => ({ said: `failed: ${String(error.message ?? error).split("\n")[0]}` }),
    ),
    limit,
  );
  const done = new Promise((resolve) => cdp.once("Tracing.tracingComplete", resolve));
  await cdp.send("Tracing.end");
  const { stream } = await done;
  const trace = readTrace(JSON.parse(await readAll(cdp, stream)).traceEvents);
  const stopped = profiled ? await inTime(cdp.send("Profiler.stop"), 20_000) : null;
  const said = acted.late ? `not done in ${limit / 1000} s` : acted.value.said;
  return { ...trace, late: acted.late, said, profile: stopped?.value?.profile ?? null };
}

/** Functions by their own time within tasks over the limit, in ms, heaviest first. */
export function heaviest(profile, tasks, over, most = 25) {
  const long = tasks.filter(({ tdur }) => tdur > over * 1000);
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

/** What calls what within a stretch of time: the time in ms by node of the profile. */
function totalsWithin(profile, parents, { ts, dur }) {
  const total = new Map();
  let at = profile.startTime;
  profile.samples.forEach((id, k) => {
    const delta = profile.timeDeltas[k];
    at += delta;
    if (at < ts || at > ts + dur) return;
    for (let node = id; node !== undefined; node = parents.get(node))
      total.set(node, (total.get(node) ?? 0) + delta / 1000);
  });
  return total;
}

/**
 * The functions of each of the longest tasks as a tree, with the share of the task in %. Those that only pass on to
 * another are left out.
 */
export function trees(profile, tasks, over, { most = 8, least = 4 } = {}) {
  const long = tasks.filter(({ tdur }) => tdur > over * 1000).sort((a, b) => b.tdur - a.tdur);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])),
  );
  return long.slice(0, most).flatMap((task) => {
    const total = totalsWithin(profile, parents, task);
    const whole = total.get(profile.nodes[0].id) ?? 0;
    const lines = [`  a task of ${Math.round(task.tdur / 1000)} ms`];
    const share = (id) => (100 * (total.get(id) ?? 0)) / whole;
    const tell = (id, depth) => {
      const { callFrame, children = [] } = nodes.get(id);
      const inside = children.filter((child) => share(child) >= least).sort((a, b) => share(b) - share(a));
      const passesOn = inside.length === 1 && share(inside[0]) > 0.95 * share(id);
      if (!passesOn)
        lines.push(
          `${share(id).toFixed(0).padStart(6)}% ${" ".repeat(depth)}${callFrame.functionName || "(anonymous)"} ${callFrame.url.split("/").at(-1)}:${callFrame.lineNumber + 1}`,
        );
      for (const child of inside) tell(child, depth + (passesOn ? 0 : 1));
    };
    if (whole > 0) tell(profile.nodes[0].id, 0);
    return lines;
  });
}
