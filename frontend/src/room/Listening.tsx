/** The other speaks: nothing to answer yet. */
import type { RoundScene } from "../live/wire";
import { Button } from "../ui/Button";
import { Ahead, Topic } from "../ui/Line";
import { Scene } from "../ui/Scene";
import { Thread } from "../ui/Thread";
import { t } from "../words/t";
import { Ask } from "./Ask";
import { isThanks } from "./lines";
import { farFrom, type SceneParts } from "./parts";
import { chairNames, lineById, offered, type Room } from "./room";

export function listening(room: Room, scene: RoundScene): SceneParts {
  return {
    light: farFrom(scene.speaker),
    seat: scene.speaker,
    timed: scene.speaker,
    title: t("room.their_turn", { name: room.otherName }),
    main: <TakeItIn room={room} scene={scene} />,
    foot: offered(room, "repair") && (
      <Button onPress={() => room.open("kind")}>{t("listening.kind_word")}</Button>
    ),
  };
}

function TakeItIn({ room, scene }: { room: Room; scene: RoundScene }) {
  const name = room.otherName;
  const topic = lineById(room, room.view.topic)?.text;
  return (
    <>
      <Ask>{t("listening.title")}</Ask>
      <p class="quiet">{t("listening.how")}</p>
      <div class="middle">
        <Scene lamp={scene.speaker} label={t("listening.scene", { name })} names={chairNames(room)} />
      </div>
      <Thread label={t("room.thread")}>
        {topic ? (
          <Topic seat={scene.speaker} by={t("listening.about", { name })} topic={topic} isNow />
        ) : (
          <Ahead seat={scene.speaker} node="dotted" isNow>
            {t("listening.floor", { name })}
          </Ahead>
        )}
        <Ahead seat={room.you} node="open">
          {t(isThanks(scene) ? "listening.then_thanks" : "listening.then")}
        </Ahead>
        {!isThanks(scene) && <Ahead>{t("listening.last", { name })}</Ahead>}
      </Thread>
    </>
  );
}
