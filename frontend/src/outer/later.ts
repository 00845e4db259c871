/** A part of a screen's program that is fetched when it is first wanted, or before. */
import { signal } from "@preact/signals";

export interface Later<T> {
  /** Begins to fetch it, once. */
  ask: () => void;
  /** Null until it is here; it asks, too. */
  get: () => T | null;
}

export function later<T>(load: () => Promise<T>): Later<T> {
  const loaded = signal<T | null>(null);
  let isAsked = false;
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    // After an update the old parts are gone; the page itself knows the new ones.
    load().then(
      (part) => {
        loaded.value = part;
      },
      () => window.location.reload(),
    );
  };
  const get = () => {
    ask();
    return loaded.value;
  };
  return { ask, get };
}
