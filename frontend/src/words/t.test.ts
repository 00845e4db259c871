import { afterEach, describe, expect, test } from "vitest";
import { pseudo } from "./pseudo";
import { ALL_PARTS, currentLocale, learn, speak, t, tOr } from "./t";
import { SENTENCES as sentences } from "./written";

afterEach(() => speak("en", ...ALL_PARTS));

describe("a sentence", () => {
  test("is found by its key", () => {
    expect(t("start.pair")).toBe("Start with my partner");
  });

  test("takes the names it is given", () => {
    expect(t("checking.title", { name: "Sam" })).toBe("Did Sam get it?");
  });

  test("takes a name that looks like a replacement pattern as it is", () => {
    expect(t("checking.title", { name: "$& {{name}}" })).toBe("Did $& {{name}} get it?");
  });

  test("says one and many in their own forms", () => {
    expect(t("composer.room", { count: 1 })).toContain("one more letter");
    expect(t("composer.room", { count: 151 })).toBe("Room for 151 more letters. Short is fine.");
  });

  test("refuses to be said without a value it needs", () => {
    expect(() => t("checking.title")).toThrow("name");
  });
});

describe("a part of the words", () => {
  test("cannot be said before it is learned", async () => {
    await speak("en");
    expect(() => t("demo.title")).toThrow("demo.title");
    await learn("demo");
    expect(t("demo.title")).toBe("Two phones, one conversation");
  });

  test("is learned in the language that is spoken", async () => {
    await speak("ar-XB", "room");
    await learn("demo");
    expect(t("demo.title")).toContain("\u202e");
  });
});

describe("a key that arrives as data", () => {
  test("says its own sentence when there is one", () => {
    expect(tOr("error.busy", "error.unknown")).toContain("busy");
  });

  test("says the fallback when the server knows a code that this phone does not", () => {
    expect(tOr("error.code_of_tomorrow", "error.unknown")).toBe(t("error.unknown"));
  });

  test("is not fooled by what every object inherits", () => {
    expect(tOr("constructor", "error.unknown")).toBe(t("error.unknown"));
  });
});

describe("a pseudo-locale", () => {
  test("keeps every key and every placeholder", () => {
    const values = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
    for (const locale of ["en-XA", "ar-XB"] as const) {
      const changed = pseudo(new Map(sentences), locale);
      expect([...changed.keys()]).toEqual(sentences.map(([key]) => key));
      for (const [key, text] of sentences) expect(values(changed.get(key) ?? "")).toEqual(values(text));
    }
  });

  test("makes English two fifths longer", () => {
    const text = "Yes, that’s it, thank you";
    const changed = pseudo(new Map([["key", text]]), "en-XA").get("key") ?? "";
    expect(changed.length).toBeGreaterThanOrEqual(text.length * 1.3);
  });

  test("turns the page to its reading direction and back", async () => {
    await speak("ar-XB");
    expect(document.documentElement.dir).toBe("rtl");
    expect(t("bar.back")).toContain("Back");
    await speak("en");
    expect(document.documentElement.dir).toBe("ltr");
    expect(currentLocale()).toBe("en");
  });
});

describe("the voice", () => {
  test("has no exclamation marks, and none of the words that push or belittle", () => {
    const pushing = /!|\b(must|should|just|simply|actually|easy|don’t forget)\b/i;
    expect(sentences.filter(([, text]) => pushing.test(text))).toEqual([]);
  });

  test("never says he or she", () => {
    expect(sentences.filter(([, text]) => /\b(he|she|him|her|his|hers)\b/i.test(text))).toEqual([]);
  });

  test("keeps headings within twelve words", () => {
    const headings = sentences.filter(([key]) => key.endsWith(".title"));
    expect(headings.filter(([, text]) => text.split(" ").length > 12)).toEqual([]);
  });

  test("gives every counted sentence both forms", () => {
    const keys = new Set(sentences.map(([key]) => key));
    const lonely = [...keys].filter(
      (key) => key.endsWith("_one") && !keys.has(key.replace(/_one$/, "_other")),
    );
    expect(lonely).toEqual([]);
  });
});
