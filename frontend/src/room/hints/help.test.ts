import { type Signal, signal } from "@preact/signals";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { draftsIn } from "../../lib/drafts";
import { mapStore } from "../../lib/testing";
import type { CheckDraft, Hint, Nudge } from "../../live/wire";
import { Counts } from "./counts";
import { Help, type Place } from "./help";

const PLACE: Place = { about: "1.0", on: "1.0", turn: "round a" };
const WORDS = "You never listen to me";
const NEVER: Hint = { category: "always_never", span: { start: 0, end: 22 }, topic: null, beat_seconds: 0 };
const INSULT: Hint = { ...NEVER, category: "contempt", beat_seconds: 5 };

let asked: CheckDraft[];
let isConnected: boolean;
let kept: Map<string, string>;
let muted: readonly string[];
let nudge: Signal<Nudge | null>;
let help: Help;
let go: ReturnType<typeof vi.fn<() => void>>;

function open(): Help {
  nudge = signal<Nudge | null>(null);
  const check = (draft: CheckDraft) => {
    if (isConnected) asked.push(draft);
    return isConnected;
  };
  const counts = new Counts(draftsIn(mapStore(kept)), "e1");
  return new Help({ live: { check, nudge }, counts, muted: [], mute: (kinds) => (muted = kinds) });
}

const answer = (hint: Hint | null, parts: Partial<Nudge> = {}) => {
  nudge.value = { type: "nudge", check: asked.at(-1)?.check ?? 0, hint, pieces: [], ...parts };
};

/** The words rest until somebody has looked at them. */
function rest(text: string, hint: Hint | null, place = PLACE): void {
  help.sees(place, text);
  vi.advanceTimersByTime(1_200);
  answer(hint);
}

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  isConnected = true;
  kept = new Map();
  muted = [];
  go = vi.fn<() => void>();
  help = open();
});

afterEach(() => {
  help.close();
  vi.useRealTimers();
});

describe("words that rest", () => {
  test("are asked about once, a while after the last key", () => {
    help.sees(PLACE, "You never");
    vi.advanceTimersByTime(1_199);
    help.sees(PLACE, WORDS);
    vi.advanceTimersByTime(1_199);
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(asked.map(({ on, text }) => [on, text])).toEqual([["1.0", WORDS]]);
    vi.advanceTimersByTime(10_000);
    expect(asked).toHaveLength(1);
  });

  test("show what there is to say, and mark what it is about", () => {
    rest(WORDS, NEVER);
    expect(help.panel.value).toEqual({ kind: "hint", hint: NEVER, go: null });
    expect(help.markIn("1.0")).toEqual({ start: 0, end: 22, words: WORDS });
    expect(help.markIn("1.0.other")).toBeUndefined();
  });

  test("are left alone by an answer about older ones", () => {
    help.sees(PLACE, WORDS);
    vi.advanceTimersByTime(1_200);
    answer(NEVER, { check: 0 });
    expect(help.panel.value).toBeNull();
    help.sees(PLACE, "Something else");
    answer(NEVER);
    expect(help.panel.value).toBeNull();
  });

  test("keep their hint while something is added, and lose it when they change", () => {
    rest(WORDS, NEVER);
    help.sees(PLACE, `${WORDS} at all`);
    expect(help.panel.value?.kind).toBe("hint");
    help.sees(PLACE, "You often listen");
    expect(help.panel.value).toBeNull();
  });

  test("are not spoken of twice, whatever kind it would be", () => {
    rest(WORDS, NEVER);
    help.dismiss();
    rest(`${WORDS} at all`, { ...NEVER, category: "criticism_global" });
    expect(help.panel.value).toBeNull();
  });

  test("in another moment begin with nothing", () => {
    rest(WORDS, NEVER);
    help.sees({ about: "2.0", on: "2.0", turn: "round b" }, "");
    expect([help.panel.value, help.back.value, help.markIn("2.0")]).toEqual([null, null, undefined]);
  });

  test("that are too long to be sent are asked about nowhere", () => {
    rest("a".repeat(2_001), null);
    expect(asked).toEqual([]);
  });
});

