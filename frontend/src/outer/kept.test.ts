import { expect, test } from "vitest";
import { keepNext, keptNext } from "./kept";

test("what is next is kept until its time", () => {
  const next = { at: 5_000, format_id: "ten_minutes" };
  keepNext(next);
  expect(keptNext(4_999)).toEqual(next);
  expect(keptNext(5_000)).toBeNull();
});

test("nothing is kept where nothing is set", () => {
  keepNext({ at: 5_000, format_id: "ten_minutes" });
  keepNext(null);
  expect(keptNext(0)).toBeNull();
});
