/** The moments after the first minutes of a conversation, and the sheets: a download of their own. */
import type { Scene } from "../live/wire";
import { bridge } from "./Bridge";
import { close } from "./Close";
import { deepen } from "./Deepen";
import { exchange } from "./Exchange";
import { over } from "./Over";
import { paused } from "./Paused";
import type { SceneParts } from "./parts";
import type { Room } from "./room";
import { topic } from "./Topic";

export { anchor } from "./Anchor";
export { correcting } from "./Correcting";
export { OpenSheet } from "./sheets/OpenSheet";

export function partsOfLater(
  room: Room,
  scene: Exclude<Scene, { kind: "lobby" | "settle" | "round" }>,
): SceneParts {
  switch (scene.kind) {
    case "exchange":
      return exchange(room, scene);
    case "topic":
      return topic(room, scene);
    case "deepen":
      return deepen(room, scene);
    case "bridge":
      return bridge(room, scene);
    case "close":
      return close(room, scene);
    case "paused":
      return paused(room, scene);
    case "over":
      return over(room, scene);
    default:
      return scene satisfies never;
  }
}
