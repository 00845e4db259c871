/** Which file draws which moment: where somebody waits or speaks, here; everything else, in `later.ts`. */
import { later } from "./fetched";
import { lobby } from "./Lobby";
import type { SceneParts } from "./parts";
import type { Room } from "./room";
import { speaking } from "./Speaking";

const NOT_YET: SceneParts = { light: "even", title: "", main: null };

export function partsOf(room: Room): SceneParts {
  const { scene } = room.view;
  switch (scene.kind) {
    case "lobby":
      return lobby(room, scene);
    case "round":
      if (scene.moment === "speaking" && scene.speaker === room.you) return speaking(room, scene);
      return later.value?.restOfTurn(room, scene) ?? NOT_YET;
    default:
      return later.value?.outsideTurns(room, scene) ?? NOT_YET;
  }
}
