/** The browser's storage, for as long as it lets us: private windows and full phones keep things in memory only. */

import { ownPrefix } from "./bearer";

export interface Store {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  /** All keys that begin with `prefix`. */
  keys(prefix: string): string[];
}

export function storeIn(area: () => Storage): Store {
  const memory = new Map<string, string>();
  const quietly = <T>(act: (storage: Storage) => T): T | undefined => {
    try {
      return act(area());
    } catch {
      return undefined;
    }
  };
  return {
    get: (key) => memory.get(key) ?? quietly((storage) => storage.getItem(key)) ?? null,
    set: (key, value) => {
      const isKept = quietly((storage) => {
        storage.setItem(key, value);
        return true;
      });
      if (isKept) memory.delete(key);
      else memory.set(key, value);
    },
    remove: (key) => {
      memory.delete(key);
      quietly((storage) => storage.removeItem(key));
    },
    keys: (prefix) => {
      const kept = quietly((storage) => Object.keys(storage)) ?? [];
      return [...memory.keys(), ...kept].filter((key) => key.startsWith(prefix));
    },
  };
}

/** The same store, seen through keys that begin with `prefix`. */
function within(prefix: string, store: Store): Store {
  return {
    get: (key) => store.get(prefix + key),
    set: (key, value) => store.set(prefix + key, value),
    remove: (key) => store.remove(prefix + key),
    keys: (start) => store.keys(prefix + start).map((key) => key.slice(prefix.length)),
  };
}

export const onThisPhone = within(
  ownPrefix,
  storeIn(() => localStorage),
);
export const inThisTab = within(
  ownPrefix,
  storeIn(() => sessionStorage),
);
