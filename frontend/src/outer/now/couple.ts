/** The first page of a couple, and what it leads to. A download of its own. */
export { FormatScreen } from "./FormatScreen";
export { KeptNext } from "./KeptNext";
export { NowScreen } from "./NowScreen";
export { PracticeScreen } from "./PracticeScreen";
