import { cleanup } from "@testing-library/preact";
import { afterEach } from "vitest";
import { ALL_PARTS, speak } from "../src/words/t";

// Testing Library cleans up by itself only where the test functions are globals.
afterEach(cleanup);

await speak("en", ...ALL_PARTS);