describe("sending", () => {
  test("goes at once where the words were looked at", () => {
    rest(WORDS, null);
    help.send(go);
    expect(go).toHaveBeenCalledOnce();
  });

  test("waits for an answer, and goes as soon as there is nothing to say", () => {
    help.sees(PLACE, WORDS);
    help.send(go);
    expect(go).not.toHaveBeenCalled();
    answer(null);
    expect(go).toHaveBeenCalledOnce();
  });

  test("waits three tenths of a second and no longer", () => {
    help.sees(PLACE, WORDS);
    help.send(go);
    help.send(go);
    vi.advanceTimersByTime(299);
    expect(go).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(go).toHaveBeenCalledOnce();
    answer(NEVER);
    expect(asked).toHaveLength(1);
    expect(help.panel.value).toBeNull();
  });

  test("goes at once where nobody can be asked", () => {
    isConnected = false;
    help.sees(PLACE, WORDS);
    help.send(go);
    expect(go).toHaveBeenCalledOnce();
  });

  test("is held once for a hint nobody has seen, and then goes as it is", () => {
    help.sees(PLACE, WORDS);
    help.send(go);
    answer(NEVER);
    expect(go).not.toHaveBeenCalled();
    help.send(go);
    expect(go).toHaveBeenCalledOnce();
    expect(help.panel.value).toBeNull();
  });

  test("happens on Keep mine where Send was pressed before, and only there", () => {
    rest(WORDS, NEVER);
    help.keep();
    expect(go).not.toHaveBeenCalled();
    help.sees(PLACE, "You are so selfish");
    help.send(go);
    answer({ ...NEVER, category: "criticism_global", span: { start: 0, end: 18 } });
    help.keep();
    expect(go).toHaveBeenCalledOnce();
  });

  test("of heavy words leaves five seconds to think again", () => {
    rest(WORDS, INSULT);
    help.send(go);
    vi.advanceTimersByTime(4_000);
    expect(help.seconds.value).toBe(1);
    help.keepEditing();
    vi.advanceTimersByTime(60_000);
    expect(go).not.toHaveBeenCalled();
    help.send(go);
    vi.advanceTimersByTime(5_000);
    expect(go).toHaveBeenCalledOnce();
    expect(help.seconds.value).toBeNull();
  });

  test("stops where the box goes away, as in a pause", () => {
    rest(WORDS, INSULT);
    help.send(go);
    help.leaves("1.0");
    vi.advanceTimersByTime(60_000);
    help.sees(PLACE, "Something else");
    help.send(go);
    help.leaves("1.0");
    vi.advanceTimersByTime(60_000);
    expect(go).not.toHaveBeenCalled();
  });

  test("is taken back by the next key", () => {
    rest(WORDS, INSULT);
    help.send(go);
    help.sees(PLACE, `${WORDS}.`);
    vi.advanceTimersByTime(60_000);
    expect(go).not.toHaveBeenCalled();
  });
});

describe("a kind that is kept", () => {
  test("twice stays quiet in this conversation, and can for good", () => {
    rest(WORDS, NEVER);
    help.keep();
    expect(help.panel.value).toBeNull();
    rest("They always go", { ...NEVER, span: { start: 0, end: 14 } });
    help.keep();
    expect(help.panel.value).toEqual({ kind: "quiet", category: "always_never" });
    help.quietForGood("always_never");
    expect([help.panel.value, muted]).toEqual([null, ["always_never"]]);
    rest("One more", null);
    expect(asked.at(-1)?.muted).toEqual(["always_never"]);
    expect(asked.at(-1)?.kept).toEqual({ always_never: 2 });
  });

  test("is remembered by the phone until the drafts are forgotten", () => {
    rest(WORDS, NEVER);
    help.keep();
    help.close();
    help = open();
    rest("Something else", null);
    const { shown, shown_this_turn, kept: times } = asked.at(-1) ?? {};
    expect([shown, shown_this_turn, times]).toEqual([
      ["always_never"],
      ["always_never"],
      { always_never: 1 },
    ]);
    rest("In another turn", null, { about: "3.0", on: "3.0", turn: "round b" });
    expect(asked.at(-1)?.shown_this_turn).toEqual([]);
    draftsIn(mapStore(kept)).forgetAll();
    expect(kept.size).toBe(0);
  });
});

describe("what is back so far", () => {
  const pieces = [{ line: "l1", said: { start: 0, end: 4 }, back: null, doubt: null }];

  test("stands until there are no words", () => {
    help.sees(PLACE, "You felt");
    vi.advanceTimersByTime(1_200);
    answer(null, { pieces });
    expect(help.back.value).toEqual({ pieces, text: "You felt" });
    help.sees(PLACE, "You felt al");
    expect(help.back.value).not.toBeNull();
    help.sees(PLACE, "");
    expect(help.back.value).toBeNull();
  });
});

test("a beginning takes the place of the hint", () => {
  rest(WORDS, NEVER);
  help.tryStarter();
  help.sees(PLACE, "Lately, for example with ");
  expect(help.panel.value).toEqual({ kind: "starter", hint: NEVER });
});
