import { cleanup } from "@testing-library/preact";
import { afterEach } from "vitest";

// Testing Library cleans up by itself only where the test functions are globals.
afterEach(cleanup);
