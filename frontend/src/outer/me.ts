/** Who this phone belongs to and where they stand with pairing: asked once, and again while a screen waits for it. */
import { signal } from "@preact/signals";
import { useCallback } from "preact/hooks";
import { t } from "../words/t";
import { getMe, type Me, type Standing } from "./api";
import { keepNext } from "./kept";
import { sayNext } from "./notice";
import { usePolled } from "./usePolled";

export const me = signal<Me | null>(null);

/** arriving: the other has joined this moment. new: the couple has opened while somebody was looking. */
export const moment = signal<"arriving" | "new" | null>(null);

/** The newest answer, whichever request brought it, and what has to be said about a change. */
export function setMe(answer: Me): void {
  const was = me.value?.couple;
  if (was && was.state !== answer.couple.state) tellChange(was, answer.couple);
  if (answer.couple.state !== "paired") keepNext(null);
  me.value = answer;
}

function tellChange(was: Standing, is: Standing): void {
  moment.value = null;
  if (was.state === "inviting" && is.state === "joined_unconfirmed") moment.value = "arriving";
  if (was.state === "joined_unconfirmed" && is.state === "paired") moment.value = "new";
  if (was.state === "joined_unconfirmed" && is.state === "none") sayNext(t("three.undone"));
  if (was.state === "paired" && is.state === "none") sayNext(t("leaving.not_connected"));
}

/** Asks on arrival; then every `everyMs`, if given. Only a phone that knows nothing yet tells of a problem. */
export function useMe(onProblem: (error: unknown) => void, everyMs: number | null = null): void {
  const ask = useCallback(async () => {
    try {
      setMe(await getMe());
    } catch (error) {
      if (!me.value) onProblem(error);
    }
  }, [onProblem]);
  usePolled(ask, everyMs);
}
