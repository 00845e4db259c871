/** Which file draws which moment. A new kind of scene fails to compile here until it has one. */
import type { RoundScene } from "../live/wire";
import { anchor } from "./Anchor";
import { bridge } from "./Bridge";
import { checking } from "./Checking";
import { close } from "./Close";
import { correcting } from "./Correcting";
import { deepen } from "./Deepen";
import { exchange } from "./Exchange";
import { listening } from "./Listening";
import { lobby } from "./Lobby";
import { more } from "./More";
import { over } from "./Over";
import { paused } from "./Paused";
import type { SceneParts } from "./parts";
import { reflecting } from "./Reflecting";
import type { Room } from "./room";
import { settle } from "./Settle";
import { speaking } from "./Speaking";
import { takingIn } from "./TakingIn";
import { topic } from "./Topic";
import { waiting } from "./Waiting";

export function partsOf(room: Room): SceneParts {
  const { scene } = room.view;
  switch (scene.kind) {
    case "lobby":
      return lobby(room, scene);
    case "settle":
      return settle(room, scene);
    case "exchange":
      return exchange(room, scene);
    case "topic":
      return topic(room, scene);
    case "round":
      return turn(room, scene);
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
      return isSpeaker ? correcting(room, scene) : waiting(room, scene, "correcting");
    case "anchor":
      return isSpeaker ? anchor(room, scene) : waiting(room, scene, "anchor");
    // The room goes on at the end of a turn before anybody could see it.
    case "more":
    case "over":
      return isSpeaker ? more(room, scene) : waiting(room, scene, "more");
    default:
      return scene.moment satisfies never;
  }
}
