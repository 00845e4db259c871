/** The part of the room that comes after the first download. */
import { signal } from "@preact/signals";
import { withWords } from "../words/t";
import type * as Later from "./later";

/** Fetched while people settle; null until it is here. */
export const later = signal<typeof Later | null>(null);

const AGAIN_AFTER_MS = 3_000;

export async function fetchLater(): Promise<void> {
  try {
    later.value ??= await withWords(() => import("./later"), "lines", "talk");
  } catch {
    // The network went just now. The socket comes back by itself, and so does this.
    setTimeout(fetchLater, AGAIN_AFTER_MS);
  }
}
