/** What the strengthening measures say of a link: its best option, and what it is worth to keep. */
import type {
  StrengthenOption,
  StrengthenResult,
  StrongPort,
  WeakPort,
} from "../../analysis/resultsStrengthen.ts";
import { formatNumber } from "../format.ts";
import { optionBy } from "../strengthenSentence.ts";
import type { AgendaContext } from "./input.ts";
import { percent } from "./say.ts";

/** Changes that are smaller are rounding errors. */
const NOTHING = 1e-9;

interface PortKey {
  readonly unit: string;
  readonly direction: "input" | "output";
  readonly material: string;
}

const isSame = (a: PortKey, b: PortKey): boolean =>
  a.unit === b.unit && a.direction === b.direction && a.material === b.material;

/** The option that lowers the mean loss most; null where none lowers it. */
export function bestOption({ options }: WeakPort): StrengthenOption | null {
  const [best] = options;
  return best && best.expectedLoss < -NOTHING ? best : null;
}

export function weakPort(port: PortKey, { results }: AgendaContext): WeakPort | null {
  return results.strengthen?.weak.find((other) => isSame(other, port)) ?? null;
}

export function strongPort(port: PortKey, { results }: AgendaContext): StrongPort | null {
  return results.strengthen?.keep.find((other) => isSame(other, port)) ?? null;
}

/** Whether two ports are the two ends of one link. */
function isOtherEnd(a: PortKey & { readonly largest: string }, b: PortKey & { readonly largest: string }) {
  return (
    a.material === b.material && a.direction !== b.direction && a.largest === b.unit && b.largest === a.unit
  );
}

/** Each link once, by the end that stands first. */
function onceEach<T extends PortKey & { readonly largest: string }>(ports: readonly T[]): readonly T[] {
  return ports.filter((port, k) => !ports.slice(0, k).some((other) => isOtherEnd(other, port)));
}

/** The weak links with an option that lowers the mean loss, the most first. */
export function weakest({ weak }: StrengthenResult): readonly (readonly [WeakPort, StrengthenOption])[] {
  return onceEach(weak).flatMap((port) => {
    const option = bestOption(port);
    return option ? [[port, option] as const] : [];
  });
}

/** The strong links whose loss of replacement would raise the mean loss, the most first. */
export function worthKeeping({ keep }: StrengthenResult): readonly StrongPort[] {
  return onceEach(keep).filter(({ expectedLoss }) => expectedLoss > NOTHING);
}

/** What the option is, in a few words. */
export function optionText(port: WeakPort, option: StrengthenOption, context: AgendaContext): string {
  const { w, names } = context;
  const { direction } = port;
  const name = optionBy(option, context);
  const say = w.option[direction];
  switch (option.kind) {
    case "second-counterpart":
      return say.second(name);
    case "newcomer":
      return say.newcomer(name);
    case "terminal":
      return say.terminal(names.material(port.material));
    case "storage":
      return w.option.storage;
    case "spare-capacity":
      return w.option.spare(percent(context.results.strengthen?.spare, context));
  }
}

/** A share with two decimals, for means that are small. */
export function fine(share: number, { lang }: AgendaContext): string {
  return `${formatNumber(share * 100, lang, 2)}%`;
}

/** What the option changes: the loss when the largest partner leaves, else the mean loss. */
export function optionEffect(port: WeakPort, option: StrengthenOption, context: AgendaContext): string {
  const { w, names, results } = context;
  const after = port.lossIfLargestLeaves + option.lossIfLargestLeaves;
  const [now, then] = [percent(port.lossIfLargestLeaves, context), percent(after, context)];
  if (now !== then && option.lossIfLargestLeaves < 0)
    return w.option.leaves(names.company(port.company), now, then);
  const mean = results.strengthen?.expectedLoss ?? 0;
  return w.option.mean(fine(mean, context), fine(mean + option.expectedLoss, context));
}

/** A rise of the mean loss in hundredths of the cluster, as "+0.12". */
export function risen(share: number, { lang }: AgendaContext): string {
  const text = formatNumber(share * 100, lang, 2);
  return share > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
