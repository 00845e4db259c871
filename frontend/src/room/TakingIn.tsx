/** The speaker's words are with the listener: nothing to do, and one way to say it better. */
import type { RoundScene } from "../live/wire";
import { Button } from "../ui/Button";
import { Ahead } from "../ui/Line";
import { Thread } from "../ui/Thread";
import { t } from "../words/t";
import { Ask } from "./Ask";
import { BodyCheck } from "./BodyCheck";
import { Exchange, exchangeAbout, isLong, isThanks } from "./lines";
import type { SceneParts } from "./parts";
import { offered, type Room } from "./room";

export function takingIn(room: Room, scene: RoundScene): SceneParts {
  return {
    light: "lit",
    seat: room.you,
    timed: room.you,
    title: t("room.floor"),
    main: <OwnWords room={room} scene={scene} />,
    foot: <Ways room={room} />,
  };
}

function OwnWords({ room, scene }: { room: Room; scene: RoundScene }) {
  const name = room.otherName;
  const lines = exchangeAbout(room, scene.statement);
  return (
    <>
      <Ask>{t("taking_in.title", { name })}</Ask>
      <Thread label={t("room.thread")} wait>
        <Exchange room={room} lines={lines} saved="saved" />
        <Ahead seat={room.other} isNow>
          {next(scene, name)}
        </Ahead>
        {scene.asked !== "unknown" && !isThanks(scene) && <Ahead>{t("taking_in.then", { name })}</Ahead>}
      </Thread>
      {isLong(lines) && <BodyCheck title={t("lobby.body")} />}
    </>
  );
}

function next(scene: RoundScene, name: string): string {
  if (scene.asked === "unknown") return t("taking_in.unknown");
  return t(isThanks(scene) ? "taking_in.thanks" : "taking_in.next", { name });
}

function Ways({ room }: { room: Room }) {
  if (!offered(room, "restart_turn")) return null;
  return (
    <Button disabled={room.isPending("restart_turn")} onPress={() => room.send("restart_turn", {})}>
      {t("taking_in.resay")}
    </Button>
  );
}
