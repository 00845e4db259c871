import { describe, expect, it } from "vitest";
import { turn, viewOf } from "./fixtures/data";
import { offerAfter, partOf, sharedAfter } from "./silence";

const s = (seconds: number) => seconds * 1_000;

describe("a silence", () => {
  it("brings nothing at first", () => {
    expect(offerAfter("speaker", s(44))).toBeNull();
    expect(sharedAfter("speaker", s(149))).toBeNull();
  });

  it("of the speaker brings a starter, then every way on, to the speaker alone", () => {
    expect(offerAfter("speaker", s(45))).toBe("starter");
    expect(offerAfter("speaker", s(90))).toBe("ways");
    expect(offerAfter("hearer", s(1_000))).toBeNull();
  });

  it("of the speaker is named on both phones in the same words", () => {
    for (const seconds of [150, 240]) {
      expect(sharedAfter("speaker", s(seconds))).toBe(sharedAfter("hearer", s(seconds)));
    }
    expect(sharedAfter("hearer", s(150))).toBe("moment");
    expect(sharedAfter("hearer", s(240))).toBe("stay");
  });

  it("of the listener is never shown to the speaker as theirs", () => {
    expect(sharedAfter("waiter", s(1_000))).toBeNull();
    expect(offerAfter("waiter", s(179))).toBeNull();
    expect(offerAfter("waiter", s(180))).toBe("tell_me");
  });

  it("counts only where somebody is to speak or to say back", () => {
    expect(partOf(viewOf(turn("speaking")))).toBe("speaker");
    expect(partOf(viewOf(turn("speaking"), [], { you: "b" }))).toBe("hearer");
    expect(partOf(viewOf(turn("checking")))).toBeNull();
    expect(partOf(viewOf({ kind: "settle", arrived: false }))).toBeNull();
  });
});
