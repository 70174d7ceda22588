export type { IssueWords } from "./catalogue.ts";
export { issueText } from "./issueText.ts";
