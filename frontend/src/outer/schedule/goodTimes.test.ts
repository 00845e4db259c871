import { expect, test } from "vitest";
import { goodTimes } from "./goodTimes";
import { momentOf, wallOf, wallsAgain } from "./walls";

const FRIDAY = new Date(2026, 10, 27, 9, 0);

test("an evening of the week, a Saturday morning and a Sunday evening, the soonest first", () => {
  expect(goodTimes(FRIDAY, [])).toEqual(["2026-11-28T10:00", "2026-11-29T19:30", "2026-11-30T20:15"]);
});

test("a day that has one already is left free", () => {
  const taken = [momentOf("2026-11-28T18:00"), momentOf("2026-11-30T08:00")];
  expect(goodTimes(FRIDAY, taken)).toEqual(["2026-11-29T19:30", "2026-12-01T20:15", "2026-12-05T10:00"]);
});

test("what goes to the server is this phone's wall clock", () => {
  expect(wallOf(new Date(momentOf("2027-01-05T07:05")))).toBe("2027-01-05T07:05");
});

test("the next one is at the time of day of the last", () => {
  expect(wallsAgain(momentOf("2026-11-24T20:15"), [2, 7])).toEqual(["2026-11-26T20:15", "2026-12-01T20:15"]);
});
