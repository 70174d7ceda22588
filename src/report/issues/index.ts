export { issueText } from "./issueText.ts";
