/** The floor moves: one card, two seconds. */
import type { RoundScene } from "../live/wire";
import { Scene } from "../ui/Scene";
import { t } from "../words/t";
import { Ask } from "./Ask";
import { farFrom, type SceneParts } from "./parts";
import { chairNames, type Room } from "./room";

export function swap(room: Room, { speaker }: RoundScene): SceneParts {
  const isYours = speaker === room.you;
  return {
    light: isYours ? "lit" : farFrom(speaker),
    seat: speaker,
    title: isYours ? t("room.your_turn") : t("room.their_turn", { name: room.otherName }),
    main: <Card room={room} isYours={isYours} speaker={speaker} />,
  };
}

interface CardProps {
  room: Room;
  isYours: boolean;
  speaker: RoundScene["speaker"];
}

function Card({ room, isYours, speaker }: CardProps) {
  const name = room.otherName;
  return (
    <div class="middle">
      <Scene
        lamp={speaker}
        label={isYours ? t("swap.scene_you") : t("swap.scene", { name })}
        names={chairNames(room)}
      />
      <Ask isCentred>{isYours ? t("swap.title_you") : t("swap.title", { name })}</Ask>
      {!isYours && gotIt(room) && <p class="quiet">{t("swap.got", { name })}</p>}
    </div>
  );
}

const gotIt = (room: Room): boolean => {
  const answer = room.lines.findLast(({ kind }) => kind === "answer");
  return answer?.key === "yes" && answer.seat === room.you;
};
