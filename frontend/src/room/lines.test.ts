/** What a line on the thread is called: said, said back, added to, said anew. */
import { expect, test } from "vitest";
import { line } from "./fixtures/data";
import { lookOf } from "./lines";

test("what somebody taps is said, also where it answers what the other could not say", () => {
  expect(lookOf(line("1", "heard", "a", { form: "presence", key: "thanks_for_telling" }))).toBe("said");
});

test("what is said back is heard", () => {
  expect(lookOf(line("1", "heard", "b", { text: "You missed me." }))).toBe("heard");
  expect(lookOf(line("1", "deepened", "b", { text: "You were afraid." }))).toBe("heard");
});

test("a statement said anew is said better", () => {
  expect(lookOf(line("2", "said", "a", { text: "I missed you.", about: "1" }))).toBe("resaid");
  expect(lookOf(line("1", "said", "a", { text: "I missed you." }))).toBe("said");
});
