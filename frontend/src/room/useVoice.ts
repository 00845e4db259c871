/** Where focus goes when the moment changes, and what is said to those who listen to the screen. */
import { useEffect, useRef } from "preact/hooks";
import type { Live } from "../live/store";
import type { Line } from "../live/wire";
import { useAnnounce } from "../ui/useAnnounce";
import { t, tOr } from "../words/t";
import { wordsOf } from "./lines";
import { phaseOf, type Room } from "./room";

const isTyping = (): boolean => document.activeElement instanceof HTMLTextAreaElement;

/** Focus goes to the heading of a new moment, unless somebody is typing: then its name is only said. */
export function usePhaseFocus(room: Room, title: string, isSwapping: boolean): void {
  const announce = useAnnounce();
  const phase = `${phaseOf(room.view)} ${isSwapping}`;
  const last = useRef(phase);
  useEffect(() => {
    if (last.current === phase) return;
    last.current = phase;
    if (isTyping()) announce(title);
    else document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    // A long exchange is read from its newest line.
    document.querySelector("main .knot.now")?.scrollIntoView({ block: "nearest" });
  }, [phase, title, announce]);
}

/** Each new line of the other's is said once, by name. */
export function useNewLines(live: Live, room: Room): void {
  const announce = useAnnounce();
  const fresh = live.fresh.value;
  const name = room.otherName;
  const seat = room.other;
  useEffect(() => {
    const sentences = fresh.filter((line) => line.seat === seat).map((line) => sentenceFor(line, name));
    if (sentences.length > 0) announce(sentences.join(" "));
  }, [fresh, name, seat, announce]);
}

function sentenceFor(line: Line, name: string): string {
  const words = wordsOf(line) ?? t("line.aloud");
  switch (line.kind) {
    case "heard":
    case "deepened":
      return t("line.new_heard", { name, words });
    case "kind_word":
      return t("kind.from", { name, words: tOr(`kind.${line.key}`, "kind.title") });
    case "kind_word_answer":
      return t("kind.from", { name, words: tOr(`kind.${line.key}`, "kind.thanks") });
    case "answer":
      return t("line.answer", { name, answer: tOr(`checking.${line.key}`, "checking.only_you") });
    case "passed":
      return t("line.answer", { name, answer: t("line.passed") });
    default:
      return t("line.new", { name, words });
  }
}
