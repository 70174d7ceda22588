/** Names of elements on a page that may hold the same view twice. */
import { createContext, useContext } from "react";

/** "" for the view itself; another word for the same view beside it. */
export const IdScope = createContext("");

/** The id of an element that has this name within its view. */
export function useScopedId(name: string): string {
  const scope = useContext(IdScope);
  return scope === "" ? name : `${scope}-${name}`;
}
