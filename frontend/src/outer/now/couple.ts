/** The first page of a couple, and what it leads to. A download of its own. */
export { FormatScreen } from "./FormatScreen";
export { NowScreen } from "./NowScreen";
export { PracticeScreen } from "./PracticeScreen";
