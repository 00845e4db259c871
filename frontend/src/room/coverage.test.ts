import { describe, expect, it } from "vitest";
import { coverageOf } from "./coverage";

const STATEMENT =
  "When you went outside with your brother on Sunday, I felt alone. I didn’t know anyone there.";

describe("what one has back so far", () => {
  it("stands beside the speaker's own pieces, in their order", () => {
    const pieces = coverageOf(STATEMENT, "");
    expect(pieces.map(({ theirs }) => theirs)).toEqual([
      "When you went outside with your brother…",
      "I felt alone",
      "I didn’t know anyone there",
    ]);
    expect(pieces.every(({ back }) => back === undefined)).toBe(true);
  });

  it("is found again in the listener's own words, also in another form", () => {
    const pieces = coverageOf(STATEMENT, "I heard you say you were feeling alone with my brothers.");
    expect(pieces.map(({ back }) => back)).toEqual(["with brothers", "alone", undefined]);
  });

  it("is not asked for where there is one piece only", () => {
    expect(coverageOf("I was glad you came", "You were glad")).toEqual([]);
  });
});
