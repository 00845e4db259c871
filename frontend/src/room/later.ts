/** All moments but the lobby and one's own words, and what lies over a scene: a download of their own. */
import type { RoundScene, Scene } from "../live/wire";
import { anchor } from "./Anchor";
import { bridge } from "./Bridge";
import { checking } from "./Checking";
import { close } from "./Close";
import { correcting } from "./Correcting";
import { deepen } from "./Deepen";
import { exchange } from "./Exchange";
import { listening } from "./Listening";
import { more } from "./More";
import { over } from "./Over";
import { paused } from "./Paused";
import type { SceneParts } from "./parts";
import { reflecting } from "./Reflecting";
import type { Room } from "./room";
import { settle } from "./Settle";
import { takingIn } from "./TakingIn";
import { topic } from "./Topic";
import { waiting } from "./Waiting";

export { News } from "./News";
export { OpenHints } from "./OpenHints";
export { Saying } from "./Saying";
export { SilenceOffers } from "./SilenceOffers";
export { swap } from "./Swap";
export { OpenSheet } from "./sheets/OpenSheet";
export { Voice } from "./Voice";

/** A turn but for the speaker's own words. A new moment fails to compile here. */
export function restOfTurn(room: Room, scene: RoundScene): SceneParts {
  const isSpeaker = scene.speaker === room.you;
  const { moment } = scene;
  switch (moment) {
    case "speaking":
      return listening(room, scene);
    case "reflecting":
      return isSpeaker ? takingIn(room, scene) : reflecting(room, scene);
    case "checking":
      return isSpeaker ? checking(room, scene) : waiting(room, scene, moment);
    case "correcting":
      return isSpeaker ? correcting(room, scene) : waiting(room, scene, moment);
    case "anchor":
      return isSpeaker ? anchor(room, scene) : waiting(room, scene, moment);
    // The room goes on at the end of a turn before anybody could see it.
    case "over":
    case "more":
      return isSpeaker ? more(room, scene) : waiting(room, scene, "more");
    default:
      return moment satisfies never;
  }
}

/** The scenes that are nobody's turn. A new kind of scene fails to compile here. */
export function outsideTurns(room: Room, scene: Exclude<Scene, { kind: "lobby" | "round" }>): SceneParts {
  switch (scene.kind) {
    case "settle":
      return settle(room, scene);
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
