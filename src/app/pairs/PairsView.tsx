import type { LoadedSet } from "../state/types.ts";

export default function PairsView({ data }: { readonly data: LoadedSet }) {
  return <p>{data.dataset.id}</p>;
}
