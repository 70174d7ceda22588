import type { LoadedSet } from "../state/types.ts";

export default function CompareView({ data }: { readonly data: LoadedSet }) {
  return <p>{data.dataset.id}</p>;
}
