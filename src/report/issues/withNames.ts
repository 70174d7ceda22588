import type { DataSet } from "../../model/dataset.ts";
import type { Issue } from "../../model/issue.ts";
import { namesOf } from "../names.ts";
import type { Lang } from "../words.ts";

/** An issue that names its material as people read it, where the data set knows it. */
export function withNames(issue: Issue, dataset: DataSet, lang: Lang): Issue {
  const id = issue.details.material;
  if (id === undefined) return issue;
  return { ...issue, details: { ...issue.details, material: namesOf(dataset, lang).material(id) } };
}
