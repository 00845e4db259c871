/** Which file draws which moment. A new kind of scene fails to compile here until it has one. */
import { signal } from "@preact/signals";
import type { RoundScene, Scene } from "../live/wire";
import { checking } from "./Checking";
import { listening } from "./Listening";
import { lobby } from "./Lobby";
import type * as Later from "./later";
import { more } from "./More";
import type { SceneParts } from "./parts";
import { reflecting } from "./Reflecting";
import type { Room } from "./room";
import { settle } from "./Settle";
import { speaking } from "./Speaking";
import { takingIn } from "./TakingIn";
import { waiting } from "./Waiting";

/** What comes after the first minutes; fetched while people settle, null until it is here. */
export const later = signal<typeof Later | null>(null);

export async function fetchLater(): Promise<void> {
  later.value ??= await import("./later");
}

const NOT_YET: SceneParts = { light: "even", title: "", main: null };

type LaterScene = Exclude<Scene, { kind: "lobby" | "settle" | "round" }>;

export function partsOf(room: Room): SceneParts {
  const { scene } = room.view;
  switch (scene.kind) {
    case "lobby":
      return lobby(room, scene);
    case "settle":
      return settle(room, scene);
    case "round":
      return turn(room, scene);
    default:
      return later.value?.partsOfLater(room, scene satisfies LaterScene) ?? NOT_YET;
  }
}

function turn(room: Room, scene: RoundScene): SceneParts {
  const isSpeaker = scene.speaker === room.you;
  switch (scene.moment) {
    case "speaking":
      return isSpeaker ? speaking(room, scene) : listening(room, scene);
    case "reflecting":
      return isSpeaker ? takingIn(room, scene) : reflecting(room, scene);
    case "checking":
      return isSpeaker ? checking(room, scene) : waiting(room, scene, "checking");
    case "correcting":
      if (!isSpeaker) return waiting(room, scene, "correcting");
      return later.value?.correcting(room, scene) ?? NOT_YET;
    case "anchor":
      if (!isSpeaker) return waiting(room, scene, "anchor");
      return later.value?.anchor(room, scene) ?? NOT_YET;
    // The room goes on at the end of a turn before anybody could see it.
    case "more":
    case "over":
      return isSpeaker ? more(room, scene) : waiting(room, scene, "more");
    default:
      return scene.moment satisfies never;
  }
}
