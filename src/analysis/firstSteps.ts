import { countBits, hasBit } from "./bits.ts";
import { NearSteps, type Question } from "./nearSteps.ts";
import type { Upstream } from "./upstream.ts";

/** Materials for each question from which on walking through the network once for each is sooner done. */
const WORTH_GATHERING = 8;

/**
 * The positions, counted from 1, of the first wanted step of chains: most are found at once from what is near
 * (see NearSteps), the others by a walk of their own.
 */
export function firstSteps(upstream: Upstream, questions: readonly Question[]): number[] {
  const found = questions.map(atOnce);
  const open = [...questions.keys()].filter((k) => found[k] === 0);
  const asked = open.map((k) => questions[k] as Question);
  const isWorth = asked.length * WORTH_GATHERING >= upstream.supplies.materials.length;
  const near = isWorth ? new NearSteps(upstream, asked) : null;
  for (const [at, k] of open.entries()) {
    const question = asked[at] as Question;
    found[k] = near?.firstOf(at) ?? walk(upstream, question);
  }
  return found;
}

/** Where every step is wanted the first one is, and where the product alone is, the last; else 0. */
function atOnce({ product, chain, wanted }: Question): number {
  const count = sizeOf(chain);
  const size = sizeOf(wanted);
  if (size === count) return 1;
  return size === 1 && hasBit(wanted, product.material) ? count : 0;
}

function sizeOf(wanted: Int32Array): number {
  let size = 0;
  for (const word of wanted) size += countBits(word);
  return size;
}

function walk(upstream: Upstream, { product, chain, wanted }: Question): number {
  return upstream.firstOf(product, sizeOf(chain), {
    count: sizeOf(wanted),
    has: (material) => hasBit(wanted, material),
  });
}
