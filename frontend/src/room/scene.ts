/** Which file draws which moment: how a conversation begins, here; everything after it, in `later.ts`. */
import { signal } from "@preact/signals";
import { lobby } from "./Lobby";
import type * as Later from "./later";
import type { SceneParts } from "./parts";
import type { Room } from "./room";
import { settle } from "./Settle";
import { speaking } from "./Speaking";

/** Fetched while people settle; null until it is here. */
export const later = signal<typeof Later | null>(null);

const AGAIN_AFTER_MS = 3_000;

export async function fetchLater(): Promise<void> {
  try {
    later.value ??= await import("./later");
  } catch {
    // The network went just now. The socket comes back by itself, and so does this.
    setTimeout(fetchLater, AGAIN_AFTER_MS);
  }
}

const NOT_YET: SceneParts = { light: "even", title: "", main: null };

export function partsOf(room: Room): SceneParts {
  const { scene } = room.view;
  switch (scene.kind) {
    case "lobby":
      return lobby(room, scene);
    case "settle":
      return settle(room, scene);
    case "round":
      if (scene.moment === "speaking" && scene.speaker === room.you) return speaking(room, scene);
      return later.value?.restOfTurn(room, scene) ?? NOT_YET;
    default:
      return later.value?.afterTurns(room, scene) ?? NOT_YET;
  }
}
