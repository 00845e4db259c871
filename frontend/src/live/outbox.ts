/** Commands on their way: first in, first out, the same ids on every try, kept for as long as the tab's memory. */
import type { Store } from "../lib/storage";
import type { CommandFrame } from "./wire";

/** A command, and the box its words came from, which is emptied once it is accepted. */
export interface Pending {
  frame: CommandFrame;
  about: string | null;
}

const KEY = "outbox";

interface Kept {
  epoch: string;
  pending: readonly Pending[];
}

export interface Outbox {
  load(epoch: string): readonly Pending[];
  keep(epoch: string, pending: readonly Pending[]): void;
  forget(): void;
}

export function outboxIn(store: Store): Outbox {
  return {
    load: (epoch) => {
      const kept = parse(store.get(KEY));
      return kept?.epoch === epoch ? kept.pending : [];
    },
    keep: (epoch, pending) => {
      if (pending.length === 0) store.remove(KEY);
      else store.set(KEY, JSON.stringify({ epoch, pending } satisfies Kept));
    },
    forget: () => store.remove(KEY),
  };
}

function parse(kept: string | null): Kept | null {
  try {
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return null;
  }
}
