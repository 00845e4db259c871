/** Whether this person wants phrasing hints, and which kinds stay quiet; null until the server has said. */
import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { changeHints, getHints, type HintWish } from "./api";

export const hintWish = signal<HintWish | null>(null);

export function useHintWish(fail: (error: unknown) => void): void {
  useEffect(() => {
    getHints().then((wish) => {
      hintWish.value = wish;
    }, fail);
  }, [fail]);
}

/** The choice stands at once; where the server could not keep it, it is as it was. */
export async function wishForHints(change: Partial<HintWish>): Promise<void> {
  const before = hintWish.value;
  if (before) hintWish.value = { ...before, ...change };
  try {
    hintWish.value = await changeHints(change);
  } catch (error) {
    hintWish.value = before;
    throw error;
  }
}
