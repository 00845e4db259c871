/** Leaving quickly: blank at once, forget the drafts, then a page that says nothing. */
import { useEffect } from "preact/hooks";
import { t } from "../words/t";
import { Row } from "./Rows";

export const NEUTRAL_PLACE = "https://www.bbc.com/weather";
const PRESSES = 3;
const WITHIN_MS = 5000;

/** `forget` clears what this phone keeps: drafts, first of all. History is not cleared, and the words say so. */
export function leaveQuickly(forget: () => void): void {
  const cover = document.createElement("div");
  cover.className = "gone";
  // A dialog stands in the top layer; replacing the body takes it away too.
  document.body.replaceChildren(cover);
  document.title = t("exit.elsewhere");
  try {
    forget();
  } finally {
    window.location.replace(NEUTRAL_PLACE);
  }
}

/** Shift three times within five seconds, on any screen. */
export function useQuickExit(forget: () => void): void {
  useEffect(() => {
    let presses: number[] = [];
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat) return;
      if (event.key !== "Shift") {
        presses = [];
        return;
      }
      presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp];
      if (presses.length >= PRESSES) leaveQuickly(forget);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [forget]);
}

/** Its row in the menu. */
export function QuickExit({ forget }: { forget: () => void }) {
  return (
    <Row icon="exit" note={t("exit.note")} onPress={() => leaveQuickly(forget)} here>
      {t("exit.name")}
    </Row>
  );
}
