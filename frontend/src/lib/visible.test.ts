import { describe, expect, it } from "vitest";
import { isVisible } from "./visible";

describe("a text", () => {
  it.each(["a", ".", "é", "👩‍👩‍👧", "שלום", "한", "\u200b a"])(
    "with something to see is visible: %j",
    (text) => {
      expect(isVisible(text)).toBe(true);
    },
  );

  it.each(["", " \n", "\u200b\u2060\ufeff", "\u202e", "\u3164\uffa0\u2800", "\u034f\ufe0f\u0301"])(
    "with nothing to see is not: %j",
    (text) => {
      expect(isVisible(text)).toBe(false);
    },
  );
});
