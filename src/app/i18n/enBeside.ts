/** English words of two scenarios side by side. */
const s = (n: number, one: string, many: string) => (n === 1 ? one : many);
const list = (parts: readonly string[]) => parts.filter((part) => part !== "").join(", ");

export const enBeside = {
  beside: {
    label: "Other scenario beside it:",
    nothing: "nothing",
    today: "All as it is now",
    present: "What is assumed now",
    same: "Nothing has changed here: all companies run as they do now.",
    computing: "The scenario beside it",
    /** @param loss with its sign, in percentage points. */
    difference: (loss: string, stops: number, runs: number, breaks: number, stands: number) =>
      list([
        `Here against beside: loss ${loss}`,
        stops > 0 ? `${stops} ${s(stops, "plant stops", "plants stop")} only here` : "",
        runs > 0 ? `${runs} ${s(runs, "plant stops", "plants stop")} only beside it` : "",
        breaks > 0 ? `${breaks} ${s(breaks, "chain breaks", "chains break")} only here` : "",
        stands > 0 ? `${stands} ${s(stands, "chain breaks", "chains break")} only beside it` : "",
      ]),
  },
};
