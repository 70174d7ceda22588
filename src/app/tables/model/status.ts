/** The mark of a status: what runs, what may run, and what is gone. Pure. */
import type { Status } from "../../../model/dataset.ts";
import type { Mark } from "../../shared/StatusMark.tsx";

const MARKS: Readonly<Record<Status, Mark>> = {
  operating: "healthy",
  idle: "at-risk",
  announced: "ghost",
  closed: "removed",
};

export function statusMark(status: Status): Mark {
  return MARKS[status];
}
