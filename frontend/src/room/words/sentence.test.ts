import { describe, expect, it } from "vitest";
import { entryOf, suggestedBy } from "./lexicon";
import { heardSentence, ownSentence } from "./sentence";

describe("sentences made of taps", () => {
  it("say what was felt, where, and what one would like", () => {
    const picks = ["sensation.heavy_shoulders", "feeling.left_out", "urge.quiet_beside", "feeling.worn_out"];
    expect(ownSentence(picks)).toBe(
      "I felt left out and worn out. In my body: heavy shoulders. I’d like to be quiet next to you.",
    );
  });

  it("are said back from where the other sits", () => {
    expect(heardSentence(["feeling.afraid_to_lose", "urge.quiet_beside"])).toBe(
      "I heard you say you felt afraid to lose me. You’d like to be quiet next to me.",
    );
  });

  it("measure a likeness where it was measured", () => {
    expect(ownSentence(["like.inbox_this", "amount.a_lot"])).toBe("It’s like a full inbox, a lot.");
    expect(ownSentence(["like.inbox_this"])).toBe("It’s like a full inbox.");
  });

  it("leave out what only a newer phone knows", () => {
    expect(ownSentence(["feeling.not_in_this_list"])).toBe("");
  });
});

describe("picks", () => {
  it("offer the words that may go with a place in the body", () => {
    const labels = suggestedBy(["sensation.heavy_shoulders"]).map(({ label }) => label);
    expect(labels).toEqual(["worn out", "guilty", "stressed"]);
    expect(suggestedBy(["feeling.sad"])).toEqual([]);
  });

  it("are called what they are by whoever reads their keys", () => {
    expect(entryOf("feeling.let_down")?.label).toBe("let down");
    expect(entryOf("amount.a_bit")?.label).toBe("a bit");
    expect(entryOf("nothing")).toBeUndefined();
  });
});
