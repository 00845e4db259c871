/** What comes after the first page: who somebody is, and becoming two. A download of its own. */
export { CodeScreen } from "../pair/CodeScreen";
export { PairedScreen } from "../pair/PairedScreen";
export { PairScreen } from "../pair/PairScreen";
export { ThreeWordsScreen } from "../pair/ThreeWordsScreen";
export { FirstSteps } from "./FirstSteps";
