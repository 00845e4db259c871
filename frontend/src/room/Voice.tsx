/** What is said to those who listen to the screen: it draws nothing. */
import { useEffect } from "preact/hooks";
import type { Live } from "../live/store";
import type { Line } from "../live/wire";
import { useAnnounce } from "../ui/useAnnounce";
import { t, tOr } from "../words/t";
import { wordsOf } from "./lines";
import type { Room } from "./room";

export function Voice({ live, room }: { live: Live; room: Room }) {
  useNewLines(live, room);
  useNews(room);
  return null;
}

/** Each new line of the other's is said once, by name. */
function useNewLines(live: Live, room: Room): void {
  const announce = useAnnounce();
  const fresh = live.fresh.value;
  const name = room.otherName;
  const seat = room.other;
  useEffect(() => {
    const sentences = fresh.filter((line) => line.seat === seat).map((line) => sentenceFor(line, name));
    if (sentences.length > 0) announce(sentences.join(" "));
  }, [fresh, name, seat, announce]);
}

/** What changes without a new moment: the other comes in, a hint, the soft time is over. Each is said once. */
function useNews(room: Room): void {
  const announce = useAnnounce();
  const { view, isOtherHere, otherName } = room;
  const hint = room.hints?.spoken() ?? null;
  const isArriving = view.scene.kind === "lobby" && isOtherHere === true;
  const isWrappingUp = view.wrap_up && view.scene.kind === "round" && view.scene.speaker === view.you;
  useEffect(() => {
    if (isArriving) announce(t("say.here", { name: otherName }));
  }, [isArriving, otherName, announce]);
  useEffect(() => {
    if (hint) announce(hint);
  }, [hint, announce]);
  useEffect(() => {
    if (isWrappingUp) announce(t("room.wrap_up"));
  }, [isWrappingUp, announce]);
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
