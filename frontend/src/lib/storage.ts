/** The browser's storage, for as long as it lets us: private windows and full phones keep things in memory only. */

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

export const onThisPhone = storeIn(() => localStorage);
export const inThisTab = storeIn(() => sessionStorage);
