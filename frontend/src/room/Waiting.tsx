/** The listener's side while the speaker looks, adds, or chooses. */
import type { RoundScene } from "../live/wire";
import { Button } from "../ui/Button";
import { Ahead, Answer } from "../ui/Line";
import { Thread } from "../ui/Thread";
import { t } from "../words/t";
import { Ask } from "./Ask";
import { Exchange, exchangeAbout, wasConfirmed } from "./lines";
import { farFrom, type SceneParts } from "./parts";
import { offered, type Room } from "./room";

const TITLE = {
  checking: "checking.waiting_title",
  correcting: "correcting.waiting_title",
  anchor: "anchor.waiting_title",
  more: "more.waiting_title",
} as const;
type WaitingMoment = keyof typeof TITLE;

export function waiting(room: Room, scene: RoundScene, moment: WaitingMoment): SceneParts {
  const name = room.otherName;
  return {
    light: farFrom(scene.speaker),
    seat: scene.speaker,
    title: t("room.their_floor", { name }),
    main: <SaidSoFar room={room} scene={scene} moment={moment} />,
    foot: <Ways room={room} />,
  };
}

function SaidSoFar({ room, scene, moment }: { room: Room; scene: RoundScene; moment: WaitingMoment }) {
  const name = room.otherName;
  const lines = exchangeAbout(room, scene.statement);
  return (
    <>
      <Ask>{t(TITLE[moment], { name })}</Ask>
      <Thread label={t("room.thread")} wait>
        <Exchange room={room} lines={lines} />
        {moment === "more" && wasConfirmed(room) && (
          <Answer>{t("line.answer", { name, answer: t("checking.yes") })}</Answer>
        )}
        <Ahead seat={scene.speaker} isNow>
          {next(moment, name)}
        </Ahead>
      </Thread>
    </>
  );
}

function next(moment: WaitingMoment, name: string): string {
  switch (moment) {
    case "checking":
      return t("checking.waiting", { name });
    case "correcting":
      return t("correcting.waiting");
    case "anchor":
    case "more":
      return t("listening.floor", { name });
    default:
      return moment satisfies never;
  }
}

function Ways({ room }: { room: Room }) {
  return (
    <>
      {offered(room, "repair") && (
        <Button onPress={() => room.open("kind")}>{t("listening.kind_word")}</Button>
      )}
      {offered(room, "restart_turn") && (
        <Button disabled={room.isPending("restart_turn")} onPress={() => room.send("restart_turn", {})}>
          {t("menu.restart")}
        </Button>
      )}
    </>
  );
}
