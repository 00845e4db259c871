import { beforeAll, describe, expect, it } from "vitest";
import { speak } from "../../words/t";
import { BODY, CHOICES, entryOf, FAMILIES, findWords, URGES } from "./lexicon";
import { heardSentence, ownSentence } from "./sentence";

beforeAll(() => speak("en"));

describe("sentences made of taps", () => {
  it("say what was felt, where, and what one would like", () => {
    const picks = ["body.heavy_shoulders", "feeling.left_out", "urge.be_quiet", "feeling.worn_out"];
    expect(ownSentence(picks)).toBe(
      "I felt left out and worn out. In my body: heavy shoulders. I’d like to be quiet next to you.",
    );
  });

  it("are said back from where the other sits", () => {
    expect(heardSentence(["feeling.far_from_you", "urge.be_quiet"])).toBe(
      "I heard you say you felt far from me. You’d like to be quiet next to me.",
    );
  });

  it("measure a likeness where it was measured", () => {
    expect(ownSentence(["like.fog", "amount.a_lot"])).toBe("It’s like fog, a lot.");
    expect(ownSentence(["like.fog"])).toBe("It’s like fog.");
  });

  it("leave out what only a newer phone knows", () => {
    expect(ownSentence(["feeling.not_in_this_list"])).toBe("");
  });
});

describe("the words", () => {
  const entries = [...FAMILIES.flatMap(({ words }) => words), ...BODY, ...URGES, ...CHOICES.flat()];

  it("have keys of their own that may travel with a line", () => {
    const keys = entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9_.]{1,40}$/);
  });

  it("are six to eight in each of twelve families, each with an everyday sentence", () => {
    expect(FAMILIES).toHaveLength(12);
    for (const { words } of FAMILIES) {
      expect(words.length).toBeGreaterThanOrEqual(6);
      expect(words.length).toBeLessThanOrEqual(8);
      expect(words.every(({ meaning }) => meaning)).toBe(true);
    }
  });

  it("are found by what they mean", () => {
    expect(findWords("counting on").map(({ label }) => label)).toContain("let down");
    expect(entryOf("feeling.let_down")?.label).toBe("let down");
    expect(findWords("  ")).toEqual([]);
  });
});
